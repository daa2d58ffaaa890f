/**
 * Edits of who and by which rules: plan in, plan out, and the very same plan where nothing differs.
 * Nothing is deleted while something hangs on it: that throws, and is asked before (`whatHangsOn…`).
 */
import type { Plan } from '../model/plan.ts';
import type { BusinessUnit, Customer, Organization, Team } from '../model/target.ts';
import { newIdFrom } from './new-id.ts';
import { addById, patchById, patched, removeById, type Patch } from './patch-by-id.ts';
import { mapTargets } from './plan-targets.ts';
import { isFree, whatHangsOnTarget, whatHangsOnTeam, type Hanging } from './what-hangs-on.ts';

/** Changes what holds for the whole organization: severities, limits, sizing, policy. */
export function patchOrganization(plan: Plan, patch: Patch<Organization>): Plan {
  const organization = patched(plan.organization, patch);
  return organization === plan.organization ? plan : { ...plan, organization };
}

/** A customer as it begins: in its unit's team's zone, two weeks of notice, nothing else known. */
export function newCustomer(
  { customers, businessUnits, teams }: Organization,
  wanted: Pick<Customer, 'name' | 'businessUnitId'>,
): Customer {
  const unit = businessUnits.find(({ id }) => id === wanted.businessUnitId);
  const neighbour = customers.find((each) => each.businessUnitId === wanted.businessUnitId);
  const team = teams.find(({ id }) => id === unit?.teamId);
  return {
    id: newIdFrom(wanted.name, customers),
    ...wanted,
    zone: neighbour?.zone ?? team?.zone ?? 'UTC',
    noticeDays: 14,
    managedByAms: false,
    environments: [],
  };
}

/** Adds a customer at the end. */
export const addCustomer = (plan: Plan, customer: Customer): Plan =>
  patchOrganization(plan, { customers: addById(plan.organization.customers, customer) });

/** Changes fields of a customer. Another business unit takes along all that is planned for it. */
export function patchCustomer(plan: Plan, id: string, patch: Patch<Customer>): Plan {
  const customers = patchById(plan.organization.customers, id, patch);
  const next = patchOrganization(plan, { customers });
  const { businessUnitId } = patch;
  const before = plan.organization.customers.find((each) => each.id === id);
  if (businessUnitId === undefined || before?.businessUnitId === businessUnitId) return next;
  return mapTargets(next, (target) =>
    target.customerId === id ? { ...target, businessUnitId } : target,
  );
}

/** Deletes a customer that nothing hangs on. */
export function removeCustomer(plan: Plan, id: string): Plan {
  const customer = plan.organization.customers.find((each) => each.id === id);
  if (customer === undefined) throw new Error(`No customer ${id} in plan ${plan.id}`);
  const { businessUnitId } = customer;
  ensureFree(whatHangsOnTarget(plan, { businessUnitId, customerId: id }));
  return patchOrganization(plan, { customers: removeById(plan.organization.customers, id) });
}

/** Adds a business unit at the end. */
export const addUnit = (plan: Plan, unit: BusinessUnit): Plan =>
  patchOrganization(plan, { businessUnits: addById(plan.organization.businessUnits, unit) });

/** Changes fields of a business unit. */
export const patchUnit = (plan: Plan, id: string, patch: Patch<BusinessUnit>): Plan =>
  patchOrganization(plan, {
    businessUnits: patchById(plan.organization.businessUnits, id, patch),
  });

/** Deletes a business unit without customers, accounts or anything planned. */
export function removeUnit(plan: Plan, id: string): Plan {
  ensureFree(whatHangsOnTarget(plan, { businessUnitId: id }));
  return patchOrganization(plan, {
    businessUnits: removeById(plan.organization.businessUnits, id),
  });
}

/** Adds a team at the end. */
export const addTeam = (plan: Plan, team: Team): Plan =>
  patchOrganization(plan, { teams: addById(plan.organization.teams, team) });

/** Changes fields of a team. */
export const patchTeam = (plan: Plan, id: string, patch: Patch<Team>): Plan =>
  patchOrganization(plan, { teams: patchById(plan.organization.teams, id, patch) });

/** Deletes a team that executes no business unit's windows. */
export function removeTeam(plan: Plan, id: string): Plan {
  ensureFree(whatHangsOnTeam(plan, id));
  return patchOrganization(plan, { teams: removeById(plan.organization.teams, id) });
}

function ensureFree(hanging: Hanging): void {
  if (!isFree(hanging)) throw new Error(`Something hangs on it: ${JSON.stringify(hanging)}`);
}
