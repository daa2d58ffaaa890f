/** Windows for other programs, through the real window: chosen, looked at, copied and saved. */
import { expect, test, type Locator } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { answerSaveDialog, chooseMenu, openSample } from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { inMain } from '../support/in-main.ts';

let running: RunningApp;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-export-'));
  running = await launchApp();
  await openSample(running);
});
test.afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const dialog = (): Locator => running.page.getByRole('dialog', { name: 'Export windows' });
const preview = (): Locator => dialog().getByRole('region', { name: 'Preview' });

async function chooseFormat(label: string): Promise<void> {
  await dialog().getByRole('combobox', { name: 'Format' }).click();
  await running.page.getByRole('option', { name: label }).click();
}

async function savedAs(name: string): Promise<Buffer> {
  const path = join(folder, name);
  await answerSaveDialog(running, path);
  await dialog().getByRole('button', { name: 'Save as…' }).press('Enter');
  await expect(running.page.getByText(path)).toBeVisible();
  return readFileSync(path);
}

const sequencesIn = (text: Buffer): readonly (readonly [string, number])[] =>
  parseCalendarDocument(text.toString()).events.map(({ uid, sequence }) => [uid, sequence]);

test('gives calendars what changed, and nothing twice, by keyboard alone', async () => {
  const { page } = running;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('export win');
  await page.keyboard.press('Enter');
  await expect(dialog().getByRole('combobox', { name: 'Format' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Northw');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog().getByRole('status')).toHaveText(/^\d+ windows that begin 1 Mar – 31 May/);
  await expect(preview()).toContainText('SUMMARY:Patching Northwind');
  await expect(preview()).not.toContainText('Contoso');

  const first = await savedAs('first.ics');
  expect(parseCalendarDocument(first.toString()).problems).toEqual([]);
  expect(first.toString()).not.toContain('Contoso');
  const second = await savedAs('second.ics');
  expect(sequencesIn(second)).toEqual(sequencesIn(first));
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
  // It is one step of the plan, so that somebody else's export counts on from it.
  await expect(
    page.getByRole('button', { name: 'Undo: Remember what calendars were given' }),
  ).toBeVisible();
});

test('names each window that a format cannot carry, and copies the others', async () => {
  const { app } = running;
  await chooseMenu(running, 'File', 'Export windows…');
  await chooseFormat('MECM (PowerShell)');
  const missing = dialog().getByRole('region', { name: 'What it cannot carry' });
  await missing.getByText(/windows are not in it: MECM scans at any time/).click();
  await expect(missing.getByRole('listitem').first()).toContainText(/scan, .* 2027 \d\d:\d\d/);
  await expectAccessible(running);
  await dialog().getByRole('button', { name: 'Copy' }).click();
  await expect(running.page.getByText(/MECM export is on the clipboard/)).toBeVisible();
  const copied = await inMain(app, ({ clipboard }) => clipboard.readText());
  expect(copied).toContain('New-CMSchedule -Nonrecurring -IsUtc');
  expect(copied).toContain('Add-PatchWindow -Target');
});

test('saves calendars for AWS, workbooks and scripts', async () => {
  const { page } = running;
  await chooseFormat('AWS Change Calendar (.ics)');
  await dialog().getByText('Block', { exact: true }).click();
  await expect(preview()).toContainText('X-CALENDAR-TYPE:DEFAULT_OPEN');
  const calendar = parseCalendarDocument((await savedAs('aws.ics')).toString());
  expect(calendar.polarity).toBe('DEFAULT_OPEN');
  expect(calendar.problems).toEqual([]);
  expect(calendar.events.every(({ rrule, enforcing }) => rrule === null && enforcing)).toBe(true);

  await chooseFormat('Excel workbook');
  await expect(preview().getByRole('columnheader', { name: 'Zone' })).toBeVisible();
  // A workbook is a zip.
  const path = join(folder, 'windows.xlsx');
  await answerSaveDialog(running, path);
  await dialog().getByRole('button', { name: 'Save as…' }).press('Enter');
  await expect(page.getByText(path)).toBeVisible();
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');

  await chooseFormat('GKE (gcloud commands)');
  expect((await savedAs('gke.sh')).toString()).toContain("'FREQ=WEEKLY;BYDAY=SA'");
});

test('says what is wrong with days, and what is there where nothing is agreed', async () => {
  const { page } = running;
  await dialog().getByRole('combobox', { name: 'When' }).click();
  await page.getByRole('option', { name: 'From … until …' }).click();
  await dialog().getByLabel('First day').fill('2027-06-02');
  await expect(dialog()).toContainText('These days hold no time');
  await dialog().getByLabel('Last day').fill('2027-06-30');
  await expect(dialog().getByRole('status')).toHaveText(/^\d+ windows? that begin/);
  await chooseFormat('CSV');
  await dialog().getByLabel('First day').fill('2020-01-01');
  await dialog().getByLabel('Last day').fill('2020-01-31');
  await expect(dialog()).toContainText('No windows in it');
  await page.keyboard.press('Escape');
  expect(running.complaints).toEqual([]);
});
