/** Tables of customers: read as the paste of the Customers screen reads them. */
import type { Customer } from '../model/target.ts';
import { pasteCustomers } from '../planning/paste-customers.ts';
import { pasteColumns, pasteHeads } from '../planning/pasted-cells.ts';
import { readTable } from '../tables/csv.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { plainHead } from './head-table.ts';
import { contentOfThing } from './plan-things.ts';
import { ReadingDraft } from './reading-draft.ts';

/** Columns of a table of customers, by their own names. */
export const customerColumns = { heads: pasteHeads, required: ['Customer'] } as const;

/** More are pasted by nobody, and each row is looked up among all. */
const mostRows = 5_000;

/**
 * Customers with what their rows say of them: rows of one customer add up, empty cells change nothing.
 * An item holds the whole customer as it would be.
 */
export function readCustomerTable(text: string, { plan, options }: ImportContext): ImportReading {
  const draft = new ReadingDraft();
  const table = readTable(text, mostRows + 2);
  if (table.length > mostRows + 1) {
    draft.refuse(1, '', `The table has more than ${mostRows} rows. Divide it.`);
    return draft.finish();
  }
  const [heads = { line: 1, cells: [] }, ...rows] = table;
  const renamed = { ...heads, cells: renamedHeads(heads.cells, options.columns ?? {}) };
  const pasted = pasteCustomers(plan, asText([renamed, ...rows]));
  const first = new Map<string, number>();
  for (const [at, row] of pasted.rows.entries()) {
    const source = rows[at];
    if (row.outcome === 'not understood') {
      draft.refuse(
        source?.line ?? row.line,
        source?.cells.join(', ') ?? row.name,
        `${row.faults.join('. ')}.`,
      );
    } else if (!first.has(row.name.toLowerCase())) {
      first.set(row.name.toLowerCase(), source?.line ?? row.line);
    }
  }
  for (const customer of pasted.plan.organization.customers) {
    const line = first.get(customer.name.toLowerCase()) ?? first.get(customer.id.toLowerCase());
    if (line === undefined) continue;
    const key = `${customer.businessUnitId} | ${customer.name.toLowerCase()}`.slice(0, 500);
    draft.add({ kind: 'customer', line, key, customer: withoutId(customer) }, customer.name);
  }
  return draft.finish();
}

// All fields of a customer but its id.
const withoutId = (customer: Customer): Omit<Customer, 'id'> =>
  contentOfThing(customer) as Omit<Customer, 'id'>;

/** Heads that a person chose for a column take its name. */
function renamedHeads(
  heads: readonly string[],
  chosen: Readonly<Record<string, string>>,
): readonly string[] {
  const wishes = pasteColumns.flatMap((column) => {
    const wish = Object.hasOwn(chosen, column) ? chosen[column] : undefined;
    // What was chosen for another table says nothing here.
    const isHere = wish === '' || heads.some((head) => plainHead(head) === plainHead(wish ?? ''));
    return wish === undefined || !isHere ? [] : [{ column, head: plainHead(wish) }];
  });
  return heads.map((head) => {
    const wish = wishes.find((each) => each.head !== '' && each.head === plainHead(head));
    if (wish !== undefined) return wish.column;
    // Its column was given to another head: it means nothing any more.
    return wishes.some(({ column }) => plainHead(column) === plainHead(head)) ? '' : head;
  });
}

/** Rows divided by tabs, which no cell keeps. */
const asText = (rows: readonly { readonly cells: readonly string[] }[]): string =>
  rows
    .map(({ cells }) => cells.map((cell) => cell.replaceAll(/[\t\r\n"]+/g, ' ')).join('\t'))
    .join('\n');
