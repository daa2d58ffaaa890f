/** Accounts into an organization: how a coordinator without a plan file begins. Pure: ids come from names. */
import type { Plan } from '../model/plan.ts';
import type {
  Account,
  BusinessUnit,
  CellRef,
  Customer,
  Environment,
  Organization,
} from '../model/target.ts';
import type { Zone } from '../time/local-date-time.ts';
import { newIdFrom } from './new-id.ts';

/** An account as people know it; names of what does not exist yet make it. */
export interface KnownAccount {
  readonly accountId: string;
  readonly alias: string;
  readonly regions: readonly string[];
  readonly production: boolean;
  /** null: the organization's first, or one made for accounts without. */
  readonly businessUnit: string | null;
  /** null: the account is only listed; no customer's windows lie in it. */
  readonly customer: string | null;
  /** null with a customer: `prod` or `nonprod`. */
  readonly environment: string | null;
}

/** An empty plan whose organization holds the accounts. `zone` is of its team and new customers. */
export const planOverAccounts = (
  plan: { readonly id: string; readonly name: string; readonly zone: Zone },
  accounts: readonly KnownAccount[],
): Plan => ({
  id: plan.id,
  name: plan.name,
  organization: addAccounts(
    {
      name: plan.name,
      businessUnits: [],
      teams: [{ id: 'team', name: 'Team', zone: plan.zone, size: 1 }],
      customers: [],
      accounts: [],
    },
    accounts,
    plan.zone,
  ),
  series: [],
  releases: [],
  freezes: [],
  holidays: [],
  databaseSlots: [],
  patchEvents: [],
});

/**
 * The organization with the accounts in it. Accounts, business units, customers and environments that
 * are there, by id or by name, stay what they are, with the account's regions in place of the old ones.
 */
export const addAccounts = (
  organization: Organization,
  accounts: readonly KnownAccount[],
  zone: Zone,
): Organization => accounts.reduce((so, account) => addAccount(so, account, zone), organization);

function addAccount(organization: Organization, known: KnownAccount, zone: Zone): Organization {
  const { accountId, alias, production, regions } = known;
  const [units, unit] = withUnit(organization, known.businessUnit);
  const old = organization.accounts.find(({ id }) => id === accountId);
  const account: Account = {
    ...old,
    id: accountId,
    alias,
    businessUnitId: unit.id,
    production,
    regions,
  };
  return {
    ...organization,
    businessUnits: units,
    accounts: putById(organization.accounts, account),
    customers:
      known.customer === null
        ? organization.customers
        : withCustomer(organization.customers, { known, name: known.customer, unit, zone }),
  };
}

const defaultUnit = 'Accounts';

function withUnit(
  { businessUnits, teams }: Organization,
  name: string | null,
): readonly [readonly BusinessUnit[], BusinessUnit] {
  const [first] = businessUnits;
  const found = name === null ? first : businessUnits.find((unit) => isNamed(unit, name));
  if (found !== undefined) return [businessUnits, found];
  const made: BusinessUnit = {
    id: newIdFrom(name ?? defaultUnit, businessUnits),
    name: name ?? defaultUnit,
    releaseRule: { kind: 'none' },
    defaultDurationMinutes: 240,
    cadence: '',
    cadenceDays: null,
    teamId: teams[0]?.id ?? 'team',
  };
  return [[...businessUnits, made], made];
}

function withCustomer(
  customers: readonly Customer[],
  wanted: {
    readonly known: KnownAccount;
    readonly name: string;
    readonly unit: BusinessUnit;
    readonly zone: Zone;
  },
): readonly Customer[] {
  const { known, name, unit, zone } = wanted;
  const found = customers.find(
    (customer) => customer.businessUnitId === unit.id && isNamed(customer, name),
  );
  const customer: Customer = found ?? {
    id: newIdFrom(name, customers),
    name,
    businessUnitId: unit.id,
    zone,
    noticeDays: 14,
    managedByAms: false,
    environments: [],
  };
  const environments = withEnvironment(customer.environments, known);
  return putById(customers, { ...customer, environments });
}

function withEnvironment(
  environments: readonly Environment[],
  { accountId, regions, production, environment }: KnownAccount,
): readonly Environment[] {
  const name = environment ?? (production ? 'prod' : 'nonprod');
  const found = environments.find((each) => isNamed(each, name)) ?? {
    id: newIdFrom(name, environments),
    name,
    production,
    cells: [],
  };
  const others = found.cells.filter((cell) => cell.accountId !== accountId);
  const own: readonly CellRef[] = regions.map((region) => ({ accountId, region }));
  return putById(environments, { ...found, cells: [...others, ...own] });
}

/** Every cell that an organization knows of: of its accounts and of its customers, each once. */
export function allCells({ accounts, customers }: Organization): readonly CellRef[] {
  const cells = [
    ...accounts.flatMap(({ id, regions }) =>
      regions.map((region): CellRef => ({ accountId: id, region })),
    ),
    ...customers.flatMap(({ environments }) => environments.flatMap((each) => each.cells)),
  ];
  return [
    ...new Map(
      cells.map(({ accountId, region }) => [`${accountId}/${region}`, { accountId, region }]),
    ).values(),
  ];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const isNamed = ({ id, name }: Named, wanted: string): boolean =>
  id === wanted || name.toLowerCase() === wanted.toLowerCase();

/** In the place of the one with its id, or at the end. */
function putById<T extends { readonly id: string }>(list: readonly T[], item: T): readonly T[] {
  const isThere = list.some(({ id }) => id === item.id);
  return isThere ? list.map((each) => (each.id === item.id ? item : each)) : [...list, item];
}
