import { describe, expect, it } from 'vitest';
import { findInconsistency } from '../../../shared/formats/plan-consistency.ts';
import { planSchema } from '../../../shared/formats/plan-schema.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import {
  addCustomer,
  addTeam,
  addUnit,
  newCustomer,
  patchCustomer,
  patchOrganization,
  patchTeam,
  patchUnit,
  removeCustomer,
  removeTeam,
  removeUnit,
} from '../../../shared/planning/edit-organization.ts';
import { targetsOf } from '../../../shared/planning/plan-targets.ts';
import {
  whatHangsOnContact,
  whatHangsOnTarget,
  whatHangsOnTeam,
} from '../../../shared/planning/what-hangs-on.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const northwind = { businessUnitId: 'hrp', customerId: 'northwind' };
const source = {
  ...aPlan().organization.businessUnits[0]!,
  id: 'source',
  name: 'Source',
};

/** A plan in which everything that can name a customer names Northwind. */
function dense(): Plan {
  const plan = aPlan();
  const span = { startMs: 0, endMs: 1 };
  const targets = [northwind];
  return {
    ...addUnit(plan, source),
    organization: {
      ...addUnit(plan, source).organization,
      policy: {
        name: 'P',
        version: '1',
        owner: 'Security',
        clocks: [{ severity: 'critical', days: 14, targets }],
      },
      releaseMatchers: [{ id: 'm', product: 'Core', targets }],
    },
    freezes: [{ id: 'f', name: 'F', hardness: 'hard', guards: [], targets, ...span }],
    databaseSlots: [{ id: 'd', name: 'D', ...northwind, confirmed: true, ...span }],
    patchEvents: [{ id: 'p', name: 'P', date: '2027-03-09', severity: 'critical', targets }],
    onCall: [{ id: 'o', contactId: 'amy', target: northwind, ...span }],
  };
}

const expectWhole = (plan: Plan): void => {
  expect(planSchema.safeParse(plan).success).toBe(true);
  expect(findInconsistency(plan)).toBeNull();
};

describe('edits of an organization', () => {
  it('begins a customer in the zone of its neighbours, with an id of its own', () => {
    const plan = aPlan();
    const made = newCustomer(plan.organization, { name: 'Northwind', businessUnitId: 'hrp' });
    expect(made).toMatchObject({ id: 'northwind-2', zone: 'America/New_York', environments: [] });
    const next = addCustomer(plan, made);
    expectWhole(next);
    expect(() => addCustomer(next, made)).toThrow('Id taken');
    expect(removeCustomer(next, made.id)).toEqual(plan);
  });

  it('puts fields in place of others, takes optional ones away, and keeps the plan where nothing differs', () => {
    const plan = aPlan();
    const edited = patchCustomer(plan, 'northwind', { noticeDays: 30, products: ['Core'] });
    expect(edited.organization.customers[0]).toMatchObject({ noticeDays: 30, products: ['Core'] });
    expectWhole(edited);
    const back = patchCustomer(edited, 'northwind', { noticeDays: 10, products: undefined });
    expect(back).toEqual(plan);
    expect(patchCustomer(plan, 'northwind', { noticeDays: 10 })).toBe(plan);
    expect(patchOrganization(plan, { quotas: undefined })).toBe(plan);
    expect(() => patchCustomer(plan, 'nobody', { noticeDays: 1 })).toThrow('nobody');
  });

  it('takes all that is planned along when a customer moves to another business unit', () => {
    const plan = dense();
    const before = targetsOf(plan);
    const moved = patchCustomer(plan, 'northwind', { businessUnitId: 'source' });
    expectWhole(moved);
    expect(targetsOf(moved)).toEqual(
      before.map(({ by, target }) => ({ by, target: { ...target, businessUnitId: 'source' } })),
    );
    expect(patchCustomer(moved, 'northwind', { businessUnitId: 'hrp' })).toEqual(plan);
  });

  it('counts what hangs on a customer, an environment, a unit, and deletes none of them meanwhile', () => {
    const plan = dense();
    expect(whatHangsOnTarget(plan, northwind)).toEqual({
      series: 1,
      dates: 4,
      rules: 2,
      members: 0,
      units: 0,
    });
    expect(whatHangsOnTarget(plan, { ...northwind, environmentId: 'prod' }).series).toBe(1);
    expect(whatHangsOnTarget(plan, { ...northwind, environmentId: 'nonprod' }).series).toBe(0);
    expect(whatHangsOnTarget(plan, { businessUnitId: 'hrp' }).members).toBe(2);
    expect(() => removeCustomer(plan, 'northwind')).toThrow('hangs on it');
    expect(() => removeUnit(plan, 'hrp')).toThrow('hangs on it');
    expect(removeUnit(plan, 'source').organization.businessUnits).toHaveLength(1);
  });

  it('edits teams and units, and keeps a team that executes windows', () => {
    const plan = aPlan();
    const team = { id: 'oslo', name: 'Oslo', zone: 'Europe/Oslo', size: 2 };
    const two = patchTeam(addTeam(plan, team), 'oslo', { restMinutes: 480, capacity: 1 });
    expectWhole(two);
    expect(removeTeam(two, 'oslo')).toEqual(plan);
    expect(whatHangsOnTeam(two, 'pune').units).toBe(1);
    expect(() => removeTeam(two, 'pune')).toThrow('hangs on it');
    const soaked = patchUnit(plan, 'hrp', {
      soak: [{ minimumDays: 7 }],
      releaseRule: { kind: 'separate', bufferMinutes: 60 },
    });
    expectWhole(soaked);
    expect(soaked.organization.businessUnits[0]).toMatchObject({ soak: [{ minimumDays: 7 }] });
  });

  it('knows the shifts and windows of a contact', () => {
    const plan = {
      ...dense(),
      series: [aSeries(), aSeries({ id: 'two', facts: { onCallContactIds: ['amy'] } })],
    };
    expect(whatHangsOnContact(plan, 'amy')).toMatchObject({ series: 1, dates: 1 });
    expect(whatHangsOnContact(plan, 'bob')).toMatchObject({ series: 0, dates: 0 });
  });
});
