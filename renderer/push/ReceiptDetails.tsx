import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { formatInstant } from '../presenters/format-time.ts';
import { zoneAbbreviation } from '../presenters/zone-words.ts';
import { useDisplayZone } from '../state/derived.ts';
import { ProbeTable } from './ProbeTable.tsx';
import classes from './ReceiptDetails.module.css';
import { outcomeInWords } from './receipt-words.ts';
import { TextDiffView } from './TextDiffView.tsx';

interface ReceiptDetailsProps {
  readonly receipt: Receipt;
  readonly change: CalendarChange | null;
}

/** The proof behind an outcome: sentence, probes, and for a refusal what was found on AWS. */
export function ReceiptDetails({ receipt, change }: ReceiptDetailsProps) {
  const zone = useDisplayZone();
  const { outcome, probes, atMs } = receipt;
  return (
    <div className={classes['details']}>
      <p>{outcomeInWords(receipt)}</p>
      <p className={classes['dim']}>
        Ended {formatInstant(atMs, zone)} {zoneAbbreviation(atMs, zone)} · {receipt.calendarKey}
      </p>
      {probes.length > 0 && <ProbeTable probes={probes} events={change?.events ?? []} />}
      {outcome.kind === 'stale' && change !== null && (
        <section>
          <h3 className={classes['heading']}>What they changed</h3>
          <TextDiffView before={change.textBefore} after={outcome.remoteText} />
        </section>
      )}
    </div>
  );
}
