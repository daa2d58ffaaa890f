import { formatNumber } from './locale.ts';

/**
 * The sentence for a count, with the count in the place of `#`: both forms are whole sentences, so that a
 * translation may order its words as it likes.
 */
export const counted = (count: number, one: string, many: string): string =>
  (count === 1 ? one : many).replace('#', formatNumber(count));
