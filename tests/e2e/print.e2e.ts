/** The year on paper and in files, through the real window: made, saved, rendered, read back. */
import { expect, test, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePlan } from '../../shared/formats/plan-file.ts';
import { yearMeaning } from '../../shared/review/plan-meaning.ts';
import { expectAccessible } from '../support/accessibility.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  chooseMenu,
  showScreen,
  waitUntilRead,
} from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { withManyCustomers } from '../support/many-customers.ts';
import { textsOfPdf } from '../support/pdf-text.ts';
import { poppler } from '../support/poppler.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';

let running: RunningApp;
let folder: string;
let planPath: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(process.env['PWP_PRINT_OUT'] ?? tmpdir(), 'pwp-print-'));
  planPath = join(folder, 'print.pwplan');
  writeSamplePlan(planPath);
  running = await launchApp([planPath]);
  await waitUntilRead(running.page);
});
test.afterAll(async () => {
  await running.close();
  if (process.env['PWP_PRINT_OUT'] === undefined) rmSync(folder, { recursive: true, force: true });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash of the year as it stands on paper, computed from the file. */
function hashOnPaper(): string {
  const parsed = parsePlan(readFileSync(planPath, 'utf8'), sha256);
  if (!parsed.ok) throw new Error('The plan does not open.');
  const hash = sha256(yearMeaning(parsed.value.plan, 2027));
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)}`;
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Print or export' });

async function choose(page: Page, what: string): Promise<void> {
  await dialogOf(page).getByRole('combobox', { name: 'What' }).click();
  await page.getByRole('option', { name: what }).click();
}

/** Saves what the dialog shows, and answers its path. The dialog closes by itself. */
async function saveAs(format: 'PDF' | 'Excel' | 'CSV' | 'HTML', name: string): Promise<string> {
  const { page } = running;
  const path = join(folder, name);
  await answerSaveDialog(running, path);
  await dialogOf(page).getByText(format, { exact: true }).click();
  await dialogOf(page)
    .getByRole('button', { name: `Save as ${format}…` })
    // By key: what was saved before may be told over the button.
    .press('Enter');
  await expect(dialogOf(page)).toBeHidden({ timeout: 20_000 });
  expect(existsSync(path)).toBe(true);
  return path;
}

test('hangs the year on the wall: one page with legend, stamp and the hash of the file', async () => {
  const { page } = running;
  await showScreen(page, 'Year');
  await page.getByRole('button', { name: 'Print…' }).click();
  await expect(dialogOf(page).getByRole('img', { name: /^First page of/ })).toBeVisible();
  await expect(dialogOf(page).getByRole('list', { name: 'Contents' })).toHaveText(/^1 page/);
  await expect(dialogOf(page)).toContainText(hashOnPaper());
  await expectAccessible(running);

  const path = await saveAs('PDF', 'year.pdf');
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  const info = poppler('pdfinfo', [path]);
  if (info === null) return;
  expect(info).toMatch(/^Pages: +1$/m);
  expect(info).toMatch(/^Page size: +792 x 612 pts/m);
  const text = poppler('pdftotext', ['-layout', path, '-']) ?? '';
  for (const words of ['Patch windows 2027', 'Northwind', 'Wellframe', 'hard freeze', 'As of'])
    expect(text).toContain(words);
  expect(text).toContain(`Hash of 2027: ${hashOnPaper()}`);
  // Rendered, it has as much ink as a page of marks has, and is neither empty nor black.
  poppler('pdftoppm', ['-r', '120', '-png', '-singlefile', path, join(folder, 'year')]);
  expect(statSync(join(folder, 'year.png')).size).toBeGreaterThan(60_000);
});

test('prints a sheet per customer and a night sheet, redacted on request', async () => {
  const { page } = running;
  await chooseMenu(running, 'File', 'Print or export…');
  await choose(page, 'A sheet per customer');
  await expect(dialogOf(page).getByRole('list', { name: 'Contents' })).toContainText('Northwind');
  const customers = await saveAs('PDF', 'customers.pdf');
  const text = poppler('pdftotext', ['-layout', customers, '-']);
  if (text !== null) {
    expect(text).toContain('America/New_York');
    expect(text.split(hashOnPaper()).length).toBeGreaterThan(8);
  }

  await chooseMenu(running, 'File', 'Print or export…');
  await choose(page, 'Night sheet');
  await dialogOf(page).getByLabel('First night').fill('2027-03-12');
  await dialogOf(page).getByLabel('Nights').fill('3');
  await dialogOf(page).getByLabel('Nights').blur();
  await expectAccessible(running);
  const open = readFileSync(await saveAs('HTML', 'night.html'), 'utf8');
  expect(open).toMatch(/\d{12} us-east-1/);
  expect(open).not.toMatch(/<script|https?:\/\//);
  await chooseMenu(running, 'File', 'Print or export…');
  await choose(page, 'Night sheet');
  await dialogOf(page).getByLabel('First night').fill('2027-03-12');
  await dialogOf(page).getByLabel('Nights').fill('3');
  await dialogOf(page).getByLabel('Leave account numbers out').check();
  const redacted = poppler('pdftotext', ['-layout', await saveAs('PDF', 'night.pdf'), '-']);
  if (redacted !== null) {
    expect(redacted).toContain('[account]');
    expect(redacted).not.toMatch(/\d{12}/);
    poppler('pdftoppm', [
      '-r',
      '90',
      '-png',
      '-singlefile',
      join(folder, 'night.pdf'),
      join(folder, 'night'),
    ]);
  }
});

test('exports the same windows as a workbook and as CSV', async () => {
  const { page } = running;
  await chooseMenu(running, 'File', 'Print or export…');
  const rows = await dialogOf(page)
    .getByText('Excel', { exact: true })
    .click()
    .then(async () =>
      /Windows: ([\d,]+) rows/.exec(
        await dialogOf(page).getByRole('list', { name: 'Contents' }).innerText(),
      ),
    );
  const xlsx = readFileSync(await saveAs('Excel', 'year.xlsx'));
  // A workbook is a zip.
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  await chooseMenu(running, 'File', 'Print or export…');
  const csv = readFileSync(await saveAs('CSV', 'year.csv'), 'utf8');
  expect(csv.trimEnd().split('\r\n').length - 1).toBe(Number(rows?.[1]?.replace(',', '')));
  expect(csv).toContain('"America/New_York"');
  expect(running.complaints).toEqual([]);
});

test('B2: 4 units and 40 customers are one page of either paper, legible as it is printed, in grey too', async () => {
  const { page } = running;
  const many = join(folder, 'many.pwplan');
  writeSamplePlan(many, (plan) => withManyCustomers(plan, 40));
  await answerOpenDialog(running, many);
  await chooseMenu(running, 'File', 'Open plan…');
  await expect(page.getByText('Many customers', { exact: true })).toBeVisible();
  for (const paper of ['A3', 'Letter']) {
    await chooseMenu(running, 'File', 'Print or export…');
    await dialogOf(page).getByText(paper, { exact: true }).click();
    await expect(dialogOf(page).getByRole('list', { name: 'Contents' })).toHaveText(/^1 page/);
    const path = await saveAs('PDF', `many-${paper}.pdf`);
    const texts = textsOfPdf(path);
    expect(texts.length).toBeGreaterThan(2_000);
    expect(Math.min(...texts.map(({ sizePt }) => sizePt))).toBeGreaterThanOrEqual(7);
    // Ink on white, or white on ink: in grey each is at least 4.5 to 1 (WCAG 1.4.3).
    const inks = new Set(texts.map(({ luminance }) => luminance));
    inks.delete(1);
    expect(1.05 / (Math.max(...inks) + 0.05)).toBeGreaterThanOrEqual(4.5);
    const text = poppler('pdftotext', ['-layout', path, '-']);
    if (text === null) continue;
    for (let index = 0; index < 40; index += 1)
      expect(text).toContain(`Customer ${String(index).padStart(3, '0')}`);
    // Of every unit; which of the two depends on the day on which this runs.
    expect(text.match(/Inside policy|Outside of policy/g)).toHaveLength(4);
  }
  expect(running.complaints).toEqual([]);
});
