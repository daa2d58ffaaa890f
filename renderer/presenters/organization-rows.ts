/** Customers, business units and teams as rows of a table. */
import type { Plan } from '../../shared/model/plan.ts';
import type { BusinessUnit, Customer } from '../../shared/model/target.ts';
import { hoursText } from '../../shared/planning/typed-hours.ts';
import { formatDuration } from './format-time.ts';
import { groupBy } from './group-by.ts';

/** A row: its first cell names it. */
export interface RecordRow {
  readonly id: string;
  readonly cells: readonly string[];
}

export const customerColumns = [
  'Customer',
  'Business unit',
  'Zone',
  'Notice',
  'Cadence',
  'AMS',
  'Environments',
  'Contacts',
  'No work at',
  'Series',
] as const;

/** Customers whose row contains all typed words, in the plan's order. */
export function customerRows(
  { organization, series }: Pick<Plan, 'organization' | 'series'>,
  text: string,
): readonly RecordRow[] {
  const unitOf = new Map(organization.businessUnits.map((unit) => [unit.id, unit]));
  const seriesOf = groupBy(series, ({ target }) => target.customerId ?? '');
  const rows = organization.customers.map((customer) => ({
    id: customer.id,
    cells: [
      customer.name,
      unitOf.get(customer.businessUnitId)?.name ?? customer.businessUnitId,
      customer.zone,
      `${customer.noticeDays} d`,
      cadenceWords(customer, unitOf.get(customer.businessUnitId)),
      customer.managedByAms ? 'AMS' : '',
      customer.environments.map(({ name }) => name).join(', '),
      contactWords(customer),
      hoursText([...(customer.forbiddenHours ?? []), ...(customer.peakHours ?? [])]),
      String(seriesOf.get(customer.id)?.length ?? 0),
    ],
  }));
  return rowsWith(rows, text);
}

/** Days between installs as they count for a customer: its own, or its business unit's. */
export function cadenceWords(
  { cadenceDays }: Pick<Customer, 'cadenceDays'>,
  unit: Pick<BusinessUnit, 'cadenceDays'> | undefined,
): string {
  const days = cadenceDays === undefined ? (unit?.cadenceDays ?? null) : cadenceDays;
  return days === null ? 'none' : `${days} d`;
}

function contactWords({ contacts = [] }: Customer): string {
  const [first] = contacts;
  if (first === undefined) return '';
  const name = first.name ?? first.mail ?? first.id;
  return contacts.length === 1 ? name : `${name} +${contacts.length - 1}`;
}

export const unitColumns = ['Business unit', 'Team', 'Releases', 'Cadence', 'Soak', 'Customers'];

const releaseWords = {
  separate: 'apart',
  aligned: 'together',
  none: 'no rule',
} as const;

/** Business units whose row contains all typed words. */
export function unitRows({ organization }: Pick<Plan, 'organization'>, text: string) {
  const { businessUnits, teams, customers } = organization;
  const rows = businessUnits.map((unit) => ({
    id: unit.id,
    cells: [
      unit.name,
      teams.find(({ id }) => id === unit.teamId)?.name ?? unit.teamId,
      releaseWords[unit.releaseRule.kind],
      cadenceWords({}, unit),
      (unit.soak ?? []).map(({ minimumDays }) => `${minimumDays} d`).join(', '),
      String(customers.filter(({ businessUnitId }) => businessUnitId === unit.id).length),
    ],
  }));
  return rowsWith(rows, text);
}

export const teamColumns = ['Team', 'Zone', 'People', 'At once', 'Rest', 'Holidays', 'Hours'];

/** Teams whose row contains all typed words. */
export function teamRows({ organization }: Pick<Plan, 'organization'>, text: string) {
  const rows = organization.teams.map((team) => ({
    id: team.id,
    cells: [
      team.name,
      team.zone,
      String(team.size),
      String(team.capacity ?? team.size),
      team.restMinutes === undefined ? '' : formatDuration(team.restMinutes),
      team.holidayCountry ?? '',
      hoursText(team.agreedHours ?? []),
    ],
  }));
  return rowsWith(rows, text);
}

function rowsWith(rows: readonly RecordRow[], text: string): readonly RecordRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ cells }) => {
    const all = cells.join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
