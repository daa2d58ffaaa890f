import { Button, Loader } from '@mantine/core';
import { IconCloudUpload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { readPushHistory, showPushTab, usePushStore } from '../state/push-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import classes from './HistoryTab.module.css';
import { PastPushCard } from './PastPushCard.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { pastPushes } from './push-history.ts';
import shared from './PushScreen.module.css';
import { TakeBackDialog } from './TakeBackDialog.tsx';

/** Every push that is known here, newest first, each with its receipts. */
export function HistoryTab() {
  const history = usePushStore((flow) => flow.history);
  const [takingBack, setTakingBack] = useState<readonly Receipt[] | null>(null);
  useEffect(() => void readPushHistory(), []);
  if (history === null) {
    return (
      <div className={classes['waiting']} role="status">
        <Loader size={18} /> Reading the receipts…
      </div>
    );
  }
  const pushes = pastPushes(history);
  return (
    <>
      <ProblemNotice />
      <div className={shared['scroll']}>
        {pushes.length === 0 ? (
          <EmptyState
            icon={<IconCloudUpload size={24} stroke={1.7} />}
            title="Nothing has been pushed yet"
            action={<Button onClick={() => showPushTab('push')}>Choose windows to push</Button>}
          >
            Each push leaves a receipt here, with what was written, the proof, and the way back.
          </EmptyState>
        ) : (
          <ol className={classes['list']} aria-label="Pushes">
            {pushes.map((push, index) => (
              <li key={push.pushId}>
                <PastPushCard push={push} openAtFirst={index === 0} onTakeBack={setTakingBack} />
              </li>
            ))}
          </ol>
        )}
      </div>
      {takingBack !== null && (
        <TakeBackDialog receipts={takingBack} onClose={() => setTakingBack(null)} />
      )}
    </>
  );
}
