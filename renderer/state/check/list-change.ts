/** A list told by what is new in it, so that an edit of a large plan crosses to the worker as a few items. */

/** A stretch of the list before, half-open, or items that were not in it. */
type ListPart<T> =
  { readonly from: number; readonly until: number } | { readonly added: readonly T[] };

/** What a list is made of, in order. */
export type ListChange<T> = readonly ListPart<T>[];

/**
 * How `after` is made from `before`. Items are found again by their key, and count as the same if
 * `isSame` says so. Of items with one key in `before`, the last is compared.
 */
export function listChange<T>(
  before: readonly T[],
  after: readonly T[],
  { keyOf, isSame }: { keyOf: (item: T) => unknown; isSame: (a: T, b: T) => boolean },
): ListChange<T> {
  const places = new Map(before.map((item, index) => [keyOf(item), index]));
  const parts: ({ from: number; until: number } | { added: T[] })[] = [];
  for (const item of after) {
    const place = places.get(keyOf(item));
    const last = parts.at(-1);
    if (place !== undefined && isSame(before[place] as T, item)) {
      if (last !== undefined && 'from' in last && last.until === place) last.until = place + 1;
      else parts.push({ from: place, until: place + 1 });
    } else if (last !== undefined && 'added' in last) last.added.push(item);
    else parts.push({ added: [item] });
  }
  return parts;
}

/** The list after the change; the very same list if nothing changed. */
export function applyListChange<T>(before: readonly T[], change: ListChange<T>): readonly T[] {
  const [first, second] = change;
  if (first === undefined) return before.length === 0 ? before : [];
  const isWhole = second === undefined && 'from' in first && first.from === 0;
  if (isWhole && first.until === before.length) return before;
  return change.flatMap((part) =>
    'added' in part ? part.added : before.slice(part.from, part.until),
  );
}
