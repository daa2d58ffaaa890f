import type { Series } from '../model/series.ts';
import type { Organization, Target } from '../model/target.ts';
import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { singleDateAt } from './single-date.ts';

/** Length of a window where the business unit is unknown. */
const fallbackDurationMinutes = 240;

/**
 * A new draft on one date: an install with the business unit's default duration, named after its
 * target. `startMs` is taken to the whole minute, `zone` is the one the window is agreed in.
 */
export function defaultSeriesFor(
  target: Target,
  organization: Organization,
  draft: { readonly id: string; readonly startMs: EpochMs; readonly zone: Zone },
): Series {
  const unit = organization.businessUnits.find(({ id }) => id === target.businessUnitId);
  return {
    id: draft.id,
    name: targetName(target, organization),
    target,
    kind: 'install',
    zone: draft.zone,
    ...singleDateAt(draft.startMs, draft.zone),
    durationMinutes: unit?.defaultDurationMinutes ?? fallbackDurationMinutes,
    state: 'draft',
    changes: [],
  };
}

/** A target as people call it: "Northwind prod", "Northwind", "HRP". Ids stand in for unknown names. */
export function targetName(target: Target, organization: Organization): string {
  const { businessUnitId, customerId, environmentId } = target;
  if (customerId === undefined) {
    return (
      organization.businessUnits.find(({ id }) => id === businessUnitId)?.name ?? businessUnitId
    );
  }
  const customer = organization.customers.find(({ id }) => id === customerId);
  const customerName = customer?.name ?? customerId;
  if (environmentId === undefined) return customerName;
  const environment = customer?.environments.find(({ id }) => id === environmentId);
  return `${customerName} ${environment?.name ?? environmentId}`;
}
