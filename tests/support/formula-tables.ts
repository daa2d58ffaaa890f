/** Texts that spreadsheets would run, and every table that people get of a plan. */
import { madeExport } from '../../renderer/presenters/exports/export-formats.ts';
import type { PrintDocument } from '../../renderer/presenters/print/print-document.ts';
import { printed, type PrintKind } from '../../renderer/presenters/print/print-wish.ts';
import { exportFacts } from './export-facts.ts';
import { printFacts } from './print-facts.ts';

const starts = ['=', '+', '-', '@', '\t', '\r', '\t=', '\r=', '=+', '-@'];
const rests = [
  ...['1+1', '1', 'A1', 'SUM(A1:A9)', 'cmd|"/c calc"!A0', 'HYPERLINK("http://x.example","y")'],
  ...['IMPORTXML("http://x.example","//a")', 'WEBSERVICE("http://x.example")', "'x'!A1", '"'],
  ...['1;2', '1,2', '{1}', 'INDIRECT("A1")', 'DDE("a";"b";"c")', 'rundll32|"x"!z', 'é', '\u202Ex'],
  ...['A1\nB1', 'x"",=1'],
];
/** 200 texts that a spreadsheet runs where they stand bare: F6 of the fault plan. */
export const formulaPayloads = starts.flatMap((start) => rests.map((rest) => `${start}${rest}`));

const report = { untilDate: '2027-06-30', fromDate: '2027-01-01', toDate: '2027-12-31' };
const nights = { firstDate: '2027-03-13', count: 14 };

function printedAs(kind: PrintKind): PrintDocument {
  const made = printed({ kind, nights, report, redacted: false }, printFacts());
  if (made === null) throw new Error(`Nothing was made of ${kind}.`);
  return made;
}

function exported(): PrintDocument {
  const options = { polarity: 'DEFAULT_CLOSED', nonce: 'n' } as const;
  const { document } = madeExport('csv', exportFacts(), options);
  if (document === undefined) throw new Error('It is no table.');
  return document;
}

/** Tables as people get them, by what they are of. */
export const exportedTables = {
  windows: exported(),
  year: printedAs('year'),
  customers: printedAs('customers'),
  night: printedAs('night'),
};

/** The same table with each payload in each column, and in its head. */
export const attacked = (document: PrintDocument): PrintDocument => ({
  ...document,
  sheets: document.sheets.map(({ name, columns, rows }) => ({
    name,
    columns: columns.map(({ width }, index) => ({
      title: formulaPayloads[index % formulaPayloads.length] ?? '',
      width,
    })),
    rows: [...rows.slice(0, 3), ...formulaPayloads.map((payload) => columns.map(() => payload))],
  })),
});
