/** An id for something new, from its name, with a number when it is taken: equal input gives equal ids. */
export function newIdFrom(name: string, taken: readonly { readonly id: string }[]): string {
  const slug =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'unnamed';
  const ids = new Set(taken.map(({ id }) => id));
  let id = slug;
  for (let number = 2; ids.has(id); number += 1) id = `${slug}-${number}`;
  return id;
}
