import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { formatShortDay, formatTime } from '../presenters/format-time.ts';
import { describeCell } from '../presenters/target-words.ts';
import { zoneAbbreviation } from '../presenters/zone-words.ts';
import { useDisplayZone, useOrganization } from '../state/derived.ts';
import { canBeTakenBack } from '../state/push-outcomes.ts';
import { usePushStore } from '../state/push-store.ts';
import { ChangeMarks } from './ChangeMarks.tsx';
import { hadTrouble } from './push-history.ts';
import classes from './ReceiptCard.module.css';
import { OutcomeTag } from './OutcomeTag.tsx';
import { ReceiptDetails } from './ReceiptDetails.tsx';
import { WrittenSince } from './WrittenSince.tsx';
import { pushCounts } from './push-messages.ts';

interface ReceiptCardProps {
  readonly receipt: Receipt;
  /** What was previewed; null for earlier pushes. */
  readonly change: CalendarChange | null;
  readonly onTakeBack: () => void;
}

/** One calendar of a push: outcome, versions, proof, and the way back. Trouble is open at once. */
export function ReceiptCard({ receipt, change, onTakeBack }: ReceiptCardProps) {
  const [isOpen, setOpen] = useState(hadTrouble(receipt));
  const detailsId = useId();
  const organization = useOrganization();
  const problem = usePushStore((flow) => flow.undoProblems.get(receipt.id));
  return (
    <article className={classes['card']} aria-label={`Receipt of ${receipt.calendarName}`}>
      <div className={classes['head']}>
        <UnstyledButton
          className={classes['toggle']}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronRight
            size={15}
            aria-hidden
            className={classes['chevron']}
            data-open={isOpen}
          />
          <span className={classes['outcome']}>
            <OutcomeTag receipt={receipt} />
          </span>
          <span className={classes['name']}>{receipt.calendarName}</span>
          <span className={classes['place']}>
            {organization !== null && describeCell(receipt.cell, organization)}
          </span>
        </UnstyledButton>
        <span className={classes['marks']}>
          {change === null ? (
            <span className={classes['place']}>{pushCounts.events(receipt.uids.length)}</span>
          ) : (
            <ChangeMarks events={change.events} />
          )}
        </span>
        <span className={classes['versions']}>{versionsOf(receipt)}</span>
        <span className={classes['action']}>
          <TakeBack receipt={receipt} onTakeBack={onTakeBack} />
        </span>
      </div>
      {problem !== undefined && (
        <p className={classes['problem']} role="alert">
          Not taken back: {bridgeErrorTitle(problem)}. {problem.message}
        </p>
      )}
      {problem?.kind === 'stale-remote' && <WrittenSince receipt={receipt} />}
      <div id={detailsId} hidden={!isOpen}>
        {isOpen && <ReceiptDetails receipt={receipt} change={change} />}
      </div>
    </article>
  );
}

function versionsOf({ outcome, versionBefore, versionAfter, undoneAtMs }: Receipt): string {
  if (outcome.kind === 'stale') return `version ${outcome.remoteVersion} in AWS`;
  if (versionAfter === null) return `version ${versionBefore} stays`;
  if (versionAfter === versionBefore) return `version ${versionBefore}, unchanged`;
  return undoneAtMs === null
    ? `version ${versionBefore} → ${versionAfter}`
    : `version ${versionAfter} → ${versionBefore} again`;
}

function TakeBack({ receipt, onTakeBack }: Pick<ReceiptCardProps, 'receipt' | 'onTakeBack'>) {
  const zone = useDisplayZone();
  const isUndoing = usePushStore(({ undoingIds }) => undoingIds.has(receipt.id));
  const isBusy = usePushStore(({ work }) => work !== 'none');
  const { undoneAtMs } = receipt;
  if (undoneAtMs !== null) {
    return (
      <span className={classes['undone']}>
        {formatShortDay(undoneAtMs, zone)} {formatTime(undoneAtMs, zone)}{' '}
        {zoneAbbreviation(undoneAtMs, zone)}
      </span>
    );
  }
  if (!canBeTakenBack(receipt)) return null;
  return (
    <Button
      aria-label={`Take back… ${receipt.calendarName}`}
      loading={isUndoing}
      disabled={isBusy}
      onClick={onTakeBack}
    >
      Take back…
    </Button>
  );
}
