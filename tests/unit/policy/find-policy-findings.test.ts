import { describe, expect, it } from 'vitest';
import type { PatchEvent } from '../../../shared/model/release.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { preparePolicyCheck, reachIn } from '../../../shared/policy/find-policy-findings.ts';
import type { PolicyInput } from '../../../shared/policy/policy-input.ts';
import { policyRulesOf } from '../../../shared/policy/policy-rules.ts';
import { compareFindings } from '../../../shared/policy/what-if.ts';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { horizonOf } from '../../../shared/occurrences/horizon.ts';
import { policyRangeOf } from '../../../shared/policy/policy-input.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aSeries } from '../../support/a-plan.ts';
import { aPolicyInput, installOn, nonprodOn, nowMs, prodPath } from './builders.ts';

const bulletin: PatchEvent = {
  id: 'bulletin',
  name: 'Bulletin',
  date: '2027-03-11',
  severity: 'critical',
};
const kept = ['2027-02-20', '2027-03-20', '2027-04-17', '2027-05-15', '2027-06-12'];
const nonprod = ['2027-02-20', '2027-03-13', '2027-04-10', '2027-05-08', '2027-06-05'];
const allKept: readonly PatchWindow[] = [
  ...kept.map((date) => installOn(date)),
  ...nonprod.map(nonprodOn),
];

const idsOf = (differs: Partial<PolicyInput>): readonly string[] =>
  preparePolicyCheck(aPolicyInput(differs)).findings.map(({ id }) => id);

describe('promises of a plan', () => {
  it('are all kept where windows come in time', () => {
    expect(idsOf({ windows: allKept })).toEqual([]);
  });

  it('are told where they break: a gap at the window that comes too late', () => {
    const windows = allKept.filter(({ localStart }) => localStart !== '2027-04-17T22:00');
    const { findings } = preparePolicyCheck(aPolicyInput({ windows }));
    expect(findings.map(({ conflict }) => conflict)).toEqual([
      {
        id: `C13|northwind-prod@2027-05-15T22:00|${prodPath}|northwind-prod@2027-03-20T22:00`,
        rule: 'C13',
        severity: 'error',
        windowId: 'northwind-prod@2027-05-15T22:00',
        counterpart: {
          kind: 'cadence',
          id: `${prodPath}|northwind-prod@2027-03-20T22:00`,
          name: 'Northwind prod',
          reading: 'rolling',
          allowedDays: 30,
          days: 56,
          fromDate: '2027-03-20',
          toDate: '2027-05-15',
        },
        evidence: [],
        cellKeys: [],
      },
    ]);
  });

  it('are told of the scope itself where no window is left to show them at', () => {
    const { findings } = preparePolicyCheck(aPolicyInput({ patchEvents: [bulletin] }));
    const about = findings.map(({ conflict }) => conflict.windowId);
    expect(new Set(about)).toEqual(new Set([`target:${prodPath}`, 'target:hrp/northwind/nonprod']));
    expect(findings.map(({ id }) => id)).toContain(`C13|${prodPath}|start`);
    expect(findings.map(({ id }) => id)).toContain(`C14|${prodPath}|bulletin`);
    expect(findings.map(({ id }) => id)).toContain(`C21|${prodPath}`);
  });

  it('are told of the scope where the last install is on no screen any more', () => {
    const told = (date: string) =>
      preparePolicyCheck(aPolicyInput({ windows: [installOn(date)] }))
        .findings.filter(({ rule }) => rule === 'C13')
        .map(({ conflict }) => conflict.windowId.split('@')[0]);
    expect(told('2027-01-08')).toEqual(['northwind-prod']);
    expect(told('2027-01-07')).toEqual([`target:${prodPath}`]);
    expect(horizonOf(nowMs).startMs).toBeLessThan(installOn('2027-01-08').startMs);
  });

  it('hold for patches: one that comes late is told at the window that brings it', () => {
    const late = { ...bulletin, date: '2027-03-21' };
    const windows = allKept.filter(({ localStart }) => !localStart.startsWith('2027-04-17'));
    const { findings } = preparePolicyCheck(aPolicyInput({ windows, patchEvents: [late] }));
    expect(findings.find(({ rule }) => rule === 'C14')?.conflict.windowId).toBe(
      'northwind-prod@2027-05-15T22:00',
    );
  });

  it('that ran out with nothing known before are nobody’s fault; with something known, they are', () => {
    const old: PatchEvent = { ...bulletin, date: '2027-01-15' };
    const later = allKept.filter(({ startMs }) => startMs > nowMs);
    const has = (windows: readonly PatchWindow[]) =>
      idsOf({ windows, patchEvents: [old] }).includes(`C14|${prodPath}|bulletin`);
    expect(has(later)).toBe(false);
    expect(has([installOn('2027-01-10'), ...later])).toBe(true);
  });

  it('that were broken and are mended since are history', () => {
    const old: PatchEvent = { ...bulletin, date: '2027-01-11' };
    const windows = [installOn('2027-01-09'), ...allKept];
    expect(idsOf({ windows, patchEvents: [old] })).toEqual([]);
  });

  it('waived by somebody stay in the list of what is on its way', () => {
    const { organization } = aPolicyInput();
    const rules = policyRulesOf(organization, (_, { path }) => path === prodPath);
    const input = aPolicyInput({ windows: nonprod.map(nonprodOn), patchEvents: [bulletin], rules });
    expect(preparePolicyCheck(input).findings.map(({ rule }) => rule)).not.toContain('C14');
    const waived = reachIn(input).filter(({ status }) => status === 'waived');
    expect(waived.map(({ scope, event }) => [scope.path, event.id])).toContainEqual([
      prodPath,
      'bulletin',
    ]);
  });

  it('name two series that repeat on one target, and not a single date beside one', () => {
    const repeating = aSeries({
      rule: { kind: 'nth-weekday', ordinal: 3, weekday: 'SA', fromDate: '2027-01-01' },
    });
    const other = { ...repeating, id: 'second' };
    const once = aSeries({ id: 'once' });
    const windows = [
      ...allKept,
      installOn('2027-03-27', { seriesId: 'second' }),
      installOn('2027-03-28', { seriesId: 'once' }),
    ];
    expect(idsOf({ windows, series: [other, repeating, once] })).toEqual([
      'C22|northwind-prod|second',
    ]);
  });

  it('come in the same order with the same ids, however their facts are ordered', () => {
    const windows = allKept.filter((_, index) => index % 2 === 0);
    const input = {
      windows,
      patchEvents: [bulletin, { ...bulletin, id: 'b2', date: '2027-04-20' }],
    };
    const reversed = {
      windows: windows.toReversed(),
      patchEvents: input.patchEvents.toReversed(),
    };
    expect(idsOf(input).length).toBeGreaterThan(2);
    expect(idsOf(reversed)).toEqual(idsOf(input));
  });
});

describe('what a moved or cancelled window does to promises', () => {
  const check = preparePolicyCheck(aPolicyInput({ windows: allKept }));

  it('is judged as if the plan were checked anew', () => {
    for (const window of allKept) {
      for (const date of ['2027-03-14', '2027-04-02', '2027-05-30']) {
        const moved = installOn(date, { ...window, id: window.id, localStart: `${date}T22:00` });
        const windows = allKept.map((other) => (other === window ? moved : other));
        const anew = preparePolicyCheck(aPolicyInput({ windows })).findings;
        expect([...check.ifChanged([moved]).after].map(({ id }) => id).sort()).toEqual(
          anew.map(({ id }) => id),
        );
      }
    }
  });

  it('is told by promise: cancelling April leaves May too late', () => {
    const april = allKept.find(({ localStart }) => localStart === '2027-04-17T22:00')!;
    const { before, after } = check.ifChanged([{ ...april, state: 'cancelled' }]);
    const { broken, mended } = compareFindings(before, after);
    expect(broken.map(({ id }) => id)).toEqual([`C13|${prodPath}|northwind-prod@2027-03-20T22:00`]);
    expect(mended).toEqual([]);
  });
});

describe('the sample organization', () => {
  it('breaks the two promises that are planted in it, and no other', () => {
    const { plan, nowMs: now } = sampleOrganization();
    const range = policyRangeOf(now);
    const { findings } = preparePolicyCheck({
      organization: plan.organization,
      windows: expandPlan(plan, range),
      series: plan.series,
      patchEvents: plan.patchEvents,
      rules: policyRulesOf(plan.organization),
      range,
      nowMs: now,
    });
    expect(findings.map(({ id }) => id)).toEqual([
      'C13|source/source-portal/prod|source-portal-prod@2027-07-18T22:00',
      'C14|hrp/tailspin/prod|patch-tuesday-2027-03-09',
    ]);
  });
});
