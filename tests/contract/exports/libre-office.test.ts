/** What LibreOffice makes of every table for people, with what it would run in every cell; where it is present. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { workbookBytes } from '../../../electron/files/workbook.ts';
import { asCsv } from '../../../renderer/presenters/print/as-csv.ts';
import { attacked, exportedTables, formulaPayloads } from '../../support/formula-tables.ts';

/** What its XML has as it is: it writes some blanks as elements, and without a person to ask takes CSV for Latin-1. */
const plain = formulaPayloads.filter((payload) => /^[ -~]*$/.test(payload));
const inXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');

it('evaluates nothing of what we export as CSV or Excel, and keeps each text', async (context) => {
  const probe = spawnSync('soffice', ['--version']);
  if (probe.error !== undefined)
    context.skip(`LibreOffice is not here (${probe.error.message}): cells are only read.`);
  const folder = mkdtempSync(join(tmpdir(), 'pwp-office-'));
  const files: { readonly name: string; readonly quote: string }[] = [];
  for (const [of, document] of Object.entries(exportedTables)) {
    const { sheets, ...rest } = attacked(document);
    // With the mark that main writes before it, by which spreadsheets know UTF-8.
    writeFileSync(join(folder, `${of}-csv.csv`), `\uFEFF${asCsv({ ...rest, sheets })}`);
    writeFileSync(join(folder, `${of}-xlsx.xlsx`), await workbookBytes(sheets));
    files.push({ name: `${of}-csv`, quote: "'" }, { name: `${of}-xlsx`, quote: '' });
  }
  const paths = files.map(({ name }) => join(folder, `${name}.${name.split('-').at(-1)}`));
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      ...['--headless', '--convert-to', 'fods', '--outdir', folder],
      ...paths,
    ],
    { stdio: 'ignore' },
  );
  for (const { name, quote } of files) {
    const xml = readFileSync(join(folder, `${name}.fods`), 'utf8');
    expect(xml, name).not.toMatch(/table:formula|office:value-type="error"|<text:a /);
    // Cells that are alike are written once, with their number.
    const isKept = (payload: string): boolean =>
      xml.includes(`<text:p>${inXml(quote + payload)}</text:p>`);
    expect(
      plain.filter((payload) => !isKept(payload)),
      name,
    ).toEqual([]);
  }
  rmSync(folder, { recursive: true, force: true });
}, 120_000);
