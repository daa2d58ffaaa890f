import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { formatInstant } from '../presenters/format-time.ts';
import { zoneAbbreviation } from '../presenters/zone-words.ts';
import { readOurUid } from '../../shared/ical/our-uid.ts';
import { useDisplayZone } from '../state/derived.ts';
import { ProbeTable } from './ProbeTable.tsx';
import classes from './ReceiptDetails.module.css';
import { outcomeInWords } from './receipt-words.ts';
import { ThreeWayView } from './ThreeWayView.tsx';
import { useRecalledChange } from './use-recalled-change.ts';

interface ReceiptDetailsProps {
  readonly receipt: Receipt;
  readonly change: CalendarChange | null;
}

/** The proof behind an outcome: sentence, probes, and for a refusal what was found on AWS. */
export function ReceiptDetails({ receipt, change: previewed }: ReceiptDetailsProps) {
  const zone = useDisplayZone();
  const change = useRecalledChange(receipt, previewed);
  const { outcome, probes, atMs } = receipt;
  return (
    <div className={classes['details']}>
      <p>{outcomeInWords(receipt)}</p>
      <p className={classes['dim']}>
        Ended {formatInstant(atMs, zone)} {zoneAbbreviation(atMs, zone)} · {receipt.calendarKey}
      </p>
      {probes.length > 0 && <ProbeTable probes={probes} events={change?.events ?? []} />}
      {outcome.kind === 'stale' && change !== null && (
        <ThreeWayView
          receipt={receipt}
          texts={{ base: change.textBefore, ours: change.textAfter, theirs: outcome.remoteText }}
          planId={planIdOf(receipt)}
        />
      )}
    </div>
  );
}

/** The plan whose events the push was about. */
const planIdOf = ({ uids }: Receipt): string => readOurUid(uids[0] ?? '')?.planId ?? '';
