import { Button } from '@mantine/core';
import { IconCloudOff, IconCopy, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { copyText } from '../state/copy-text.ts';
import { useOrganization } from '../state/derived.ts';
import { refreshSnapshot, useLiveStore } from '../state/live-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import { CalendarsFound } from './CalendarsFound.tsx';
import { CellGridTable } from './CellGridTable.tsx';
import { CellProblems } from './CellProblems.tsx';
import { readPolicy } from './read-policy.ts';
import { ReadingProgress } from './ReadingProgress.tsx';
import classes from './SourcesScreen.module.css';
import { SourcesStanding } from './SourcesStanding.tsx';

/** Where live data comes from: every account × region, how reading it went, and what was found. */
export function SourcesScreen() {
  const organization = useOrganization();
  const cells = useLiveStore((state) => state.cells);
  const isReading = useLiveStore(({ reading }) => reading);
  const hasSource = useSessionStore(({ source }) => source !== 'none');
  const [shownCellKey, setShownCellKey] = useState<string | null>(null);
  if (organization === null) return null;
  return (
    <section className={classes['screen']} aria-label="Sources">
      <ScreenHeader title="Sources">
        <SourcesStanding cells={cells} />
        <span className={classes['space']} />
        <Button
          className={classes['button'] ?? ''}
          leftSection={<IconCopy size={15} />}
          onClick={() => void copyText(readPolicy, 'The read policy')}
        >
          Copy read policy
        </Button>
        <Button
          className={classes['button'] ?? ''}
          variant="filled"
          leftSection={<IconRefresh size={15} />}
          disabled={isReading || cells.length === 0}
          onClick={() => void refreshSnapshot()}
        >
          Refresh all
        </Button>
      </ScreenHeader>
      <ReadingProgress cells={cells} />
      <div className={classes['scroll']}>
        {cells.length === 0 ? (
          <NoCells hasSource={hasSource} />
        ) : (
          <>
            <CellProblems cells={cells} organization={organization} />
            <CellGridTable
              cells={cells}
              organization={organization}
              shownCellKey={shownCellKey}
              onShow={setShownCellKey}
            />
            <CalendarsFound
              organization={organization}
              cellKeyFilter={shownCellKey}
              onClearCell={() => setShownCellKey(null)}
            />
          </>
        )}
      </div>
    </section>
  );
}

function NoCells({ hasSource }: { readonly hasSource: boolean }) {
  return (
    <EmptyState
      icon={<IconCloudOff size={24} stroke={1.7} />}
      title={hasSource ? 'No cell to read yet' : 'No AWS accounts are connected'}
    >
      {hasSource
        ? 'The accounts and regions of this plan appear here as soon as they are known.'
        : 'This plan has no live data: what it says about conflicts rests on the plan alone.'}
    </EmptyState>
  );
}
