/** Promises in the real window: how they stand, what an edit breaks, where a window is clean. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../shared/model/plan.ts';
import { expectAccessible } from '../support/accessibility.ts';
import {
  inspector,
  showScheme,
  showScreen,
  waitUntilRead,
  windowItem,
} from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';

let running: RunningApp;
let folder: string;

/** The sample, with a contract by days for customers whose windows are monthly. */
const withContract = (plan: Plan): Plan => ({
  ...plan,
  organization: {
    ...plan.organization,
    businessUnits: plan.organization.businessUnits.map((unit) =>
      unit.id === 'hrp' ? { ...unit, cadenceDays: 30 } : unit,
    ),
  },
});

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-policy-'));
  const path = join(folder, 'contract.pwplan');
  writeSamplePlan(path, withContract);
  running = await launchApp([path]);
  await waitUntilRead(running.page);
});
test.afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

test.beforeEach(async () => {
  const { page } = running;
  const undo = page.getByRole('button', { name: /^Undo/ });
  while ((await undo.getAttribute('aria-disabled')) !== 'true') await undo.click();
  await showPolicy(page);
});

async function showPolicy(page: Page): Promise<void> {
  await showScreen(page, 'Conflicts');
  await page
    .getByRole('radiogroup', { name: 'Part of Conflicts' })
    .getByText('Policy', { exact: true })
    .click();
  await expect(page.getByRole('region', { name: 'Policy', exact: true })).toBeVisible();
}

const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

const row = (page: Page, partName: string, name: string | RegExp): Locator =>
  part(page, partName)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });

test('each business unit says in a word how it stands, with the days left', async () => {
  const { page } = running;
  await expect(row(page, 'Business units', 'Source')).toContainText('breached');
  await expect(row(page, 'Business units', 'Guiding Care')).toContainText('on track');
  await expect(row(page, 'Business units', 'Wellframe')).toContainText(/days left/);
});

test('a gap over the contract is listed, kept when the contract is read by months, and back with undo', async () => {
  const { page } = running;
  const portal = row(page, 'Cadence', 'Source portal prod');
  await expect(portal).toContainText('Sun 18 Jul → Sun 22 Aug 2027: 35 days, 5 too many');
  await expect(portal).toContainText('By calendar months: no gaps, kept');

  await portal.getByText('Months', { exact: true }).click();
  await expect(portal).toContainText('Kept as far as it is planned');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(portal).toContainText('5 too many');
});

test('a patch event says whom it does not reach in time, and leads to the window', async () => {
  const { page } = running;
  const march = row(page, 'Patch deadlines', /Patch Tuesday \(critical\).*9 Mar 2027/);
  await expect(march).toContainText('Tailspin prod: late: Fri 9 Apr 2027');
  await march.getByRole('button', { name: /Tailspin prod, Fri 9 Apr/ }).click();
  await expect(inspector(page)).toContainText('Tailspin prod');
});

test('a window that comes too late moves to a suggested slot with one click, and the gap is gone', async () => {
  const { page } = running;
  const portal = row(page, 'Cadence', 'Source portal prod');
  await portal.getByRole('button', { name: 'Source portal prod, Sun 22 Aug' }).click();
  await inspector(page).getByRole('button', { name: 'Suggest slots' }).click();
  const slots = inspector(page).getByRole('list', { name: 'Clean slots' }).getByRole('button');
  await expect(slots.first()).toContainText(/\d+ days? earlier/);
  await expect(slots.first()).toContainText(/\d+ days after the last install/);
  await expect(slots.first()).toContainText(/of night for New York/);
  await slots.first().click();
  // It was agreed: why it moves is asked, and known already.
  const why = page.getByRole('dialog', { name: 'Why is Source portal prod moved?' });
  await expect(why.getByRole('textbox', { name: 'Reason' })).toHaveValue(
    'Moved because of cadence',
  );
  await why.getByRole('button', { name: 'Keep the change' }).click();
  await expect(inspector(page).getByRole('button', { name: 'Suggest slots' })).toBeVisible();

  await showScreen(page, 'Conflicts');
  await expect(portal).toContainText('Kept as far as it is planned');
});

test('moving or skipping a window shows what that breaks before it is done', async () => {
  const { page } = running;
  const claims = 'source-claims-prod@2027-03-27T22:00';
  await showScreen(page, 'Calendar');
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await windowItem(page, claims).click();

  await inspector(page).getByRole('button', { name: 'Move…' }).click();
  const move = page.getByRole('dialog', { name: 'Move Source claims prod' });
  await move.getByRole('textbox', { name: 'Date', exact: true }).fill('4 Apr 2027');
  await page.keyboard.press('Tab');
  await expect(move).toContainText('36 days without an install');
  await page.keyboard.press('Escape');
  await expect(move).toBeHidden();

  await inspector(page)
    .getByRole('button', { name: /^(Skip this date|Delete)$/ })
    .click();
  await page.getByRole('dialog').getByLabel('Reason').fill('Storage is replaced');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^This breaks \d+ promises$/ });
  await expect(dialog).toContainText(
    'Source claims prod has 56 days from its install of Sat 27 Feb to the one of Sat 24 Apr',
  );
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(windowItem(page, claims)).toBeVisible();
});

test('the 28-day rhythm shows what it does to the gaps, and does it in one step', async () => {
  const { page } = running;
  const contoso = row(page, 'Cadence', 'Contoso prod');
  await expect(contoso).toContainText('Sat 15 May → Sat 19 Jun 2027: 35 days, 5 too many');
  await contoso.getByRole('button', { name: '28-day rhythm…' }).click();

  const dialog = page.getByRole('dialog', { name: '28-day rhythm for Contoso prod' });
  await expect(dialog).toContainText('From Sat 20 Mar 2027 on: every 28 days');
  await expect(dialog.getByRole('region', { name: /^Now/ })).toContainText('35 days');
  await expect(dialog.getByRole('region', { name: /^Every 28 days/ })).toContainText('No gaps');
  await dialog.getByRole('button', { name: 'Take the rhythm' }).click();

  await expect(contoso).toContainText('Kept as far as it is planned');
  await page.getByRole('button', { name: /^Undo: 28-day rhythm of Contoso prod/ }).click();
  await expect(contoso).toContainText('5 too many');
});

test('an emergency bulletin is entered by hand, and its clock runs at once', async () => {
  const { page } = running;
  await part(page, 'Patch deadlines').getByRole('button', { name: 'Patch event…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New patch event' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Print spooler emergency');
  await expectAccessible(running);
  await dialog.getByRole('button', { name: 'Add' }).click();
  const bulletin = row(page, 'Patch deadlines', /Print spooler emergency/);
  await expect(bulletin).toContainText('Fri 9 Apr 2027');
  await expect(bulletin).toContainText(/\d+ of \d+/);
});

test('the policy page and the dialog of the rhythm are accessible, light and dark', async () => {
  const { page } = running;
  await expectAccessible(running);
  await showScheme(running, 'light');
  await row(page, 'Cadence', 'Contoso prod')
    .getByRole('button', { name: '28-day rhythm…' })
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(running);
  await page.keyboard.press('Escape');
});
