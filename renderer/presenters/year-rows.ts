/**
 * A year of each customer: its windows, the gaps over its cadence, freezes, deadlines and releases, as
 * days on the customer's own wall. A row is made when it is first looked at, and kept.
 */
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { Release } from '../../shared/model/release.ts';
import type { PatchWindow, Series } from '../../shared/model/series.ts';
import {
  areRelated,
  targetPath,
  type BusinessUnit,
  type Customer,
} from '../../shared/model/target.ts';
import { findGaps } from '../../shared/policy/cadence.ts';
import { patchEventsIn } from '../../shared/policy/patch-events.ts';
import type { CadencePromise } from '../../shared/policy/policy-input.ts';
import { policyRulesOf } from '../../shared/policy/policy-rules.ts';
import {
  byStartThenId,
  covers,
  isInstall,
  scopesOf,
  type Scope,
} from '../../shared/policy/scope.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { dayMs, dayNumberOfIso } from '../../shared/time/wall-ms.ts';
import { wallAt } from '../../shared/time/zone.ts';
import { zoneTablesOf, type ZoneTables } from '../../shared/time/zone-table.ts';
import type { Look } from './calendar-item.ts';
import { formatIsoDate } from './format-time.ts';
import { lookOfState } from './plan-items.ts';
import type { DaySpan } from './year-columns.ts';

/** Something on one day; fractions of a day are its time. */
interface OnDay {
  readonly day: number;
}

export interface YearMark extends OnDay {
  readonly window: PatchWindow;
  readonly look: Look;
  /** Works on production, or on everything of its customer. */
  readonly production: boolean;
}

export interface YearFreeze extends DaySpan {
  readonly id: string;
  readonly name: string;
  readonly hardness: 'hard' | 'soft';
}

/** From one install to the next, where that is longer than was promised; or a month without one. */
export interface YearGap extends DaySpan {
  readonly scope: Scope;
  readonly days: number;
  readonly promise: CadencePromise;
  /** Nothing can be done about it any more. */
  readonly past: boolean;
  /** Somebody accepted it, with a reason and for a while. */
  readonly accepted: boolean;
  /** The install it ends with, else the one it begins with. */
  readonly windowId: string | null;
}

/** The last day on which patches of these events are in time. */
export interface YearDeadline extends OnDay {
  readonly names: readonly string[];
  /** Names of what the plan does not bring in time, as far as the check has told. */
  readonly missed: readonly string[];
}

export interface YearRelease extends OnDay {
  readonly release: Release;
}

export interface YearRow {
  readonly customer: Customer;
  readonly marks: readonly YearMark[];
  readonly gaps: readonly YearGap[];
  readonly freezes: readonly YearFreeze[];
  readonly deadlines: readonly YearDeadline[];
  readonly releases: readonly YearRelease[];
  /** Whether any of its production has a cadence that gaps are measured by. */
  readonly promised: boolean;
}

export interface YearFacts {
  readonly plan: Plan;
  /** Its windows from two months before the year, and from where promises are judged, to two months after it. */
  readonly windowsOf: (series: Series) => readonly PatchWindow[];
  /** Findings told last: which deadlines are missed (C14), and what was accepted. */
  readonly conflicts: readonly Conflict[];
  readonly span: DaySpan;
  readonly nowMs: EpochMs;
}

/** Rows by customer. */
export interface YearBook {
  readonly rowOf: (customer: Customer) => YearRow;
}

/** Groups everything once; a row then costs what its own customer has. */
export function openYear(facts: YearFacts): YearBook {
  const shelf = shelfOf(facts);
  const rows = new Map<string, YearRow>();
  return {
    rowOf: (customer) => {
      const known = rows.get(customer.id);
      if (known !== undefined) return known;
      const row = makeRow(customer, shelf);
      rows.set(customer.id, row);
      return row;
    },
  };
}

/** What all rows are made from. */
interface Shelf extends YearFacts {
  readonly units: ReadonlyMap<string, BusinessUnit>;
  readonly seriesBy: ReadonlyMap<string, readonly Series[]>;
  readonly scopesBy: ReadonlyMap<string, readonly Scope[]>;
  readonly releasesBy: ReadonlyMap<string, readonly Release[]>;
  readonly rules: ReturnType<typeof policyRulesOf>;
  readonly events: ReturnType<typeof patchEventsIn>;
  /** Deadlines that are missed and not accepted: `<path of the scope>|<id of the event>`. */
  readonly missed: ReadonlySet<string>;
  /** Gaps that were accepted: `<path of the scope>|<key of the gap>`. */
  readonly accepted: ReadonlySet<string>;
}

/** The longest clock, and a month more: events from there on have deadlines in the year. */
const clockDays = 121;

function shelfOf(facts: YearFacts): Shelf {
  const { plan, conflicts, span } = facts;
  const { organization } = plan;
  const rules = policyRulesOf(organization);
  const from = { startMs: (span.fromDay - clockDays) * dayMs, endMs: span.toDay * dayMs };
  return {
    ...facts,
    units: new Map(organization.businessUnits.map((unit) => [unit.id, unit])),
    seriesBy: Map.groupBy(plan.series, ({ target }) => targetPath(target)),
    scopesBy: Map.groupBy(scopesOf(organization), ({ customerId }) => customerId),
    releasesBy: Map.groupBy(plan.releases, ({ businessUnitId }) => businessUnitId),
    rules,
    events: patchEventsIn(plan.patchEvents, from),
    missed: new Set(
      conflicts
        .filter(({ rule, accepted }) => rule === 'C14' && accepted === undefined)
        .map(({ counterpart }) => counterpart.id),
    ),
    accepted: new Set(
      conflicts
        .filter(({ rule, accepted }) => rule === 'C13' && accepted !== undefined)
        .map(({ counterpart }) => counterpart.id),
    ),
  };
}

function makeRow(customer: Customer, shelf: Shelf): YearRow {
  const { span } = shelf;
  const tables = zoneTablesOf(customer.zone);
  const own = windowsOn(customer, shelf);
  const production = new Set(
    customer.environments.filter((one) => one.production).map(({ id }) => id),
  );
  const marks = own
    .map((window) => ({
      window,
      day: wallAt(window.startMs, tables) / dayMs,
      look: lookOfState(window.state),
      production:
        window.target.environmentId === undefined || production.has(window.target.environmentId),
    }))
    .filter(({ day }) => isIn(day, span));
  const scopes = shelf.scopesBy.get(customer.id) ?? [];
  const cadences = scopes.flatMap((scope) => {
    const promise = scope.production ? shelf.rules.cadenceOf(scope) : null;
    return promise === null ? [] : [{ scope, promise }];
  });
  return {
    customer,
    marks,
    gaps: cadences.flatMap(({ scope, promise }) => gapsOf(scope, promise, { own, shelf })),
    freezes: freezesOf(customer, tables, shelf),
    deadlines: deadlinesOf(scopes, shelf),
    releases: releasesOf(customer, tables, shelf),
    promised: cadences.length > 0,
  };
}

/** Windows on the customer, on one of its environments, and on its whole business unit; by start. */
function windowsOn(customer: Customer, { seriesBy, windowsOf }: Shelf): readonly PatchWindow[] {
  const { businessUnitId, id, environments } = customer;
  const path = `${businessUnitId}/${id}`;
  const paths = [businessUnitId, path, ...environments.map((one) => `${path}/${one.id}`)];
  return paths
    .flatMap((each) => seriesBy.get(each) ?? [])
    .flatMap(windowsOf)
    .sort(byStartThenId);
}

const isIn = (day: number, { fromDay, toDay }: DaySpan): boolean => day >= fromDay && day < toDay;

const meets = (a: DaySpan, b: DaySpan): boolean => a.fromDay < b.toDay && a.toDay > b.fromDay;

function gapsOf(
  scope: Scope,
  promise: CadencePromise,
  { own, shelf }: { readonly own: readonly PatchWindow[]; readonly shelf: Shelf },
): readonly YearGap[] {
  const installs = own.filter((window) => isInstall(window) && covers(window.target, scope));
  return findGaps(installs, { ...promise, zone: scope.zone, nowMs: shelf.nowMs })
    .map((gap) => ({
      scope,
      promise,
      fromDay: dayNumberOfIso(gap.fromDate),
      toDay: dayNumberOfIso(gap.toDate ?? addDays(gap.fromDate, gap.days)),
      days: gap.days,
      past: gap.past,
      accepted: shelf.accepted.has(`${scope.path}|${gap.key}`),
      windowId: gap.afterId ?? gap.beforeId,
    }))
    .filter((gap) => meets(gap, shelf.span));
}

function freezesOf(
  { businessUnitId, id: customerId }: Customer,
  tables: ZoneTables,
  { plan, span }: Shelf,
): readonly YearFreeze[] {
  return plan.freezes
    .filter(
      ({ targets }) =>
        targets.length === 0 ||
        targets.some((target) => areRelated(target, { businessUnitId, customerId })),
    )
    .map(({ id, name, hardness, startMs, endMs }) => ({
      id,
      name,
      hardness,
      fromDay: wallAt(startMs, tables) / dayMs,
      toDay: wallAt(endMs, tables) / dayMs,
    }))
    .filter((freeze) => meets(freeze, span));
}

function deadlinesOf(scopes: readonly Scope[], shelf: Shelf): readonly YearDeadline[] {
  const byDay = new Map<number, { readonly names: Set<string>; readonly missed: Set<string> }>();
  for (const event of shelf.events) {
    for (const scope of scopes) {
      const concerned =
        event.targets === undefined ||
        event.targets.length === 0 ||
        event.targets.some((target) => covers(target, scope));
      if (!concerned) continue;
      const { days } = shelf.rules.clockOf(event, scope);
      const day = dayNumberOfIso(event.date) + days;
      if (!isIn(day, shelf.span)) continue;
      const at = byDay.get(day) ?? { names: new Set(), missed: new Set() };
      byDay.set(day, at);
      at.names.add(`${event.name} of ${formatIsoDate(event.date)}`);
      if (shelf.missed.has(`${scope.path}|${event.id}`))
        at.missed.add(`${event.name} on ${scope.name}`);
    }
  }
  return [...byDay]
    .map(([day, { names, missed }]) => ({ day, names: [...names], missed: [...missed] }))
    .sort((a, b) => a.day - b.day);
}

/** Releases of its business unit, where windows go by them. */
function releasesOf(customer: Customer, tables: ZoneTables, shelf: Shelf): readonly YearRelease[] {
  const unit = shelf.units.get(customer.businessUnitId);
  if (unit === undefined || unit.releaseRule.kind === 'none') return [];
  return (shelf.releasesBy.get(unit.id) ?? [])
    .map((release) => ({ release, day: wallAt(release.startMs, tables) / dayMs }))
    .filter(({ day }) => isIn(day, shelf.span));
}
