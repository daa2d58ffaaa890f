import { Tooltip, UnstyledButton } from '@mantine/core';
import { signInStanding } from '../presenters/session-cells.ts';
import { useAccessStore } from '../state/access-store.ts';
import { useLiveStore } from '../state/live-store.ts';
import { useMachineNowMs, useSessionStore } from '../state/session-store.ts';
import { showSources } from '../state/sources-store.ts';
import { useCellsHeld } from '../state/use-cells-held.ts';
import { StatusDot } from '../ui/StatusDot.tsx';
import classes from './TopBar.module.css';

/** How long the sign-ins last that the open cells rest on; leads to them. Nothing for the sample. */
export function SignInChip() {
  const access = useAccessStore((state) => state.access);
  const cells = useLiveStore((state) => state.cells);
  const isAws = useSessionStore(({ source }) => source === 'aws');
  const nowMs = useMachineNowMs();
  const held = useCellsHeld();
  const standing = isAws && access !== null ? signInStanding({ cells, held }, access, nowMs) : null;
  if (standing === null) return null;
  return (
    <Tooltip label={standing.detail}>
      <UnstyledButton className={classes['chip']} onClick={() => showSources('sign-ins')}>
        <StatusDot tone={standing.tone} />
        <b>{standing.words}</b>
      </UnstyledButton>
    </Tooltip>
  );
}
