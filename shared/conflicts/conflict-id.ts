import type { Conflict, ConflictRule } from './conflict.ts';
import type { Subject } from './counterpart.ts';

/** Id of a finding: what it is about and nothing else, so that it outlives every recheck. */
const conflictId = (rule: ConflictRule, windowId: string, counterpartId: string): string =>
  `${rule}|${windowId}|${counterpartId}`;

/** Builds a finding whose id is made of its own parts. */
export function aConflict(facts: Omit<Conflict, 'id'>): Conflict {
  return { id: conflictId(facts.rule, facts.windowId, facts.counterpart.id), ...facts };
}

/** Builds a finding about something that is no window. */
export const aSubjectConflict = (
  facts: Omit<Conflict, 'id' | 'windowId' | 'subject'> & { readonly subject: Subject },
): Conflict => aConflict({ ...facts, windowId: subjectKey(facts.subject) });

/** What stands in place of a window's id: `freeze:year-end`. No id of a window looks like it. */
const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;

/** Order of findings: by id, as code units, the same everywhere. */
export const byConflictId = (a: Conflict, b: Conflict): number =>
  a.id < b.id ? -1 : Number(a.id > b.id);
