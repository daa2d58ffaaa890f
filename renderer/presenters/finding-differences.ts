import type { Conflict } from '../../shared/conflicts/conflict.ts';

/** `3 new conflicts in the plan, 1 ends.`: by what they are about, not by their minutes. */
export function differenceWords(before: readonly Conflict[], after: readonly Conflict[]): string {
  const [known, now] = [idsOf(before), idsOf(after)];
  const added = [...now].filter((id) => !known.has(id)).length;
  const ended = [...known].filter((id) => !now.has(id)).length;
  if (added === 0 && ended === 0) return 'No conflict of the plan begins or ends with it.';
  const begins =
    added === 0
      ? 'No new conflict in the plan'
      : added === 1
        ? '1 new conflict in the plan'
        : `${added} new conflicts in the plan`;
  const ends = ended === 0 ? 'none ends' : ended === 1 ? '1 ends' : `${ended} end`;
  return `${begins}, ${ends}.`;
}

const idsOf = (conflicts: readonly Conflict[]): ReadonlySet<string> =>
  new Set(conflicts.map(({ id }) => id));
