/**
 * What AWS itself says of the push roles before anything is written. Writing cannot be tried without
 * writing: what can be tried is every call a push makes beside its writes, and what the last push was
 * refused is remembered.
 */
import type { CalendarChange, PreflightCheck } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { cellKey } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { cloudErrorInWords } from './cloud-error-words.ts';
import type { CalendarDocumentPort, CloudError } from './cloud-port.ts';

export interface PushPermissionsPorts {
  readonly document: (change: CalendarChange) => CalendarDocumentPort;
  readonly receipts: () => readonly Receipt[];
  readonly nowMs: () => EpochMs;
  /** Settles when AWS has had time enough: what is not known by then is said, never waited for. */
  readonly patience: () => Promise<void>;
}

/** Whose account it is, and which action is missing; one calendar of each cell is asked. */
export async function withPermissions(
  ports: PushPermissionsPorts,
  changes: readonly CalendarChange[],
): Promise<readonly CalendarChange[]> {
  const late = ports.patience().then(() => null);
  const first = new Map(changes.map((change) => [cellKey(change.cell), change] as const).reverse());
  const answers = new Map<string, readonly PreflightCheck[]>();
  const asking = [...first].map(async ([key, change]) => {
    const found = await Promise.race([tryReads(ports, change), late]);
    if (found !== null) answers.set(key, found);
  });
  await Promise.all(asking);
  return changes.map((change) => {
    const asked = answers.get(cellKey(change.cell)) ?? [unknown];
    const remembered = deniedLast(ports.receipts(), change);
    const checks =
      remembered === null || asked.some(({ level }) => level === 'stop')
        ? asked
        : [...asked.filter(({ kind }) => kind !== 'permissions'), remembered];
    return { ...change, preflight: [...change.preflight, ...checks] };
  });
}

/** Nothing is called allowed because nobody answered. */
const unknown: PreflightCheck = { kind: 'permissions', level: 'warn', facts: { unknown: 1 } };

/** Every call of a push that changes nothing, in its order, until one is refused. */
async function tryReads(
  { document, nowMs }: PushPermissionsPorts,
  change: CalendarChange,
): Promise<readonly PreflightCheck[]> {
  const port = document(change);
  const calls: readonly (() => Promise<Result<unknown, CloudError>>)[] = [
    () => port.versions(),
    () => port.findVersion('pwp-permissions'),
    () => port.text(change.defaultVersion),
    () => port.state(nowMs()),
  ];
  for (const call of calls) {
    const answer = await call();
    if (!answer.ok) return refusedChecks(change.calendarName, answer.error);
  }
  return [
    { kind: 'identity', level: 'ok', facts: {} },
    { kind: 'permissions', level: 'ok', facts: {} },
  ];
}

/** A refusal that a push would meet as well. What is only slow or busy now says nothing of a push. */
function refusedChecks(name: string, error: CloudError): readonly PreflightCheck[] {
  const identified: PreflightCheck = { kind: 'identity', level: 'ok', facts: {} };
  if (error.kind === 'denied') {
    return [identified, { kind: 'permissions', level: 'stop', facts: { action: error.action } }];
  }
  if (error.kind !== 'wrong-account' && error.kind !== 'no-access') return [unknown];
  const message = cloudErrorInWords(name, error);
  return [{ kind: 'identity', level: 'stop', facts: { message } }];
}

/** The write that the last push to this calendar was refused, if it was. */
function deniedLast(
  receipts: readonly Receipt[],
  { calendarKey }: CalendarChange,
): PreflightCheck | null {
  const last = receipts.find((receipt) => receipt.calendarKey === calendarKey);
  if (last?.outcome.kind !== 'failed' || !/not allowed/i.test(last.outcome.message)) return null;
  const action = /ssm:[A-Za-z]+/.exec(last.outcome.message)?.[0];
  return action === undefined ? null : { kind: 'permissions', level: 'warn', facts: { action } };
}
