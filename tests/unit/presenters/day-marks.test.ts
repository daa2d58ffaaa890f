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
});
