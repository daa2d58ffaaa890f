import type { Conflict } from '../../shared/conflicts/conflict.ts';
import { candidateMessages } from './candidate-messages.ts';

/** `3 new conflicts in the plan, 1 ends.`: by what they are about, not by their minutes. */
export function differenceWords(before: readonly Conflict[], after: readonly Conflict[]): string {
  const [known, now] = [idsOf(before), idsOf(after)];
  const begin = [...now].filter((id) => !known.has(id)).length;
  const end = [...known].filter((id) => !now.has(id)).length;
  return begin === 0 && end === 0 ? candidateMessages.same : candidateMessages.differs(begin, end);
}

const idsOf = (conflicts: readonly Conflict[]): ReadonlySet<string> =>
  new Set(conflicts.map(({ id }) => id));
