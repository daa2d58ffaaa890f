import { describe, expect, it } from 'vitest';
import type { PatchEvent } from '../../../shared/model/release.ts';
import type { Series } from '../../../shared/model/series.ts';
import { preparePolicyCheck, reachIn } from '../../../shared/policy/find-policy-findings.ts';
import { policyRangeOf } from '../../../shared/policy/policy-input.ts';
import { policyRulesOf } from '../../../shared/policy/policy-rules.ts';
import { policyStatus } from '../../../shared/policy/policy-status.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { unitLines } from '../../../renderer/presenters/year-policy.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const nowMs = Date.UTC(2027, 2, 10, 14, 12);

function lineOf(series: readonly Series[], patchEvents: readonly PatchEvent[] = []) {
  const plan = aPlan({ series, patchEvents });
  const range = policyRangeOf(nowMs);
  const input = {
    organization: plan.organization,
    windows: expandPlan(plan, range),
    series: plan.series,
    patchEvents,
    rules: policyRulesOf(plan.organization),
    range,
    nowMs,
  };
  const { findings } = preparePolicyCheck(input);
  const [line] = unitLines(policyStatus(input, { findings, reaches: reachIn(input) }), nowMs);
  if (line === undefined) throw new Error('There is no business unit.');
  return line;
}

const everyDays = (days: number, fromDate: string, untilDate?: string): Series =>
  aSeries({
    target: { businessUnitId: 'hrp' },
    rule: { kind: 'every-days', days, fromDate, ...(untilDate !== undefined && { untilDate }) },
  });

describe('a business unit over the year', () => {
  it('is inside policy as far as it is planned where no promise breaks', () => {
    const line = lineOf([everyDays(28, '2026-11-14')]);
    expect(line.words).toBe('Inside policy as far as it is planned');
    expect([line.gaps, line.missedDeadlines, line.breach]).toEqual([0, 0, null]);
  });

  it('is inside policy until the last day of the first promise that breaks', () => {
    const line = lineOf([
      everyDays(28, '2026-11-14', '2027-03-20'),
      { ...everyDays(28, '2027-04-24'), id: 'later' },
    ]);
    // Installs on 6 March and 24 April: 30 days after the first is 5 April.
    expect(line.words).toBe('Inside policy until Mon 5 Apr 2027');
    expect(line.gaps).toBe(1);
    expect(line.breach?.finding.conflict.windowId).toBe('later@2027-04-24T22:00');
  });

  it('is outside of it since the day after a promise broke', () => {
    const line = lineOf([
      everyDays(28, '2026-11-14', '2027-01-10'),
      { ...everyDays(28, '2027-03-20'), id: 'later' },
    ]);
    expect(line.words).toMatch(/^Outside of policy since \w{3} \d+ Feb 2027$/);
  });

  it('counts deadlines that patches miss', () => {
    const line = lineOf(
      [everyDays(28, '2026-11-14', '2027-03-08'), { ...everyDays(28, '2027-04-24'), id: 'later' }],
      [{ id: 'march', name: 'March', date: '2027-03-09', severity: 'critical' }],
    );
    // On production and on what is not production.
    expect(line.missedDeadlines).toBe(2);
  });
});
