import { formatNumber } from './locale.ts';

/** A sentence with the count in the place of `#`; or made from the count, where it names things that may hold a `#`. */
type Form = string | ((number: string) => string);

/**
 * The sentence for a count: both forms are whole sentences, so that a translation may order its words as it
 * likes.
 */
export const counted = (count: number, one: Form, many: Form): string => {
  const form = count === 1 ? one : many;
  const number = formatNumber(count);
  return typeof form === 'string' ? form.replace('#', number) : form(number);
};
