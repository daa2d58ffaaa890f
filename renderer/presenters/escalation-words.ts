/** Whom to call when something goes wrong in a window, and who looks after its service; in words. */
import type { EscalationStep, ServiceOwner } from '../../shared/model/people.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization, Target } from '../../shared/model/target.ts';
import { formatDuration } from './format-time.ts';
import { contactWords } from './print/contact-words.ts';

type Units = Pick<Organization, 'businessUnits'>;

/** The path of a target's business unit, in its order; empty where none is written down. */
export const escalationOf = (
  { businessUnitId }: Pick<Target, 'businessUnitId'>,
  { businessUnits }: Units,
): readonly EscalationStep[] =>
  businessUnits.find(({ id }) => id === businessUnitId)?.escalation ?? [];

/** `Mira Solano, duty manager, +1 212 555 0111; after 30 min`. */
export function escalationWords(step: EscalationStep): string {
  const who = contactWords(step);
  return step.afterMinutes === undefined
    ? who
    : `${who}; after ${formatDuration(step.afterMinutes)}`;
}

/** Services of a window's business unit. */
export const servicesOf = (
  { businessUnitId }: Pick<Target, 'businessUnitId'>,
  { businessUnits }: Units,
): readonly ServiceOwner[] => businessUnits.find(({ id }) => id === businessUnitId)?.services ?? [];

/** Who looks after the service of a window; undefined where it names none, or one that nobody owns. */
export const serviceOwnerOf = (
  { target, facts }: Pick<PatchWindow, 'target' | 'facts'>,
  organization: Units,
): ServiceOwner | undefined =>
  facts?.serviceTag === undefined
    ? undefined
    : servicesOf(target, organization).find(({ tag }) => tag === facts.serviceTag);
