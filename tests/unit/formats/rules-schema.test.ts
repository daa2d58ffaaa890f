import { describe, expect, it } from 'vitest';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { findInconsistency } from '../../../shared/formats/plan-consistency.ts';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import { planSchema } from '../../../shared/formats/plan-schema.ts';
import { customerCopyOf } from '../../../shared/merge/customer-copy.ts';
import { mergePlans } from '../../../shared/merge/merge-plans.ts';
import type { GkePolicy } from '../../../shared/model/policy.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

/** Everything that people say of windows, units and plans beside times. */
const toldOf: Plan = {
  ...aPlan(),
  links: [{ id: 'wiki', url: 'https://wiki.example.com/plan', title: 'Plan' }],
  standing: { state: 'baseline', atMs: 1, who: 'Dana Reyes', edited: true },
  organization: {
    ...aPlan().organization,
    businessUnits: aPlan().organization.businessUnits.map((unit) => ({
      ...unit,
      priority: 'low',
      escalation: [{ id: 'one' }, { id: 'two', name: 'Mira', phone: '1', afterMinutes: 30 }],
      services: [{ id: 'pay', tag: 'payments', name: 'Rosa' }],
    })),
  },
  series: [
    aSeries({
      facts: { serviceTag: 'payments', priority: 'high' },
      changes: [
        {
          originalStart: '2027-03-20T22:00',
          state: 'held',
          result: { outcome: 'partly', ticket: 'INC-7', note: 'Some' },
          links: [{ id: 'chat', url: 'http://chat.example.com/1' }],
        },
      ],
    }),
  ],
};

const isPlan = (value: unknown): boolean => planSchema.safeParse(value).success;
const plain = aPlan();
const organized = (differs: object): unknown => ({
  ...plain,
  organization: { ...plain.organization, ...differs },
});
const target = { businessUnitId: 'hrp' };
const gkePolicy: GkePolicy = {
  ...{ id: 'gke', name: 'cluster', target, startMs: 1, endMs: 2 },
  ...{ recurrence: 'FREQ=DAILY', exclusions: [] },
};
const organizedBy = (gkePolicies: readonly GkePolicy[]): Partial<Plan> => ({
  organization: { ...plain.organization, gkePolicies },
});
const waiver = {
  id: 'w',
  findingId: 'C01|a|b',
  subjectFingerprint: '0',
  counterpartFingerprint: '1',
  reason: 'agreed',
  who: 'A. Rao',
};

describe('what rules are measured by, in a plan', () => {
  it('may be absent, as in every plan of before', () => {
    expect(isPlan(plain)).toBe(true);
    expect(planSchema.parse(plain)).toEqual(plain);
  });

  it('comes back as it was, whole, with what nobody knows yet', () => {
    const { plan } = sampleOrganization();
    expect(planSchema.parse(plan)).toEqual(plan);
    const more = { ...plain, waivers: [{ ...waiver, later: 1 }] };
    expect(planSchema.parse(more)).toEqual(more);
  });

  it('keeps all that is said of windows, units and the plan, in a file and in a merge', () => {
    expect(planSchema.parse(toldOf)).toEqual(toldOf);
    const noHash = (): string => '0'.repeat(64);
    expect(parsePlan(formatPlan(toldOf, noHash), noHash)).toMatchObject({
      value: { plan: toldOf },
    });
    const merged = mergePlans({ base: aPlan(), mine: aPlan(), theirs: toldOf });
    expect(merged.plan).toEqual(toldOf);
    expect(customerCopyOf(toldOf, 'northwind')).not.toHaveProperty('links');
    expect(JSON.stringify(customerCopyOf(toldOf, 'northwind'))).not.toMatch(
      /INC-7|Mira|Rosa|payments|chat\.example|baseline/,
    );
  });

  it.each([
    ['a link to a program', { ...plain, links: [{ id: 'l', url: 'javascript:alert(1)' }] }, false],
    ['a state of no plan', { ...plain, standing: { state: 'final', atMs: 1 } }, false],
    ['a severity of a rule', organized({ severities: { C01: 'warning', C26: 'error' } }), true],
    ['a severity nobody knows', organized({ severities: { C01: 'off' } }), false],
    ['a severity of no rule', organized({ severities: { C99: 'error' } }), false],
    ['a policy', organized({ policy: { name: 'P', version: '1', owner: 'S', clocks: [] } }), true],
    [
      'a clock of no days',
      organized({
        policy: {
          ...{ name: 'P', version: '1', owner: 'S' },
          clocks: [{ severity: 'critical', days: 0, targets: [] }],
        },
      }),
      false,
    ],
    [
      'a window that says it is an emergency',
      { ...plain, series: [aSeries({ facts: { emergencyReason: 'x' } })] },
      true,
    ],
    [
      'an answer nobody gives',
      { ...plain, series: [{ ...aSeries(), facts: { databaseAnswer: 'no' } }] },
      false,
    ],
    ['a waiver', { ...plain, waivers: [{ ...waiver, untilDate: '2027-04-30' }] }, true],
    ['a waiver without a reason', { ...plain, waivers: [{ ...waiver, reason: undefined }] }, false],
    [
      'a waiver until no day',
      { ...plain, waivers: [{ ...waiver, untilDate: '2027-02-30' }] },
      false,
    ],
    ['no machines an hour', organized({ sizing: { machinesPerHour: 0, cutoffMinutes: 0 } }), false],
  ])('%s', (_name, plan, expected) => {
    expect(isPlan(plan)).toBe(expected);
  });

  it.each<[string, Partial<Plan>, string]>([
    ['two waivers of one id', { waivers: [waiver, waiver] }, 'is used twice'],
    [
      'a shift that ends before it begins',
      { onCall: [{ id: 'o', contactId: 'c', target, startMs: 2, endMs: 1 }] },
      'is not after startMs',
    ],
    [
      'a GKE policy that ends before it begins',
      organizedBy([{ ...gkePolicy, startMs: 2, endMs: 1 }]),
      'is not after startMs',
    ],
    [
      'an exclusion of one that lasts no time',
      organizedBy([{ ...gkePolicy, exclusions: [{ name: 'x', startMs: 2, endMs: 2 }] }]),
      'is not after startMs',
    ],
    [
      'a policy in a zone nobody knows',
      {
        organization: {
          ...plain.organization,
          policy: { name: 'P', version: '1', owner: 'S', clocks: [], zone: 'IST' },
        },
      },
      'no time zone known here',
    ],
  ])('is inconsistent with %s', (_name, differs, reason) => {
    expect(findInconsistency({ ...plain, ...differs })?.reason).toContain(reason);
  });
});
