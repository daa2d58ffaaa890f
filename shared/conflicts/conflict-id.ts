import type { Conflict, ConflictRule } from './conflict.ts';

/** Id of a finding: what it is about and nothing else, so that it outlives every recheck. */
const conflictId = (rule: ConflictRule, windowId: string, counterpartId: string): string =>
  `${rule}|${windowId}|${counterpartId}`;

/** Builds a finding whose id is made of its own parts. */
export function aConflict(facts: Omit<Conflict, 'id'>): Conflict {
  return { id: conflictId(facts.rule, facts.windowId, facts.counterpart.id), ...facts };
}

/** Order of findings: by id, as code units, the same everywhere. */
export const byConflictId = (a: Conflict, b: Conflict): number =>
  a.id < b.id ? -1 : Number(a.id > b.id);
