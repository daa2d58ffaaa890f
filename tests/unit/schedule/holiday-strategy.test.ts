import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HolidayStrategy } from '../../../shared/model/series.ts';
import { moveOffHolidays } from '../../../shared/schedule/holiday-strategy.ts';
import { addDays, daysBetween } from '../../../shared/time/iso-date.ts';
import { isoOfDayNumber } from '../../../shared/time/wall-ms.ts';

/** Thanksgiving and the day after, Christmas Eve to Boxing Day. */
const holidays = ['2026-11-26', '2026-11-27', '2026-12-24', '2026-12-25', '2026-12-26'];

const movedTo = (dates: readonly string[], strategy: HolidayStrategy, stepDays?: number) =>
  moveOffHolidays(dates, {
    holidays,
    strategy,
    ...(stepDays !== undefined && { stepDays }),
  }).map(({ date }) => date);

describe('moveOffHolidays', () => {
  it.each<[HolidayStrategy, string | null]>([
    ['skip', null],
    ['previous', '2026-12-23'],
    ['next', '2026-12-27'],
    // Two days either way: the earlier one.
    ['nearest', '2026-12-23'],
  ])('%s moves Christmas to %s', (strategy, date) => {
    expect(moveOffHolidays(['2026-12-25'], { holidays, strategy })).toEqual([
      { original: '2026-12-25', date },
    ]);
  });

  it('takes the nearer side', () => {
    expect(movedTo(['2026-11-26'], 'nearest')).toEqual(['2026-11-25']);
    expect(movedTo(['2026-11-27'], 'nearest')).toEqual(['2026-11-28']);
  });

  it('leaves out dates that are no holidays', () => {
    expect(movedTo(['2026-11-25', '2026-11-28'], 'next')).toEqual([]);
  });

  it('keeps the weekday when it moves by weeks', () => {
    expect(movedTo(['2026-12-26'], 'next', 7)).toEqual(['2027-01-02']);
    expect(movedTo(['2026-12-26'], 'nearest', 7)).toEqual(['2026-12-19']);
  });

  it('never moves onto another date of the series, nor two onto one', () => {
    const daily = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'];
    expect(movedTo(daily, 'next')).toEqual(['2026-11-29', '2026-11-30']);
    expect(movedTo(daily, 'previous')).toEqual(['2026-11-24', '2026-11-23']);
  });

  it('skips where every day near is a holiday', () => {
    const endless = Array.from({ length: 800 }, (_, index) => addDays('2026-01-01', index));
    expect(moveOffHolidays(['2027-02-01'], { holidays: endless, strategy: 'nearest' })).toEqual([
      { original: '2027-02-01', date: null },
    ]);
  });

  it('never lands on a holiday, and nearest is never farther than either side', () => {
    const day = fc.integer({ min: 20_000, max: 20_060 }).map(isoOfDayNumber);
    const days = (most: number) => fc.uniqueArray(day, { maxLength: most });
    fc.assert(
      fc.property(day, days(40), (date, closed) => {
        const to = (strategy: HolidayStrategy) =>
          moveOffHolidays([date], { holidays: closed, strategy })[0]?.date ?? null;
        const [nearest, previous, next] = [to('nearest'), to('previous'), to('next')];
        if (nearest === null || previous === null || next === null) return;
        expect(closed).not.toContain(nearest);
        expect(Math.abs(daysBetween(date, nearest))).toBe(
          Math.min(daysBetween(previous, date), daysBetween(date, next)),
        );
      }),
    );
  });
});
