/** A waiver dies when a side changes, and not because a day went by. */
import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import { prepareFingerprints } from '../../../shared/conflicts/fingerprint.ts';
import { findPlanFindings } from '../../../shared/conflicts/plan-findings.ts';
import type { LiveOccurrence } from '../../../shared/model/occurrence.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { preparePolicyCheck } from '../../../shared/policy/find-policy-findings.ts';
import { policyRangeOf } from '../../../shared/policy/policy-input.ts';
import { aPolicyInput, installOn, nowMs } from '../policy/builders.ts';
import { aCalendar, aFreeze, anEvent, anInput, aRun, hour, organization } from './builders.ts';

const dayMs = 86_400_000;
type Facts = Parameters<typeof prepareFingerprints>[0];

/** The fingerprints of all findings of a rule, by id. */
function printsOf(rule: Conflict['rule'], conflicts: readonly Conflict[], facts: Facts) {
  const prints = prepareFingerprints(facts);
  return Object.fromEntries(
    conflicts
      .filter((conflict) => conflict.rule === rule)
      .map((conflict) => [conflict.id, prints(conflict)]),
  );
}

function gapPrints(windows: readonly PatchWindow[], atMs: number) {
  const input = aPolicyInput({ windows, nowMs: atMs, range: policyRangeOf(atMs) });
  const found = preparePolicyCheck(input).findings.map(({ conflict }) => conflict);
  return printsOf('C13', found, { windows, freezes: [], releases: [], live: [] });
}

describe('a waiver of a gap in a cadence', () => {
  it.each([
    ['that nothing ends', [installOn('2027-03-06')]],
    ['before which nothing was installed', [installOn('2027-06-19')]],
    ['between two installs', [installOn('2027-03-06'), installOn('2027-05-15')]],
  ])('%s holds the next day', (_what, windows) => {
    const today = gapPrints(windows, nowMs);
    expect(Object.keys(today)).toHaveLength(1);
    expect(gapPrints(windows, nowMs + dayMs)).toEqual(today);
  });

  it('dies when the install that ends it moves', () => {
    const until = (date: string) =>
      Object.values(gapPrints([installOn('2027-03-06'), installOn(date)], nowMs))[0];
    expect(until('2027-05-16')).not.toEqual(until('2027-05-15'));
  });
});

describe('a waiver of runs that nothing stops', () => {
  const freezes = [aFreeze('f', [0, 24 * 9])];
  const weekly = (from: number, count: number, hours = 4): readonly LiveOccurrence[] =>
    Array.from({ length: count }, (_, week) =>
      aRun('mw', [from + 168 * week, from + 168 * week + hours]),
    );
  const prints = (live: readonly LiveOccurrence[], atMs: number, against: 'freeze' | 'hours') => {
    const allows = anEvent('a', [-100, -90], { effect: 'allows', calendar: 'hours' });
    const facts = {
      ...anInput(),
      live: against === 'hours' ? [...live, allows] : live,
      calendars: against === 'hours' ? [aCalendar('hours')] : [],
      freezes: against === 'freeze' ? freezes : [],
      nowMs: atMs,
    };
    const range = { startMs: atMs, endMs: atMs + 90 * dayMs };
    return printsOf('C26', findPlanFindings({ ...facts, series: [], cells: [], range }), facts);
  };

  it.each(['freeze', 'hours'] as const)('holds when one of them is over: %s', (against) => {
    const before = prints(weekly(4, 3), hour(0), against);
    expect(Object.keys(before)).toHaveLength(1);
    expect(prints(weekly(4, 4), hour(24), against)).toEqual(before);
  });

  it.each(['freeze', 'hours'] as const)('dies when they last longer: %s', (against) => {
    const before = prints(weekly(4, 3), hour(0), against);
    expect(prints(weekly(4, 3, 5), hour(0), against)).not.toEqual(before);
  });
});

describe('a waiver of a GKE policy', () => {
  it('holds the next day', () => {
    const policy = {
      ...{ id: 'gke', name: 'cluster', target: { businessUnitId: 'hrp' }, exclusions: [] },
      ...{ startMs: Date.UTC(2027, 0, 2), endMs: Date.UTC(2027, 0, 2, 5) },
      recurrence: 'FREQ=WEEKLY;BYDAY=SA',
    };
    const at = (atMs: number) => {
      const facts = { ...anInput(), organization: { ...organization, gkePolicies: [policy] } };
      const range = { startMs: atMs, endMs: atMs + 90 * dayMs };
      const found = findPlanFindings({ ...facts, nowMs: atMs, series: [], cells: [], range });
      return printsOf('C23', found, facts);
    };
    expect(Object.keys(at(hour(0)))).toHaveLength(1);
    expect(at(hour(24))).toEqual(at(hour(0)));
  });
});
