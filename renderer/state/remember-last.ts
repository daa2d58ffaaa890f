/**
 * Remembers the last answer of a pure function, so that many components may ask for the same
 * derived value and it is computed once. Arguments are compared by identity.
 */
export function rememberLast<A extends readonly unknown[], R>(
  compute: (...input: A) => R,
): (...input: A) => R {
  let last: { readonly input: A; readonly result: R } | null = null;
  return (...input) => {
    if (last === null || !isSame(last.input, input)) last = { input, result: compute(...input) };
    return last.result;
  };
}

/** The same for a function of one record, whose fields are compared by identity. */
export function rememberFields<I extends object, R>(compute: (input: I) => R): (input: I) => R {
  let last: { readonly values: readonly unknown[]; readonly result: R } | null = null;
  return (input) => {
    const values = Object.values(input);
    if (last === null || !isSame(last.values, values)) last = { values, result: compute(input) };
    return last.result;
  };
}

/** Gives the answer before again while the new one says the same: what hangs on it stays as it is. */
export function keepWhileSame<A extends readonly unknown[], R>(
  compute: (...input: A) => R,
  saysTheSame: (before: R, now: R) => boolean,
): (...input: A) => R {
  let last: { readonly result: R } | null = null;
  return (...input) => {
    const result = compute(...input);
    if (last === null || !saysTheSame(last.result, result)) last = { result };
    return last.result;
  };
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
