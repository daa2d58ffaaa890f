import { describe, expect, it } from 'vitest';
import { formatDuration, formatIsoDate } from '../../../renderer/presenters/format-time.ts';
import {
  parseClock,
  parseDate,
  parseDuration,
  textUpTo,
} from '../../../renderer/presenters/parse-fields.ts';
import { changeFacts } from '../../../shared/formats/rules-schema.ts';
import { longestNote, longestTicket } from '../../../shared/model/window-result.ts';
import fc from 'fast-check';

// A Wednesday.
const today = '2027-03-10';

describe('typed days', () => {
  it.each([
    ['2027-03-13', '2027-03-13'],
    ['2027-3-3', '2027-03-03'],
    ['13 Mar 2027', '2027-03-13'],
    ['Sat 13 Mar 2027', '2027-03-13'],
    ['March 13, 2028', '2028-03-13'],
    ['13 mar', '2027-03-13'],
    ['9 mar', '2028-03-09'],
    ['1st april', '2027-04-01'],
    ['today', '2027-03-10'],
    ['tomorrow', '2027-03-11'],
    ['+7', '2027-03-17'],
    ['-1', '2027-03-09'],
    ['sat', '2027-03-13'],
    ['wed', '2027-03-10'],
    ['29 feb 2028', '2028-02-29'],
  ])('reads %s as %s', (typed, expected) => {
    expect(parseDate(typed, today)).toBe(expected);
  });

  it.each([
    '13/3/2027',
    '3/13',
    '',
    'soon',
    '31 feb',
    '29 feb 2027',
    '2027-13-01',
    '13 Mar 2027 5',
  ])('refuses %s rather than guess', (typed) => {
    expect(parseDate(typed, today)).toBeNull();
  });

  it('reads back every day as it is shown', () => {
    const day = fc.date({
      min: new Date('1971-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(parseDate(formatIsoDate(iso), today)).toBe(iso);
      }),
    );
  });
});

describe('typed times of day', () => {
  it.each([
    ['22:00', '22:00'],
    ['22', '22:00'],
    ['2200', '22:00'],
    ['9.30', '09:30'],
    ['10pm', '22:00'],
    ['10:30 pm', '22:30'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
  ])('reads %s as %s', (typed, expected) => {
    expect(parseClock(typed)).toBe(expected);
  });

  it.each(['24:00', '22:60', '13 pm', '0 am', 'noon', ''])('refuses %s', (typed) => {
    expect(parseClock(typed)).toBeNull();
  });
});

describe('typed durations', () => {
  it.each([
    ['6', 360],
    ['6h', 360],
    ['6 hours', 360],
    ['5:30', 330],
    ['5h30', 330],
    ['1.5 h', 90],
    ['90 min', 90],
    ['2 d 4 h', 3_120],
  ])('reads %s as %d minutes', (typed, expected) => {
    expect(parseDuration(typed)).toBe(expected);
  });

  it.each(['', 'long', '6 x', '-2'])('refuses %s', (typed) => {
    expect(parseDuration(typed)).toBeNull();
  });

  it('reads back every duration as it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400 }), (minutes) => {
        expect(parseDuration(formatDuration(minutes))).toBe(minutes);
      }),
    );
  });
});

describe('typed notes', () => {
  it('are taken without blanks around them, up to what a plan can be opened with again', () => {
    const long = (count: number): string => `  ${'x'.repeat(count)} `;
    const [ticket, note] = [textUpTo(longestTicket), textUpTo(longestNote)];
    expect([ticket(long(2_001)), note(long(10_001))]).toEqual([null, null]);
    const result = {
      outcome: 'failed',
      ticket: ticket(long(2_000)),
      note: note(long(10_000)),
    };
    expect(changeFacts.result.safeParse(result).error).toBeUndefined();
  });
});
