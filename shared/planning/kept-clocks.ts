/**
 * The clocks that a plan keeps: by which rules its instants were reckoned. Plan in, plan out.
 *
 * Governments change them at short notice, and machines learn of it at different times. What the
 * plan says on the wall stays; the instants shift, and C18 says so until somebody accepts it.
 */
import type { Plan } from '../model/plan.ts';
import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { clockIn, isClockHere } from '../time/zone-clock.ts';

/** A clock that shows less or more is wrong: the app is not that old, and nobody plans that far. */
const earliestYear = 2026;
const latestYear = 2190;

/** Whole years, that saving changes no line until the next one: this one and the two that follow. */
function yearsFrom(nowMs: EpochMs): TimeRange {
  const year = Math.min(Math.max(new Date(nowMs).getUTCFullYear(), earliestYear), latestYear);
  return { startMs: Date.UTC(year, 0, 1), endMs: Date.UTC(year + 3, 0, 1) };
}

/**
 * The plan as it is to be saved: with the clock of each zone that its series use, by zone. A clock
 * that this machine has other rules for stays as it was kept: a save, perhaps one by itself, accepts
 * nothing. The same plan, day and tz data give the same lines.
 */
export function withClocks(plan: Plan, nowMs: EpochMs): Plan {
  const range = yearsFrom(nowMs);
  const kept = new Map((plan.clocks ?? []).map((clock) => [clock.zone, clock]));
  const clocks = zonesOf(plan).map((zone) => {
    const before = kept.get(zone);
    if (before === undefined) return clockIn(zone, range);
    const isCurrent = before.startMs === range.startMs && before.endMs === range.endMs;
    if (isCurrent || !isClockHere(before)) return before;
    return { ...before, ...clockIn(zone, range) };
  });
  return clocks.length === 0 && plan.clocks === undefined ? plan : { ...plan, clocks };
}

/** Zones in which windows are planned, in scenarios too, each once, by name. */
const zonesOf = ({ series, scenarios = [] }: Plan): readonly Zone[] =>
  [
    ...new Set([series, ...scenarios.map((each) => each.series)].flat().map(({ zone }) => zone)),
  ].sort();

/** Takes this machine's rules for a zone: what was kept is let go of, and kept anew by the next save. */
export const withClockAccepted = (plan: Plan, zone: Zone): Plan =>
  plan.clocks?.some((clock) => clock.zone === zone) === true
    ? { ...plan, clocks: plan.clocks.filter((clock) => clock.zone !== zone) }
    : plan;
