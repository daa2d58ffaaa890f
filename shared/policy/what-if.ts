/** What an edit does to promises: told before it is made. */

/** Anything with a stable id: a conflict, a policy finding. */
interface Identified {
  readonly id: string;
}

/** Findings that an edit makes, and those that it ends. */
export interface WhatIf<T extends Identified> {
  readonly broken: readonly T[];
  readonly mended: readonly T[];
}

/** Compares findings before and after an edit by id, each side in its own order. */
export function compareFindings<T extends Identified>(
  before: readonly T[],
  after: readonly T[],
): WhatIf<T> {
  const [had, has] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  return {
    broken: after.filter(({ id }) => !had.has(id)),
    mended: before.filter(({ id }) => !has.has(id)),
  };
}
