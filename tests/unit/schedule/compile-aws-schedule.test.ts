import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Series, SeriesRule, WeekOrdinal } from '../../../shared/model/series.ts';
import { awsScheduleFaults } from '../../../shared/schedule/aws-schedule-faults.ts';
import { expandAwsSchedule } from '../../../shared/schedule/aws-schedule.ts';
import { compileAwsSchedule } from '../../../shared/schedule/compile-aws-schedule.ts';
import { expandSeries } from '../../../shared/schedule/expand-series.ts';
import { weekdays } from '../../../shared/time/iso-date.ts';
import { isoOfDayNumber } from '../../../shared/time/wall-ms.ts';
import { aSeries } from '../../support/a-plan.ts';
import { utcText } from '../../support/expand-rule.ts';

/** Two years from the day the window would be made. */
const range = { startMs: Date.UTC(2026, 10, 23), endMs: Date.UTC(2028, 10, 23) };
const fromDate = '2026-01-01';

const compile = (differs: Partial<Series>) =>
  compileAwsSchedule({ series: aSeries(differs), range });

/** The schedule in one line, or the reason why there is none. */
function compiled(differs: Partial<Series>): string {
  const result = compile(differs);
  if (!result.ok) return result.error.reason;
  const { schedule, offsetDays, startDate, endDate } = result.value.spec;
  return [
    schedule,
    ...(offsetDays === undefined ? [] : [`+${offsetDays}`]),
    ...(startDate === undefined ? [] : [`from ${startDate}`]),
    ...(endDate === undefined ? [] : [`until ${endDate}`]),
  ].join(' ');
}

describe('compileAwsSchedule', () => {
  it.each(
    Array.from({ length: 28 }, (_, index) => index - 7).map((days) => {
      const nth = 2 + Math.floor(days / 7);
      const offset = days - 7 * (nth - 2);
      return [days, `cron(0 22 ? * TUE#${nth} *)${offset === 0 ? '' : ` +${offset}`}`] as const;
    }),
  )('says Patch Tuesday + %i as %s', (offsetDays, schedule) => {
    expect(compiled({ rule: { kind: 'patch-tuesday', offsetDays, fromDate } })).toBe(schedule);
  });

  it.each([-14, -8, 21, 27])('cannot say Patch Tuesday + %i', (offsetDays) => {
    expect(compiled({ rule: { kind: 'patch-tuesday', offsetDays, fromDate } })).toBe(
      'AWS cron with its offset of 1 to 6 days reaches Patch Tuesday −7 to +20 only',
    );
  });

  it.each<[SeriesRule, string]>([
    [{ kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate }, 'cron(0 22 ? * SAT#2 *)'],
    [{ kind: 'nth-weekday', ordinal: 5, weekday: 'SU', fromDate }, 'cron(0 22 ? * SUN#5 *)'],
    [{ kind: 'nth-weekday', ordinal: -1, weekday: 'TH', fromDate }, 'cron(0 22 ? * THUL *)'],
    [
      { kind: 'weekly', weekdays: ['SA', 'SU'], everyWeeks: 1, fromDate },
      'cron(0 22 ? * SAT,SUN *)',
    ],
    [{ kind: 'month-day', day: 31, fromDate }, 'cron(0 22 31 * ? *)'],
    [{ kind: 'month-day', day: -1, fromDate }, 'cron(0 22 L * ? *)'],
    [{ kind: 'every-days', days: 1, fromDate }, 'cron(0 22 * * ? *)'],
    [{ kind: 'weekday-after-patch-tuesday', weekday: 'SA', fromDate }, 'cron(0 22 ? * TUE#2 *) +4'],
    [{ kind: 'weekday-after-patch-tuesday', weekday: 'TU', fromDate }, 'cron(0 22 ? * TUE#3 *)'],
    [{ kind: 'dates', dates: ['2027-03-13'] }, 'at(2027-03-13T22:00:00)'],
    [
      {
        kind: 'nth-weekday',
        ordinal: 2,
        weekday: 'SA',
        fromDate: '2027-02-01',
        untilDate: '2027-07-10',
      },
      'cron(0 22 ? * SAT#2 *) from 2027-02-13T05:00:00Z until 2027-07-11T04:00:00Z',
    ],
  ])('says %j as %s', (rule, schedule) => {
    expect(compiled({ rule })).toBe(schedule);
  });

  it('begins a shifted schedule on its first cron day, so that AWS cannot leave out the first run', () => {
    // Patch Tuesday of January 2027 is the 12th, + 11 the 23rd; its cron day is the 19th.
    const rule: SeriesRule = { kind: 'patch-tuesday', offsetDays: 11, fromDate: '2027-01-20' };
    expect(compiled({ rule: { ...rule, untilDate: '2027-03-18' } })).toBe(
      'cron(0 22 ? * TUE#3 *) +4 from 2027-01-19T05:00:00Z until 2027-02-21T05:00:00Z',
    );
  });

  it('says a rhythm of days as a rate anchored to its next run, where the clocks never change', () => {
    const rule: SeriesRule = { kind: 'every-days', days: 28, fromDate };
    expect(compiled({ rule, zone: 'Asia/Kolkata' })).toBe(
      'rate(28 days) from 2026-12-03T16:30:00Z',
    );
    expect(compiled({ rule })).toBe(
      'only rate() has periods of 28 days, and it would shift by an hour when America/New_York changes its offset',
    );
  });

  it.each<[string, Partial<Series>]>([
    [
      'AWS cron has no weeks in between, and rate() has one run a period',
      { rule: { kind: 'weekly', weekdays: ['SA', 'SU'], everyWeeks: 2, fromDate } },
    ],
    [
      'single dates need one at() window each',
      { rule: { kind: 'dates', dates: ['2027-03-13', '2027-04-10'] } },
    ],
    [
      'a maintenance window lasts whole hours, 1 to 24',
      { rule: { kind: 'dates', dates: ['2027-03-13'] }, durationMinutes: 90 },
    ],
    [
      'a maintenance window lasts whole hours, 1 to 24',
      { rule: { kind: 'dates', dates: ['2027-03-13'] }, durationMinutes: 1_500 },
    ],
    [
      'the series has no window in the time looked at',
      { rule: { kind: 'dates', dates: ['2026-03-13'] } },
    ],
    [
      '1 of its windows is moved, skipped or of another length',
      {
        rule: { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate },
        changes: [{ originalStart: '2027-03-13T22:00', movedTo: '2027-03-14T22:00' }],
      },
    ],
  ])('says why not: %s', (reason, differs) => {
    expect(compiled(differs)).toBe(reason);
  });

  it('says why not for a series that follows releases', () => {
    const release = {
      id: 'r1',
      name: 'R1',
      businessUnitId: 'hrp',
      product: 'HRP',
      environment: 'prod',
      startMs: Date.UTC(2027, 2, 14, 2),
      endMs: Date.UTC(2027, 2, 14, 6),
      certainty: 'confirmed' as const,
    };
    const series = aSeries({ rule: { kind: 'release', product: 'HRP', offsetDays: 0 } });
    expect(compileAwsSchedule({ series, range, releases: [release] })).toEqual({
      ok: false,
      error: { kind: 'not-expressible', reason: 'AWS knows no releases to follow' },
    });
  });

  it('tells which start AWS leaves out because its cron day is over', () => {
    // Patch Tuesday is 10 November: + 14 is the 24th, its cron day TUE#4 too; + 15 is the day after.
    const rule: SeriesRule = { kind: 'patch-tuesday', offsetDays: 20, fromDate };
    const late = { startMs: Date.UTC(2026, 10, 26), endMs: range.endMs };
    const result = compileAwsSchedule({ series: aSeries({ rule }), range: late });
    expect(result.ok && result.value.skippedMs.map(utcText)).toEqual(['2026-12-01T03:00']);
    expect(result.ok && result.value.startsMs[0]).toBe(Date.UTC(2026, 11, 1, 3));
  });

  it('tells which starts lie where AWS does not document its choice', () => {
    const rule: SeriesRule = { kind: 'nth-weekday', ordinal: 2, weekday: 'SU', fromDate };
    const result = compile({ rule, startTime: '02:30' });
    expect(result.ok && result.value.undocumentedMs.map(utcText)).toEqual([
      '2027-03-14T07:30',
      '2028-03-12T07:30',
    ]);
  });

  const day = fc.integer({ min: 20_400, max: 20_900 }).map(isoOfDayNumber);
  const weekday = fc.constantFrom(...weekdays);
  const span = fc.record({ fromDate: day, untilDate: day }, { requiredKeys: ['fromDate'] });
  const offset = fc.oneof(fc.constant(0), fc.integer({ min: -30, max: 30 }));
  const anyRule: fc.Arbitrary<SeriesRule> = fc.oneof(
    fc
      .tuple(fc.uniqueArray(weekday, { minLength: 1 }), fc.integer({ min: 1, max: 4 }), span)
      .map(([names, everyWeeks, ends]) => ({
        kind: 'weekly' as const,
        weekdays: names,
        everyWeeks,
        ...ends,
      })),
    fc
      .tuple(fc.constantFrom<WeekOrdinal>(1, 2, 3, 4, 5, -1), weekday, offset, span)
      .map(([ordinal, name, offsetDays, ends]) => ({
        kind: 'nth-weekday' as const,
        ordinal,
        weekday: name,
        ...(offsetDays !== 0 && { offsetDays }),
        ...ends,
      })),
    fc
      .tuple(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(-1)), span)
      .map(([monthDay, ends]) => ({ kind: 'month-day' as const, day: monthDay, ...ends })),
    fc
      .tuple(fc.integer({ min: 1, max: 60 }), span)
      .map(([days, ends]) => ({ kind: 'every-days' as const, days, ...ends })),
    fc
      .tuple(fc.integer({ min: -14, max: 27 }), span)
      .map(([offsetDays, ends]) => ({ kind: 'patch-tuesday' as const, offsetDays, ...ends })),
  );

  it('compiles to what AWS takes, and what runs at the very starts of the series', () => {
    const anySeries = fc.record({
      rule: anyRule,
      zone: fc.constantFrom('America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Etc/UTC'),
      startTime: fc.constantFrom('00:00', '02:15', '02:30', '22:00', '23:45'),
      durationMinutes: fc.constantFrom(60, 360, 1_440),
    });
    let successes = 0;
    fc.assert(
      fc.property(anySeries, (differs) => {
        const series = aSeries(differs);
        const result = compileAwsSchedule({ series, range });
        if (!result.ok) return;
        successes += 1;
        expect(awsScheduleFaults(result.value.spec)).toEqual([]);
        const expected = expandSeries(series, range, [])
          .windows.map(({ startMs }) => startMs)
          .filter((startMs) => startMs >= range.startMs);
        const runs = expandAwsSchedule(result.value.spec, range);
        expect(runs.ok && runs.value.startsMs).toEqual(expected);
        expect(result.value.startsMs).toEqual(expected);
      }),
      { numRuns: 300 },
    );
    expect(successes).toBeGreaterThan(25);
  });
});
