/** What keeps a thing from being deleted, in words. */
import type { Hanging } from '../../shared/planning/what-hangs-on.ts';

const nouns: readonly (readonly [keyof Hanging, string, string])[] = [
  ['series', '1 series', 'series'],
  ['dates', '1 date or shift', 'dates and shifts'],
  ['rules', '1 rule', 'rules'],
  ['members', '1 customer or account', 'customers and accounts'],
  ['units', '1 business unit', 'business units'],
];

/** `12 series, 1 rule`; null when nothing hangs on it. */
export function hangingWords(hanging: Hanging): string | null {
  const parts = nouns.flatMap(([key, one, many]) => {
    const count = hanging[key];
    return count === 0 ? [] : [count === 1 ? one : `${count} ${many}`];
  });
  return parts.length === 0 ? null : parts.join(', ');
}
