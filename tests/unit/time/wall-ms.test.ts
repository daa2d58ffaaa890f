import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilOf,
  dayMs,
  dayNumberOf,
  dayNumberOfIso,
  daysInMonth,
  isIsoDate,
  isLocalDateTime,
  isoOfDayNumber,
  localOf,
  wallMsOf,
  weekdayIndexOf,
} from '../../../shared/time/wall-ms.ts';

describe('isLocalDateTime', () => {
  it.each([
    '2026-03-08T02:30',
    '2026-03-08T02:30:59',
    '2024-02-29T00:00',
    '0000-01-01T00:00',
    '9999-12-31T23:59:59',
    '+010000-01-01T00:00',
    '-000001-12-31T23:59:01',
  ])('takes %s', (text) => {
    expect(isLocalDateTime(text)).toBe(true);
  });

  it.each([
    '',
    'x',
    '2026-03-08',
    '2026-03-08T',
    '2026-02-29T00:00',
    '2026-04-31T00:00',
    '2026-13-01T00:00',
    '2026-00-01T00:00',
    '2026-01-00T00:00',
    '2026-03-08T24:00',
    '2026-03-08T02:60',
    '2026-03-08T02:30:60',
    '2026-03-08T02:30Z',
    '2026-03-08 02:30',
    '2026-3-08T02:30',
    '20260-03-08T02:30',
    '26-03-08T02:30',
    '+26-03-08T02:30:00',
    '2026-03-08T2:30:00',
    '2026-03-08T02:30:1',
    '٢٠٢٦-03-08T02:30',
    '2026-03-08T02:30\n',
  ])('refuses %j', (text) => {
    expect(isLocalDateTime(text)).toBe(false);
    expect(() => wallMsOf(text)).toThrow('Not a local date and time');
  });
});

describe('isIsoDate', () => {
  it('knows which centuries have a leap day', () => {
    const years = ['1900', '2000', '2023', '2024', '2100', '2400'];
    expect(years.filter((year) => isIsoDate(`${year}-02-29`))).toEqual(['2000', '2024', '2400']);
  });

  it('refuses a day with a time and throws for it', () => {
    expect(isIsoDate('2026-03-08T02:30')).toBe(false);
    expect(() => dayNumberOfIso('2026-02-30')).toThrow('Not a calendar day: 2026-02-30');
  });
});

describe('localOf', () => {
  it('writes seconds only when there are some', () => {
    const wallMs = wallMsOf('2026-03-08T02:30');
    expect(localOf(wallMs)).toBe('2026-03-08T02:30');
    expect(localOf(wallMs + 1_000)).toBe('2026-03-08T02:30:01');
    expect(localOf(wallMs + 1)).toBe('2026-03-08T02:30');
    expect(localOf(-1)).toBe('1969-12-31T23:59:59');
  });

  it('is read back as the same second, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e11, max: 9e11 }), (seconds) => {
        expect(wallMsOf(localOf(seconds * 1_000))).toBe(seconds * 1_000);
      }),
    );
  });
});

describe('civil days', () => {
  it('agree with the runtime’s own UTC calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 3_000_000 }), (dayNumber) => {
        const date = new Date(dayNumber * dayMs);
        const { year, month, day } = civilOf(dayNumber);
        expect([year, month, day]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(dayNumberOf(year, month, day)).toBe(dayNumber);
        expect(weekdayIndexOf(dayNumber)).toBe((date.getUTCDay() + 6) % 7);
        expect(isoOfDayNumber(dayNumber)).toBe(date.toISOString().split('T')[0]);
      }),
    );
  });

  it('give each month its length', () => {
    const lengths = (year: number) =>
      Array.from({ length: 12 }, (_, index) => daysInMonth(year, index + 1)).join(' ');
    expect(lengths(2026)).toBe('31 28 31 30 31 30 31 31 30 31 30 31');
    expect(lengths(2028)).toBe('31 29 31 30 31 30 31 31 30 31 30 31');
  });
});
