import type { PatchWindow } from './series.ts';
import type { Organization } from './target.ts';
import { workPriorities, type WorkPriority } from './work-notes.ts';

/** Of a window: its series' own, else its business unit's, else normal. */
export const priorityOf = (
  { target, facts }: Pick<PatchWindow, 'target' | 'facts'>,
  { businessUnits }: Pick<Organization, 'businessUnits'>,
): WorkPriority =>
  facts?.priority ??
  businessUnits.find(({ id }) => id === target.businessUnitId)?.priority ??
  'normal';

/** Negative where the first goes before the second. */
export const byPriority = (a: WorkPriority, b: WorkPriority): number =>
  workPriorities.indexOf(a) - workPriorities.indexOf(b);
