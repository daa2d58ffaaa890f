/** The list of what differs for single occurrences of a series, kept in order of original start. */
import type { OccurrenceChange } from '../model/series.ts';
import type { LocalDateTime } from '../time/local-date-time.ts';

/** Fields of a change to set, or to clear where the value is `undefined`. */
export type ChangePatch = {
  readonly [K in keyof Omit<OccurrenceChange, 'originalStart'>]?: OccurrenceChange[K] | undefined;
};

/** The change of one occurrence, or `undefined` where it is as its rule says. */
export const changeOf = (
  changes: readonly OccurrenceChange[],
  originalStart: LocalDateTime,
): OccurrenceChange | undefined => changes.find((change) => change.originalStart === originalStart);

/**
 * Sets and clears fields of one occurrence's change. A change left with nothing to say disappears;
 * a new one is put before the first later one, so that the others keep their places and lines.
 * Where nothing differs the very same list comes back.
 */
export function patchChange(
  changes: readonly OccurrenceChange[],
  originalStart: LocalDateTime,
  patch: ChangePatch,
): readonly OccurrenceChange[] {
  const before = changeOf(changes, originalStart);
  const after = merged(before ?? { originalStart }, patch);
  if (before !== undefined && isSame(before, after)) return changes;
  const saysSomething = Object.keys(after).length > 1;
  if (before === undefined) return saysSomething ? inserted(changes, after) : changes;
  return changes.flatMap((change) => (change !== before ? [change] : saysSomething ? [after] : []));
}

function merged(change: OccurrenceChange, patch: ChangePatch): OccurrenceChange {
  const fields = Object.entries({ ...change, ...patch }).filter(([, value]) => value !== undefined);
  // Entries lose the types of their fields; both sources have the right ones.
  return Object.fromEntries(fields) as unknown as OccurrenceChange;
}

function isSame(a: OccurrenceChange, b: OccurrenceChange): boolean {
  const [fieldsOfA, fieldsOfB] = [new Map(Object.entries(a)), Object.entries(b)];
  return (
    fieldsOfA.size === fieldsOfB.length &&
    fieldsOfB.every(([key, value]) => fieldsOfA.get(key) === value)
  );
}

function inserted(
  changes: readonly OccurrenceChange[],
  change: OccurrenceChange,
): readonly OccurrenceChange[] {
  const later = changes.findIndex(({ originalStart }) => originalStart > change.originalStart);
  return later === -1 ? [...changes, change] : changes.toSpliced(later, 0, change);
}
