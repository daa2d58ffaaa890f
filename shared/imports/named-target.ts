/** Which target a text speaks of, by the names in it. */
import type { Customer, Organization, Target } from '../model/target.ts';

/**
 * `Northwind prod: patching` is the production of Northwind. Null where no customer is named, or
 * more than one: nobody is guessed.
 */
export function namedTarget(text: string, organization: Organization): Target | null {
  const words = plainWords(text);
  const named = organization.customers.filter(({ id, name }) => names(words, id, name));
  // Of "Contoso" and "Contoso Health" the longer name is meant where both are read.
  const longest = named.filter(
    ({ name }) => !named.some((other) => other.name !== name && other.name.includes(name)),
  );
  const [customer, ...others] = longest;
  if (customer === undefined || others.length > 0) return null;
  const { businessUnitId, id: customerId } = customer;
  const environmentId = namedEnvironment(words, customer);
  return environmentId === null
    ? { businessUnitId, customerId }
    : { businessUnitId, customerId, environmentId };
}

/** The target of a row's cells, or a sentence on what is wrong with them. Empty cells name nothing. */
export function targetOfCells(
  cells: { readonly customer: string; readonly environment: string; readonly unit: string },
  organization: Organization,
): Target | string {
  const unit = findNamed(organization.businessUnits, cells.unit);
  if (cells.unit !== '' && unit === undefined) {
    return `No business unit is called ${cut(cells.unit)}. Correct it, or add the business unit first.`;
  }
  if (cells.customer === '') {
    return unit === undefined
      ? 'No customer is named. Fill the cell.'
      : { businessUnitId: unit.id };
  }
  const inUnit = organization.customers.filter(
    ({ businessUnitId }) => unit === undefined || businessUnitId === unit.id,
  );
  const customer = findNamed(inUnit, cells.customer);
  if (customer === undefined) {
    return `No customer is called ${cut(cells.customer)}. Correct it, or add the customer first.`;
  }
  const whole = { businessUnitId: customer.businessUnitId, customerId: customer.id };
  if (cells.environment === '') return whole;
  const environment = findNamed(customer.environments, cells.environment);
  return environment === undefined
    ? `${customer.name} has no environment called ${cut(cells.environment)}. Correct it, or leave it empty.`
    : { ...whole, environmentId: environment.id };
}

/** The thing of that name or id, whatever its case. */
export function findNamed<T extends { readonly id: string; readonly name: string }>(
  things: readonly T[],
  wanted: string,
): T | undefined {
  const key = wanted.trim().toLowerCase();
  if (key === '') return undefined;
  return (
    things.find(({ name }) => name.toLowerCase() === key) ??
    things.find(({ id }) => id.toLowerCase() === key)
  );
}

function namedEnvironment(words: string, { environments }: Customer): string | null {
  const named = environments.filter(({ id, name }) => names(words, id, name));
  const [only, ...others] = named;
  return only === undefined || others.length > 0 ? null : only.id;
}

const plainWords = (text: string): string =>
  ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;

const names = (words: string, id: string, name: string): boolean =>
  [id, name].some((each) => plainWords(each).trim() !== '' && words.includes(plainWords(each)));

const cut = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);
