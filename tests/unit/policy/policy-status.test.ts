import { describe, expect, it } from 'vitest';
import type { PatchEvent } from '../../../shared/model/release.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { preparePolicyCheck, reachIn } from '../../../shared/policy/find-policy-findings.ts';
import { policyRulesOf } from '../../../shared/policy/policy-rules.ts';
import { policyStatus, type UnitStatus } from '../../../shared/policy/policy-status.ts';
import { cadenceRows } from '../../../renderer/policy/cadence-rows.ts';
import { deadlineRows } from '../../../renderer/policy/deadline-rows.ts';
import { rhythmEffect } from '../../../renderer/policy/rhythm-effect.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { aPolicyInput, installOn, nonprodOn, prodPath } from './builders.ts';

const bulletin: PatchEvent = {
  id: 'bulletin',
  name: 'Bulletin',
  date: '2027-03-09',
  severity: 'critical',
};
const dates = ['2027-02-20', '2027-03-20', '2027-04-17', '2027-05-15', '2027-06-12'];
const kept = (state: PatchWindow['state'] = 'agreed'): readonly PatchWindow[] => [
  ...dates.map((date) => installOn(date, { state })),
  ...['2027-02-20', '2027-03-13', '2027-04-10', '2027-05-08', '2027-06-05'].map(nonprodOn),
];

function statusOf(windows: readonly PatchWindow[], isWaived = () => false): UnitStatus {
  const { organization } = aPolicyInput();
  const rules = policyRulesOf(organization, isWaived);
  const input = aPolicyInput({ windows, patchEvents: [bulletin], rules });
  const { findings } = preparePolicyCheck(input);
  const [unit] = policyStatus(input, { findings, reaches: reachIn(input) });
  if (unit === undefined) throw new Error('The plan has one business unit.');
  return unit;
}

describe('how a business unit stands', () => {
  it('is on track where every promise is kept by windows that are agreed', () => {
    expect(statusOf(kept())).toMatchObject({ word: 'on track', findings: [], unagreed: [] });
  });

  it('is approaching where the next day that counts rests on a window nobody agreed to', () => {
    const status = statusOf(kept('draft'));
    expect(status.word).toBe('approaching');
    expect(status.unagreed.map(({ localStart }) => localStart)).toEqual(['2027-03-20T22:00']);
  });

  it('is breached where the plan breaks a promise', () => {
    const status = statusOf(kept().filter(({ localStart }) => localStart !== '2027-03-20T22:00'));
    expect(status.word).toBe('breached');
    expect(status.findings.map(({ rule }) => rule)).toEqual(['C13', 'C14']);
  });

  it('names the next day that counts, with days of the customer left until then', () => {
    // 30 days after 20 February is 22 March.
    expect(statusOf(kept()).next).toMatchObject({
      kind: 'cadence',
      name: 'every 30 days',
      daysLeft: 12,
      window: { localStart: '2027-03-20T22:00' },
    });
  });

  it('lists what somebody waived', () => {
    const status = statusOf([], () => true);
    expect(status.waived.length).toBeGreaterThan(0);
    expect(status.findings.map(({ rule }) => rule)).not.toContain('C14');
  });
});

describe('what the policy page lists', () => {
  it('of a contract: gaps by the reading that counts, and how many there are by the other', () => {
    const windows = kept().filter(({ localStart }) => localStart !== '2027-04-17T22:00');
    const [row] = cadenceRows(aPolicyInput({ windows }));
    expect(row).toMatchObject({ scope: { path: prodPath }, other: 1, rhythmOf: [] });
    expect(row?.gaps.map(({ days, past }) => [days, past])).toEqual([[56, false]]);
  });

  it('of a patch event: how many scopes it reaches, and those that it does not', () => {
    const windows = kept().filter(({ target }) => target.environmentId === 'prod');
    const input = aPolicyInput({ windows, patchEvents: [bulletin] });
    const row = deadlineRows(reachIn(input), input).find(({ event }) => event.id === 'bulletin');
    expect(row).toMatchObject({ reached: 1, total: 2, daysLeft: 29 });
    expect(row?.misses.map(({ scope, status }) => [scope.name, status])).toEqual([
      ['Northwind nonprod', 'unreached'],
    ]);
  });

  it('no event whose clock begins later than the next weeks, and none that is everywhere already', () => {
    const input = aPolicyInput({ windows: kept() });
    const shown = deadlineRows(reachIn(input), input).map(({ event }) => event.date);
    expect(shown).toEqual(['2027-03-09', '2027-04-13']);
  });

  it('of the 28-day rhythm: the gaps before and after, and what is given up for it', () => {
    const series = aSeries({
      state: 'draft',
      rule: {
        kind: 'nth-weekday',
        ordinal: 3,
        weekday: 'SA',
        fromDate: '2027-01-01',
        untilDate: '2027-12-31',
      },
      changes: [
        { originalStart: '2027-02-20T22:00', state: 'held' },
        { originalStart: '2027-06-19T22:00', movedTo: '2027-06-20T22:00' },
      ],
    });
    const plan = aPlan({ series: [series] });
    const input = aPolicyInput({
      series: [series],
      windows: expandPlan(plan, aPolicyInput().range),
    });
    const effect = rhythmEffect({ plan, series, input, newSeriesId: 'r' });
    expect(effect).toMatchObject({
      fromDate: '2027-03-20',
      windowsBefore: 10,
      windowsAfter: 11,
      gapsAfter: [],
      lostChanges: 1,
    });
    // 15 May → 20 June, 17 July → 21 August, 16 October → 20 November.
    expect(effect?.gapsBefore.map(({ gap }) => gap.days)).toEqual([36, 35, 35]);
  });
});
