/** What a table may be read as: CSV, a sheet of a workbook, or rows copied from one. */
import { namesColumns, type TableShape } from './head-table.ts';
import type { ImportFormat } from './import-format.ts';
import { customerColumns, readCustomerTable } from './table-customers.ts';
import { readResultTable, resultColumns } from './table-results.ts';
import { readReleaseTable, readSlotTable, releaseColumns, slotColumns } from './table-dates.ts';
import { readWindowTable, windowColumns } from './table-windows.ts';

/** As likely as its columns are its own; the file's name may say more. */
const likely =
  (shape: TableShape<string>, usual: number, words: RegExp) =>
  (beginning: string, fileName: string): number => {
    if (/^\s*[[{<]|^\uFEFF?\s*BEGIN:/i.test(beginning)) return 0;
    if (!namesColumns(beginning, shape)) return 0;
    return words.test(fileName) ? Math.min(0.9, usual + 0.2) : usual;
  };

/** A table of customers says how they are treated, not when something is. */
const customerShape = { ...customerColumns, required: ['Customer'] };
const isCustomers = (beginning: string, fileName: string): number => {
  const traits = [
    'Notice days',
    'Cadence days',
    'AMS',
    'Allowed hours',
    'Forbidden hours',
  ] as const;
  const hasTrait = traits.some((trait) =>
    namesColumns(beginning, { ...customerColumns, required: ['Customer', trait] }),
  );
  return likely(customerShape, hasTrait ? 0.7 : 0.1, /customer|client/i)(beginning, fileName);
};

/** Tables, by what their rows become. */
export const tableFormats: readonly ImportFormat[] = [
  {
    id: 'csv-windows',
    title: 'Windows from a table (CSV, Excel, pasted)',
    system: 'table',
    needs: ['target', 'zone'],
    columns: windowColumns,
    recognise: likely(windowColumns, 0.4, /window|patch|maintenance/i),
    read: readWindowTable,
  },
  {
    id: 'csv-releases',
    title: 'Releases from a table (CSV, Excel, pasted)',
    system: 'table',
    needs: ['business-unit', 'zone'],
    columns: releaseColumns,
    recognise: likely(releaseColumns, 0.6, /release|deploy/i),
    read: readReleaseTable,
  },
  {
    id: 'csv-database-slots',
    title: 'Database slots from a table (CSV, Excel, pasted)',
    system: 'table',
    needs: ['target', 'zone'],
    columns: slotColumns,
    // Windows have a status too: only a word of databases tells slots apart.
    recognise: (beginning, fileName) => {
      const words = `${fileName}\n${beginning.slice(0, 2_000).split(/[\r\n]/, 1)[0] ?? ''}`;
      const isSlots = /(?<![a-z])(db|dba|database|slots?)(?![a-z])|confirmed/i.test(words);
      return isSlots
        ? likely(slotColumns, 0.65, /(?<![a-z])(db|dba|database|slots?)/i)(beginning, fileName)
        : 0;
    },
    read: readSlotTable,
  },
  {
    id: 'csv-results',
    title: 'Results of windows from a table (CSV, Excel, pasted)',
    system: 'table',
    needs: [],
    columns: resultColumns,
    recognise: likely(resultColumns, 0.7, /result|outcome|evidence/i),
    read: readResultTable,
  },
  {
    id: 'csv-customers',
    title: 'Customers from a table (CSV, Excel, pasted)',
    system: 'table',
    needs: [],
    columns: customerColumns,
    recognise: isCustomers,
    read: readCustomerTable,
  },
];
