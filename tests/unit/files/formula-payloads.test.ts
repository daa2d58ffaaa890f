/** F6 of the fault plan: texts that spreadsheets would run, in every column of every table that is exported. */
import { describe, expect, it } from 'vitest';
import { workbookBytes } from '../../../electron/files/workbook.ts';
import { madeExport } from '../../../renderer/presenters/exports/export-formats.ts';
import { asCsv } from '../../../renderer/presenters/print/as-csv.ts';
import type { PrintDocument } from '../../../renderer/presenters/print/print-document.ts';
import { printed, type PrintKind } from '../../../renderer/presenters/print/print-wish.ts';
import { exportFacts } from '../../support/export-facts.ts';
import { printFacts } from '../../support/print-facts.ts';
import { partsOf } from '../../support/zip-parts.ts';

const starts = ['=', '+', '-', '@', '\t', '\r', '\t=', '\r=', '=+', '-@'];
const rests = [
  ...['1+1', '1', 'A1', 'SUM(A1:A9)', 'cmd|"/c calc"!A0', 'HYPERLINK("http://x.example","y")'],
  ...['IMPORTXML("http://x.example","//a")', 'WEBSERVICE("http://x.example")', "'x'!A1", '"'],
  ...['1;2', '1,2', '{1}', 'INDIRECT("A1")', 'DDE("a";"b";"c")', 'rundll32|"x"!z', 'é', '\u202Ex'],
  ...['A1\nB1', 'x"",=1'],
];
const payloads = starts.flatMap((start) => rests.map((rest) => `${start}${rest}`));
const runs = /^[=+\-@\t\r]/;

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
const documents = {
  windows: exported(),
  year: printedAs('year'),
  customers: printedAs('customers'),
  night: printedAs('night'),
};

/** The same tables with each payload in each column, and in its head. */
const attacked = (document: PrintDocument): PrintDocument => ({
  ...document,
  sheets: document.sheets.map(({ name, columns, rows }) => ({
    name,
    columns: columns.map(({ width }, index) => ({
      title: payloads[index % payloads.length] ?? '',
      width,
    })),
    rows: [...rows.slice(0, 3), ...payloads.map((payload) => columns.map(() => payload))],
  })),
});

/** Cells of our CSV, where every one is quoted. */
const cellsOf = (csv: string): readonly string[] =>
  [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));

describe.each(Object.entries(documents))('F6: the tables of %s', (_of, document) => {
  const tables = attacked(document);
  const columns = document.sheets.reduce((sum, sheet) => sum + sheet.columns.length, 0);

  it('have no cell in CSV that begins as a formula, and each text behind its quote', () => {
    const csv = asCsv(tables);
    const cells = cellsOf(csv);
    expect(cells.filter((cell) => runs.test(cell))).toEqual([]);
    for (const payload of payloads) {
      const found = cells.filter((cell) => cell === `'${payload}`).length;
      expect(found).toBeGreaterThanOrEqual(columns);
    }
    // Outside of the quotes there is nothing but what divides cells and rows.
    expect(csv.replaceAll(/"(?:[^"]|"")*"/g, '')).toMatch(/^[,\r\n]*$/);
  });

  it('have texts as typed strings in Excel, and no formula', async () => {
    const bytes = Buffer.from(await workbookBytes(tables.sheets));
    const parts = partsOf(bytes);
    const sheets = parts.filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
    expect(sheets).toHaveLength(document.sheets.length);
    for (const [, xml] of sheets) {
      expect(xml).not.toMatch(/<f[ >/]|t="str"/);
      const untyped = [...xml.matchAll(/<c ([^>]*[^/>])>(.*?)<\/c>/gs)].filter(
        ([, attributes = '', content = '']) =>
          !/t="(?:s|inlineStr)"/.test(attributes) && !/^<v>-?[\d.e-]+<\/v>$/i.test(content),
      );
      expect(untyped).toEqual([]);
    }
    expect(parts.map(([name]) => name).join()).not.toMatch(/calcChain|externalLink|connections/);
  });
});

it('are 200, and each would run if it stood there bare', () => {
  expect(new Set(payloads).size).toBe(200);
  expect(payloads.filter((payload) => !runs.test(payload))).toEqual([]);
});
