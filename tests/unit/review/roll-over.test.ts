import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Series, SeriesRule } from '../../../shared/model/series.ts';
import { driftInto } from '../../../shared/review/drift.ts';
import { rollOver } from '../../../shared/review/roll-over.ts';
import { yearMeaning } from '../../../shared/review/plan-meaning.ts';
import { windowsOfYear } from '../../../shared/review/year-windows.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const fromDate = '2027-01-01';
const monthly = aSeries({ rule: { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate } });

const planWith = (...series: readonly Series[]) => aPlan({ series });

const startsIn = (plan: ReturnType<typeof aPlan>, year: number) =>
  windowsOfYear(plan, year).map(({ localStart }) => localStart.slice(0, 10));

describe('rolling a year over', () => {
  it('divides an agreed series at New Year, and goes on as a draft', () => {
    const { plan, rolled } = rollOver(planWith(monthly), 2027);
    expect(rolled.map(({ became }) => became)).toEqual(['continued']);
    expect(plan.series.map(({ id, state }) => [id, state])).toEqual([
      ['northwind-prod', 'agreed'],
      ['northwind-prod-2028', 'draft'],
    ]);
    expect(startsIn(plan, 2028)).toEqual(startsIn(planWith(monthly), 2028));
  });

  it('brings dates that were picked by hand again 52 weeks later, in the next year', () => {
    const dates = ['2027-01-01', '2027-03-20'];
    const { plan } = rollOver(planWith(aSeries({ rule: { kind: 'dates', dates } })), 2027);
    expect(startsIn(plan, 2028)).toEqual(['2028-01-07', '2028-03-18']);
  });

  it('leaves alone what somebody planned into the next year already, and what ended long ago', () => {
    const planned = {
      ...monthly,
      changes: [{ originalStart: '2028-01-08T22:00', state: 'agreed' }],
    } as const;
    const ended = aSeries({
      id: 'spring',
      rule: { kind: 'nth-weekday', ordinal: 1, weekday: 'SU', fromDate, untilDate: '2027-04-30' },
    });
    const plan = planWith(planned, ended);
    const rolled = rollOver(plan, 2027);
    expect(rolled.rolled.map(({ became }) => became)).toEqual(['planned', 'ended']);
    expect(rolled.plan).toBe(plan);
  });

  it('keeps this year, keeps the step of rhythms, and does nothing the second time', () => {
    const rule = fc.oneof(
      fc.record({ kind: fc.constant('every-days'), days: fc.integer({ min: 2, max: 60 }) }),
      fc.record({
        kind: fc.constant('weekly'),
        weekdays: fc.constant(['SA']),
        everyWeeks: fc.integer({ min: 1, max: 5 }),
      }),
      fc.record({ kind: fc.constant('month-day'), day: fc.integer({ min: 1, max: 28 }) }),
      fc.record({
        kind: fc.constant('patch-tuesday'),
        offsetDays: fc.integer({ min: -14, max: 27 }),
      }),
    );
    const startedOn = fc
      .integer({ min: 1, max: 28 })
      .map((day) => `2026-12-${String(day).padStart(2, '0')}`);
    fc.assert(
      fc.property(rule, startedOn, (kind, from) => {
        // Every one of them is a rule once it has its first date.
        const plan = planWith(aSeries({ rule: { ...kind, fromDate: from } as SeriesRule }));
        const { plan: rolled } = rollOver(plan, 2027);
        for (const year of [2027, 2028]) {
          expect(yearMeaning(rolled, year)).toBe(yearMeaning(plan, year));
        }
        expect(rollOver(rolled, 2027).plan).toBe(rolled);
      }),
      { numRuns: 60, seed: 8 },
    );
  });
});

describe('drift into the next year', () => {
  const rolled = rollOver(planWith(monthly), 2027).plan;
  const kinds = (plan: typeof rolled) => driftInto(plan, 2028).items.map(({ kind }) => kind);

  it('tells where Patch Tuesday is on the other side of a window', () => {
    const found = driftInto(rolled, 2028).items.filter(({ kind }) => kind === 'patch-tuesday');
    const expected = windowsOfYear(rolled, 2028)
      .map(({ localStart }) => localStart.slice(0, 7))
      .filter(
        (month) => secondTuesdayFirst(month) !== secondTuesdayFirst(month.replace('2028', '2027')),
      );
    expect(
      found.map((drift) => drift.kind === 'patch-tuesday' && drift.window.localStart.slice(0, 7)),
    ).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });

  it('tells of new freezes and holidays, and that it cannot where the plan has none', () => {
    expect(driftInto(rolled, 2028).unknown).toEqual(['holidays', 'freezes']);
    const plan = {
      ...rolled,
      holidays: [{ id: 'h', name: 'Founders day', country: 'US', date: '2028-02-12' }],
      freezes: [
        {
          id: 'f',
          name: 'Audit',
          hardness: 'hard',
          guards: ['install'],
          targets: [],
          startMs: Date.UTC(2028, 5, 10),
          endMs: Date.UTC(2028, 5, 12),
        } as const,
      ],
    };
    const { items, unknown } = driftInto(plan, 2028);
    expect(unknown).toEqual([]);
    expect(
      items.flatMap((drift) => (drift.kind === 'holiday' ? [drift.holiday.name] : [])),
    ).toEqual(['Founders day']);
    expect(
      items.flatMap((drift) => (drift.kind === 'freeze' ? [drift.window.localStart] : [])),
    ).toEqual(['2028-06-10T22:00']);
  });

  it('tells of nights that the clock changes, and of another hour for the team', () => {
    // 11 March 2028 is the night of the change in New York; a year before it was the second Saturday, too.
    expect(kinds(rolled)).toContain('clock');
    const weekly = rollOver(
      planWith(aSeries({ rule: { kind: 'month-day', day: 13, fromDate }, startTime: '20:00' })),
      2027,
    ).plan;
    const hours = driftInto(weekly, 2028).items.flatMap((drift) =>
      drift.kind === 'team-hour' ? [[drift.window.localStart, drift.before, drift.now]] : [],
    );
    // On 13 March 2027 New York still had winter time, on 13 March 2028 it has summer time; India has neither.
    expect(hours).toEqual([['2028-03-13T20:00', '06:30', '05:30']]);
  });

  it('tells what was done by hand and is not taken along', () => {
    const moved = planWith({
      ...monthly,
      changes: [
        { originalStart: '2027-05-08T22:00', movedTo: '2027-05-09T22:00', reason: 'Release' },
      ],
    });
    const { items } = driftInto(rollOver(moved, 2027).plan, 2028);
    expect(
      items.flatMap((drift) => (drift.kind === 'by-hand' ? [drift.change.reason] : [])),
    ).toEqual(['Release']);
  });
});

/** Whether the second Tuesday of a month comes before its second Saturday. */
function secondTuesdayFirst(month: string): boolean {
  const first = new Date(`${month}-01T00:00Z`).getUTCDay();
  const nth = (weekday: number): number => ((weekday - first + 7) % 7) + 8;
  return nth(2) < nth(6);
}
