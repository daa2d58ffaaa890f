/** A year planned in the real window: asked for, looked at, taken as one step, and taken back. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../shared/model/plan.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { chooseMenu, showScheme, showScreen, waitUntilRead } from '../support/drive-app.ts';
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
  folder = mkdtempSync(join(tmpdir(), 'pwp-generate-'));
  const path = join(folder, 'contract.pwplan');
  writeSamplePlan(path, withContract);
  running = await launchApp([path]);
  await waitUntilRead(running.page);
});
test.afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Plan the year' });

async function chooseWhose(page: Page, option: string): Promise<void> {
  await dialog(page).getByRole('combobox', { name: 'Whose year' }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function plan(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(dialog(page).getByText('Conflicts after').first()).toBeVisible({ timeout: 20_000 });
}

const figure = (page: Page, name: string): Locator =>
  dialog(page).locator('dl > div').filter({ hasText: name }).locator('dd');

test('a year is asked for, looked at, taken as one step, and taken back', async () => {
  const { page } = running;
  await showScreen(page, 'Year');
  await page.getByRole('button', { name: 'Plan the year…' }).click();
  await expectAccessible(running);
  await chooseWhose(page, 'All of HRP');
  await plan(page);

  const counts = await figure(page, 'Windows').innerText();
  expect(counts).toMatch(/^[1-9]\d* added · [1-9]\d* moved · [1-9]\d* kept$/);
  const before = Number.parseInt(await figure(page, 'Conflicts before').innerText(), 10);
  const after = Number.parseInt(await figure(page, 'Conflicts after').innerText(), 10);
  expect(after).toBeLessThan(before);
  await expect(
    dialog(page).getByText(/^Checked against: AWS as of .*, 26 of 28 cells/),
  ).toBeVisible();

  await dialog(page).getByRole('button', { name: 'Northwind' }).click();
  const northwind = dialog(page).getByRole('region', { name: 'Northwind prod' });
  await expect(northwind.getByText('Cadence: every 30 days').first()).toBeVisible();
  await expectAccessible(running);
  await page.screenshot({ path: test.info().outputPath('planned-dark.png') });
  await showScheme(running, 'light');
  await page.screenshot({ path: test.info().outputPath('planned-light.png') });

  await dialog(page)
    .getByRole('button', { name: /^Take the year: \d+ changes$/ })
    .click();
  await expect(dialog(page)).toBeHidden();
  const undo = page.getByRole('button', { name: 'Undo: Plan the year' });
  await undo.click();
  await expect(undo).toBeHidden();
});

test('a year is asked for by the palette and the menu, for one customer, by the keyboard', async () => {
  const { page } = running;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Plan the year');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();

  await chooseMenu(running, 'Edit', 'Plan the year…');
  await chooseWhose(page, 'Source portal');
  await dialog(page).getByText('The next 12 months').click();
  await plan(page);
  const rows = dialog(page).getByRole('region', { name: 'Customers' }).locator('tbody > tr');
  await expect(rows).toHaveCount(1);
  await dialog(page).getByRole('button', { name: 'Back' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Plan', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
});
