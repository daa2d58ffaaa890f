import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { openConnect } from '../state/connect-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** What Sources shows while no cell is known. */
export function NoCells() {
  const hasSource = useSessionStore(({ source }) => source !== 'none');
  return (
    <EmptyState
      icon={<IconCloudOff size={24} stroke={1.7} />}
      title={hasSource ? 'No cell to read yet' : 'No AWS accounts are connected'}
      action={
        <Button variant="filled" onClick={openConnect}>
          Connect AWS accounts…
        </Button>
      }
    >
      {hasSource
        ? 'The accounts and regions of this plan appear here as soon as they are known.'
        : 'This plan has no live data: what it says about conflicts rests on the plan alone.'}
    </EmptyState>
  );
}
