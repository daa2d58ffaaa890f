/** What a push leaves in the audit. */
import type { EventChange } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { AuditEntry } from '../../shared/model/audit-entry.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { AuditLog } from './audit-log.ts';
import type { LiveSource } from './plan-session.ts';
import type { PushOrder } from './push-calendars.ts';

type Source = Pick<LiveSource, 'nowMs' | 'identity'>;
type Audit = Pick<AuditLog, 'note'>;

/** Who pushes to a cell; `unknown` where the source cannot tell, or there is no cell. */
export const whoPushes = async (
  { identity }: Pick<LiveSource, 'identity'>,
  cell: CellRef | undefined,
): Promise<string> => (cell === undefined ? undefined : await identity?.(cell)) ?? 'unknown';

/** One entry a calendar, whatever became of it. A push that was gone on with says so. */
export async function noteReceipts(
  audit: Audit,
  source: Source,
  push: {
    readonly order: PushOrder;
    readonly receipts: readonly Receipt[];
    readonly planName: string;
    readonly reason: string;
  },
): Promise<void> {
  const by = await whoPushes(source, push.receipts[0]?.cell);
  const kind = push.order.begunKeys.size > 0 ? 'push-finished' : 'pushed';
  for (const receipt of push.receipts) {
    const change = push.order.changes.find((each) => each.calendarKey === receipt.calendarKey);
    const entry: AuditEntry = {
      atMs: receipt.atMs,
      by,
      kind,
      subject: receipt.calendarKey,
      planName: push.planName,
      before: `version ${receipt.versionBefore}`,
      after: outcomeWords(receipt, countsOf(change?.events ?? [])),
      reason: push.reason,
      pushId: receipt.pushId,
      ...(receipt.requestIds !== undefined && { requestIds: receipt.requestIds }),
    };
    await audit.note(entry);
  }
}

/** What there is now, and what was done: nothing is told as done that was not. */
function outcomeWords({ outcome, versionAfter }: Receipt, counts: string): string {
  const version = versionOf({ versionAfter });
  switch (outcome.kind) {
    case 'verified':
    case 'already-there':
    case 'unverified':
      return `${version}; ${outcome.kind}; ${counts}`;
    case 'stale':
      return `refused: version ${outcome.remoteVersion} of somebody else is there; nothing written`;
    case 'skipped':
      return `not tried: ${outcome.message}`;
    case 'failed':
      if (outcome.written === false) return 'failed; nothing written';
      return outcome.written === true
        ? `failed; ${version} written, not in force`
        : 'failed; whether it was written is not known';
    default:
      return assertNever(outcome);
  }
}

const versionOf = ({ versionAfter }: Pick<Receipt, 'versionAfter'>): string =>
  versionAfter === null ? 'no version of ours' : `version ${versionAfter}`;

/** `2 added, 1 moved`; every kind that occurs. */
function countsOf(events: readonly EventChange[]): string {
  const counted = (['added', 'moved', 'changed', 'removed'] as const).flatMap((kind) => {
    const count = events.filter((event) => event.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  return counted.length === 0 ? 'nothing changed' : counted.join(', ');
}

/** A push to a calendar was taken back. */
export async function noteTakenBack(audit: Audit, source: Source, receipt: Receipt): Promise<void> {
  await audit.note({
    atMs: source.nowMs(),
    by: await whoPushes(source, receipt.cell),
    kind: 'taken-back',
    subject: receipt.calendarKey,
    planName: '',
    before: versionOf(receipt),
    after: `version ${receipt.versionBefore}`,
    reason: '',
    pushId: receipt.pushId,
  });
}

/** The rest of an interrupted push was left as it is. */
export async function noteLeft(
  audit: Audit,
  source: Source,
  { pushId, by }: { readonly pushId: string; readonly by: string },
): Promise<void> {
  await audit.note({
    atMs: source.nowMs(),
    by,
    kind: 'push-left',
    subject: pushId,
    planName: '',
    before: 'interrupted',
    after: 'left as it is',
    reason: '',
    pushId,
  });
}
