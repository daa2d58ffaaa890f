/** What a person is asked by the system itself before anything is written: no page can forge the answer. */
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

/** The question, in parts that a native dialog can show. */
export interface PushQuestion {
  readonly message: string;
  readonly detail: string;
  /** What the button says that goes ahead; absent: that it writes now. */
  readonly yes?: string;
}

/** What the changes are those of: a preview, by its hash, or a push that broke off. */
type ShownBefore =
  { readonly hash: string } | { readonly begun: { readonly atMs: EpochMs; readonly by: string } };

/** Names, counts and the hash: the same ones that the preview showed. */
export function pushQuestion(
  changes: readonly CalendarChange[],
  { sample, ...shown }: ShownBefore & { readonly sample: boolean },
): PushQuestion {
  const accounts = new Set(changes.map(({ cell }) => cell.accountId)).size;
  const production = changes.filter((each) => each.production).length;
  const events = changes.flatMap((each) => each.events);
  const counted = (kind: string): number => events.filter((each) => each.kind === kind).length;
  return {
    message: `Write ${count(changes.length, 'calendar')} in ${count(accounts, 'account')} of ${place(sample)}?`,
    detail: [
      `${counted('added')} added, ${counted('moved')} moved, ${counted('changed')} changed, ${counted('removed')} removed.`,
      production > 0
        ? `${count(production, 'calendar')} of production.`
        : 'No production calendar among them.',
      shownWords(shown),
    ].join('\n'),
  };
}

function shownWords(shown: ShownBefore): string {
  if ('hash' in shown) return `Fingerprint of what the preview showed: ${shown.hash.slice(0, 12)}`;
  const { atMs, by } = shown.begun;
  const when = new Date(atMs).toISOString().slice(0, 16).replace('T', ' ');
  return `The rest of the push that ${by} began on ${when} UTC: what its preview showed, nothing else.`;
}

/** Taking back is a write as well: it puts other versions in force. */
export function takeBackQuestion(
  receipts: readonly Pick<Receipt, 'calendarName' | 'cell'>[],
  { sample }: { readonly sample: boolean },
): PushQuestion {
  const [first] = receipts;
  const accounts = new Set(receipts.map(({ cell }) => cell.accountId)).size;
  const many = `${count(receipts.length, 'calendar')} in ${count(accounts, 'account')}`;
  const what = receipts.length === 1 ? (first?.calendarName ?? '') : many;
  return {
    message: `Take back the push to ${what} of ${place(sample)}?`,
    detail: [
      ...(receipts.length === 1 && first !== undefined
        ? [`Account ${first.cell.accountId}, ${first.cell.region}.`]
        : []),
      'The version before the push is in force again. Where somebody wrote since, nothing is done.',
    ].join('\n'),
    yes: 'Take back',
  };
}

const place = (sample: boolean): string => (sample ? 'the sample organization' : 'AWS');

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
