import type { Receipt } from '../../shared/changes/receipt.ts';
import { usePushStore } from '../state/push-store.ts';
import { Card } from '../ui/Card.tsx';
import { hadTrouble } from './push-history.ts';
import classes from './ReceiptsStep.module.css';
import { outcomeMessages } from './push-messages.ts';

interface ReceiptsSummaryProps {
  readonly receipts: readonly Receipt[];
}

/** The whole push in a sentence; it says what is wrong before it says what is well. */
export function ReceiptsSummary({ receipts }: ReceiptsSummaryProps) {
  const undoProblems = usePushStore((flow) => flow.undoProblems);
  const refused = receipts.filter(({ id }) => undoProblems.has(id)).length;
  const undone = receipts.filter(({ undoneAtMs }) => undoneAtMs !== null).length;
  const trouble = receipts.filter(hadTrouble).length;
  const verified = receipts.filter(
    ({ outcome, undoneAtMs }) => outcome.kind === 'verified' && undoneAtMs === null,
  ).length;
  const already = receipts.length - undone - trouble - verified;
  return (
    <div className={classes['summary']} role="status">
      <Card
        tone={trouble + refused > 0 ? 'bad' : 'plain'}
        title={titleOf({ verified, already, undone, trouble, refused })}
      >
        {verified > 0 &&
          'Verified means: read back byte for byte, and AWS itself answered open or closed as planned at every probe.'}
      </Card>
    </div>
  );
}

function titleOf(count: {
  readonly verified: number;
  readonly already: number;
  readonly undone: number;
  readonly trouble: number;
  readonly refused: number;
}): string {
  const parts = [
    count.refused > 0 ? outcomeMessages.refused(count.refused) : '',
    count.trouble > 0 ? outcomeMessages.trouble(count.trouble) : '',
    count.verified > 0 ? outcomeMessages.verified(count.verified) : '',
    count.already > 0 ? outcomeMessages.already(count.already) : '',
    count.undone > 0 ? outcomeMessages.undone(count.undone) : '',
  ].filter(Boolean);
  return parts.join(' · ');
}
