/**
 * What a cluster's maintenance policy has to be for the windows of its target: one repeating window in
 * UTC and a few exclusions, which is all that GKE knows. Source: GKE, Configure maintenance windows and
 * exclusions (one window a cluster, weekdays in UTC, 48 h in 32 days; three exclusions of all upgrades,
 * 30 days each).
 */
import { findPoorMaintenance } from '../conflicts/gke-share.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { GkeExclusion, GkePolicy } from '../model/policy.ts';
import type { Freeze } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import { areRelated, type Target } from '../model/target.ts';
import { expandRecurrence } from '../schedule/expand-recurrence.ts';
import { parseRecurrenceRule } from '../schedule/recurrence-rule.ts';
import { weekdayOf, weekdays } from '../time/iso-date.ts';
import { overlaps, uncoveredBy, type EpochMs, type TimeRange } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { zoneTablesOf } from '../time/zone-table.ts';

/** GKE takes no longer ones of all upgrades, and no more of them. */
const longestExclusionMs = 30 * dayMs;
const mostExclusions = 3;

/** A repeating window, and from when on it is the right one; several where clocks change. */
export interface GkeStretch extends Pick<GkePolicy, 'startMs' | 'endMs' | 'recurrence'> {
  readonly fromMs: EpochMs;
  /** The end of its last window in what was asked for. */
  readonly untilMs: EpochMs;
}

/** The policy of one cluster. */
export interface GkeCluster {
  readonly target: Target;
  /** At least one, by time. */
  readonly stretches: readonly GkeStretch[];
  readonly exclusions: readonly GkeExclusion[];
  /** Freezes that GKE would not take. */
  readonly notExcluded: readonly Freeze[];
}

/** When a policy lets GKE work within the range: its window without its exclusions. */
export function maintenanceTimes(
  { startMs, endMs, recurrence }: Pick<GkePolicy, 'startMs' | 'endMs' | 'recurrence'>,
  exclusions: readonly TimeRange[],
  range: TimeRange,
): readonly TimeRange[] {
  const rule = parseRecurrenceRule(recurrence);
  if (!rule.ok || endMs <= startMs) return [];
  const lengthMs = endMs - startMs;
  const start = { wallMs: startMs, tables: zoneTablesOf('UTC') };
  const within = { startMs: range.startMs - lengthMs, endMs: range.endMs };
  return expandRecurrence(rule.value, start, within)
    .startsMs.map((at) => ({ startMs: at, endMs: at + lengthMs }))
    .filter((window) => overlaps(window, range))
    .flatMap((window) => uncoveredBy(window, exclusions));
}

/** The cluster that the plan has a policy for already. */
export function clusterOfPolicy(policy: GkePolicy, freezes: readonly Freeze[]): GkeCluster {
  const { target, startMs, endMs, recurrence, exclusions } = policy;
  const named = freezes.filter(
    (freeze) => uncoveredBy(freeze, exclusions).length > 0 && isNear(freeze, target),
  );
  return {
    target,
    stretches: [{ fromMs: startMs, untilMs: Number.POSITIVE_INFINITY, startMs, endMs, recurrence }],
    ...withFreezes(exclusions, named),
  };
}

/**
 * The cluster that the windows of a series would need. Refused with a clause where GKE would do
 * something else: dates that are not every week, or so little time that it takes no such policy.
 */
export function clusterOfWindows(
  windows: readonly PatchWindow[],
  freezes: readonly Freeze[],
): Result<GkeCluster, string> {
  const [first] = windows;
  if (first === undefined) return err('there is no window');
  const groups = runsOf(windows).map(stretchOf);
  const surplus = groups.flatMap(({ surplus: each }) => each);
  const near = freezes.filter((freeze) => isNear(freeze, first.target));
  const room = mostExclusions - near.length;
  if (surplus.length > Math.max(0, room))
    return err(
      `GKE knows one window that repeats every week: ${surplus.length} of its dates would have to be taken out, and there is room for ${Math.max(0, room)} exclusions`,
    );
  const stretches = groups.map(({ stretch }) => stretch);
  if (stretches.some((stretch) => isPoor(first.target, stretch)))
    return err(
      'GKE refuses less than 48 h of maintenance in any 32 days, counted in pieces of 4 h or more',
    );
  const skipped = surplus.map((time, index) => ({ name: `no-window-${index + 1}`, ...time }));
  return ok({ target: first.target, stretches, ...withFreezes(skipped, near) });
}

/** Windows repeat alike in UTC until a clock changes, or somebody gives one another hour or length. */
function runsOf(windows: readonly PatchWindow[]): readonly (readonly PatchWindow[])[] {
  const runs: PatchWindow[][] = [];
  let shape = '';
  for (const window of windows) {
    const { startMs, endMs } = window;
    const next = `${startMs % dayMs} ${endMs - startMs}`;
    const run = runs.at(-1);
    if (run !== undefined && next === shape) run.push(window);
    else runs.push([window]);
    shape = next;
  }
  return runs;
}

/** The week of windows that are alike, and the times of it that are no window of theirs. */
function stretchOf(alike: readonly PatchWindow[]): {
  readonly stretch: GkeStretch;
  readonly surplus: readonly TimeRange[];
} {
  const startMs = Math.min(...alike.map((each) => each.startMs));
  const endMs = Math.min(...alike.map((each) => each.endMs));
  const lastMs = Math.max(...alike.map((each) => each.endMs));
  const days = new Set(
    alike.map((each) => weekdayOf(new Date(each.startMs).toISOString().slice(0, 10))),
  );
  const recurrence = `FREQ=WEEKLY;BYDAY=${weekdays.filter((day) => days.has(day)).join(',')}`;
  const stretch = { fromMs: startMs, untilMs: lastMs, startMs, endMs, recurrence };
  return { stretch, surplus: maintenanceTimes(stretch, alike, { startMs, endMs: lastMs }) };
}

function isPoor(target: Target, stretch: GkeStretch): boolean {
  const policy = { id: 'export', name: 'export', target, exclusions: [], ...stretch };
  const range = { startMs: stretch.startMs, endMs: stretch.startMs + 100 * dayMs };
  return findPoorMaintenance([policy], range).length > 0;
}

/** Freezes that keep the cluster's upgrades away, as far as GKE takes exclusions of all upgrades. */
function withFreezes(
  before: readonly GkeExclusion[],
  freezes: readonly Freeze[],
): Pick<GkeCluster, 'exclusions' | 'notExcluded'> {
  const exclusions = [...before];
  const notExcluded: Freeze[] = [];
  for (const freeze of freezes) {
    const isTaken =
      exclusions.length < mostExclusions && freeze.endMs - freeze.startMs <= longestExclusionMs;
    if (isTaken)
      exclusions.push({ name: freeze.name, startMs: freeze.startMs, endMs: freeze.endMs });
    else notExcluded.push(freeze);
  }
  return { exclusions, notExcluded };
}

/** Whether a freeze is about upgrades of that target's machines. */
const isNear = ({ guards, targets }: Freeze, target: Target): boolean =>
  (guards.includes('infrastructure') || guards.includes('install')) &&
  (targets.length === 0 || targets.some((each) => areRelated(each, target)));
