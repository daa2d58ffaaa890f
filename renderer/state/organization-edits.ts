/** Edits of customers, business units, teams and rules: each is one undoable step of the plan. */
import type { BusinessUnit, Customer, Organization, Team } from '../../shared/model/target.ts';
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
} from '../../shared/planning/edit-organization.ts';
import { newIdFrom } from '../../shared/planning/new-id.ts';
import { pasteCustomers } from '../../shared/planning/paste-customers.ts';
import type { Patch } from '../../shared/planning/patch-by-id.ts';
import { addProfiledUnit, type UnitProfile } from '../../shared/planning/unit-profiles.ts';
import { dateIn } from '../presenters/format-time.ts';
import { chooseRecord } from './customers-store.ts';
import { editPlan } from './plan-store.ts';
import { currentNowMs } from './session-store.ts';
import { customersMessages } from '../presenters/customers-messages.ts';

/** Changes fields of a customer. */
export const editCustomer = ({ id, name }: Customer, patch: Patch<Customer>): void =>
  editPlan({ label: `Customer ${name}`, edit: (plan) => patchCustomer(plan, id, patch) });

/** Adds a customer of a business unit, and chooses it. */
export function addNewCustomer(organization: Organization, businessUnitId: string): void {
  const name = freeName('New customer', organization.customers);
  const customer = newCustomer(organization, { name, businessUnitId });
  editPlan({ label: 'New customer', edit: (plan) => addCustomer(plan, customer) });
  chooseRecord('customers', customer.id);
}

/** Deletes a customer that nothing hangs on. */
export const deleteCustomer = ({ id, name }: Customer): void =>
  editPlan({ label: `Delete customer ${name}`, edit: (plan) => removeCustomer(plan, id) });

/** Takes in what is understood of pasted rows. */
export const takePasted = (text: string, count: number): void =>
  editPlan({
    label: customersMessages.paste(count),
    edit: (plan) => pasteCustomers(plan, text).plan,
  });

/** Changes fields of a business unit. */
export const editUnit = ({ id, name }: BusinessUnit, patch: Patch<BusinessUnit>): void =>
  editPlan({ label: `Business unit ${name}`, edit: (plan) => patchUnit(plan, id, patch) });

/** Adds a business unit of a team, and chooses it. */
export function addNewUnit({ businessUnits }: Organization, teamId: string): void {
  const name = freeName('New business unit', businessUnits);
  const unit: BusinessUnit = {
    id: newIdFrom(name, businessUnits),
    name,
    releaseRule: { kind: 'none' },
    defaultDurationMinutes: 240,
    cadence: '',
    cadenceDays: null,
    teamId,
  };
  editPlan({ label: 'New business unit', edit: (plan) => addUnit(plan, unit) });
  chooseRecord('units', unit.id);
}

/** Adds a business unit that patches in a known way, with its template, and chooses it. */
export function addUnitAs(
  profile: UnitProfile,
  { businessUnits }: Organization,
  teamId: string,
): void {
  const name = freeName('New business unit', businessUnits);
  const id = newIdFrom(name, businessUnits);
  const fromDate = dateIn(currentNowMs(), 'UTC');
  editPlan({
    label: 'New business unit',
    edit: (plan) => addProfiledUnit(plan, profile, { id, name, teamId, fromDate }),
  });
  chooseRecord('units', id);
}

/** Deletes a business unit that nothing hangs on. */
export const deleteUnit = ({ id, name }: BusinessUnit): void =>
  editPlan({ label: `Delete business unit ${name}`, edit: (plan) => removeUnit(plan, id) });

/** Changes fields of a team. */
export const editTeam = ({ id, name }: Team, patch: Patch<Team>): void =>
  editPlan({ label: `Team ${name}`, edit: (plan) => patchTeam(plan, id, patch) });

/** Adds a team, and chooses it. */
export function addNewTeam({ teams }: Organization): void {
  const name = freeName('New team', teams);
  const team: Team = {
    id: newIdFrom(name, teams),
    name,
    zone: teams[0]?.zone ?? 'UTC',
    size: 1,
  };
  editPlan({ label: 'New team', edit: (plan) => addTeam(plan, team) });
  chooseRecord('teams', team.id);
}

/** Deletes a team that nothing hangs on. */
export const deleteTeam = ({ id, name }: Team): void =>
  editPlan({ label: `Delete team ${name}`, edit: (plan) => removeTeam(plan, id) });

/** Changes what all windows are measured by; `label` completes "Undo …". */
export const editRules = (label: string, patch: Patch<Organization>): void =>
  editPlan({ label, edit: (plan) => patchOrganization(plan, patch) });

function freeName(base: string, taken: readonly { readonly name: string }[]): string {
  const names = new Set(taken.map(({ name }) => name.toLowerCase()));
  let name = base;
  for (let number = 2; names.has(name.toLowerCase()); number += 1) name = `${base} ${number}`;
  return name;
}
