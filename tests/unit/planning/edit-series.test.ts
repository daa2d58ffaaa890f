import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/model/plan.ts';
import type { OccurrenceChange, Series } from '../../../shared/model/series.ts';
import { moveWindow } from '../../../shared/planning/edit-plan.ts';
import { replaceSeries, reschedule } from '../../../shared/planning/edit-series.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const fromDate = '2027-01-01';
const secondSaturday = {
  kind: 'nth-weekday',
  ordinal: 2,
  weekday: 'SA',
  fromDate,
} as const;
const thirdSaturday = { ...secondSaturday, ordinal: 3 } as const;
const schedule = {
  rule: secondSaturday,
  startTime: '22:00',
  durationMinutes: 360,
  zone: 'America/New_York',
  holidays: undefined,
} as const;

const edited = (
  changes: readonly OccurrenceChange[],
  to: Partial<Parameters<typeof reschedule>[1]>,
) => reschedule(aSeries({ rule: secondSaturday, changes }), { ...schedule, ...to }, []);

const march = '2027-03-13T22:00';

describe('reschedule', () => {
  it.each<
    readonly [
      name: string,
      change: OccurrenceChange,
      to: Partial<Parameters<typeof reschedule>[1]>,
      expected: readonly OccurrenceChange[],
    ]
  >([
    [
      'a skip stays with its date at another time',
      { originalStart: march, skipped: true, reason: 'audit' },
      { startTime: '23:30' },
      [{ originalStart: '2027-03-13T23:30', skipped: true, reason: 'audit' }],
    ],
    [
      'a move keeps where it was moved to',
      { originalStart: march, movedTo: '2027-03-14T01:00', state: 'agreed' },
      { startTime: '21:00' },
      [{ originalStart: '2027-03-13T21:00', movedTo: '2027-03-14T01:00', state: 'agreed' }],
    ],
    [
      'a move to where the rule now is ends, its state stays',
      { originalStart: march, movedTo: '2027-03-13T23:00', state: 'agreed', reason: 'batch' },
      { startTime: '23:00' },
      [{ originalStart: '2027-03-13T23:00', state: 'agreed' }],
    ],
    [
      'a date moved to one of the new rule becomes that one',
      { originalStart: march, movedTo: '2027-03-20T22:00', state: 'agreed', reason: 'release' },
      { rule: thirdSaturday },
      [{ originalStart: '2027-03-20T22:00', state: 'agreed' }],
    ],
    [
      'another length and zone leave the dates alone',
      { originalStart: march, state: 'proposed' },
      { durationMinutes: 300, zone: 'Europe/London' },
      [{ originalStart: march, state: 'proposed' }],
    ],
  ])('%s', (...[, change, to, expected]) => {
    expect(edited([change], to)).toEqual({
      lost: [],
      series: aSeries({
        ...schedule,
        holidays: undefined,
        ...to,
        changes: expected,
      } as Partial<Series>),
    });
  });

  it('names what it loses: changes of dates that the new rule does not have', () => {
    const changes: readonly OccurrenceChange[] = [
      { originalStart: '2027-02-13T22:00', state: 'held' },
      { originalStart: march, movedTo: '2027-03-14T22:00', reason: 'audit' },
    ];
    const { series, lost } = edited(changes, { rule: thirdSaturday });
    expect(lost).toEqual(changes);
    expect(series.changes).toEqual([]);
  });

  it('does not let two changes claim one date: the date itself wins', () => {
    const moved = { originalStart: march, movedTo: '2027-03-20T22:00' };
    const own = { originalStart: '2027-03-20T22:00', state: 'agreed' } as const;
    const weekly = { kind: 'weekly', weekdays: ['SA'], everyWeeks: 1, fromDate } as const;
    const series = aSeries({ rule: weekly, changes: [moved, own] });
    const after = reschedule(series, { ...schedule, rule: thirdSaturday }, []);
    expect(after).toMatchObject({ series: { changes: [own] }, lost: [moved] });
  });

  it('sets and clears the holiday strategy', () => {
    const holidays = { strategy: 'previous', country: 'US' } as const;
    const withThem = edited([], { holidays }).series;
    expect(withThem.holidays).toEqual(holidays);
    expect(reschedule(withThem, schedule, []).series).not.toHaveProperty('holidays');
  });
});

it('a window put on a holiday by hand stays there, and the plan remembers it', () => {
  const holidays = { strategy: 'next', country: 'US' } as const;
  const series = aSeries({ rule: secondSaturday, holidays });
  const plan = aPlan({
    series: [series],
    holidays: [{ id: 'h', name: 'Off', country: 'US', date: '2027-03-13' }],
  });
  const range = { startMs: Date.UTC(2027, 2, 1), endMs: Date.UTC(2027, 3, 1) };
  const startsOf = (of: Plan) => expandPlan(of, range).map(({ localStart }) => localStart);
  expect(startsOf(plan)).toEqual(['2027-03-14T22:00']);
  const home = toInstant(march, series.zone).epochMs;
  const moved = moveWindow(plan, `${series.id}@${march}`, { startMs: home });
  expect(startsOf(moved)).toEqual([march]);
});

describe('replaceSeries', () => {
  it('puts the series in its place and leaves the others', () => {
    const other = aSeries({ id: 'other' });
    const plan = aPlan({ series: [aSeries(), other] });
    const renamed = aSeries({ name: 'Renamed' });
    expect(replaceSeries(plan, renamed).series).toEqual([renamed, other]);
    expect(replaceSeries(plan, renamed).series[1]).toBe(other);
  });

  it('throws when no series has the id', () => {
    expect(() => replaceSeries(aPlan(), aSeries({ id: 'gone' }))).toThrow('No series gone');
  });
});
