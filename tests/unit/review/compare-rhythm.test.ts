import { describe, expect, it } from 'vitest';
import { policyRulesOf } from '../../../shared/policy/policy-rules.ts';
import { compareRhythm } from '../../../shared/review/compare-rhythm.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const nowMs = Date.UTC(2027, 0, 2);
const monthly = aSeries({
  rule: { kind: 'nth-weekday', ordinal: 3, weekday: 'SA', fromDate: '2027-01-01' },
});

const compare = (plan = aPlan({ series: [monthly] })) =>
  compareRhythm({
    plan,
    year: 2027,
    businessUnitId: 'hrp',
    rules: policyRulesOf(plan.organization),
    nowMs,
  });

describe('monthly against every 28 days (R-013)', () => {
  it('shows the gaps of twelve monthly windows, and that the rhythm has none, for one window more', () => {
    const { asPlanned, every28Days, changed } = compare();
    expect(changed.map(({ id }) => id)).toEqual(['northwind-prod']);
    expect(asPlanned.windows).toBe(12);
    expect(asPlanned.gaps.map(({ gap }) => gap.days)).toEqual([35, 35, 35, 35]);
    expect([asPlanned.longestDays, every28Days.longestDays]).toEqual([35, 28]);
    expect(every28Days.windows).toBe(13);
    expect(every28Days.gaps).toEqual([]);
  });

  it('counts windows on holidays and in freezes of both', () => {
    const plan = aPlan({
      series: [monthly],
      holidays: [{ id: 'h', name: 'Spring day', country: 'US', date: '2027-03-20' }],
      freezes: [
        {
          id: 'f',
          name: 'Close of the year',
          hardness: 'hard',
          guards: ['install'],
          targets: [],
          startMs: Date.UTC(2027, 11, 15),
          endMs: Date.UTC(2027, 11, 31),
        },
      ],
    });
    const { asPlanned, every28Days } = compare(plan);
    expect(asPlanned.onHolidays.map(({ localStart }) => localStart)).toEqual(['2027-03-20T22:00']);
    expect(every28Days.onHolidays).toEqual([]);
    expect([asPlanned.inFreezes.length, every28Days.inFreezes.length]).toEqual([1, 1]);
  });

  it('leaves series alone that are no monthly installs on production', () => {
    const weekly = aSeries({
      rule: { kind: 'weekly', weekdays: ['SA'], everyWeeks: 1, fromDate: '2027-01-01' },
    });
    const { asPlanned, every28Days, changed } = compare(aPlan({ series: [weekly] }));
    expect(changed).toEqual([]);
    expect(asPlanned.promised).toBe(true);
    expect(every28Days.plan).toBe(asPlanned.plan);
  });
});
