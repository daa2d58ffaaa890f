import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  isoDateOf,
  patchTuesdayOf,
  weekdayAt,
  weekdayOf,
} from '../../../shared/time/iso-date.ts';
import { isoOfDayNumber } from '../../../shared/time/wall-ms.ts';

/** Days of the month on which Microsoft published or will publish, January to December. */
const patchTuesdays: readonly (readonly [number, string])[] = [
  [2024, '9 13 12 9 14 11 9 13 10 8 12 10'],
  [2025, '14 11 11 8 13 10 8 12 9 14 11 9'],
  [2026, '13 10 10 14 12 9 14 11 8 13 10 8'],
  [2027, '12 9 9 13 11 8 13 10 14 12 9 14'],
  [2028, '11 8 14 11 9 13 11 8 12 10 14 12'],
  [2029, '9 13 13 10 8 12 10 14 11 9 13 11'],
  [2030, '8 12 12 9 14 11 9 13 10 8 12 10'],
  [2031, '14 11 11 8 13 10 8 12 9 14 11 9'],
  [2032, '13 10 9 13 11 8 13 10 14 12 9 14'],
  [2033, '11 8 8 12 10 14 12 9 13 11 8 13'],
  [2034, '10 14 14 11 9 13 11 8 12 10 14 12'],
  [2035, '9 13 13 10 8 12 10 14 11 9 13 11'],
];

describe('patchTuesdayOf', () => {
  it.each(patchTuesdays)('is the second Tuesday of every month of %i', (year, days) => {
    const computed = Array.from({ length: 12 }, (_, index) => patchTuesdayOf(year, index + 1));
    expect(computed.map((date) => Number(date.slice(8))).join(' ')).toBe(days);
    expect(computed.map(weekdayOf).every((weekday) => weekday === 'TU')).toBe(true);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-01-31', 28, '2026-02-28'],
    ['9999-12-31', 1, '+010000-01-01'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it('is undone by the opposite, and counted by daysBetween', () => {
    const day = fc.integer({ min: -700_000, max: 2_900_000 }).map(isoOfDayNumber);
    fc.assert(
      fc.property(day, fc.integer({ min: -4_000, max: 4_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(addDays(moved, -days)).toBe(date);
        expect(daysBetween(date, moved)).toBe(days);
      }),
    );
  });
});

describe('weekdays', () => {
  it('are those of the calendar', () => {
    const dates = ['2026-11-23', '2026-11-24', '2024-02-29', '2000-01-01', '1969-12-31'];
    expect(dates.map(weekdayOf)).toEqual(['MO', 'TU', 'TH', 'SA', 'WE']);
  });

  it('have no eighth', () => {
    expect(() => weekdayAt(7)).toThrow('Not a weekday index: 7');
  });
});

it('isoDateOf takes the day of a reading', () => {
  expect(isoDateOf('2026-03-08T02:30')).toBe('2026-03-08');
  expect(isoDateOf('+010000-01-01T00:00:01')).toBe('+010000-01-01');
});
