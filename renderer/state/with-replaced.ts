type Compare<T> = (a: T, b: T) => number;

/**
 * A sorted list with some things taken out and others put in, in order again. What is taken out is in the
 * list. Costs a search for each of them and copying what lies between; the same list if there is nothing
 * to do.
 */
export function withReplaced<T>(
  sorted: readonly T[],
  change: { readonly removed: readonly T[]; readonly added: readonly T[] },
  compare: Compare<T>,
): readonly T[] {
  const steps = [
    ...change.removed.map((thing) => ({ thing, isAdded: false })),
    ...change.added.map((thing) => ({ thing, isAdded: true })),
  ].map((step) => ({ ...step, at: placeOf(sorted, step.thing, compare) }));
  if (steps.length === 0) return sorted;
  // What is put in stands before what is there: taken out first, it would be copied again.
  steps.sort(
    (a, b) => a.at - b.at || Number(b.isAdded) - Number(a.isAdded) || compare(a.thing, b.thing),
  );
  const parts: (readonly T[])[] = [];
  let from = 0;
  for (const { thing, isAdded, at } of steps) {
    parts.push(sorted.slice(from, at));
    from = isAdded ? at : at + 1;
    if (isAdded) parts.push([thing]);
  }
  return ([] as T[]).concat(...parts, sorted.slice(from));
}

/** Position of the first that does not come before the thing. */
function placeOf<T>(sorted: readonly T[], thing: T, compare: Compare<T>): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] as T, thing) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
