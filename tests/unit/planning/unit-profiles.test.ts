import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import { addProfiledUnit, unitProfiles } from '../../../shared/planning/unit-profiles.ts';
import { aPlan } from '../../support/a-plan.ts';

const noHash = (): string => '0'.repeat(64);
const begun = { id: 'care', name: 'Care', teamId: 'pune', fromDate: '2027-01-01' };

describe('what a new business unit may begin as', () => {
  it.each(unitProfiles.map((profile) => [profile.label, profile] as const))(
    '%s: with rules and a template of its own, in a file that opens again',
    (_label, profile) => {
      const plan = addProfiledUnit(aPlan(), profile, begun);
      expect(plan.organization.businessUnits.at(-1)).toEqual({
        ...{ id: 'care', name: 'Care', teamId: 'pune' },
        ...profile.unit,
      });
      expect(plan.organization.templates).toMatchObject([{ businessUnitId: 'care' }]);
      expect(parsePlan(formatPlan(plan, noHash), noHash)).toMatchObject({ value: { plan } });
    },
  );

  it('keeps the templates of two of a kind apart', () => {
    const [profile] = unitProfiles;
    const once = addProfiledUnit(aPlan(), profile!, begun);
    const twice = addProfiledUnit(once, profile!, { ...begun, id: 'other', name: 'Other' });
    const ids = twice.organization.templates?.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});
