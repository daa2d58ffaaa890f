import { describe, expect, it } from 'vitest';
import { preparePolicyCheck } from '../../../shared/policy/find-policy-findings.ts';
import { findMissingWeeks } from '../../../shared/policy/missing-weeks.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { policyRangeOf } from '../../../shared/policy/policy-input.ts';
import { policyRulesOf } from '../../../shared/policy/policy-rules.ts';
import { removeWindow } from '../../../shared/planning/edit-plan.ts';
import { installOn, nowMs, zone } from './builders.ts';

const images = (...dates: readonly string[]) =>
  dates.map((date) => installOn(date, { kind: 'image' }));
const found = (...dates: readonly string[]) => findMissingWeeks(images(...dates), zone, nowMs);

describe('weekly images (R-016)', () => {
  it('are complete with one in every week, on whichever day', () => {
    expect(found('2027-03-10', '2027-03-17', '2027-03-24')).toEqual([]);
    expect(found('2027-03-15', '2027-03-28', '2027-03-29')).toEqual([]);
  });

  it('miss a week where none is in it', () => {
    expect(found('2027-03-10', '2027-03-24')).toMatchObject([
      { fromDate: '2027-03-10', toDate: '2027-03-24', days: 14, dueDate: '2027-03-21' },
    ]);
  });

  it('missed in the past are history', () => {
    expect(found('2027-02-10', '2027-02-24', '2027-03-03')).toEqual([]);
  });

  it('are 52 in the sample’s year, and a week that is skipped ahead is told as a warning', () => {
    const { plan, nowMs: now } = sampleOrganization();
    const year = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };
    const weekly = expandPlan(plan, year).filter(({ kind }) => kind === 'image');
    expect(weekly).toHaveLength(52);

    const skipped = removeWindow(plan, 'wellframe-images@2027-06-09T01:00');
    const range = policyRangeOf(now);
    const { findings } = preparePolicyCheck({
      organization: plan.organization,
      windows: expandPlan(skipped, range),
      series: plan.series,
      patchEvents: plan.patchEvents,
      rules: policyRulesOf(plan.organization),
      range,
      nowMs: now,
    });
    const told = findings.filter(({ scope }) => scope.businessUnitId === 'wellframe');
    expect(told.map(({ id, conflict }) => [id, conflict.severity])).toEqual([
      ['C13|wellframe/wellframe/prod|images|wellframe-images@2027-06-02T01:00', 'warning'],
    ]);
  });
});
