import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { formatInstant } from '../presenters/format-time.ts';
import { zoneAbbreviation } from '../presenters/zone-words.ts';
import { useDisplayZone } from '../state/derived.ts';
import { usePushStore } from '../state/push-store.ts';
import classes from './HistoryTab.module.css';
import type { PastPush } from './push-history.ts';
import shared from './PushScreen.module.css';
import { ReceiptCard } from './ReceiptCard.tsx';
import { pushCounts, pushMessages } from './push-messages.ts';

interface PastPushCardProps {
  readonly push: PastPush;
  readonly openAtFirst: boolean;
  readonly onTakeBack: (receipts: readonly Receipt[]) => void;
}

/** One push of the history: when, how it stands now, and its receipts on request. */
export function PastPushCard({ push, openAtFirst, onTakeBack }: PastPushCardProps) {
  const [isOpen, setOpen] = useState(openAtFirst);
  const zone = useDisplayZone();
  const isBusy = usePushStore(({ work }) => work !== 'none');
  const when = `${formatInstant(push.atMs, zone)} ${zoneAbbreviation(push.atMs, zone)}`;
  return (
    <section aria-label={`Push of ${when}`}>
      <div className={classes['head']}>
        <h2 className={classes['title']}>{when}</h2>
        <span className={classes['sum']}>{standingOf(push)}</span>
        <span className={shared['space']} />
        {push.undoable.length > 1 && (
          <Button disabled={isBusy} onClick={() => onTakeBack(push.undoable)}>
            {pushMessages.takeBack(push.undoable.length)}
          </Button>
        )}
        <Button variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide receipts' : pushMessages.showReceipts(push.receipts.length)}
        </Button>
      </div>
      {isOpen && (
        <div className={classes['receipts']}>
          {push.receipts.map((receipt) => (
            <ReceiptCard
              key={receipt.id}
              receipt={receipt}
              change={null}
              onTakeBack={() => onTakeBack([receipt])}
            />
          ))}
        </div>
      )}
    </section>
  );
}

function standingOf({ receipts, liveCount, undoneCount, troubleCount }: PastPush): string {
  const parts = [
    pushCounts.calendars(receipts.length),
    liveCount > 0 ? `${liveCount} verified` : '',
    undoneCount > 0 ? `${undoneCount} taken back` : '',
    troubleCount > 0 ? `${troubleCount} not as planned` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
