/** F6 of the fault plan: texts that spreadsheets would run, in every column of every table that is exported. */
import { describe, expect, it } from 'vitest';
import { workbookBytes } from '../../../electron/files/workbook.ts';
import { asCsv } from '../../../renderer/presenters/print/as-csv.ts';
import { attacked, exportedTables, formulaPayloads } from '../../support/formula-tables.ts';
import { partsOf } from '../../support/zip-parts.ts';

const runs = /^[=+\-@\t\r]/;

/** Cells of our CSV, where every one is quoted. */
const cellsOf = (csv: string): readonly string[] =>
  [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));

describe.each(Object.entries(exportedTables))('F6: the tables of %s', (_of, document) => {
  const tables = attacked(document);
  const columns = document.sheets.reduce((sum, sheet) => sum + sheet.columns.length, 0);

  it('have no cell in CSV that begins as a formula, and each text behind its quote', () => {
    const csv = asCsv(tables);
    const cells = cellsOf(csv);
    expect(cells.filter((cell) => runs.test(cell))).toEqual([]);
    for (const payload of formulaPayloads) {
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
  expect(new Set(formulaPayloads).size).toBe(200);
  expect(formulaPayloads.filter((payload) => !runs.test(payload))).toEqual([]);
});
