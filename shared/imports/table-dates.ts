/** Tables of releases, and of the database team's slots: a row for each. */
import { findNamed } from './named-target.ts';
import { readHeadTable, type HeadRow } from './head-table.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { dayOrderOf, type DayOrder } from './read-moment.ts';
import { nameFrom, ReadingDraft } from './reading-draft.ts';
import { readSpan, spanHeads, type CellFault } from './row-span.ts';
import { rowTarget, spanCells } from './table-windows.ts';
import type { DatabaseSlot, Release } from '../model/release.ts';

/** Columns of a table of releases. */
export const releaseColumns = {
  heads: {
    name: ['Name', 'Release', 'Title', 'Summary', 'Version'],
    product: ['Product', 'Application', 'Component', 'Project'],
    environment: ['Environment', 'Env', 'Tier'],
    unit: ['Business unit', 'BU'],
    ...spanHeads,
    start: [...spanHeads.start, 'Release date', 'Due date'],
    certainty: ['Certainty', 'Status', 'State', 'Confirmed'],
    id: ['Id', 'Key', 'Ticket', 'Number', 'Reference'],
  },
  required: ['product', 'start'],
} as const;

/** Columns of a table of slots. */
export const slotColumns = {
  heads: {
    name: ['Name', 'Slot', 'Title', 'Summary', 'Description'],
    customer: ['Customer', 'Client', 'Account name'],
    environment: ['Environment', 'Env', 'Tier'],
    unit: ['Business unit', 'BU'],
    ...spanHeads,
    confirmed: ['Confirmed', 'Status', 'State', 'Answer'],
    id: ['Id', 'Ticket', 'Number', 'Reference'],
  },
  required: ['start', 'confirmed'],
} as const;

type ReleaseColumn = keyof (typeof releaseColumns)['heads'];
type SlotColumn = keyof (typeof slotColumns)['heads'];

/** Releases; a day without a time of day is the whole day in the planner's zone. */
export function readReleaseTable(text: string, context: ImportContext): ImportReading {
  const table = readHeadTable<ReleaseColumn>(text, releaseColumns, context);
  if ('items' in table) return table;
  const draft = new ReadingDraft();
  const order = dayOrderOf([...table.column('start'), ...table.column('end')]);
  for (const row of table.rows) {
    const release = releaseOf(row, context, order);
    if ('why' in release) draft.refuse(row.line, row.text, `${release.field}: ${release.why}`);
    else {
      const { businessUnitId, product, environment, name } = release;
      const key = row.cell('id') || [businessUnitId, product, environment, name].join(' | ');
      draft.add({ kind: 'release', line: row.line, key: key.slice(0, 500), release }, row.text);
    }
  }
  return draft.finish();
}

function releaseOf(
  row: HeadRow<ReleaseColumn>,
  context: ImportContext,
  order: DayOrder,
): Omit<Release, 'id'> | CellFault {
  const { cell } = row;
  const { organization } = context.plan;
  const product = nameFrom(cell('product'));
  if (product === '') return { field: 'Product', why: 'The product is missing. Fill the cell.' };
  const unit =
    findNamed(organization.businessUnits, cell('unit')) ??
    findNamed(
      organization.businessUnits,
      cell('unit') === '' ? unitOfProduct(product, context) : '',
    );
  if (unit === undefined) {
    const why =
      cell('unit') === ''
        ? `Of which business unit ${product} is, nobody says. Choose it, or add a column.`
        : `No business unit is called ${cell('unit').slice(0, 60)}. Correct it, or add it first.`;
    return { field: 'Business unit', why };
  }
  const usual = { zone: context.zone, order, durationMinutes: 60, wholeDays: true };
  const span = readSpan(spanCells(row), usual);
  if ('why' in span) return span;
  const certainty = certaintyOf(cell('certainty'));
  if (certainty === null) {
    const why = `“${cell('certainty').slice(0, 40)}” says not whether it is certain. Write confirmed or tentative.`;
    return { field: 'Certainty', why };
  }
  const environment = nameFrom(cell('environment')) || 'prod';
  const name = nameFrom(cell('name')) || product;
  const { startMs, endMs } = span;
  return { name, businessUnitId: unit.id, product, environment, startMs, endMs, certainty };
}

/** The chosen one, else that of earlier releases of the product. */
const unitOfProduct = (product: string, { options, plan }: ImportContext): string =>
  options.businessUnitId ??
  options.target?.businessUnitId ??
  plan.releases.find((each) => each.product.toLowerCase() === product.toLowerCase())
    ?.businessUnitId ??
  '';

function certaintyOf(text: string): Release['certainty'] | null {
  if (/^$|^(yes|true|y|confirmed|approved|scheduled|released|done|final)$/i.test(text)) {
    return 'confirmed';
  }
  const isOpen =
    /^(no|false|n|tentative|planned|draft|proposed|to do|in progress|open|unreleased)$/i;
  return isOpen.test(text) ? 'tentative' : null;
}

/** Slots of the database team. Its answer is what is read: confirmed or not. */
export function readSlotTable(text: string, context: ImportContext): ImportReading {
  const table = readHeadTable<SlotColumn>(text, slotColumns, context);
  if ('items' in table) return table;
  const draft = new ReadingDraft();
  const order = dayOrderOf([...table.column('start'), ...table.column('date')]);
  const taken = new Map<string, number>();
  for (const row of table.rows) {
    const slot = slotOf(row, context, order);
    if ('why' in slot) {
      draft.refuse(row.line, row.text, `${slot.field}: ${slot.why}`);
      continue;
    }
    const day = [
      slot.businessUnitId,
      slot.customerId ?? '',
      row.cell('date') || row.cell('start').slice(0, 10),
    ].join(' | ');
    const nth = (taken.get(day) ?? 0) + 1;
    taken.set(day, nth);
    const key = row.cell('id') || (nth === 1 ? day : `${day} #${nth}`);
    const item = { kind: 'database-slot', line: row.line, key: key.slice(0, 500) } as const;
    draft.add({ ...item, databaseSlot: slot }, row.text);
  }
  return draft.finish();
}

function slotOf(
  row: HeadRow<SlotColumn>,
  context: ImportContext,
  order: DayOrder,
): Omit<DatabaseSlot, 'id'> | CellFault {
  const { cell } = row;
  const target = rowTarget(row, context);
  if (typeof target === 'string') return { field: 'Customer', why: target };
  const { customers } = context.plan.organization;
  const customer = customers.find(({ id }) => id === target.customerId);
  const zone = customer?.zone ?? context.zone;
  const span = readSpan(spanCells(row), { zone, order, durationMinutes: null, wholeDays: false });
  if ('why' in span) return span;
  const confirmed = confirmedOf(cell('confirmed'));
  if (confirmed === null) {
    const why = `“${cell('confirmed').slice(0, 40)}” is no answer. Write confirmed or requested.`;
    return { field: 'Confirmed', why };
  }
  const name = nameFrom(cell('name')) || `DB ${customer?.name ?? target.businessUnitId}`;
  const whose = customer === undefined ? {} : { customerId: customer.id };
  const { startMs, endMs } = span;
  return { name, businessUnitId: target.businessUnitId, ...whose, startMs, endMs, confirmed };
}

function confirmedOf(text: string): boolean | null {
  if (/^(yes|y|true|x|1|confirmed|approved|ok|agreed)$/i.test(text)) return true;
  return /^$|^(no|n|false|0|-|requested|open|tentative|pending|proposed)$/i.test(text)
    ? false
    : null;
}
