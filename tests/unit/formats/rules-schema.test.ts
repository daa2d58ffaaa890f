import { describe, expect, it } from 'vitest';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { findInconsistency } from '../../../shared/formats/plan-consistency.ts';
import { planSchema } from '../../../shared/formats/plan-schema.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const isPlan = (value: unknown): boolean => planSchema.safeParse(value).success;
const plain = aPlan();
const organized = (differs: object): unknown => ({
  ...plain,
  organization: { ...plain.organization, ...differs },
});
const target = { businessUnitId: 'hrp' };
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

  it.each([
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
