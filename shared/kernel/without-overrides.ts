/**
 * Text without the characters that turn the order of what follows (Unicode TR 9: embeddings, overrides
 * and isolates): a name that holds one would show the times beside it in another order. The order of
 * letters themselves, as of Hebrew, needs none of them.
 */
export const withoutOverrides = (text: string): string =>
  text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
