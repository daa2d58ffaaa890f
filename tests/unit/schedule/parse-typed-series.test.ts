import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeriesRule, WeekOrdinal } from '../../../shared/model/series.ts';
import { describeSeries } from '../../../shared/schedule/describe-rule.ts';
import { parseTypedSeries } from '../../../shared/schedule/parse-typed-series.ts';
import { weekdays } from '../../../shared/time/iso-date.ts';
import { isoOfDayNumber } from '../../../shared/time/wall-ms.ts';
import { aSeries } from '../../support/a-plan.ts';
import { bestCpuMs } from '../../support/cpu-time.ts';

const defaults = { fromDate: '2026-11-23', zone: 'America/Chicago', durationMinutes: 240 };

/** What is understood, in the words of `describeSeries`; a refusal as its kind. */
function understood(text: string): string {
  const typed = parseTypedSeries(text, defaults);
  return typed.ok ? describeSeries(aSeries(typed.value)) : typed.error.kind;
}

describe('parseTypedSeries', () => {
  it.each([
    ['2nd Saturday 22:00 for 6h New York', '2nd Saturday 22:00 for 6 h, America/New_York'],
    ['second saturday at 10pm for 6 hours', '2nd Saturday 22:00 for 6 h, America/Chicago'],
    ['the 2nd Sat of the month 10:00 PM for 6 hrs', '2nd Saturday 22:00 for 6 h, America/Chicago'],
    [
      '1st Sat of every month 22:00 to 4:00 New York',
      '1st Saturday 22:00 for 6 h, America/New_York',
    ],
    ['3rd Sat 22:00 6h New York', '3rd Saturday 22:00 for 6 h, America/New_York'],
    [
      'every 28 days 10pm, 90 min UTC',
      'every 28 days from 2026-11-23 22:00 for 1 h 30 min, Etc/UTC',
    ],
    ['last Sunday 01:30 for 4h UTC', 'last Sunday 01:30 for 4 h, Etc/UTC'],
    ['Patch Tuesday 22:00 for 6h', 'Patch Tuesday 22:00 for 6 h, America/Chicago'],
    [
      'Patch Tuesday + 11 22:00 for 6h30 Kolkata',
      'Patch Tuesday + 11 days 22:00 for 6 h 30 min, Asia/Kolkata',
    ],
    ['patch tuesday - 3 days 22:00', 'Patch Tuesday − 3 days 22:00 for 4 h, America/Chicago'],
    [
      '4 days after Patch Tuesday 22:00 for 2 h 30 min',
      'Patch Tuesday + 4 days 22:00 for 2 h 30 min, America/Chicago',
    ],
    ['3 days before Patch Tuesday 22:00', 'Patch Tuesday − 3 days 22:00 for 4 h, America/Chicago'],
    ['the day after Patch Tuesday 22:00', 'Patch Tuesday + 1 day 22:00 for 4 h, America/Chicago'],
    [
      'Saturday after Patch Tuesday 22:00-04:00 London',
      'Saturday after Patch Tuesday 22:00 for 6 h, Europe/London',
    ],
    [
      'first Sunday following Patch Tuesday noon for 1h',
      'Sunday after Patch Tuesday 12:00 for 1 h, America/Chicago',
    ],
    ['every Saturday 22:00', 'every Saturday 22:00 for 4 h, America/Chicago'],
    ['Saturdays 22:00', 'every Saturday 22:00 for 4 h, America/Chicago'],
    [
      'every Mon, Wed and Fri 9am for 1h pune',
      'every Monday, Wednesday, Friday 09:00 for 1 h, Asia/Kolkata',
    ],
    [
      'weekdays 21:00',
      'every Monday, Tuesday, Wednesday, Thursday, Friday 21:00 for 4 h, America/Chicago',
    ],
    [
      'every other Saturday 22:00',
      'every 2 weeks on Saturday from 2026-11-23 22:00 for 4 h, America/Chicago',
    ],
    [
      'every 2 weeks on Sat, Sun 22:00 from 2027-01-02 until 2027-12-31 eastern',
      'every 2 weeks on Saturday, Sunday from 2027-01-02 until 2027-12-31 22:00 for 4 h, America/New_York',
    ],
    [
      'every 28 days from 2027-01-09 at 10pm for 90 min UTC',
      'every 28 days from 2027-01-09 22:00 for 1 h 30 min, Etc/UTC',
    ],
    ['daily 03:00 for 2h', 'every day from 2026-11-23 03:00 for 2 h, America/Chicago'],
    ['15th of the month noon for 1 day', '15th day of the month 12:00 for 1 d, America/Chicago'],
    ['monthly on the 1st 06:00', '1st day of the month 06:00 for 4 h, America/Chicago'],
    [
      'last day of the month midnight for 45 min',
      'last day of the month 00:00 for 45 min, America/Chicago',
    ],
    ['2027-03-13 22:00 for 6h', '2027-03-13 22:00 for 6 h, America/Chicago'],
    [
      '2027-03-13, 2027-04-10 22:00 New York',
      '2027-03-13, 2027-04-10 22:00 for 4 h, America/New_York',
    ],
    [
      'same night as a HRP release 22:00',
      'same night as a HRP release 22:00 for 4 h, America/Chicago',
    ],
    [
      '2 days before a Guiding Care release 22:00 Denver',
      '2 days before a Guiding Care release 22:00 for 4 h, America/Denver',
    ],
    ['Sat 22:00 in New York time', 'every Saturday 22:00 for 4 h, America/New_York'],
    ['Sat 12am for 1.5 hours', 'every Saturday 00:00 for 1 h 30 min, America/Chicago'],
    ['Sat 12pm', 'every Saturday 12:00 for 4 h, America/Chicago'],
    ['Sat 22:00–04:00', 'every Saturday 22:00 for 6 h, America/Chicago'],
    ['Sat 22:00-22:00', 'every Saturday 22:00 for 1 d, America/Chicago'],
    ['2ND SATURDAY 22:00 FOR 6H, AMERICA/NEW_YORK', '2nd Saturday 22:00 for 6 h, America/New_York'],
  ])('understands "%s"', (text, words) => {
    expect(understood(text)).toBe(words);
  });

  it.each([
    ['', 'no-time'],
    ['2nd Saturday', 'no-time'],
    ['2nd Saturday for 6h', 'no-time'],
    ['Saturday 25:00', 'no-time'],
    ['Saturday 22:60', 'no-time'],
    ['Saturday 13pm', 'no-time'],
    ['22:00', 'no-days'],
    ['6th Saturday 22:00', 'unknown-zone'],
    ['sometime 22:00', 'no-days'],
    ['every 0 days 22:00', 'no-days'],
    ['40th 22:00', 'no-days'],
    ['Patch Tuesday + 28 22:00', 'no-days'],
    ['61 days after a HRP release 22:00', 'no-days'],
    ['every day from 2027-02-30 22:00', 'bad-date'],
    ['every day until 2027-13-01 22:00', 'bad-date'],
    ['2027-02-30 22:00', 'bad-date'],
    ['2027-02-28, 2027-02-29 22:00', 'bad-date'],
    ['2nd Saturday 22:00 Gotham', 'unknown-zone'],
    ['2nd Saturday 22:00 +05:30', 'unknown-zone'],
    ['2nd Saturday 22:00 for 6h and a bit', 'unknown-zone'],
    ['2nd Saturday 22:00 for 0 min', 'too-long'],
    ['2nd Saturday 22:00 for 61 days', 'too-long'],
    ['2nd Saturday 22:00 IST', 'ambiguous-zone'],
  ])('refuses "%s": %s', (text, kind) => {
    expect(understood(text)).toBe(kind);
  });

  it('offers the zones that letters may mean', () => {
    expect(parseTypedSeries('Sat 22:00 IST', defaults)).toEqual({
      ok: false,
      error: {
        kind: 'ambiguous-zone',
        text: 'IST',
        zones: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
      },
    });
  });

  it('is quick with hostile text', () => {
    for (const piece of ['sat, ', '1h ', '2027-01-01, ', 'a ', '22:00-']) {
      const text = `${piece.repeat(20_000)} 22:00 for 6h`;
      expect(bestCpuMs(() => understood(text))).toBeLessThan(500);
    }
  });

  const day = fc.integer({ min: 20_000, max: 24_000 }).map(isoOfDayNumber);
  const weekday = fc.constantFrom(...weekdays);
  const span = fc.record({ fromDate: day, untilDate: day }, { requiredKeys: ['fromDate'] });
  const offset = fc.oneof(fc.constant(0), fc.integer({ min: -30, max: 30 }));
  const anyRule: fc.Arbitrary<SeriesRule> = fc.oneof(
    fc
      .uniqueArray(day, { minLength: 1, maxLength: 4 })
      .map((dates) => ({ kind: 'dates' as const, dates: dates.toSorted() })),
    fc
      .tuple(fc.uniqueArray(weekday, { minLength: 1 }), fc.integer({ min: 1, max: 520 }), span)
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
      .tuple(fc.integer({ min: 1, max: 3_660 }), span)
      .map(([days, ends]) => ({ kind: 'every-days' as const, days, ...ends })),
    fc
      .tuple(fc.integer({ min: -14, max: 27 }), span)
      .map(([offsetDays, ends]) => ({ kind: 'patch-tuesday' as const, offsetDays, ...ends })),
    fc.tuple(weekday, span).map(([name, ends]) => ({
      kind: 'weekday-after-patch-tuesday' as const,
      weekday: name,
      ...ends,
    })),
    fc
      .tuple(fc.constantFrom('HRP', 'Guiding Care', 'Source 2'), fc.integer({ min: -60, max: 60 }))
      .map(([product, offsetDays]) => ({ kind: 'release' as const, product, offsetDays })),
  );

  it('understands whatever describeSeries says', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const typed = fc.record({
      rule: anyRule,
      startTime: time,
      durationMinutes: fc.integer({ min: 1, max: 86_400 }),
      zone: fc.constantFrom(
        'America/New_York',
        'Asia/Kolkata',
        'Etc/UTC',
        'Etc/GMT+5',
        'America/Argentina/Buenos_Aires',
      ),
    });
    fc.assert(
      fc.property(typed, (series) => {
        const text = describeSeries(aSeries(series));
        // The first day of a rule that is not counted from it is not in its words.
        const fromDate = 'fromDate' in series.rule ? series.rule.fromDate : defaults.fromDate;
        expect(parseTypedSeries(text, { ...defaults, fromDate })).toEqual({
          ok: true,
          value: series,
        });
      }),
      { numRuns: 400 },
    );
  });
});
