/** Clock changes of a stretch of time: which windows shift for whom, and which are odd themselves. */
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import { expandPlan } from '../../shared/schedule/expand-series.ts';
import { reportDst, type OddLength, type OddStart } from '../../shared/schedule/dst-report.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs, TimeRange } from '../../shared/time/time-range.ts';
import { teamOf, teamZoneOf, zonesInUse } from './display-zone.ts';

/** From that instant on, these windows are earlier or later for the people of one zone. */
export interface ShiftGroup {
  readonly key: string;
  readonly atMs: EpochMs;
  readonly zone: Zone;
  /** Whose clocks: customers and teams by name. */
  readonly people: readonly string[];
  /** Later by so many minutes; earlier where negative. */
  readonly shiftMinutes: number;
  readonly windows: readonly PatchWindow[];
}

/** A window with what is odd about it. */
export interface Odd<What> {
  readonly window: PatchWindow;
  readonly what: What;
}

export interface ClockChangeReport {
  readonly shifts: readonly ShiftGroup[];
  readonly oddStarts: readonly Odd<OddStart>[];
  readonly oddLengths: readonly Odd<OddLength>[];
  /** What was looked at. */
  readonly windowCount: number;
  readonly zones: readonly Zone[];
}

/**
 * Reports on windows that start in the half-open range and are not called off. A window concerns
 * its customer and the team that carries it out: it shifts for them, and for nobody else.
 */
export function clockChangeReport(plan: Plan, range: TimeRange): ClockChangeReport {
  const windows = expandPlan(plan, range).filter(
    ({ state, startMs }) => state !== 'cancelled' && startMs >= range.startMs,
  );
  const byId = new Map(windows.map((window) => [window.id, window]));
  // A window's own team may serve no business unit.
  const ofTeams = windows.flatMap((window) => teamOf(window, plan.organization)?.zone ?? []);
  const zones = [...new Set([...zonesInUse(plan.organization), ...ofTeams])];
  const odd = reportDst({ windows, range, zones: [] });
  return {
    shifts: zones
      .flatMap((zone) => shiftsFor(zone, windows, { organization: plan.organization, range }))
      .sort((a, b) => a.atMs - b.atMs || (a.zone < b.zone ? -1 : 1)),
    oddStarts: odd.oddStarts.flatMap((what) => withWindow(byId, what)),
    oddLengths: odd.oddLengths.flatMap((what) => withWindow(byId, what)),
    windowCount: windows.length,
    zones,
  };
}

function withWindow<What extends { readonly windowId: string }>(
  byId: ReadonlyMap<string, PatchWindow>,
  what: What,
): readonly Odd<What>[] {
  const window = byId.get(what.windowId);
  return window === undefined ? [] : [{ window, what }];
}

interface Concerned {
  readonly organization: Organization;
  readonly range: TimeRange;
}

function shiftsFor(
  zone: Zone,
  windows: readonly PatchWindow[],
  { organization, range }: Concerned,
): readonly ShiftGroup[] {
  const people = new Map(
    windows.map((window) => [window.id, peopleIn(zone, window, organization)] as const),
  );
  const concerned = windows.filter(({ id }) => (people.get(id)?.length ?? 0) > 0);
  const byId = new Map(concerned.map((window) => [window.id, window]));
  return reportDst({ windows: concerned, range, zones: [zone] }).shifts.map(
    ({ atMs, shiftMinutes, windowIds }) => ({
      key: `${zone}|${atMs}|${shiftMinutes}`,
      atMs,
      zone,
      people: [...new Set(windowIds.flatMap((id) => people.get(id) ?? []))].sort(),
      shiftMinutes,
      windows: windowIds
        .flatMap((id) => byId.get(id) ?? [])
        .sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1)),
    }),
  );
}

/** Names of the customer and the team of a window that live by that zone's clocks. */
function peopleIn(zone: Zone, window: PatchWindow, organization: Organization): readonly string[] {
  const customer = organization.customers.find(({ id }) => id === window.target.customerId);
  const team = teamOf(window, organization);
  return [
    ...(customer?.zone === zone ? [customer.name] : []),
    ...(teamZoneOf(window, organization) === zone ? [team?.name ?? 'the team'] : []),
  ];
}
