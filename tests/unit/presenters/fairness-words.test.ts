import { describe, expect, it } from 'vitest';
import {
  fairnessNumber,
  fairnessTable,
  fromMean,
} from '../../../renderer/presenters/fairness-words.ts';
import { teamFairness } from '../../../shared/review/team-fairness.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

describe('how work is spread over teams, in words', () => {
  it.each([
    { value: 390, mean: 300, key: 'minutes', sign: '+1.5', words: '1.5 above the mean' },
    { value: 60, mean: 210, key: 'nightMinutes', sign: '−2.5', words: '2.5 below the mean' },
    { value: 3, mean: 3, key: 'weekends', sign: '±0', words: 'the mean' },
    // Less than what is shown is no difference.
    { value: 3, mean: 3.04, key: 'weekends', sign: '±0', words: 'the mean' },
    { value: 4, mean: 2.5, key: 'nights', sign: '+1.5', words: '1.5 above the mean' },
  ] as const)(
    'tells $value beside a mean of $mean $key as $sign',
    ({ value, mean, key, ...told }) => {
      expect(fromMean(value, mean, key)).toEqual(told);
    },
  );

  it('tells minutes in hours and windows as they are', () => {
    expect(fairnessNumber(24_750, 'minutes')).toBe('412.5');
    expect(fairnessNumber(2_500, 'windows')).toBe('2,500');
  });

  it('is a table to paste, with hours to the minute, what is not known, and the mean', () => {
    const { organization, holidays } = aPlan();
    const windows = [aWindow({ durationMinutes: 95 })];
    const period = { fromDate: '2027-01-01', toDate: '2027-12-31' };
    const { shares, mean } = teamFairness({ organization, holidays, windows }, period);
    expect(fairnessTable(shares, mean, 2027)).toEqual([
      [
        ...['Team', 'Zone', 'People', 'Windows', 'Hours', 'At night', 'Night hours'],
        ...['Weekend starts', 'On holidays'],
      ],
      ['Pune', 'Asia/Kolkata', '5', '1', '1:35', '0', '0:00', '1', 'none kept'],
      ['Mean of 1 team', '', '', '1', '1:35', '0', '0:00', '1', ''],
    ]);
    expect(fairnessTable([], null, 2027)).toHaveLength(1);
  });
});
