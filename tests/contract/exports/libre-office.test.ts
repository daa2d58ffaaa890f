/** What LibreOffice makes of tables for people, where it is present. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { madeExport } from '../../../renderer/presenters/exports/export-formats.ts';
import { aSeries } from '../../support/a-plan.ts';
import { exportFacts } from '../../support/export-facts.ts';
import { planToExport } from '../../support/exported-windows.ts';

const dangerous = ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/c calc"!A0'];

it('a table of windows evaluates nothing in LibreOffice', (context) => {
  const probe = spawnSync('soffice', ['--version']);
  if (probe.error !== undefined)
    context.skip(`LibreOffice is not here (${probe.error.message}): cells are only read.`);
  const folder = mkdtempSync(join(tmpdir(), 'pwp-csv-'));
  const series = dangerous.map((name, index) => aSeries({ id: `s${index}`, name }));
  const facts = exportFacts({ plan: planToExport({ series }) });
  const { text } = madeExport('csv', facts, { polarity: 'DEFAULT_CLOSED', nonce: 'a-nonce' });
  writeFileSync(join(folder, 'windows.csv'), text);
  execFileSync('soffice', [
    ...['--headless', '--convert-to', 'fods', '--outdir', folder],
    join(folder, 'windows.csv'),
  ]);
  expect(readFileSync(join(folder, 'windows.fods'), 'utf8')).not.toContain('table:formula');
  rmSync(folder, { recursive: true, force: true });
});
