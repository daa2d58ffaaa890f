/** One row of a spreadsheet about a customer: which cell says what, and what it means. */
import type { WeeklyHours } from '../model/hours.ts';
import type { Contact } from '../model/people.ts';
import type { Customer } from '../model/target.ts';
import { findZones } from '../time/zone-names.ts';
import type { Patch } from './patch-by-id.ts';
import { parseHours } from './typed-hours.ts';

/** Columns that are understood, in the order that a table without heads is read in. */
export const pasteColumns = [
  'Customer',
  'Business unit',
  'Zone',
  'Notice days',
  'Cadence days',
  'AMS',
  'Forbidden hours',
  'Allowed hours',
  'Peak hours',
  'Contact',
  'Role',
  'Phone',
  'Mail',
] as const;

export type PasteColumn = (typeof pasteColumns)[number];

const otherNames: Readonly<Record<string, PasteColumn>> = {
  name: 'Customer',
  client: 'Customer',
  bu: 'Business unit',
  unit: 'Business unit',
  'time zone': 'Zone',
  timezone: 'Zone',
  notice: 'Notice days',
  'notice period': 'Notice days',
  cadence: 'Cadence days',
  'managed by ams': 'AMS',
  'contact name': 'Contact',
  telephone: 'Phone',
  email: 'Mail',
  'e-mail': 'Mail',
};

/** Heads by which each column is known, its own name first. */
export const pasteHeads: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  pasteColumns.map((column) => [
    column,
    [column, ...Object.keys(otherNames).filter((head) => otherNames[head] === column)],
  ]),
);

/** The column that a head names, whatever its case; null for one that is not understood. */
export function columnOf(head: string): PasteColumn | null {
  const key = head.trim().toLowerCase();
  return pasteColumns.find((name) => name.toLowerCase() === key) ?? otherNames[key] ?? null;
}

/** What a row says; a cell that is empty says nothing. */
export interface PastedFields {
  readonly customer: Patch<Customer>;
  readonly contact: Omit<Contact, 'id'>;
  /** A sentence for each cell that is not understood. */
  readonly faults: readonly string[];
}

/** Reads all cells but those of the customer's own name and its business unit. */
export function readFields(cells: ReadonlyMap<PasteColumn, string>): PastedFields {
  const faults: string[] = [];
  const read = <T>(column: PasteColumn, parse: (text: string) => T | string): T | undefined => {
    const text = cells.get(column) ?? '';
    if (text === '') return undefined;
    const value = parse(text);
    if (typeof value !== 'string') return value;
    faults.push(`${column}: ${value}`);
    return undefined;
  };
  const customer = {
    zone: read('Zone', readZone)?.zone,
    noticeDays: read('Notice days', (text) => wholeNumber(text, { from: 0, to: 3_660 })),
    cadenceDays: read('Cadence days', readCadence)?.days,
    managedByAms: read('AMS', readYesNo),
    forbiddenHours: read('Forbidden hours', readHours),
    allowedHours: read('Allowed hours', readHours),
    peakHours: read('Peak hours', readHours),
  };
  const plain = (column: PasteColumn): string | undefined =>
    read(column, (text) => (text.length > 200 ? 'longer than 200 characters' : { text }))?.text;
  const contact = {
    name: plain('Contact'),
    role: plain('Role'),
    phone: plain('Phone'),
    mail: plain('Mail'),
  };
  return { customer: withoutGaps(customer), contact: withoutGaps(contact), faults };
}

type Filled<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

const withoutGaps = <T extends object>(fields: T): Filled<T> =>
  // Entries lose the types of their fields; only those without a value are left out.
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Filled<T>;

function readZone(text: string): { readonly zone: string } | string {
  const zones = findZones(text);
  const [zone] = zones;
  if (zone === undefined) return `no zone is called ${text}`;
  return zones.length === 1 ? { zone } : `${text} may be ${zones.join(' or ')}`;
}

function readCadence(text: string): { readonly days: number | null } | string {
  if (/^(none|no|-)$/i.test(text)) return { days: null };
  const days = wholeNumber(text, { from: 1, to: 3_660 });
  return typeof days === 'string' ? `${days}, or none` : { days };
}

function wholeNumber(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): number | string {
  const read = /^(\d{1,6})(\s*d(ays?)?)?$/i.exec(text);
  const value = Number(read?.[1] ?? NaN);
  return value >= from && value <= to ? value : `${text} is no whole number from ${from} to ${to}`;
}

function readYesNo(text: string): boolean | string {
  if (/^(yes|y|true|x|1|ams)$/i.test(text)) return true;
  return /^(no|n|false|0|-)$/i.test(text) ? false : `${text} is neither yes nor no`;
}

const readHours = (text: string): readonly WeeklyHours[] | string =>
  parseHours(text) ?? `${text} is not written as Mon-Fri 08:00-18:00; Sat all day`;
