import { describe, expect, it } from 'vitest';
import type { SeriesRule } from '../../../shared/model/series.ts';
import {
  describeRule,
  describeSeries,
  formatDuration,
  ordinalWord,
} from '../../../shared/schedule/describe-rule.ts';
import { aSeries } from '../../support/a-plan.ts';

const fromDate = '2027-01-01';

describe('describeRule', () => {
  it.each<[SeriesRule, string]>([
    [{ kind: 'dates', dates: [] }, 'no dates'],
    [{ kind: 'dates', dates: ['2027-03-14'] }, '2027-03-14'],
    [{ kind: 'dates', dates: ['2027-04-11', '2027-03-14'] }, '2027-03-14, 2027-04-11'],
    [
      {
        kind: 'dates',
        dates: ['2027-05-01', '2027-01-02', '2027-02-06', '2027-03-06', '2027-04-03'],
      },
      '5 single dates from 2027-01-02 to 2027-05-01',
    ],
    [{ kind: 'weekly', weekdays: ['SA'], everyWeeks: 1, fromDate }, 'every Saturday'],
    [{ kind: 'weekly', weekdays: ['SA', 'SU'], everyWeeks: 1, fromDate }, 'every Saturday, Sunday'],
    [
      { kind: 'weekly', weekdays: ['SA'], everyWeeks: 2, fromDate, untilDate: '2027-06-30' },
      'every 2 weeks on Saturday from 2027-01-01 until 2027-06-30',
    ],
    [{ kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate }, '2nd Saturday'],
    [{ kind: 'nth-weekday', ordinal: -1, weekday: 'SU', fromDate }, 'last Sunday'],
    [
      { kind: 'nth-weekday', ordinal: 1, weekday: 'MO', offsetDays: 5, fromDate },
      '1st Monday + 5 days',
    ],
    [
      { kind: 'nth-weekday', ordinal: -1, weekday: 'FR', offsetDays: -30, fromDate },
      'last Friday − 30 days',
    ],
    [{ kind: 'month-day', day: 15, fromDate }, '15th day of the month'],
    [{ kind: 'month-day', day: -1, fromDate }, 'last day of the month'],
    [{ kind: 'every-days', days: 28, fromDate }, 'every 28 days from 2027-01-01'],
    [{ kind: 'every-days', days: 1, fromDate }, 'every day from 2027-01-01'],
    [{ kind: 'patch-tuesday', offsetDays: 0, fromDate }, 'Patch Tuesday'],
    [{ kind: 'patch-tuesday', offsetDays: 11, fromDate }, 'Patch Tuesday + 11 days'],
    [{ kind: 'patch-tuesday', offsetDays: 1, fromDate }, 'Patch Tuesday + 1 day'],
    [{ kind: 'patch-tuesday', offsetDays: -3, fromDate }, 'Patch Tuesday − 3 days'],
    [
      { kind: 'weekday-after-patch-tuesday', weekday: 'SA', fromDate },
      'Saturday after Patch Tuesday',
    ],
    [{ kind: 'release', product: 'HRP', offsetDays: 0 }, 'same night as a HRP release'],
    [{ kind: 'release', product: 'HRP', offsetDays: -2 }, '2 days before a HRP release'],
    [{ kind: 'release', product: 'HRP', offsetDays: 1 }, '1 day after a HRP release'],
  ])('%j is "%s"', (rule, words) => {
    expect(describeRule(rule)).toBe(words);
  });
});

it('describeSeries adds start, elapsed duration and zone', () => {
  const rule: SeriesRule = { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate };
  expect(describeSeries(aSeries({ rule }))).toBe('2nd Saturday 22:00 for 6 h, America/New_York');
});

it.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [150, '2 h 30 min'],
  [1_440, '1 d'],
  [2_910, '2 d 30 min'],
])('formatDuration says %i minutes as "%s"', (minutes, words) => {
  expect(formatDuration(minutes)).toBe(words);
});

it('ordinalWord knows the teens', () => {
  const values = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 31];
  expect(values.map(ordinalWord).join(' ')).toBe(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 31st',
  );
});
