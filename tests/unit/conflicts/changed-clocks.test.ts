import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictWords } from '../../../renderer/presenters/conflict-words.ts';
import { factsOfPlan } from '../../../shared/conflicts/facts-of-plan.ts';
import { findConflicts } from '../../../shared/conflicts/find-conflicts.ts';
import { suggestedFixes } from '../../../shared/conflicts/suggested-fixes.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { WindowState } from '../../../shared/model/series.ts';
import { withClockAccepted, withClocks } from '../../../shared/planning/kept-clocks.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { wallMsOf } from '../../../shared/time/wall-ms.ts';
import type { ZoneClock } from '../../../shared/time/zone-clock.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const nowMs = Date.UTC(2027, 0, 5);
const dayMs = 86_400_000;
const year = { startMs: Date.UTC(2027, 0, 2), endMs: Date.UTC(2028, 0, 1) };
const zones = ['Africa/Casablanca', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe'];

/** Windows of every day in each of the zones, at one time of the day. */
const planAt = (
  startTime: string,
  { state = 'agreed', inZones = zones }: { state?: WindowState; inZones?: readonly string[] } = {},
): Plan =>
  aPlan({
    series: inZones.map((zone) =>
      aSeries({
        id: zone,
        zone,
        startTime,
        state,
        durationMinutes: 60,
        rule: { kind: 'every-days', days: 1, fromDate: '2027-01-02', untilDate: '2027-12-31' },
      }),
    ),
  });

const changedClocks = (plan: Plan) => {
  const windows = expandPlan(plan, year);
  const input = { ...factsOfPlan(plan), windows, live: [], calendars: [], nowMs };
  const conflicts = findConflicts(input).filter(
    ({ counterpart }) => counterpart.kind === 'clock-rules',
  );
  return { windows, conflicts };
};

/** As saved by a machine whose tz data has other changes for the zone. */
const savedBy = (plan: Plan, zone: string, other: (clock: ZoneClock) => ZoneClock): Plan => {
  const saved = withClocks(plan, nowMs);
  return {
    ...saved,
    clocks: (saved.clocks ?? []).map((clock) => (clock.zone === zone ? other(clock) : clock)),
  };
};

/** Instant by trying every offset of the clock: the first that is in force then; in a gap, the one before it. */
function naiveInstant({ offsetMinutes, changes }: ZoneClock, wallMs: number): number {
  const offsets = [offsetMinutes, ...changes.map((change) => change.offsetMinutes)];
  const inForce = (ms: number): number => offsets[changes.filter(({ atMs }) => atMs <= ms).length]!;
  const exact = offsets
    .map((minutes) => ({ minutes, ms: wallMs - minutes * 60_000 }))
    .filter(({ minutes, ms }) => inForce(ms) === minutes)
    .map(({ ms }) => ms);
  if (exact.length > 0) return Math.min(...exact);
  const gap = changes.findIndex(({ atMs, offsetMinutes: after }, index) => {
    const before = offsets[index]!;
    return wallMs >= atMs + before * 60_000 && wallMs < atMs + after * 60_000;
  });
  return wallMs - offsets[gap]! * 60_000;
}

const aTime = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarter) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );

describe('C18 where the rules of clocks changed since the plan was saved', () => {
  it('finds nothing by the same tz data, nor in plans that keep no clocks', () => {
    fc.assert(
      fc.property(aTime, (time) => {
        const plan = planAt(time);
        expect(changedClocks(withClocks(plan, nowMs)).conflicts).toEqual([]);
        expect(changedClocks(plan).conflicts).toEqual([]);
      }),
      { seed: 10, numRuns: 3 },
    );
  });

  it.each(zones)('finds exactly the windows of %s that shift, by other tz data', (zone) => {
    const anOther = fc.record({
      fromDay: fc.integer({ min: 5, max: 330 }),
      days: fc.integer({ min: 1, max: 30 }),
      quarters: fc.constantFrom(-8, -4, -2, 2, 4, 8),
      isWithoutOwn: fc.boolean(),
    });
    fc.assert(
      fc.property(aTime, anOther, (time, { fromDay, days, quarters, isWithoutOwn }) => {
        // As in Ramadan: from one night to another the clocks show something else.
        const other = (clock: ZoneClock): ZoneClock => {
          const own = isWithoutOwn ? [] : clock.changes;
          const atMs = year.startMs + fromDay * dayMs;
          const untilMs = atMs + days * dayMs;
          const before = own.filter((change) => change.atMs <= atMs);
          const offset = before.at(-1)?.offsetMinutes ?? clock.offsetMinutes;
          const pair = [
            { atMs, offsetMinutes: offset + quarters * 15 },
            { atMs: untilMs, offsetMinutes: offset },
          ];
          const after = own.filter((change) => change.atMs > untilMs + 2 * dayMs);
          return { ...clock, changes: [...before, ...pair, ...after] };
        };
        const plan = savedBy(planAt(time, { inZones: [zone] }), zone, other);
        const kept = plan.clocks!.find((clock) => clock.zone === zone)!;
        const { windows, conflicts } = changedClocks(plan);
        const shifted = windows
          .map(({ id, localStart, startMs }) => ({
            id,
            startMs,
            wasMs: naiveInstant(kept, wallMsOf(localStart)),
          }))
          .filter(({ startMs, wasMs }) => startMs !== wasMs);
        const found = conflicts.map(({ windowId, counterpart, evidence }) => ({
          id: windowId,
          startMs: evidence[0]?.startMs,
          wasMs: counterpart.kind === 'clock-rules' ? counterpart.wasMs : null,
        }));
        expect(found).toEqual(shifted.sort((a, b) => (a.id < b.id ? -1 : 1)));
        expect(found.length).toBeGreaterThan(0);
      }),
      { seed: 11, numRuns: 10 },
    );
  });

  const withoutSummer = (clock: ZoneClock): ZoneClock => ({ ...clock, changes: [] });

  it('says what the window was and is, and how that is accepted', () => {
    const plan = savedBy(planAt('02:00', { state: 'pushed' }), 'Europe/London', withoutSummer);
    const { windows, conflicts } = changedClocks(plan);
    const [first] = conflicts;
    const { organization } = plan;
    const windowOf = (id: string) => windows.find((window) => window.id === id);
    expect(conflictWords(first!, { organization, windowOf })).toMatchInlineSnapshot(`
      {
        "sentence": "The rules of clocks for London changed since this plan was saved: 02:00 on Sun 28 Mar was 02:00Z, is 01:00Z. In AWS it stays at the former instant until it is pushed again. To keep the former instant move it; then plan by the new rules. Saving alone accepts nothing.",
        "title": "Clocks of London have other rules now",
      }
    `);
    expect(suggestedFixes(first!)).toEqual(['accept-clock', 'waive']);
    expect(first).toMatchObject({ rule: 'C18', severity: 'warning' });
  });

  it('is quiet about a zone once its rules were accepted, and about no other', () => {
    const both = savedBy(planAt('02:00'), 'America/New_York', withoutSummer);
    const plan = savedBy(both, 'Europe/London', withoutSummer);
    const zonesFound = ({ conflicts }: ReturnType<typeof changedClocks>) => [
      ...new Set(conflicts.map(({ counterpart }) => counterpart.name)),
    ];
    expect(zonesFound(changedClocks(plan))).toEqual(['America/New_York', 'Europe/London']);
    const accepted = withClockAccepted(plan, 'America/New_York');
    expect(zonesFound(changedClocks(accepted))).toEqual(['Europe/London']);
    expect(zonesFound(changedClocks(withClocks(accepted, nowMs)))).toEqual(['Europe/London']);
  });

  it('finds windows that follow a release to another day, where the clocks of the window agree', () => {
    const zone = 'America/New_York';
    // 00:30 on 15 March by summer time, which began the day before; 23:30 on the 14th without it.
    const startMs = Date.parse('2027-03-15T04:30Z');
    const release = {
      id: 'r1',
      name: '27.1',
      businessUnitId: 'hrp',
      product: 'claims',
      environment: 'prod',
      certainty: 'confirmed',
      startMs,
      endMs: startMs + 3_600_000,
    } as const;
    const rule = { kind: 'release', product: 'claims', offsetDays: -14 } as const;
    const series = [aSeries({ zone, startTime: '22:00', rule })];
    const plan = savedBy(aPlan({ series, releases: [release] }), zone, withoutSummer);
    const { windows, conflicts } = changedClocks(plan);
    // Two weeks before nobody has summer time: only the day tells them apart.
    expect(windows.map(({ localStart }) => localStart)).toEqual(['2027-03-01T22:00']);
    expect(conflicts).toMatchObject([
      {
        counterpart: { wasMs: Date.parse('2027-03-01T03:00Z') },
        evidence: [windows[0]!].map(({ startMs, endMs }) => ({ startMs, endMs })),
      },
    ]);
    const before = aPlan({ series, releases: [{ ...release, startMs: startMs - 5 * 3_600_000 }] });
    expect(changedClocks(savedBy(before, zone, withoutSummer)).conflicts).toEqual([]);
  });

  it('tells history nothing', () => {
    const plan = savedBy(planAt('02:00', { state: 'held' }), 'Europe/London', withoutSummer);
    expect(changedClocks(plan).conflicts).toEqual([]);
  });
});
