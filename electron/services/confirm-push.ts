/** What a person is asked by the system itself before anything is written: no page can forge the answer. */
import type { CalendarChange } from '../../shared/changes/change-set.ts';

/** The question, in parts that a native dialog can show. */
export interface PushQuestion {
  readonly message: string;
  readonly detail: string;
  /** What the button says that goes ahead; absent: that it writes now. */
  readonly yes?: string;
}

/** Names, counts and the hash: the same ones that the preview showed. */
export function pushQuestion(
  changes: readonly CalendarChange[],
  { hash, sample }: { readonly hash: string; readonly sample: boolean },
): PushQuestion {
  const accounts = new Set(changes.map(({ cell }) => cell.accountId)).size;
  const production = changes.filter((each) => each.production).length;
  const events = changes.flatMap((each) => each.events);
  const counted = (kind: string): number => events.filter((each) => each.kind === kind).length;
  const where = sample ? 'the sample organization' : 'AWS';
  return {
    message: `Write ${count(changes.length, 'calendar')} in ${count(accounts, 'account')} of ${where}?`,
    detail: [
      `${counted('added')} added, ${counted('moved')} moved, ${counted('changed')} changed, ${counted('removed')} removed.`,
      production > 0
        ? `${count(production, 'calendar')} of production.`
        : 'No production calendar among them.',
      `Fingerprint of what the preview showed: ${hash.slice(0, 12)}`,
    ].join('\n'),
  };
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
