/** Whether two contents say the same, as a hash: order of fields does not count, order of lists does. */
import { hashOfText } from '../conflicts/hash-of-text.ts';

/** Hash of plain data. Fields that are `undefined` count as absent. */
export const fingerprintOf = (content: object): string => hashOfText(canonicalText(content));

/** Plain data as text that is the same for the same content. */
export const canonicalText = (content: object): string => JSON.stringify(content, sorted);

function sorted(_field: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
