/** Fields to put in place of others; `undefined` takes a field away. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The item with the patch in it; the very same one when nothing differs. */
export function patched<T extends object>(item: T, patch: Patch<T>): T {
  const before = new Map<string, unknown>(Object.entries(item));
  const differs = Object.entries(patch).some(([key, value]) => before.get(key) !== value);
  if (!differs) return item;
  const fields = Object.entries({ ...item, ...patch }).filter(([, value]) => value !== undefined);
  // Entries lose the types of their fields; both sources have the right ones.
  return Object.fromEntries(fields) as T;
}

/**
 * The list with one item patched; the very same list when nothing differs. Throws where no item has
 * the id: to edit what is not there is a bug.
 */
export function patchById<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  patch: Patch<T>,
): readonly T[] {
  const item = list.find((each) => each.id === id);
  if (item === undefined) throw new Error(`Nothing has the id ${id}`);
  const next = patched(item, patch);
  return next === item ? list : list.map((each) => (each === item ? next : each));
}

/** The list with an item at its end. Throws when its id is taken. */
export function addById<T extends { readonly id: string }>(
  list: readonly T[],
  item: T,
): readonly T[] {
  if (list.some(({ id }) => id === item.id)) throw new Error(`Id taken: ${item.id}`);
  return [...list, item];
}

/** The list without an item. Throws where no item has the id. */
export function removeById<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
): readonly T[] {
  if (!list.some((each) => each.id === id)) throw new Error(`Nothing has the id ${id}`);
  return list.filter((each) => each.id !== id);
}
