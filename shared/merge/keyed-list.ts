/** Lists whose elements are known by a key, so that each is found again wherever it stands. */
import { isPlainList, isPlainObject, type PlainValue } from './plain-data.ts';

/** Elements by their keys, in the list's order. */
export type KeyedList = ReadonlyMap<string, PlainValue>;

/** An entity's id, a changed occurrence's original start, a cell's account and region; else null. */
export function keyOfElement(element: PlainValue): string | null {
  if (!isPlainObject(element)) return null;
  const { id, originalStart, accountId, region } = element;
  if (typeof id === 'string') return id;
  if (typeof originalStart === 'string') return originalStart;
  return typeof accountId === 'string' && typeof region === 'string'
    ? `${accountId}/${region}`
    : null;
}

/** The elements by key. Null where one has none, or two share one: such a list is one value. */
export function keyedList(value: PlainValue): KeyedList | null {
  if (!isPlainList(value)) return null;
  const elements = new Map<string, PlainValue>();
  for (const element of value) {
    const key = keyOfElement(element);
    if (key === null || elements.has(key)) return null;
    elements.set(key, element);
  }
  return elements;
}

/**
 * Keys of all sides in the order of the merged list. What a side added stays behind what it stood
 * behind there; where both added at one place the smaller keys come first, whoever's they are. A
 * side that reordered wins; if both did, mine does.
 */
export function mergedOrder(sides: {
  readonly base: KeyedList;
  readonly mine: KeyedList;
  readonly theirs: KeyedList;
}): readonly string[] {
  const { base, mine, theirs } = sides;
  const known = knownOrder(base, hasReordered(base, mine) ? mine : theirs);
  const addedHere = additionsByAnchor(base, mine);
  const addedThere = additionsByAnchor(base, theirs);
  const order = new Set<string>();
  for (const anchor of [null, ...known]) {
    if (anchor !== null) order.add(anchor);
    const chains = [addedHere.get(anchor) ?? [], addedThere.get(anchor) ?? []];
    for (const key of chains.sort(byFirstDifference).flat()) order.add(key);
  }
  return [...order];
}

const hasReordered = (base: KeyedList, side: KeyedList): boolean => {
  const there = [...base.keys()].filter((key) => side.has(key));
  const here = [...side.keys()].filter((key) => base.has(key));
  return there.some((key, at) => key !== here[at]);
};

/** Keys of the base in the order of a side; those that the side removed stay where they were or end. */
function knownOrder(base: KeyedList, side: KeyedList): readonly string[] {
  if (!hasReordered(base, side)) return [...base.keys()];
  const ordered = [...side.keys()].filter((key) => base.has(key));
  return [...ordered, ...[...base.keys()].filter((key) => !side.has(key))];
}

/** What a side added, by the element of the base it follows; null: at the beginning. */
function additionsByAnchor(
  base: KeyedList,
  side: KeyedList,
): ReadonlyMap<string | null, readonly string[]> {
  const chains = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const key of side.keys()) {
    if (base.has(key)) {
      anchor = key;
      continue;
    }
    const chain = chains.get(anchor) ?? [];
    chain.push(key);
    chains.set(anchor, chain);
  }
  return chains;
}

function byFirstDifference(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  const [left, right] = [a[at] ?? '', b[at] ?? ''];
  return left < right ? -1 : Number(left > right);
}
