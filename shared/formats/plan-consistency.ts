/** What the shape of a plan cannot say but everything that reads one relies on. */
import type { Plan } from '../model/plan.ts';
import type { OccurrenceChange } from '../model/series.ts';
import { cellKey } from '../model/target.ts';
import type { TimeRange } from '../time/time-range.ts';
import { isZone } from '../time/zone.ts';
import type { JsonPath } from './json-places.ts';

/** Where a plan contradicts itself or the world, and how. */
export interface Inconsistency {
  readonly path: JsonPath;
  readonly reason: string;
}

/** The first inconsistency: an id used twice in a list, a zone nobody knows, an end before its start. */
export function findInconsistency(plan: Plan): Inconsistency | null {
  return findTwin(plan) ?? findTwinCheck(plan) ?? findUnknownZone(plan) ?? findBackwards(plan);
}

function findTwin(plan: Plan): Inconsistency | null {
  const { businessUnits, teams, accounts, customers } = plan.organization;
  const organization = { businessUnits, teams, accounts };
  const lists: readonly (readonly [JsonPath, readonly { readonly id: string }[]])[] = [
    [['series'], plan.series],
    [['releases'], plan.releases],
    [['freezes'], plan.freezes],
    [['waivers'], plan.waivers ?? []],
    [['onCall'], plan.onCall ?? []],
    ...Object.entries(organization).map(([list, own]) => [['organization', list], own] as const),
    ...customers.map(
      ({ environments }, index) =>
        [['organization', 'customers', index, 'environments'], environments] as const,
    ),
  ];
  for (const [path, entities] of lists) {
    const twin = twinIn(entities.map(({ id }) => id));
    if (twin !== null) {
      return { path: [...path, twin.index, 'id'], reason: `"${twin.id}" is used twice` };
    }
  }
  return findTwinCustomer(plan.organization);
}

/** Customers are known by their business unit and id: of two alike, one would never be looked at. */
function findTwinCustomer({ customers }: Plan['organization']): Inconsistency | null {
  const twin = twinIn(customers.map(({ businessUnitId, id }) => `${businessUnitId}/${id}`));
  return twin === null
    ? null
    : {
        path: ['organization', 'customers', twin.index, 'id'],
        reason: `"${twin.id}" is used twice`,
      };
}

function twinIn(ids: readonly string[]): { readonly id: string; readonly index: number } | null {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) return { id, index };
    seen.add(id);
  }
  return null;
}

/** A cell, or an item of one, that is noted twice: nobody could tell which of them holds. */
function findTwinCheck({ readiness = [] }: Plan): Inconsistency | null {
  const cells = new Set<string>();
  for (const [index, cell] of readiness.entries()) {
    const path = ['readiness', index];
    const key = cellKey(cell);
    if (cells.has(key)) return { path, reason: `"${key}" is used twice` };
    cells.add(key);
    const items = new Set<string>();
    for (const { id } of cell.checks) {
      if (items.has(id)) return { path: [...path, 'checks'], reason: `"${id}" is used twice` };
      items.add(id);
    }
  }
  return null;
}

function findUnknownZone({ series, organization }: Plan): Inconsistency | null {
  const zones = [
    ...series.map(({ zone }, index) => ({ zone, path: ['series', index, 'zone'] })),
    ...series.flatMap(({ changes }, index) => zonesOffered(changes, ['series', index, 'changes'])),
    ...organization.customers.map(({ zone }, index) => ({
      zone,
      path: ['organization', 'customers', index, 'zone'],
    })),
    ...organization.teams.map(({ zone }, index) => ({
      zone,
      path: ['organization', 'teams', index, 'zone'],
    })),
  ];
  const { policy } = organization;
  if (policy?.zone !== undefined) {
    zones.push({ zone: policy.zone, path: ['organization', 'policy', 'zone'] });
  }
  const unknown = zones.find(({ zone }) => !isZone(zone));
  return unknown === undefined
    ? null
    : { path: unknown.path, reason: `"${unknown.zone}" is no time zone known here` };
}

/** Zones of times that customers may choose from, now and at any step before. */
const zonesOffered = (changes: readonly OccurrenceChange[], path: JsonPath) =>
  changes.flatMap(({ alternatives = [], steps = [] }, index) =>
    [...alternatives, ...steps.flatMap((step) => step.alternatives ?? [])].map(({ zone }) => ({
      zone,
      path: [...path, index],
    })),
  );

function findBackwards(plan: Plan): Inconsistency | null {
  const lists = {
    releases: plan.releases,
    freezes: plan.freezes,
    databaseSlots: plan.databaseSlots,
    onCall: plan.onCall ?? [],
  };
  for (const [list, ranges] of Object.entries(lists)) {
    const index = backwardsIn(ranges);
    if (index >= 0) return { path: [list, index, 'endMs'], reason: 'is not after startMs' };
  }
  return backwardsPolicy(plan.organization);
}

const backwardsIn = (ranges: readonly TimeRange[]): number =>
  ranges.findIndex(({ startMs, endMs }) => startMs >= endMs);

function backwardsPolicy({ gkePolicies = [] }: Plan['organization']): Inconsistency | null {
  const path = ['organization', 'gkePolicies'];
  const reason = 'is not after startMs';
  const index = backwardsIn(gkePolicies);
  if (index >= 0) return { path: [...path, index, 'endMs'], reason };
  for (const [at, { exclusions }] of gkePolicies.entries()) {
    const found = backwardsIn(exclusions);
    if (found >= 0) return { path: [...path, at, 'exclusions', found, 'endMs'], reason };
  }
  return null;
}
