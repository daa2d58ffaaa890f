import { describe, expect, it } from 'vitest';
import { dayMarksIn } from '../../../renderer/presenters/day-marks.ts';

const marksIn = (from: string, to: string, zone: string) =>
  [...dayMarksIn({ startMs: Date.parse(from), endMs: Date.parse(to) }, zone)].map(
    ([date, marks]) => [date, ...marks.map(({ text }) => text)],
  );

describe('marked days', () => {
  it.each([
    [
      'America/New_York',
      [
        ['2027-03-14', 'DST −1 h'],
        ['2027-03-09', 'Patch Tuesday'],
      ],
    ],
    [
      'Europe/London',
      [
        ['2027-03-28', 'DST −1 h'],
        ['2027-03-09', 'Patch Tuesday'],
      ],
    ],
    ['Asia/Kolkata', [['2027-03-09', 'Patch Tuesday']]],
    ['UTC', [['2027-03-09', 'Patch Tuesday']]],
  ])('of March 2027 in %s', (zone, expected) => {
    expect(marksIn('2027-03-01T05:00Z', '2027-04-01T00:00Z', zone)).toEqual(expected);
  });

  it('tell the longer night of autumn from the shorter one of spring', () => {
    expect(marksIn('2027-11-06T12:00Z', '2027-11-08T00:00Z', 'America/New_York')).toEqual([
      ['2027-11-07', 'DST +1 h'],
    ]);
  });

  it('say half hours where clocks change by them', () => {
    expect(marksIn('2027-04-03T00:00Z', '2027-04-05T00:00Z', 'Australia/Lord_Howe')).toEqual([
      ['2027-04-04', 'DST +30 min'],
    ]);
  });

  it.each([
    ['America/New_York', '2027-03-14', '02–03 h skipped', '02:00 to 03:00 is skipped'],
    ['America/New_York', '2027-11-07', '01–02 h twice', '01:00 to 02:00 comes twice'],
    ['Europe/London', '2027-03-28', '01–02 h skipped', '01:00 to 02:00 is skipped'],
    ['Australia/Lord_Howe', '2027-04-04', '01:30–02:00 twice', '01:30 to 02:00 comes twice'],
    // Clocks go forward at midnight: the day begins at one.
    ['Africa/Cairo', '2027-04-30', '00–01 h skipped', '00:00 to 01:00 is skipped'],
    // They go back at midnight: the hour before it comes twice.
    ['Africa/Cairo', '2027-10-28', '23–00 h twice', '23:00 to 00:00 comes twice'],
  ])('say in %s on %s which hour it is', (zone, date, ...words) => {
    const range = {
      startMs: Date.parse(`${date}T00:00Z`) - 43_200_000,
      endMs: Date.parse(`${date}T00:00Z`) + 130_000_000,
    };
    const mark = dayMarksIn(range, zone)
      .get(date)
      ?.find(({ kind }) => kind === 'clock-change');
    expect(mark?.hours).toBe(words[0]);
    expect(mark?.detail).toContain(words[1]);
  });
});
