import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { canBeTakenBack } from '../state/push-outcomes.ts';
import { refreshAndPrepare, startPushOver, usePushStore } from '../state/push-store.ts';
import { ProblemNotice } from './ProblemNotice.tsx';
import { hadTrouble } from './push-history.ts';
import shared from './PushScreen.module.css';
import { ReceiptCard } from './ReceiptCard.tsx';
import { ReceiptsSummary } from './ReceiptsSummary.tsx';
import classes from './ReceiptsStep.module.css';
import { TakeBackDialog } from './TakeBackDialog.tsx';
import { pushMessages } from './push-messages.ts';

interface ReceiptsStepProps {
  readonly changeSet: ChangeSet;
}

/** Step 5: what came of it, calendar by calendar, with the proof and the way back. */
export function ReceiptsStep({ changeSet }: ReceiptsStepProps) {
  const receipts = usePushStore((flow) => flow.receipts);
  const work = usePushStore((flow) => flow.work);
  const [takingBack, setTakingBack] = useState<readonly Receipt[] | null>(null);
  const undoable = receipts.filter(canBeTakenBack);
  const troubled = receipts.filter(hadTrouble);
  const changeOf = (receipt: Receipt) =>
    changeSet.calendars.find(({ calendarKey }) => calendarKey === receipt.calendarKey) ?? null;
  return (
    <>
      <ProblemNotice />
      <div className={shared['scroll']}>
        <ReceiptsSummary receipts={receipts} />
        <ul className={classes['list']} aria-label="Receipts">
          {receipts.map((receipt) => (
            <li key={receipt.id}>
              <ReceiptCard
                receipt={receipt}
                change={changeOf(receipt)}
                onTakeBack={() => setTakingBack([receipt])}
              />
            </li>
          ))}
        </ul>
      </div>
      <footer className={shared['foot']}>
        {undoable.length > 0 && (
          <Button disabled={work !== 'none'} onClick={() => setTakingBack(undoable)}>
            {pushMessages.takeBack(undoable.length)}
          </Button>
        )}
        <span className={shared['space']} />
        {troubled.length > 0 && (
          <Button
            loading={work === 'preparing'}
            disabled={work !== 'none'}
            onClick={() => void refreshAndPrepare(troubled.map(({ cell }) => cell))}
          >
            Refresh and prepare again
          </Button>
        )}
        <Button variant="filled" disabled={work !== 'none'} onClick={startPushOver}>
          Done
        </Button>
      </footer>
      {takingBack !== null && (
        <TakeBackDialog receipts={takingBack} onClose={() => setTakingBack(null)} />
      )}
    </>
  );
}
