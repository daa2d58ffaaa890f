import { describe, expect, it } from 'vitest';
import {
  chooseOnce,
  chooseRule,
  chosenOption,
  hasFirstDate,
  isOnce,
  ruleOptions,
  withFirstDate,
} from '../../../renderer/presenters/rule-choice.ts';
import type { SeriesRule } from '../../../shared/model/series.ts';

const context = { releases: [], zone: 'America/New_York' };
const fromDate = '2027-03-10';
const secondSaturday = {
  kind: 'nth-weekday',
  ordinal: 2,
  weekday: 'SA',
  fromDate,
} as const satisfies SeriesRule;

describe('chooseRule', () => {
  it.each<[string, SeriesRule, string]>([
    ['the first day of the rule', secondSaturday, '2027-03-13'],
    [
      'the earliest of single dates',
      { kind: 'dates', dates: ['2027-05-02', '2027-04-01'] },
      '2027-04-01',
    ],
    [
      'the first 29 February',
      { ...monthDay(29), fromDate: '2027-02-01', untilDate: '2027-02-28' },
      '2027-02-01',
    ],
    [
      'the day it is looked for from, without releases',
      { kind: 'release', product: 'HRP', offsetDays: 0 },
      fromDate,
    ],
  ])('shows %s', (...[, rule, date]) => {
    expect(chooseRule(rule, context, fromDate).date).toBe(date);
  });

  it('keeps the very rule, so that an edit that changes nothing changes nothing', () => {
    expect(chosenOption(chooseRule(secondSaturday, context, fromDate)).rule).toBe(secondSaturday);
  });
});

describe('ruleOptions', () => {
  it('offers an own rule once, under the words of the one it is the same as', () => {
    const labels = ruleOptions(chooseRule(secondSaturday, context, fromDate)).map(
      ({ label }) => label,
    );
    expect(labels[0]).toBe('Every month on the 2nd Saturday');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('says an own rule that no date suggests', () => {
    const until = { ...secondSaturday, untilDate: '2027-12-31' };
    const [own] = ruleOptions(chooseRule(until, context, fromDate));
    expect(own?.label).toBe('2nd Saturday until 2027-12-31');
  });
});

describe('withFirstDate', () => {
  it('begins an own rule on its first day from there on', () => {
    const moved = withFirstDate(
      chooseRule(secondSaturday, context, fromDate),
      '2027-03-20',
      context,
    );
    expect(moved).toMatchObject({ date: '2027-04-10', fromDate: '2027-03-20' });
    expect(chosenOption(moved).rule).toEqual({ ...secondSaturday, fromDate: '2027-03-20' });
  });

  it('moves the first of several dates and keeps the others', () => {
    const dates = { kind: 'dates', dates: ['2027-04-01', '2027-05-01'] } as const;
    const moved = withFirstDate(chooseRule(dates, context, fromDate), '2027-04-02', context);
    expect(chosenOption(moved).rule).toEqual({ ...dates, dates: ['2027-04-02', '2027-05-01'] });
  });

  it('lets a suggestion follow the date', () => {
    const weekly = { ...chooseOnce(fromDate), repeat: 'weekly' };
    expect(chosenOption(withFirstDate(weekly, '2027-03-13', context)).rule).toMatchObject({
      kind: 'weekly',
      weekdays: ['SA'],
    });
  });
});

it('knows one date from many, and that releases have dates of their own', () => {
  expect(isOnce(chooseOnce(fromDate))).toBe(true);
  expect(isOnce(chooseRule(secondSaturday, context, fromDate))).toBe(false);
  const release = { kind: 'release', product: 'HRP', offsetDays: 0 } as const;
  expect(hasFirstDate(chooseRule(release, context, fromDate))).toBe(false);
  expect(hasFirstDate(chooseOnce(fromDate))).toBe(true);
});

function monthDay(day: number) {
  return { kind: 'month-day', day } as const;
}
