/** Every printed kind as paper at 40 customers, the year at 400, and a long print that is stopped. */
import { expect, test, type Locator } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shortHash } from '../../renderer/presenters/review-words.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { yearMeaning } from '../../shared/review/plan-meaning.ts';
import { signYear } from '../../shared/review/sign-off.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  chooseMenu,
  showScreen,
} from '../support/drive-app.ts';
import { inMain } from '../support/in-main.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { withManyCustomers } from '../support/many-customers.ts';
import { printedPages } from '../support/poppler.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';

let running: RunningApp;
let folder: string;
let year: number;
let hash: string;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** So many customers; the year was signed, and since then every fifth series begins an hour later. */
function aSignedYear(plan: Plan, customers: number): Plan {
  const many = withManyCustomers(plan, customers);
  const signOff = { id: 's1', year, signedBy: 'Dana Reyes', signedAtMs: Date.UTC(year, 0, 11) };
  const signed = signYear(many, { ...signOff, note: '', meaning: sha256(yearMeaning(many, year)) });
  const series = signed.series.map((each, index) =>
    index % 5 === 0 ? { ...each, startTime: '23:00' } : each,
  );
  return { ...signed, series };
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(process.env['PWP_PRINT_OUT'] ?? tmpdir(), 'pwp-print-many-'));
  year = new Date().getUTCFullYear();
  const path = join(folder, 'many.pwplan');
  writeSamplePlan(path, (plan) => {
    const changed = aSignedYear(plan, 40);
    hash = shortHash(sha256(yearMeaning(changed, year)));
    return changed;
  });
  running = await launchApp([path]);
  await showScreen(running.page, 'Year');
  await expect(running.page.getByText(`${year}`, { exact: true }).first()).toBeVisible();
});
test.afterAll(async () => {
  await running.close();
  if (process.env['PWP_PRINT_OUT'] === undefined) rmSync(folder, { recursive: true, force: true });
});

const dialog = (): Locator => running.page.getByRole('dialog', { name: 'Print or export' });

async function choose(what: string): Promise<void> {
  await chooseMenu(running, 'File', 'Print or export…');
  await dialog().getByRole('combobox', { name: 'What' }).click();
  await running.page.getByRole('option', { name: what }).click();
}

async function savePdf(name: string): Promise<string> {
  const path = join(folder, `${name}.pdf`);
  await answerSaveDialog(running, path);
  // By key: what was saved before may be told over the button.
  await dialog().getByRole('button', { name: 'Save as PDF…' }).press('Enter');
  await expect(dialog()).toBeHidden({ timeout: 60_000 });
  return path;
}

test('every kind is paper: on each page the hash, words within its edges, and ink', async () => {
  for (const { what, says } of [
    { what: 'Policy report and evidence', says: `Policy report ${year}` },
    { what: 'A sheet per customer', says: 'Customer 039' },
    { what: 'Night sheet', says: 'in order of start' },
    { what: 'Changes since sign-off', says: 'moved 1 h later' },
  ]) {
    await choose(what);
    if (what === 'Night sheet') {
      await dialog().getByLabel('Nights').fill('7');
      await dialog().getByLabel('Nights').blur();
    }
    const pages = printedPages(await savePdf(what));
    if (pages === null) return;
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ text }) => text).join('\n')).toContain(says);
    expect(pages.flatMap(({ cut }) => cut)).toEqual([]);
    for (const { text, ink } of pages) {
      expect(text).toContain(hash);
      expect(ink).toBeGreaterThan(0.005);
      expect(ink).toBeLessThan(0.4);
    }
  }
});

/** Planning a year for all of them: stopped, its thread is gone and the plan as it was. */
async function stopsPlanning(): Promise<void> {
  const { page } = running;
  const planning = page.getByRole('dialog', { name: 'Plan the year' });
  const threads = () =>
    page.workers().filter((worker) => worker.url().includes('planner-worker')).length;
  await chooseMenu(running, 'Edit', 'Plan the year…');
  await planning.getByText('The next 12 months').click();
  await planning.getByRole('button', { name: 'Plan', exact: true }).click();
  const stop = planning.getByRole('button', { name: 'Stop' });
  await expect(stop).toBeFocused();
  await expect.poll(threads).toBe(1);
  await stop.press('Enter');
  await expect(planning.getByRole('radio', { name: 'The next 12 months' })).toBeChecked();
  await expect.poll(threads).toBe(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
}

test('400 customers flow over pages of the year, and what takes long for them can be stopped', async () => {
  const { page } = running;
  const path = join(folder, 'more.pwplan');
  let hashOfMore = '';
  writeSamplePlan(path, (plan) => {
    const changed = aSignedYear(plan, 400);
    hashOfMore = shortHash(sha256(yearMeaning(changed, year)));
    return { ...changed, id: 'manymore', name: 'Many more' };
  });
  await answerOpenDialog(running, path);
  await chooseMenu(running, 'File', 'Open plan…');
  await expect(page.getByText('Many more', { exact: true })).toBeVisible();

  await stopsPlanning();

  await choose('A sheet per customer');
  await answerSaveDialog(running, join(folder, 'stopped.pdf'));
  await dialog().getByRole('button', { name: 'Save as PDF…' }).press('Enter');
  const stop = dialog().getByRole('button', { name: 'Stop' });
  await expect(stop).toBeFocused();
  await expect(dialog().getByRole('status')).toContainText(/Step [12] of 3: .* 400 sheets/);
  await stop.press('Enter');
  await expect(dialog().getByRole('button', { name: 'Save as PDF…' })).toBeFocused();
  await expect
    .poll(() => inMain(running.app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(1);
  expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([]);
  await page.keyboard.press('Escape');

  await choose('The year on one page');
  const counted = await dialog().getByRole('list', { name: 'Contents' }).innerText();
  const pages = printedPages(await savePdf('year-of-400'));
  expect(running.complaints).toEqual([]);
  if (pages === null) return;
  expect(counted).toMatch(new RegExp(`^${pages.length} pages`));
  const named = pages.flatMap(({ text }) => text.match(/Customer \d{3}/g) ?? []);
  expect(named.toSorted()).toEqual(
    Array.from({ length: 400 }, (_, index) => `Customer ${String(index).padStart(3, '0')}`),
  );
  for (const { text, cut, ink } of pages) {
    expect(text).toContain(hashOfMore);
    expect(cut).toEqual([]);
    expect(ink).toBeGreaterThan(0.05);
  }
});
