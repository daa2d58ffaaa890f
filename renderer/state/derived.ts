/** What follows from the plan and the live data. Each is computed once, however many ask. */
import type { Conflict, Coverage } from '../../shared/conflicts/conflict.ts';
import { coverageOf } from '../../shared/conflicts/coverage.ts';
import { openOnly } from '../../shared/conflicts/settle.ts';
import { noPlan } from '../../shared/model/no-plan.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { AgeLimit } from '../../shared/model/reading-age.ts';
import type { PatchWindow, Series } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs, TimeRange } from '../../shared/time/time-range.ts';
import { conflictsByWindow } from '../presenters/conflicts-by-window.ts';
import type { CheckStatus } from '../presenters/none-words.ts';
import { resolveZone, teamZoneOf, type Executed } from '../presenters/display-zone.ts';
import { timeIndex, touching, type TimeIndex } from '../presenters/time-index.ts';
import { useAgeLimit } from './age-limit.ts';
import { useCheckStore } from './check/check-store.ts';
import { horizonOf } from './horizon.ts';
import type { LiveState } from './live-store.ts';
import { useLiveStore } from './live-store.ts';
import { usePlanStore } from './plan-store.ts';
import { startWindows, windowsOfSeries } from './plan-windows.ts';
import { rememberLast } from './remember-last.ts';
import { useSessionStore } from './session-store.ts';
import { useSettingsStore } from './settings-store.ts';

const rangeFrom = rememberLast((startMs: EpochMs, endMs: EpochMs): TimeRange => ({
  startMs,
  endMs,
}));

/** The stretch that is planned and checked; the same object all day. */
export function planningHorizon(nowMs: EpochMs): TimeRange {
  const { startMs, endMs } = horizonOf(nowMs);
  return rangeFrom(startMs, endMs);
}

const noWindows: readonly PatchWindow[] = [];
const expand = rememberLast(startWindows());
const indexed = rememberLast(timeIndex<PatchWindow>);

/** All windows of a plan over the horizon. */
export const windowsOf = (plan: Plan | null, horizon: TimeRange): readonly PatchWindow[] =>
  plan === null ? noWindows : expand(plan, horizon);

const noConflicts: readonly Conflict[] = [];

/** The findings told last; whether they are those of the plan on screen is told by useCheckStatus. */
const currentConflicts = (): readonly Conflict[] => useCheckStore.getState().conflicts;

const groupByWindow = rememberLast(conflictsByWindow);

type CoverageFacts = readonly [
  LiveState['cells'],
  Plan['releases'],
  Plan['organization'],
  TimeRange,
  AgeLimit,
];
const coverage = rememberLast(
  (...[cells, releases, organization, range, limit]: CoverageFacts): Coverage =>
    coverageOf({ cells, releases, organization, range, limit }),
);

export const useHorizon = (): TimeRange => planningHorizon(useSessionStore(({ nowMs }) => nowMs));

export function useWindows(): readonly PatchWindow[] {
  return windowsOf(
    usePlanStore(({ plan }) => plan),
    useHorizon(),
  );
}

/** All windows over the horizon, outside of React. */
export const currentWindows = (): readonly PatchWindow[] =>
  windowsOf(usePlanStore.getState().plan, planningHorizon(useSessionStore.getState().nowMs));

/** The same, found by time. */
export const currentWindowIndex = (): TimeIndex<PatchWindow> => indexed(currentWindows());

/** Windows that touch a stretch, by start; looks at no others. */
export const useWindowsIn = (range: TimeRange): readonly PatchWindow[] =>
  touching(indexed(useWindows()), range);

/** Windows of one series, by start; looks at no others. */
export function useWindowsOfSeries(seriesId: string): readonly PatchWindow[] {
  const plan = usePlanStore((state) => state.plan);
  const horizon = useHorizon();
  const series = plan?.series.find(({ id }) => id === seriesId);
  return plan === null || series === undefined ? noWindows : windowsOfSeries(series, horizon, plan);
}

const seriesById = rememberLast(
  (series: Plan['series']): ReadonlyMap<string, Series> =>
    new Map(series.map((each) => [each.id, each])),
);

/** A window by its id, which begins with its series': looks at no other windows. */
function windowWith(id: string, plan: Plan | null, horizon: TimeRange): PatchWindow | null {
  const series = seriesById(plan?.series ?? noSeries).get(id.slice(0, id.lastIndexOf('@')));
  if (plan === null || series === undefined) return null;
  return windowsOfSeries(series, horizon, plan).find((window) => window.id === id) ?? null;
}
const noSeries: Plan['series'] = [];

/** One window by its id, outside of React. */
export const currentWindow = (id: string): PatchWindow | null =>
  windowWith(id, usePlanStore.getState().plan, planningHorizon(useSessionStore.getState().nowMs));

/** One window by its id, wherever in the horizon it is. */
export function useWindow(id: string | null): PatchWindow | null {
  const plan = usePlanStore((state) => state.plan);
  const horizon = useHorizon();
  return id === null ? null : windowWith(id, plan, horizon);
}

/** The findings told last, of earlier facts while a check runs. "None" is never said without the status. */
export const useConflicts = (): readonly Conflict[] => useCheckStore(({ conflicts }) => conflicts);

/** Whether the findings are those of what is on screen. */
export const useCheckStatus = (): CheckStatus => useCheckStore(({ status }) => status);

const open = rememberLast(openOnly);
const groupOpen = rememberLast((conflicts: readonly Conflict[]) =>
  conflictsByWindow(open(conflicts)),
);

/** Findings that nobody accepted, by window. */
export const currentConflictsByWindow = (): ReadonlyMap<string, readonly Conflict[]> =>
  groupOpen(currentConflicts());

const countByWindow = rememberLast(
  (groups: ReadonlyMap<string, readonly Conflict[]>): ReadonlyMap<string, number> =>
    new Map([...groups].map(([windowId, { length }]) => [windowId, length])),
);

/** How many findings each window has that nobody accepted; windows without any are not in it. */
export const useConflictCounts = (): ReadonlyMap<string, number> =>
  countByWindow(groupOpen(useConflicts()));

/** All findings of a window, accepted ones included. */
export const useConflictsOf = (windowId: string): readonly Conflict[] =>
  groupByWindow(useConflicts()).get(windowId) ?? noConflicts;

/** What "no conflicts" was checked against. */
export function useCoverage(): Coverage {
  const cells = useLiveStore((state) => state.cells);
  const { releases, organization } = usePlanStore(({ plan }) => plan ?? noPlan);
  return coverage(cells, releases, organization, useHorizon(), useAgeLimit());
}

export const useOrganization = (): Organization | null =>
  usePlanStore(({ plan }) => plan?.organization ?? null);

export function useMachineZone(): Zone {
  return useSessionStore(({ facts }) => facts?.machineZone ?? 'UTC');
}

// Asked by everything that is drawn: who shares which zone is counted once.
const resolved = rememberLast(resolveZone);

/** The zone all times are shown in. */
export function useDisplayZone(): Zone {
  const setting = useSettingsStore(({ settings }) => settings.displayZone);
  return resolved(setting, useOrganization(), useMachineZone());
}

/** The display zone outside of React. */
export function currentDisplayZone(): Zone {
  const machineZone = useSessionStore.getState().facts?.machineZone ?? 'UTC';
  const organization = usePlanStore.getState().plan?.organization ?? null;
  return resolved(useSettingsStore.getState().settings.displayZone, organization, machineZone);
}

/** Zone of the team that carries something out, by default most things; UTC where none is named. */
export function useTeamZone(executed: Executed = { target: null }): Zone {
  const organization = useOrganization();
  return (organization === null ? null : teamZoneOf(executed, organization)) ?? 'UTC';
}
