import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expandAwsSchedule,
  parseAwsSchedule,
  readAwsDate,
  type AwsScheduleSpec,
} from '../../../shared/schedule/aws-schedule.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import { dayMs } from '../../../shared/time/wall-ms.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { utcText } from '../../support/expand-rule.ts';

const newYork = 'America/New_York';
const from2026 = { startMs: Date.UTC(2026, 0, 1, 5), endMs: Date.UTC(2030, 0, 1) };

const startsOf = (spec: AwsScheduleSpec, range: TimeRange): readonly string[] | string => {
  const runs = expandAwsSchedule(spec, range);
  return runs.ok ? runs.value.startsMs.map(utcText) : runs.error.reason;
};

/** Schedules as AWS writes them with their first runs in New York from 2026 on, by hand. */
const byHand: readonly (readonly [schedule: string, runs: string])[] = [
  ['cron(0 22 ? * SAT#3 *)', '2026-01-18T03:00 2026-02-22T03:00 2026-03-22T02:00'],
  ['cron(0 22 ? * 7#3 *)', '2026-01-18T03:00 2026-02-22T03:00 2026-03-22T02:00'],
  ['cron(0 2 ? * 1 *)', '2026-01-04T07:00 2026-01-11T07:00 2026-01-18T07:00'],
  ['cron(0 2 ? * SUN *)', '2026-01-04T07:00 2026-01-11T07:00 2026-01-18T07:00'],
  ['cron(0 2 ? * 2-6 *)', '2026-01-01T07:00 2026-01-02T07:00 2026-01-05T07:00'],
  ['cron(0 2 L * ? *)', '2026-01-31T07:00 2026-02-28T07:00 2026-03-31T06:00'],
  ['cron(0 2 ? * THUL *)', '2026-01-29T07:00 2026-02-26T07:00 2026-03-26T06:00'],
  ['cron(0 2 ? * 5L *)', '2026-01-29T07:00 2026-02-26T07:00 2026-03-26T06:00'],
  ['cron(0 2 15W * ? *)', '2026-01-15T07:00 2026-02-16T07:00 2026-03-16T06:00'],
  ['cron(0 9 1 1 ? 2028)', '2028-01-01T14:00'],
  ['cron(30 23 ? * TUE#2 2026-2027)', '2026-01-14T04:30 2026-02-11T04:30 2026-03-11T03:30'],
  ['cron(0/30 1 ? * SUN *)', '2026-01-04T06:00 2026-01-04T06:30 2026-01-11T06:00'],
  ['rate(7 days)', '2026-01-01T05:00 2026-01-08T05:00 2026-01-15T05:00'],
  ['at(2026-06-01T22:00:00)', '2026-06-02T02:00'],
];

describe('schedules by hand', () => {
  it.each(byHand)('%s', (schedule, runs) => {
    const spec = { schedule, timezone: newYork, startDate: '2026-01-01T00:00:00-05:00' };
    const starts = startsOf(spec, from2026);
    expect(starts.slice(0, 3)).toEqual(runs.split(' '));
  });
});

type FixtureRow = readonly [
  schedule: string,
  zone: string,
  offsetDays: number,
  startDate: string | null,
  endDate: string | null,
  knownRun: string | null,
  firstDay: string,
  days: number,
  runs: readonly string[],
];

// JSON.parse tells no types; the fixture's writer, tests/oracle/make_aws_cases.py, does.
const fixture = JSON.parse(
  readFileSync(new URL('../../fixtures/schedule/aws-cases.json', import.meta.url), 'utf8'),
) as readonly FixtureRow[];

describe('schedules read minute by minute from the user guide', () => {
  it('are a thousand or more', () => {
    expect(fixture.length).toBeGreaterThanOrEqual(1_000);
  });

  it.each([...new Set(fixture.map(([, zone]) => zone))])('in %s', (zone) => {
    const rows = fixture.filter((row) => row[1] === zone);
    const answers = rows.map((row) => {
      const [schedule, timezone, offsetDays, startDate, endDate, knownRun, firstDay, days] = row;
      const spec = {
        schedule,
        timezone,
        ...(offsetDays > 0 && { offsetDays }),
        ...(startDate !== null && { startDate }),
        ...(endDate !== null && { endDate }),
        ...(knownRun !== null && { anchorMs: Date.parse(knownRun) }),
      };
      const startMs = toInstant(`${firstDay}T00:00`, zone).epochMs;
      return [...row.slice(0, 8), startsOf(spec, { startMs, endMs: startMs + days * dayMs })];
    });
    expect(answers).toEqual(rows);
  });
});

describe('parseAwsSchedule', () => {
  it.each([
    ['', 'is none of cron(…), rate(…), at(…)', 0],
    ['0 2 ? * SUN *', 'is none of cron(…), rate(…), at(…)', 0],
    ['cron 0 2 ? * SUN *', 'is none of cron(…), rate(…), at(…)', 0],
    ['cron(0 2 ? * SUN *', 'is none of cron(…), rate(…), at(…)', 0],
    ['Cron(0 2 ? * SUN *)', 'is none of cron(…), rate(…), at(…)', 0],
    ['cron()', 'has 0 fields instead of 6 or 7', 5],
    ['cron(0 2 ? * SUN)', 'has 5 fields instead of 6 or 7', 5],
    ['cron(0 0 2 ? * SUN * *)', 'has 8 fields instead of 6 or 7', 5],
    ['cron(60 2 ? * SUN *)', 'minutes goes from 0 to 59, not "60"', 5],
    ['cron(0 24 ? * SUN *)', 'hours goes from 0 to 23, not "24"', 7],
    ['cron(0 2 0 * ? *)', 'day of month goes from 1 to 31, not "0"', 9],
    ['cron(0 2 32 * ? *)', 'day of month goes from 1 to 31, not "32"', 9],
    ['cron(0 2 1 13 ? *)', 'month goes from 1 to 12, not "13"', 11],
    ['cron(0 2 1 JANUARY ? *)', 'month goes from 1 to 12, not "JANUARY"', 11],
    ['cron(0 2 ? * 0 *)', 'day of week goes from 1 to 7, not "0"', 13],
    ['cron(0 2 ? * 8 *)', 'day of week goes from 1 to 7, not "8"', 13],
    ['cron(0 2 ? * SUN#6 *)', '"SUN#6" is no day of week', 13],
    ['cron(0 2 ? * SUN#0 *)', '"SUN#0" is no day of week', 13],
    ['cron(0 2 32W * ? *)', '"32W" is no day of month', 9],
    ['cron(0 2 ? * SUN 1969)', 'year goes from 1970 to 2199, not "1969"', 17],
    ['cron(0 2 ? * SUN 2200)', 'year goes from 1970 to 2199, not "2200"', 17],
    ['cron(0 2 ? * SUN 2027-2026)', 'the years of "2027-2026" run backwards', 17],
    ['cron(? 2 ? * SUN *)', '"?" may stand only in a day field, not in minutes', 5],
    [
      'cron(0 2 L * L *)',
      'day of month and day of week are both given; one of them must be "?"',
      5,
    ],
    [
      'cron(0 2 1 * MON *)',
      'day of month and day of week are both given; one of them must be "?"',
      5,
    ],
    ['cron(0 2 ? * ? *)', 'day of month and day of week are both "?"', 5],
    ['cron(0/0 2 ? * SUN *)', 'a step of 0 in minutes never moves on', 5],
    ['cron(0, 2 ? * SUN *)', '"" is no minutes', 5],
    ['cron(-5 2 ? * SUN *)', '"-5" is no minutes', 5],
    ['cron(1-2-3 2 ? * SUN *)', '"1-2-3" is no minutes', 5],
    ['rate(0 days)', 'has a period of 0', 5],
    ['rate(1 days)', 'must say "1 day"', 5],
    ['rate(2 day)', 'must say "2 days"', 5],
    ['rate(2 weeks)', 'is not rate(number minutes|hours|days)', 5],
    ['rate(-2 days)', 'is not rate(number minutes|hours|days)', 5],
    ['rate(1.5 hours)', 'is not rate(number minutes|hours|days)', 5],
    ['at(2026-02-30T10:00:00)', 'is not at(YYYY-MM-DDTHH:MM:SS) on a day that exists', 3],
    ['at(2026-02-28)', 'is not at(YYYY-MM-DDTHH:MM:SS) on a day that exists', 3],
    ['at(2026-02-28T10:00:00Z)', 'is not at(YYYY-MM-DDTHH:MM:SS) on a day that exists', 3],
  ])('refuses %j: %s', (text, reason, position) => {
    expect(parseAwsSchedule(text)).toEqual({
      ok: false,
      error: { kind: 'bad-schedule', text, reason, position },
    });
  });

  it.each([
    'cron(0 2 * * * *)',
    'cron(0 2 * * ? *)',
    'cron(0 2 1 * * *)',
    'cron(0 2 * * SUN *)',
    'cron(0 0 2 ? * SUN *)',
    ' cron(0  2 ?\t* sun *) ',
    'cron(0 2 LW * ? *)',
    'cron(0 2 L-3 * ? *)',
    'cron(0 2 1,15,L * ? *)',
    'cron(0 2 ? * MON#1,MON#3 *)',
    'cron(0 2 ? * L *)',
    'rate(5 minutes)',
    'rate(1 hour)',
    'at(2026-06-01T22:00:00)',
    'at(2026-06-01T22:00)',
  ])('takes %j', (text) => {
    expect(parseAwsSchedule(text).ok).toBe(true);
  });
});

describe('expandAwsSchedule', () => {
  const year = { startMs: Date.UTC(2026, 0, 1), endMs: Date.UTC(2027, 0, 1) };

  it('runs three days before the last day of the month for L-3', () => {
    const starts = startsOf({ schedule: 'cron(0 2 L-3 * ? *)' }, year);
    expect(starts.slice(0, 4)).toEqual([
      '2026-01-28T02:00',
      '2026-02-25T02:00',
      '2026-03-28T02:00',
      '2026-04-27T02:00',
    ]);
  });

  it('runs on Saturdays for L as the day of the week', () => {
    const starts = startsOf({ schedule: 'cron(0 2 ? * L *)' }, year);
    expect(starts.slice(0, 2)).toEqual(['2026-01-03T02:00', '2026-01-10T02:00']);
  });

  it('is in UTC without a zone', () => {
    expect(startsOf({ schedule: 'at(2026-06-01T22:00:00)' }, year)).toEqual(['2026-06-01T22:00']);
  });

  it('leaves out a run whose cron day came before the window was made', () => {
    // Patch Tuesday of November 2026 is the 10th; the window was made the day after.
    const spec = { schedule: 'cron(0 22 ? * TUE#2 *)', timezone: newYork, offsetDays: 4 };
    const createdMs = Date.UTC(2026, 10, 11, 12);
    const range = { startMs: Date.UTC(2026, 10, 1), endMs: year.endMs };
    expect(startsOf(spec, range)).toEqual(['2026-11-15T03:00', '2026-12-13T03:00']);
    expect(startsOf({ ...spec, createdMs }, range)).toEqual(['2026-12-13T03:00']);
  });

  it('does not run at its end date, but at its start date', () => {
    const spec = {
      schedule: 'cron(0 2 * * ? *)',
      startDate: '2026-03-01T02:00:00Z',
      endDate: '2026-03-03T02:00:00Z',
    };
    expect(startsOf(spec, year)).toEqual(['2026-03-01T02:00', '2026-03-02T02:00']);
  });

  it('runs not at all when its dates are the wrong way round', () => {
    const dates = { startDate: '2026-03-03T00:00:00Z', endDate: '2026-03-01T00:00:00Z' };
    expect(startsOf({ schedule: 'cron(0 2 * * ? *)', ...dates }, year)).toEqual([]);
    expect(startsOf({ schedule: 'rate(1 day)', ...dates }, year)).toEqual([]);
  });

  it('finds the beat of a rate on both sides of a known run', () => {
    const spec = { schedule: 'rate(28 days)', anchorMs: Date.UTC(2026, 5, 1, 10) };
    const range = { startMs: Date.UTC(2026, 4, 1), endMs: Date.UTC(2026, 6, 1) };
    expect(startsOf(spec, range)).toEqual([
      '2026-05-04T10:00',
      '2026-06-01T10:00',
      '2026-06-29T10:00',
    ]);
  });

  it.each([
    [{ schedule: 'rate(1 day)' }, 'no-anchor'],
    [{ schedule: 'cron(0 2 * * ? *)', timezone: 'Gotham' }, 'unknown-zone'],
    [{ schedule: 'cron(0 2 * * ? *)', timezone: '+05:30' }, 'unknown-zone'],
    [{ schedule: 'cron(0 2 * * ? *)', timezone: 'IST' }, 'unknown-zone'],
    [{ schedule: 'cron(0 2 * * ? *)', startDate: 'yesterday' }, 'bad-date'],
    [{ schedule: 'cron(0 2 * * ? *)', endDate: '2026-02-30T00:00:00Z' }, 'bad-date'],
    [{ schedule: 'cron(0 2 * *)' }, 'bad-schedule'],
  ])('says why %j has no runs', (spec, kind) => {
    const runs = expandAwsSchedule(spec, year);
    expect(runs.ok ? null : runs.error.kind).toBe(kind);
  });

  it('cuts a schedule that runs every second, and says so', () => {
    const runs = expandAwsSchedule({ schedule: 'cron(* * * * * ? *)' }, year);
    expect(runs.ok && [runs.value.startsMs.length, runs.value.cut]).toEqual([20_000, true]);
  });

  it('yields in a range what it yields in any larger one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixture),
        fc.integer({ min: 0, max: 300 * 24 }),
        fc.integer({ min: 0, max: 300 * 24 }),
        (row, a, b) => {
          const [schedule, timezone, offsetDays, startDate, endDate, knownRun] = row;
          const spec = {
            schedule,
            timezone,
            ...(offsetDays > 0 && { offsetDays }),
            ...(startDate !== null && { startDate }),
            ...(endDate !== null && { endDate }),
            ...(knownRun !== null && { anchorMs: Date.parse(knownRun) }),
          };
          const base = Date.UTC(2024, 0, 1);
          const [startMs, endMs] = [
            base + Math.min(a, b) * 3_600_000,
            base + Math.max(a, b) * 3_600_000,
          ];
          const all = startsOf(spec, { startMs: base, endMs: base + 301 * dayMs });
          if (typeof all === 'string') throw new Error(all);
          const inside = all.filter((at) => at >= utcText(startMs) && at < utcText(endMs));
          expect(startsOf(spec, { startMs, endMs })).toEqual(inside);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('readAwsDate', () => {
  it.each([
    ['2026-03-01T02:00:00Z', '2026-03-01T02:00'],
    ['2026-03-01T02:00:00-05:00', '2026-03-01T07:00'],
    ['2026-03-01T02:00:00+0530', '2026-02-28T20:30'],
    ['2026-03-01T02:00:00-08', '2026-03-01T10:00'],
    ['2026-03-01T02:00:00.123Z', '2026-03-01T02:00'],
    ['2026-03-01T02:00Z', '2026-03-01T02:00'],
    ['2026-03-01T02:00:00', '2026-03-01T02:00'],
    ['2026-03-01', '2026-03-01T00:00'],
  ])('reads %s', (text, expected) => {
    expect(utcText(readAwsDate(text) ?? NaN)).toBe(expected);
  });

  it.each(['', 'now', '2026-02-30', '2026-03-01T24:00:00Z', '01/03/2026'])('refuses %j', (text) => {
    expect(readAwsDate(text)).toBeNull();
  });
});
