import { describe, expect, it } from 'vitest';
import {
  formatAge,
  formatDateSpan,
  formatEndPlusDays,
  formatInstant,
  formatLongRange,
  formatRange,
  formatTimes,
  formatUtcRange,
} from '../../../renderer/presenters/format-time.ts';

const newYork = 'America/New_York';
const range = (start: string, end: string) => ({
  startMs: Date.parse(start),
  endMs: Date.parse(end),
});
// 22:00 to 05:00: six hours over the night on which clocks go forward.
const springNight = range('2027-03-14T03:00Z', '2027-03-14T09:00Z');
const autumnNight = range('2027-11-07T02:00Z', '2027-11-07T08:00Z');

describe('instants and ranges as text', () => {
  it.each([
    ['a night whose clocks go forward', springNight, newYork, 'Sat 13 Mar 2027 22:00 → Sun 05:00'],
    ['the same night in Pune', springNight, 'Asia/Kolkata', 'Sun 14 Mar 2027 08:30 → 14:30'],
    ['a night whose clocks go back', autumnNight, newYork, 'Sat 6 Nov 2027 22:00 → Sun 03:00'],
    [
      'a long freeze, whose end needs its date',
      range('2027-12-20T05:00Z', '2028-01-03T05:00Z'),
      newYork,
      'Mon 20 Dec 2027 00:00 → Mon 3 Jan 00:00',
    ],
  ])('%s', (...[, stretch, zone, expected]) => {
    expect(formatRange(stretch, zone)).toBe(expected);
  });

  it('names the instant in any zone, whatever zone the machine is in', () => {
    expect(formatInstant(Date.parse('2027-03-14T03:00Z'), newYork)).toBe('Sat 13 Mar 2027 22:00');
    expect(formatInstant(Date.parse('2027-03-14T03:00Z'), 'UTC')).toBe('Sun 14 Mar 2027 03:00');
  });

  it('shows an end on a later day with the number of days', () => {
    expect(formatTimes(springNight, newYork)).toBe('22:00 → 05:00 (+1)');
    expect(formatEndPlusDays(springNight, 'UTC')).toBe('09:00');
  });

  it('marks UTC with a Z', () => {
    expect(formatUtcRange(springNight)).toBe('Sun 03:00Z → 09:00Z');
  });

  it('says full dates to a screen reader', () => {
    expect(formatLongRange(springNight, newYork)).toBe(
      'Saturday 13 March 2027 22:00 to Sunday 05:00',
    );
    expect(formatLongRange(range('2027-03-10T10:00Z', '2027-03-10T11:00Z'), 'UTC')).toBe(
      'Wednesday 10 March 2027 10:00 to 11:00',
    );
  });

  it.each([
    ['2027-03-08', '2027-03-14', '8 – 14 Mar 2027'],
    ['2027-03-28', '2027-04-03', '28 Mar – 3 Apr 2027'],
    ['2026-12-27', '2027-01-02', '27 Dec 2026 – 2 Jan 2027'],
  ])('shortens the days %s to %s', (first, last, expected) => {
    expect(formatDateSpan(first, last)).toBe(expected);
  });

  it.each([
    [0, 'now'],
    [59_000, 'now'],
    [240_000, '4 min ago'],
    [7_200_000, '2 h ago'],
    [47 * 3_600_000, '47 h ago'],
    [72 * 3_600_000, '3 d ago'],
  ])('says that %d ms ago is %s', (ageMs, expected) => {
    expect(formatAge(1_800_000_000_000 - ageMs, 1_800_000_000_000)).toBe(expected);
  });
});
