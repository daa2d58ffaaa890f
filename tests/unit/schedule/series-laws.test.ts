import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Series, SeriesRule, WeekOrdinal } from '../../../shared/model/series.ts';
import { expandSeries } from '../../../shared/schedule/expand-series.ts';
import { addDays, patchTuesdayOf, weekdayOf, weekdays } from '../../../shared/time/iso-date.ts';
import { dayMs, isoOfDayNumber } from '../../../shared/time/wall-ms.ts';
import { aSeries } from '../../support/a-plan.ts';
import { twoYears } from '../../support/expand-rule.ts';

const day = fc.integer({ min: 20_000, max: 22_000 }).map(isoOfDayNumber);
const weekday = fc.constantFrom(...weekdays);
const span = fc.record({ fromDate: day, untilDate: day }, { requiredKeys: ['fromDate'] });
const offset = fc.oneof(fc.constant(0), fc.integer({ min: -30, max: 30 }));
const anyRule: fc.Arbitrary<SeriesRule> = fc.oneof(
  fc.record({ kind: fc.constant('dates' as const), dates: fc.array(day, { maxLength: 20 }) }),
  fc
    .tuple(fc.uniqueArray(weekday, { minLength: 1 }), fc.integer({ min: 1, max: 6 }), span)
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
    .tuple(fc.integer({ min: 1, max: 90 }), span)
    .map(([days, ends]) => ({ kind: 'every-days' as const, days, ...ends })),
  fc
    .tuple(fc.integer({ min: -14, max: 27 }), span)
    .map(([offsetDays, ends]) => ({ kind: 'patch-tuesday' as const, offsetDays, ...ends })),
  fc.tuple(weekday, span).map(([name, ends]) => ({
    kind: 'weekday-after-patch-tuesday' as const,
    weekday: name,
    ...ends,
  })),
);

const anySeries: fc.Arbitrary<Series> = fc
  .record({
    rule: anyRule,
    zone: fc.constantFrom(
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ),
    startTime: fc.constantFrom('00:00', '01:30', '02:15', '02:30', '22:00'),
    durationMinutes: fc.constantFrom(15, 360, 1_440, 10_000),
  })
  .chain((differs) => {
    const series = aSeries(differs);
    const starts = expandSeries(series, twoYears, []).windows.map(
      ({ originalStart }) => originalStart,
    );
    if (starts.length === 0) return fc.constant(series);
    const change = fc
      .tuple(fc.constantFrom(...starts), day, fc.integer({ min: 0, max: 3 }))
      .map(([originalStart, to, kind]) => ({
        originalStart,
        ...(kind === 0 && { skipped: true }),
        ...(kind === 1 && { movedTo: `${to}T03:00` }),
        ...(kind === 2 && { durationMinutes: 45 }),
        ...(kind === 3 && { state: 'proposed' as const }),
      }));
    return fc.array(change, { maxLength: 4 }).map((changes) => ({ ...series, changes }));
  });

describe('laws of expandSeries', () => {
  it('yields in a range exactly what touches it of any larger range', () => {
    const instant = fc.integer({ min: twoYears.startMs, max: twoYears.endMs });
    fc.assert(
      fc.property(anySeries, instant, instant, (series, a, b) => {
        const range = { startMs: Math.min(a, b), endMs: Math.max(a, b) };
        const larger = { startMs: Date.UTC(2024, 0, 1), endMs: Date.UTC(2030, 0, 1) };
        const touching = expandSeries(series, larger, []).windows.filter(
          ({ startMs, endMs }) => startMs < range.endMs && endMs > range.startMs,
        );
        expect(expandSeries(series, range, []).windows).toEqual(touching);
      }),
      { numRuns: 150 },
    );
  });

  const idsOf = (series: Series): readonly string[] =>
    expandSeries(series, twoYears, []).windows.map(({ id }) => id);

  it('gives each window an id of its own, stable when the series is renamed or put in another zone', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        // Inside the range by more than any offset, so that a zone moves no window out of it.
        const inside = (windows: readonly { id: string; startMs: number; endMs: number }[]) =>
          windows
            .filter(({ startMs }) => startMs > twoYears.startMs + 2 * dayMs)
            .filter(({ endMs }) => endMs < twoYears.endMs - 2 * dayMs)
            .map(({ id }) => id);
        const { windows } = expandSeries(series, twoYears, []);
        const ids = windows.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(idsOf({ ...series, name: 'Other', kind: 'scan' })).toEqual(ids);
        const elsewhere = idsOf({ ...series, zone: 'Etc/UTC' });
        expect(elsewhere).toEqual(expect.arrayContaining(inside(windows)));
      }),
      { numRuns: 80 },
    );
  });

  it('keeps the id of a window that is moved, lengthened or proposed, and of all others', () => {
    const kept = [
      { movedTo: '2027-01-15T03:00' },
      { durationMinutes: 45 },
      { state: 'proposed' as const },
    ];
    fc.assert(
      fc.property(anySeries, fc.nat(), fc.constantFrom(...kept), (series, nth, change) => {
        const plain = { ...series, changes: [] };
        const { windows } = expandSeries(plain, twoYears, []);
        const chosen = windows[nth % Math.max(1, windows.length)];
        fc.pre(chosen !== undefined);
        const { originalStart } = chosen;
        const changed = { ...plain, changes: [{ originalStart, ...change }] };
        const all = windows.map(({ id }) => id).toSorted();
        // A window that had only its end in the range may leave it when it is shortened.
        const left = all.filter((id) => id !== chosen.id);
        expect(
          idsOf(changed)
            .filter((id) => id !== chosen.id)
            .toSorted(),
        ).toEqual(left);
        if (chosen.startMs >= twoYears.startMs) expect(idsOf(changed)).toContain(chosen.id);
        const skipped = { ...plain, changes: [{ originalStart, skipped: true }] };
        expect(idsOf(skipped).toSorted()).toEqual(left);
      }),
      { numRuns: 80 },
    );
  });

  it('yields the days that looking at every day yields', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const series = aSeries({ rule, zone: 'Etc/UTC', startTime: '00:00', durationMinutes: 60 });
        const found = expandSeries(series, twoYears, []).windows.map(({ localStart }) =>
          localStart.slice(0, 10),
        );
        const days: string[] = [];
        for (let date = '2026-01-01'; date < '2028-01-01'; date = addDays(date, 1)) {
          if (plainlyFallsOn(rule, date)) days.push(date);
        }
        expect(found).toEqual(days);
      }),
      { numRuns: 120 },
    );
  });
});

/** A rule asked about one day in the plainest words. */
function plainlyFallsOn(rule: SeriesRule, date: string): boolean {
  if (rule.kind === 'dates') return rule.dates.includes(date);
  if (rule.kind === 'release') return false;
  if (date < rule.fromDate || date > (rule.untilDate ?? '9999-12-31')) return false;
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const daysAfter = (from: string) => (Date.parse(date) - Date.parse(from)) / 86_400_000;
  const isLastDay = addDays(date, 1).endsWith('-01');
  switch (rule.kind) {
    case 'weekly': {
      const monday = addDays(rule.fromDate, -weekdays.indexOf(weekdayOf(rule.fromDate)));
      const week = Math.floor(daysAfter(monday) / 7);
      return week % rule.everyWeeks === 0 && rule.weekdays.includes(weekdayOf(date));
    }
    case 'nth-weekday': {
      const named = addDays(date, -(rule.offsetDays ?? 0));
      return (
        weekdayOf(named) === rule.weekday &&
        (rule.ordinal === -1
          ? addDays(named, 7).slice(5, 7) !== named.slice(5, 7)
          : Math.ceil(Number(named.slice(8)) / 7) === rule.ordinal)
      );
    }
    case 'month-day':
      return rule.day === -1 ? isLastDay : dayOfMonth === rule.day;
    case 'every-days':
      return daysAfter(rule.fromDate) % rule.days === 0;
    case 'patch-tuesday':
      return [-1, 0, 1].some((ahead) => {
        const at = new Date(Date.UTC(year, month - 1 + ahead, 1));
        const tuesday = patchTuesdayOf(at.getUTCFullYear(), at.getUTCMonth() + 1);
        return addDays(tuesday, rule.offsetDays) === date;
      });
    case 'weekday-after-patch-tuesday':
      return (
        weekdayOf(date) === rule.weekday &&
        [-1, 0].some((ahead) => {
          const at = new Date(Date.UTC(year, month - 1 + ahead, 1));
          const days = daysAfter(patchTuesdayOf(at.getUTCFullYear(), at.getUTCMonth() + 1));
          return days >= 1 && days <= 7;
        })
      );
  }
}
