import fc from 'fast-check';
import { RRule } from 'rrule';
import { describe, expect, it } from 'vitest';
import { clusterOfWindows } from '../../../shared/exports/gke-clusters.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { aSeries } from '../../support/a-plan.ts';
import { planToExport, questionOf } from '../../support/exported-windows.ts';

const target = { businessUnitId: 'hrp', customerId: 'contoso', environmentId: 'prod' };

/** Weekly windows of half a year, with some dates taken out or moved by a day. */
const weeklyWindows = fc
  .record({
    zone: fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Sydney', 'UTC'),
    startTime: fc.constantFrom('00:00', '18:30', '23:00'),
    weekdays: fc.subarray(['MO', 'SA', 'SU'] as const, { minLength: 1 }),
    skipped: fc.uniqueArray(fc.nat(25), { maxLength: 3 }),
    moved: fc.option(fc.nat(25)),
  })
  .map(({ zone, startTime, weekdays, skipped, moved }): readonly PatchWindow[] => {
    const rule = {
      kind: 'weekly' as const,
      weekdays,
      everyWeeks: 1,
      fromDate: '2027-01-10',
      untilDate: '2027-07-10',
    };
    const series = aSeries({ target, zone, startTime, rule, durationMinutes: 720 });
    const all = questionOf(planToExport({ series: [series] })).windows;
    const starts = all.map(({ originalStart }) => originalStart);
    const changes = [
      ...skipped
        .flatMap((at) => starts[at] ?? [])
        .map((originalStart) => ({ originalStart, skipped: true })),
      ...(moved === null || skipped.includes(moved) || starts[moved] === undefined
        ? []
        : [{ originalStart: starts[moved], movedTo: `${starts[moved].slice(0, 10)}T05:00` }]),
    ];
    return questionOf(planToExport({ series: [{ ...series, changes }] })).windows;
  });

describe('a maintenance policy made of windows', () => {
  it('opens the cluster in these windows and at no other time, or is refused', () => {
    let made = 0;
    fc.assert(
      fc.property(weeklyWindows, (windows) => {
        const cluster = clusterOfWindows(windows, []);
        if (!cluster.ok) {
          expect(cluster.error).toMatch(/^GKE/);
          return;
        }
        made++;
        const { stretches, exclusions } = cluster.value;
        const excluded = new Set(exclusions.map(({ startMs }) => startMs));
        // Another expander, by the rule as GKE gets it.
        const opened = stretches.flatMap(({ startMs, untilMs, recurrence }) =>
          new RRule({ ...RRule.parseString(recurrence), dtstart: new Date(startMs) })
            .between(new Date(startMs), new Date(untilMs), true)
            .map((date) => date.getTime())
            .filter((at) => at < untilMs && !excluded.has(at)),
        );
        expect(opened).toEqual(windows.map(({ startMs }) => startMs));
      }),
      { numRuns: 80 },
    );
    expect(made).toBeGreaterThan(10);
  });
});
