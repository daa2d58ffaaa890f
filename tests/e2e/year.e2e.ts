/** The year in the real window: customers by months and weeks, promises over it, ways to the calendar. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../shared/model/plan.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { inspector, showScreen, waitUntilRead } from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';

let running: RunningApp;
let folder: string;

/** The sample, with a contract by days for customers whose windows are monthly, and with a fifth team. */
const withContract = (plan: Plan): Plan => ({
  ...plan,
  series: plan.series.map((series) =>
    series.id === 'gc-reporting'
      ? { ...series, facts: { ...series.facts, teamId: 'nights' } }
      : series,
  ),
  organization: {
    ...plan.organization,
    teams: [
      ...plan.organization.teams,
      { id: 'nights', name: 'Night shift', zone: 'Europe/Lisbon', size: 4 },
    ],
    businessUnits: plan.organization.businessUnits.map((unit) =>
      unit.id === 'hrp' ? { ...unit, cadenceDays: 30 } : unit,
    ),
  },
});

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-year-'));
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
  await showScreen(page, 'Year');
  await expect(grid(page)).toBeVisible();
});

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Year 2027' });

const standing = (page: Page): Locator => page.getByRole('region', { name: 'Policy standing' });

async function chooseFrom(page: Page, list: string, option: string): Promise<void> {
  await page
    .getByRole('combobox', { name: list })
    .or(page.getByRole('textbox', { name: list }))
    .click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const cell = (page: Page, name: RegExp): Locator => grid(page).getByRole('gridcell', { name });

test('every customer has its year, in words too, grouped by business unit', async () => {
  const { page } = running;
  await expect(grid(page).getByRole('rowheader', { name: /^HRP 8 customers/ })).toBeVisible();
  await expect(grid(page).getByRole('columnheader', { name: 'March 2027' })).toBeVisible();
  await expect(cell(page, /^Northwind, March 2027: /)).toHaveAccessibleName(
    /Northwind prod, install, \w+, Sat 13 Mar 2027 22:00, \d+ conflicts/,
  );
  await expect(cell(page, /^Source portal, August 2027: /)).toHaveAccessibleName(
    /gap of Source portal prod: Sun 18 Jul → Sun 22 Aug 2027: 35 days, 5 too many/,
  );
});

test('business units say until when they are inside policy, and lead to what ends that', async () => {
  const { page } = running;
  const source = standing(page).getByRole('listitem').filter({ hasText: 'Source' });
  await expect(source).toContainText('breached');
  await source.getByRole('button', { name: 'Inside policy until Tue 17 Aug 2027' }).click();
  await expect(inspector(page)).toContainText('Source portal prod');

  await showScreen(page, 'Year');
  await source.getByRole('button', { name: 'Source: show 1 gap' }).click();
  await expect(grid(page).getByRole('rowheader', { name: /^Source portal/ })).toBeVisible();
  await expect(grid(page).getByRole('rowheader')).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'With gaps' }).uncheck();
  await expect(grid(page).getByRole('rowheader')).toHaveCount(3);
  await chooseFrom(page, 'Business unit', 'All business units');

  await standing(page).getByRole('button', { name: 'Policy…' }).click();
  await expect(page.getByRole('region', { name: 'Policy', exact: true })).toBeVisible();
});

test('only customers with a window in a state are shown when it is chosen', async () => {
  const { page } = running;
  await chooseFrom(page, 'State', 'Missed');
  await expect(grid(page).getByRole('rowheader', { name: /^Wingtip/ })).toBeVisible();
  await expect(grid(page).getByRole('rowheader', { name: /^Adatum/ })).toBeHidden();
  await chooseFrom(page, 'State', 'All states');
  await expect(grid(page).getByRole('rowheader', { name: /^Adatum/ })).toBeVisible();
});

test('a window leads to the calendar, and so does the list of a month', async () => {
  const { page } = running;
  await page.locator('[data-window="hrp-northwind-prod@2027-03-13T22:00"]').click();
  await expect(inspector(page)).toContainText('The same time elsewhere');

  await showScreen(page, 'Year');
  await cell(page, /^Source portal, August 2027: /).click({ position: { x: 20, y: 2 } });
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details).toContainText('Gap of Source portal prod');
  await details.getByRole('button', { name: 'Source portal prod' }).click();
  await expect(inspector(page)).toContainText('Source portal prod');
});

test('the year is one tab stop: keys go through it, to columns out of sight too', async () => {
  const { page } = running;
  await page.getByText('Weeks', { exact: true }).click();
  await page.getByText('Quarter', { exact: true }).click();
  const first = grid(page).locator('[tabindex="0"]');
  await expect(first).toHaveCount(1);
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(grid(page).getByRole('rowheader', { name: /^Adatum/ })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator(':focus')).toHaveText(/gap|cadence|kept/);
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator(':focus')).toHaveAccessibleName(
    /^Adatum, Week of Sunday 26 December 2027: /,
  );
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText(
    'Week of Sunday 26 December 2027',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeHidden();
  await page.getByText('Months', { exact: true }).click();
  await page.getByText('Whole year', { exact: true }).click();
});

test('a window is moved by dragging its mark, and by keys, and the focus goes with it', async () => {
  const { page } = running;
  const mark = page.locator('[data-window^="hrp-adatum-prod@2027-06"]').first();
  const row = grid(page).getByRole('row', { name: /^Adatum/ });
  const place = (): Promise<string> => mark.evaluate((element) => element.style.left);
  const before = await place();
  await mark.hover();
  await expect(mark).toHaveAttribute('title', /^Adatum prod, install, .* Jun 2027/);
  const box = await mark.boundingBox();
  const track = await row.boundingBox();
  if (box === null || track === null) throw new Error('The mark is not drawn.');
  await page.mouse.move(box.x + 4, box.y + 6);
  await page.mouse.down();
  await page.mouse.move(box.x + 24, box.y + 6, { steps: 4 });
  await expect(page.getByRole('status').filter({ hasText: 'later' })).toBeVisible();
  await page.mouse.up();
  await expect.poll(place).not.toBe(before);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(place).toBe(before);

  await page.getByText('Weeks', { exact: true }).click();
  const week = cell(page, /^Adatum, Week of Sunday 13 June 2027: /);
  await week.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(place).not.toBe(before);
  await expect(week).toBeFocused();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(place).toBe(before);
  await page.getByText('Months', { exact: true }).click();
});

test('the hours of every team are there, four at once', async () => {
  const { page } = running;
  const hours = page.getByRole('group', { name: 'Hours of work by team' });
  await expect(hours.getByRole('img')).toHaveCount(4);
  await expect(hours.getByRole('status')).toHaveText('Teams 1–4 of 5, most hours first');
  await hours.getByRole('button', { name: 'Teams with less' }).press('Enter');
  await expect(
    hours.getByRole('img', { name: /^Hours of work of Night shift by week: / }),
  ).toBeVisible();
  await expect(hours.getByRole('button', { name: 'Teams with less' })).toBeFocused();
  await hours.getByRole('button', { name: 'Busier teams' }).press('Enter');
  await expect(hours.getByRole('status')).toHaveText('Teams 1–4 of 5, most hours first');
});

test('another year shows its own windows', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Year after' }).click();
  await expect(page.getByRole('grid', { name: 'Year 2028' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'March 2028' })).toBeVisible();
  await page.getByRole('button', { name: 'Year before' }).click();
});

test('is accessible, with details open, and complains of nothing', async () => {
  const { page } = running;
  await cell(page, /^Northwind, March 2027: /).click({ position: { x: 4, y: 30 } });
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
  await expectAccessible(running);
  expect(running.complaints).toEqual([]);
});
