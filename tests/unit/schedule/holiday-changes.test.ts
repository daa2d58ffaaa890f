import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Holiday } from '../../../shared/model/release.ts';
import type { HolidayStrategy, Series } from '../../../shared/model/series.ts';
import { expandPlan, expandSeries } from '../../../shared/schedule/expand-series.ts';
import { withHolidayChanges } from '../../../shared/schedule/holiday-changes.ts';
import { isoOfDayNumber } from '../../../shared/time/wall-ms.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const holiday = (date: string, name: string, country = 'US'): Holiday => ({
  id: `${country}-${date}-${name}`,
  name,
  country,
  date,
});
const holidays = [
  holiday('2027-12-24', 'Christmas Day (observed)'),
  holiday('2027-12-25', 'Christmas Day'),
  holiday('2027-12-25', 'Christmas', 'IN'),
  holiday('2027-11-13', 'Founders’ Day', 'IN'),
];
const fromDate = '2027-01-01';
const rule = { kind: 'nth-weekday', ordinal: 4, weekday: 'SA', fromDate } as const;
const year2027 = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 1, 1) };

const december = (strategy: HolidayStrategy, differs: Partial<Series> = {}, country = 'US') => {
  const series = aSeries({ rule, holidays: { strategy, country }, ...differs });
  const { windows } = expandSeries(
    withHolidayChanges(series, { releases: [], holidays }),
    year2027,
    [],
  );
  return windows
    .filter(({ originalStart }) => originalStart.startsWith('2027-12'))
    .map(({ id, localStart, reason }) => [id, localStart, reason]);
};

const id = 'northwind-prod@2027-12-25T22:00';

describe('withHolidayChanges', () => {
  it.each([
    ['previous', [[id, '2027-12-23T22:00', 'holiday: Christmas Day']]],
    ['next', [[id, '2027-12-26T22:00', 'holiday: Christmas Day']]],
    ['nearest', [[id, '2027-12-26T22:00', 'holiday: Christmas Day']]],
    ['skip', []],
  ] as const)('%s: the fourth Saturday of December 2027 is Christmas Day', (strategy, expected) => {
    expect(december(strategy)).toEqual(expected);
  });

  it('looks at the holidays of its country only', () => {
    expect(december('previous', {}, 'IN')).toEqual([
      [id, '2027-12-24T22:00', 'holiday: Christmas'],
    ]);
  });

  it('leaves what a person moved or skipped, and keeps the state it has', () => {
    const originalStart = '2027-12-25T22:00';
    const moved = { originalStart, movedTo: '2027-12-11T22:00', reason: 'Year-end freeze' };
    expect(december('next', { changes: [moved] })).toEqual([
      [id, '2027-12-11T22:00', 'Year-end freeze'],
    ]);
    expect(december('next', { changes: [{ originalStart, skipped: true }] })).toEqual([]);
    const agreed = withHolidayChanges(
      aSeries({
        rule,
        holidays: { strategy: 'next', country: 'US' },
        changes: [{ originalStart, state: 'agreed', reason: 'by phone' }],
      }),
      { releases: [], holidays },
    );
    expect(agreed.changes).toEqual([
      {
        originalStart,
        state: 'agreed',
        movedTo: '2027-12-26T22:00',
        reason: 'holiday: Christmas Day; by phone',
      },
    ]);
  });

  it('gives the very same series back where nothing is to be done', () => {
    const without = aSeries({ rule });
    expect(withHolidayChanges(without, { releases: [], holidays })).toBe(without);
    const free = aSeries({ rule, holidays: { strategy: 'skip', country: 'GB' } });
    expect(withHolidayChanges(free, { releases: [], holidays })).toBe(free);
  });

  it('is what a plan is expanded with', () => {
    const series = aSeries({ rule, holidays: { strategy: 'next', country: 'US' } });
    const windows = expandPlan(aPlan({ series: [series], holidays }), year2027);
    expect(windows.map(({ localStart }) => localStart)).toContain('2027-12-26T22:00');
    expect(windows.map(({ localStart }) => localStart)).not.toContain('2027-12-25T22:00');
  });

  it('never starts on a holiday nor twice a day, and does not depend on the range', () => {
    const strategies = ['skip', 'previous', 'next', 'nearest'] as const;
    const days = fc.uniqueArray(fc.integer({ min: 20_800, max: 21_000 }), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.record({
          dayNumbers: days,
          strategy: fc.constantFrom(...strategies),
          weekdays: fc.subarray(['MO', 'TU', 'SA'] as const, { minLength: 1 }),
          offset: fc.integer({ min: 0, max: 300 }),
        }),
        ({ dayNumbers, strategy, weekdays, offset }) => {
          const closed = dayNumbers.map((day) => holiday(isoOfDayNumber(day), 'Off'));
          const series = withHolidayChanges(
            aSeries({
              rule: { kind: 'weekly', weekdays, everyWeeks: 1, fromDate: '2026-01-01' },
              holidays: { strategy, country: 'US' },
            }),
            { releases: [], holidays: closed },
          );
          const all = expandSeries(series, year2027, []).windows;
          const dates = all.map(({ localStart }) => localStart.slice(0, 10));
          expect(new Set(dates).size).toBe(dates.length);
          expect(dates.filter((date) => closed.some((each) => each.date === date))).toEqual([]);
          const part = { startMs: year2027.startMs + offset * 86_400_000, endMs: year2027.endMs };
          expect(expandSeries(series, part, []).windows).toEqual(
            all.filter(({ endMs }) => endMs > part.startMs),
          );
        },
      ),
      { seed: 7, numRuns: 100 },
    );
  });
});
