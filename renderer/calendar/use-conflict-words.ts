import type { Conflict } from '../../shared/conflicts/conflict.ts';

interface ConflictWords {
  readonly title: string;
  readonly sentence: string;
}

/** Findings in words, in the zone that is shown. */
export function useConflictWords(): (conflict: Conflict) => ConflictWords {
  return ({ rule, counterpart }) => ({ title: `${rule} ${counterpart.name}`, sentence: counterpart.kind });
}
