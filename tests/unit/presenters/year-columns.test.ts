import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnAt,
  shareOf,
  yearColumns,
  yearSpan,
} from '../../../renderer/presenters/year-columns.ts';

describe('columns of a year', () => {
  it('are its twelve months, each as long as it is', () => {
    const months = yearColumns(2028, 'months');
    expect(months.map(({ short }) => short).join(' ')).toBe(
      'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    );
    expect(months.map(({ fromDay, toDay }) => toDay - fromDay)).toEqual([
      31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect(months[2]?.long).toBe('March 2028');
  });

  it.each([
    { year: 2027, count: 53, first: 3, last: 5 },
    { year: 2028, count: 53, first: 2, last: 7 },
    { year: 2018, count: 53, first: 7, last: 1 },
    // Begins on a Sunday and is a leap year: no year has more weeks.
    { year: 2012, count: 54, first: 1, last: 1 },
  ])(
    'are the weeks of $year from Monday, cut where the year begins and ends',
    ({ year, count, first, last }) => {
      const weeks = yearColumns(year, 'weeks', 1);
      const days = weeks.map(({ fromDay, toDay }) => toDay - fromDay);
      expect(weeks).toHaveLength(count);
      expect([days[0], days.at(-1)]).toEqual([first, last]);
      expect(new Set(days.slice(1, -1))).toEqual(new Set([7]));
    },
  );

  it('name a week by its first day, with the month where that is new', () => {
    const weeks = yearColumns(2027, 'weeks', 1);
    expect(weeks.slice(0, 7).map(({ short }) => short)).toEqual([
      '1 Jan',
      '4',
      '11',
      '18',
      '25',
      '1 Feb',
      '8',
    ]);
    // The three days of the first week have no room for a name; a month's reaches into the next week.
    expect(weeks.slice(0, 7).map(({ narrow }) => narrow)).toEqual([
      '',
      'Jan',
      '',
      '18',
      '25',
      'Feb',
      '',
    ]);
    expect(weeks[10]?.long).toBe('Week of Monday 8 March 2027');
  });

  it.each([
    [0, 'Week of Sunday 7 March 2027'],
    [1, 'Week of Monday 8 March 2027'],
    [6, 'Week of Saturday 6 March 2027'],
  ] as const)(
    'begin on weekday %i where the reader has weeks begin there: %s',
    (weekStart, named) => {
      const weeks = yearColumns(2027, 'weeks', weekStart);
      expect(weeks.map(({ long }) => long)).toContain(named);
      expect(weeks.slice(1, -1).every(({ fromDay, toDay }) => toDay - fromDay === 7)).toBe(true);
    },
  );

  it('cover each day of any year once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1970, max: 2100 }),
        fc.record({
          unit: fc.constantFrom('months' as const, 'weeks' as const),
          weekStart: fc.constantFrom(0 as const, 1 as const, 6 as const),
        }),
        fc.integer({ min: 0, max: 365 * 1440 - 1 }),
        (year, { unit, weekStart }, minute) => {
          const { fromDay, toDay } = yearSpan(year);
          const columns = yearColumns(year, unit, weekStart);
          const day = fromDay + minute / 1440;
          const holding = columns.flatMap((column, index) =>
            day >= column.fromDay && day < column.toDay ? [index] : [],
          );
          expect(holding).toEqual([columnAt(columns, day)]);
          expect(shareOf(day, { fromDay, toDay })).toBeCloseTo(
            minute / 1440 / (toDay - fromDay),
            9,
          );
        },
      ),
    );
  });

  it('hold no day of another year', () => {
    const columns = yearColumns(2027, 'weeks');
    const { fromDay, toDay } = yearSpan(2027);
    expect([columnAt(columns, fromDay - 0.01), columnAt(columns, toDay)]).toEqual([-1, -1]);
  });
});
