/** Customers from a spreadsheet into an organization: what each row would do, before it is done. */
import type { Contact } from '../model/people.ts';
import type { Plan } from '../model/plan.ts';
import type { Customer } from '../model/target.ts';
import { readTable } from '../tables/csv.ts';
import { addCustomer, newCustomer, patchCustomer } from './edit-organization.ts';
import { newIdFrom } from './new-id.ts';
import { patchById, patched } from './patch-by-id.ts';
import {
  columnOf,
  pasteColumns,
  readFields,
  type PasteColumn,
  type PastedFields,
} from './pasted-cells.ts';

/** What became of a row. */
export interface PastedRow {
  /** Line of the text, from 1. */
  readonly line: number;
  /** The customer's name; empty when the row has none. */
  readonly name: string;
  readonly outcome: 'added' | 'updated' | 'unchanged' | 'not understood';
  /** Why it is not understood: a sentence for each cell. A row is taken whole or not at all. */
  readonly faults: readonly string[];
}

/** A paste, tried: the plan as it would be, and what happened row by row. */
export interface PastedCustomers {
  readonly plan: Plan;
  readonly rows: readonly PastedRow[];
  /** Heads of columns that nothing is taken from. */
  readonly ignored: readonly string[];
}

/**
 * Takes rows in. A first row that names its columns decides which is which, else the order is that of
 * `pasteColumns`. Customers are found by name in their business unit; rows of one customer add up, so
 * each may bring a contact. Empty cells change nothing. Nothing is deleted.
 */
export function pasteCustomers(plan: Plan, text: string): PastedCustomers {
  const table = readTable(text);
  const heads = table[0]?.cells ?? [];
  const hasHeads = heads.some((head) => columnOf(head) === 'Customer');
  const columns = hasHeads ? heads.map(columnOf) : pasteColumns;
  const rows: PastedRow[] = [];
  let next = plan;
  for (const { line, cells } of hasHeads ? table.slice(1) : table) {
    const named = new Map<PasteColumn, string>();
    for (const [place, column] of columns.entries()) {
      if (column !== null) named.set(column, cells[place] ?? '');
    }
    const taken = takeRow(next, named);
    rows.push({ line, ...taken.row });
    next = taken.plan;
  }
  const ignored = hasHeads ? heads.filter((head) => head !== '' && columnOf(head) === null) : [];
  return { plan: next, rows, ignored };
}

interface Taken {
  readonly plan: Plan;
  readonly row: Omit<PastedRow, 'line'>;
}

function takeRow(plan: Plan, cells: ReadonlyMap<PasteColumn, string>): Taken {
  const name = cells.get('Customer') ?? '';
  const fields = readFields(cells);
  const whose = findWhose(plan, name, cells.get('Business unit') ?? '');
  const faults = [...(typeof whose === 'string' ? [whose] : []), ...fields.faults];
  if (typeof whose === 'string' || faults.length > 0) {
    return { plan, row: { name, outcome: 'not understood', faults } };
  }
  const { customer, unitId } = whose;
  const fresh = customer ?? newCustomer(plan.organization, { name, businessUnitId: unitId });
  const start = customer === undefined ? addCustomer(plan, fresh) : plan;
  const contacts = withContact(plan, fresh, fields.contact);
  const end = patchCustomer(start, fresh.id, { ...differing(fresh, fields.customer), contacts });
  const outcome = customer === undefined ? 'added' : end === plan ? 'unchanged' : 'updated';
  return { plan: end, row: { name, outcome, faults } };
}

/** Fields that say something else: lists that read the same are no change. */
function differing(customer: Customer, fields: PastedFields['customer']): typeof fields {
  const now = new Map<string, unknown>(Object.entries(customer));
  const differ = Object.entries(fields).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(now.get(key)),
  );
  return Object.fromEntries(differ);
}

interface Whose {
  /** Absent: a new one. */
  readonly customer: Customer | undefined;
  readonly unitId: string;
}

function findWhose({ organization }: Plan, name: string, unitName: string): Whose | string {
  if (name === '') return 'Customer: the name is missing';
  if (name.length > 200) return 'Customer: longer than 200 characters';
  const { businessUnits, customers } = organization;
  const unit = businessUnits.find((each) => isNamed(each, unitName));
  const found = customers.filter((each) => isNamed(each, name));
  if (unitName === '') {
    const [only] = found;
    const [unitOnly] = businessUnits;
    if (found.length > 1) return `Business unit: ${name} is in several, say which`;
    if (only !== undefined) return { customer: only, unitId: only.businessUnitId };
    return businessUnits.length === 1 && unitOnly !== undefined
      ? { customer: undefined, unitId: unitOnly.id }
      : 'Business unit: a new customer needs one';
  }
  if (unit === undefined) return `Business unit: none is called ${unitName}`;
  const inUnit = found.find(({ businessUnitId }) => businessUnitId === unit.id);
  const [elsewhere] = found;
  if (inUnit === undefined && elsewhere !== undefined) {
    return `Business unit: ${name} is in another one; move it there first`;
  }
  return { customer: inUnit, unitId: unit.id };
}

function withContact(
  { organization }: Plan,
  { contacts }: Customer,
  fields: PastedFields['contact'],
): readonly Contact[] | undefined {
  const called = fields.name ?? fields.mail ?? fields.phone ?? fields.role;
  if (called === undefined) return contacts;
  const known = contacts?.find(({ name, mail }) =>
    fields.name !== undefined && name !== undefined
      ? isSame(name, fields.name)
      : mail !== undefined && mail === fields.mail,
  );
  if (contacts !== undefined && known !== undefined) {
    const merged = patched(known, fields);
    return merged === known ? contacts : patchById(contacts, known.id, fields);
  }
  const all = organization.customers.flatMap((each) => each.contacts ?? []);
  return [...(contacts ?? []), { id: newIdFrom(called, all), ...fields }];
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isNamed = (
  { id, name }: { readonly id: string; readonly name: string },
  wanted: string,
): boolean => id === wanted || isSame(name, wanted);
