import { describe, expect, it } from 'vitest';
import {
  daysInView,
  rangeInView,
  stepDate,
  titleOfView,
} from '../../../renderer/presenters/visible-range.ts';

describe('what a view shows', () => {
  it.each([
    ['month', { first: '2027-03-01', last: '2027-03-31' }, 'March 2027'],
    ['week', { first: '2027-03-07', last: '2027-03-13' }, '7 – 13 Mar 2027'],
    ['day', { first: '2027-03-13', last: '2027-03-13' }, 'Sat 13 Mar 2027'],
    ['year', { first: '2027-01-01', last: '2027-12-31' }, '2027'],
  ] as const)('a %s', (view, days, title) => {
    expect(daysInView(view, '2027-03-13')).toEqual(days);
    expect(titleOfView(view, '2027-03-13')).toBe(title);
  });

  it('is an hour shorter on the day clocks go forward', () => {
    const { startMs, endMs } = rangeInView('day', '2027-03-14', 'America/New_York');
    expect((endMs - startMs) / 3_600_000).toBe(23);
  });

  it.each([
    ['month', '2027-01-31', 1, '2027-02-28'],
    ['month', '2027-01-15', -1, '2026-12-15'],
    ['month', '2027-12-15', 1, '2028-01-15'],
    ['year', '2028-02-29', 1, '2029-02-28'],
    ['week', '2027-12-29', 1, '2028-01-05'],
    ['day', '2027-02-28', 1, '2027-03-01'],
  ] as const)('a %s steps from %s by %d to %s', (...[view, date, by, expected]) => {
    expect(stepDate(view, date, by)).toBe(expected);
  });
});
