import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  formatDateSpan,
  formatIsoDate,
  formatLongIsoDate,
  formatMonth,
  formatRange,
} from '../../../renderer/presenters/format-time.ts';
import {
  beginWeeksOn,
  dayNames,
  firstWeekday,
  followLocale,
  formatNumber,
} from '../../../renderer/presenters/locale.ts';
import { parseDate } from '../../../renderer/presenters/parse-fields.ts';
import { daysInView, titleOfView } from '../../../renderer/presenters/visible-range.ts';
import { addDays } from '../../../shared/time/iso-date.ts';

afterEach(() => {
  followLocale(null);
  beginWeeksOn(null);
});

/** Spaces of whichever kind: Intl's parts and its whole use different ones. */
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

const locales = 'en-US en-GB en-IN de-DE fr-FR es-ES it-IT pl-PL pt-BR nl-NL sv-SE ru-RU'.split(
  ' ',
);

describe("days and numbers in the reader's locale", () => {
  it.each([
    [null, 'Sat 13 Mar 2027', 'Saturday 13 March 2027', 'March 2027', '7 – 13 Mar 2027', '12,345'],
    [
      'en-US',
      'Sat Mar 13, 2027',
      'Saturday March 13, 2027',
      'March 2027',
      'Mar 7 – Mar 13, 2027',
      '12,345',
    ],
    [
      'en-IN',
      'Sat 13 Mar 2027',
      'Saturday 13 March 2027',
      'March 2027',
      '7 – 13 Mar 2027',
      '12,345',
    ],
    [
      'de-DE',
      'Sa 13. März 2027',
      'Samstag 13. März 2027',
      'März 2027',
      '7. März – 13. März 2027',
      '12.345',
    ],
    [
      'fr-FR',
      'sam. 13 mars 2027',
      'samedi 13 mars 2027',
      'mars 2027',
      '7 – 13 mars 2027',
      '12 345',
    ],
  ] as const)('of %s', (tag, ...expected) => {
    const [date, long, month, span, number] = expected;
    followLocale(tag);
    expect(formatIsoDate('2027-03-13')).toBe(date);
    expect(formatLongIsoDate('2027-03-13')).toBe(long);
    expect(formatMonth('2027-03-13')).toBe(month);
    expect(formatDateSpan('2027-03-07', '2027-03-13')).toBe(span);
    expect(plain(formatNumber(12_345))).toBe(number);
  });

  it('leaves times as they are: 24 h, in the zone that is shown', () => {
    followLocale('en-US');
    const night = {
      startMs: Date.parse('2027-03-14T03:00Z'),
      endMs: Date.parse('2027-03-14T09:00Z'),
    };
    expect(formatRange(night, 'America/New_York')).toBe('Sat Mar 13, 2027 22:00 → Sun 05:00');
  });

  it.each(['C', 'POSIX', '', 'not a tag', 'en_US.UTF-8'])(
    'falls back to its own style where the system says %j',
    (tag) => {
      followLocale(tag);
      expect(formatIsoDate('2027-03-13')).toBe('Sat 13 Mar 2027');
      expect(firstWeekday()).toBe(0);
    },
  );

  it('writes what Intl writes, in every locale, on every day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.nat(40_000), (tag, days) => {
        followLocale(tag);
        const iso = addDays('1970-01-01', days);
        const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
        const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
        const longest = new Intl.DateTimeFormat(tag, {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        });
        expect(format.resolvedOptions().calendar).toBe('gregory');
        expect(plain(dayNames().longDate({ year, month, day }))).toBe(
          plain(longest.format(new Date(iso))),
        );
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('are understood again as they are written, in every locale', () => {
    fc.assert(
      fc.property(fc.constantFrom(null, ...locales), fc.nat(20_000), (tag, days) => {
        followLocale(tag);
        const date = addDays('2000-01-01', days);
        expect(parseDate(formatIsoDate(date), '2027-03-10')).toBe(date);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('weeks', () => {
  it.each([
    [null, '2027-03-07'],
    ['en-US', '2027-03-07'],
    ['en-IN', '2027-03-07'],
    ['de-DE', '2027-03-08'],
    ['ar-EG', '2027-03-06'],
  ])('begin where %s has them begin', (tag, first) => {
    followLocale(tag);
    expect(daysInView('week', '2027-03-10')).toEqual({ first, last: addDays(first, 6) });
  });

  it('begin on the day that was chosen instead', () => {
    followLocale('en-US');
    beginWeeksOn(1);
    expect(titleOfView('week', '2027-03-14')).toBe('Mar 8 – Mar 14, 2027');
    expect(daysInView('week', '2027-03-08').first).toBe('2027-03-08');
  });
});
