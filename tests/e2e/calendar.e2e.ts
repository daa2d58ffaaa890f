/** The calendar by keyboard alone and by mouse, in one app: search, filters, views by name, days, the table. */
import { expect, test, type Locator } from '@playwright/test';
import { changeCells, readEarlier } from '../support/change-cells.ts';
import {
  day,
  dragOver,
  inspector,
  itemsSaying,
  openSample,
  windowItem,
} from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
  await openSample(running);
});
test.afterAll(() => running.close());

// One app for all: each test leaves the calendar on March 2027, unfiltered, with nothing open.

const grid = (): Locator => running.page.locator('[data-calendar]');
const head = (date: string): Locator => grid().locator(`[data-day="${date}"]`);
const dialog = (name: string | RegExp): Locator => running.page.getByRole('dialog', { name });
const press = (keys: string): Promise<void> => running.page.keyboard.press(keys);
const northwind = 'hrp-northwind-prod@2027-03-13T22:00';

async function goTo(date: string): Promise<void> {
  await grid().focus();
  await press('g');
  await expect(dialog('Go to date')).toBeVisible();
  await running.page.keyboard.type(date);
  await press('Enter');
  await expect(dialog('Go to date')).toBeHidden();
}

test('days and items are one tab stop, which the arrow keys move', async () => {
  const { page } = running;
  await grid().focus();
  await press('ArrowDown');
  await expect(head('2027-03-10')).toBeFocused();
  await expect(head('2027-03-10')).toHaveAccessibleName(/^Wednesday 10 March 2027, \d+ items/);
  await expect(head('2027-03-14')).toHaveAccessibleName(/Clocks go forward.* 1 h shorter/);
  await press('ArrowRight');
  await expect(head('2027-03-11')).toBeFocused();
  await press('ArrowDown');
  await expect(grid().locator('[data-event]:focus')).toHaveCount(1);
  await press('Home');
  await expect(head('2027-03-07')).toBeFocused();
  await press('End');
  await expect(head('2027-03-13')).toBeFocused();
  await press('PageDown');
  await expect(head('2027-04-13')).toBeFocused();
  await press('PageUp');
  await expect(head('2027-03-13')).toBeFocused();
  // Without arrows there is nothing else to come to in the whole grid.
  expect(await grid().locator('[tabindex="0"], a[href], button:not([tabindex="-1"])').count()).toBe(
    0,
  );

  await press('Enter');
  await expect(dialog(/^Sat 13 Mar 2027 · \d+ items$/)).toBeVisible();
  await expect(dialog(/^Sat 13 Mar/).getByRole('region', { name: 'Northwind' })).toContainText(
    'Northwind prod',
  );
  await press('Escape');
  await expect(head('2027-03-13')).toBeFocused();
  await press('n');
  await expect(dialog('New window').getByRole('textbox', { name: 'Date' })).toHaveValue(
    'Sat 13 Mar 2027',
  );
  await press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

/** What is said of everything else that a month draws: its name, the whole date, times, zone and what it is. */
const oneOfEachKind = [
  'Adatum prod hotfix, Friday 19 March 2027 21:00 to 23:00 New York, draft, ad hoc, 1 conflict',
  'Wingtip prod, Tuesday 30 March 2027 23:00 to Wednesday 04:00 New York, countered, 1 conflict',
  'northwind-branch-routers, Wednesday 3 March 2027 01:00 to 03:00 New York, allows patching',
  'brand-launch, Saturday 13 March 2027 18:00 to Sunday 12:00 New York, blocks patching',
  'source-batch-hosts, Wednesday 10 March 2027 02:00 to 05:00 New York, maintenance window, install',
  'pool-rebalance, Monday 8 March 2027 03:00 to 06:00 New York, maintenance window, may install, running work may go on after its end',
  'source-scan, Monday 1 March 2027 02:00 to 04:00 New York, maintenance window, scan, in 2 cells',
  'HRP 27.1, Saturday 20 March 2027 18:00 to 23:00 New York, release',
  'Quarter-end freeze, Monday 29 March 2027 00:00 to Saturday 00:00 New York, soft freeze',
  'Maha Shivaratri (IN), Saturday 6 March 2027, holiday',
  'Patch Tuesday (critical), Tuesday 9 March 2027, patches published',
] as const;

test('a screen reader hears name, full date, times, zone, state and conflicts', async () => {
  await expect(windowItem(running.page, northwind)).toHaveAccessibleName(
    'Northwind prod, Saturday 13 March 2027 22:00 to Sunday 05:00 New York, draft, 4 conflicts',
  );
  for (const name of oneOfEachKind)
    await expect(running.page.getByRole('button', { name, exact: true }).first()).toBeVisible();
  await press('4');
  const row = grid().getByRole('row', { name: /^Northwind prod, Saturday 13 March 2027 22:00 to/ });
  await expect(grid()).toHaveAccessibleName('Calendar as a table, times of New York');
  await grid()
    .getByRole('row', { name: /^Monday 1 March 2027, 7 items/ })
    .focus();
  for (let presses = 0; presses < 12 && !(await row.isVisible()); presses += 1)
    await press('PageDown');
  await row.focus();
  await expect(row.getByRole('gridcell')).toHaveText([
    '22:00 → 05:00 (+1)',
    '08:30',
    'Northwind prod',
    'Northwind',
    'draft',
    '4 conflicts',
  ]);
  await press('Enter');
  await expect(inspector(running.page)).toContainText('The same time elsewhere');
  await running.page.getByRole('button', { name: 'Let go of the selection' }).click();
});

test('the table has what the month has, for a day, a week and a year too', async () => {
  const { page } = running;
  await goTo('2027-03-13');
  await press('3');
  await page.getByRole('radiogroup', { name: 'View' }).getByText('List', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sat 13 Mar 2027');
  const rows = await grid().getByRole('row').count();
  expect(rows).toBeGreaterThan(8);
  await page.getByRole('combobox', { name: 'List of' }).click();
  await page.getByRole('option', { name: 'Year' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2027');
  const total = Number(await grid().getAttribute('aria-rowcount'));
  expect(total).toBeGreaterThan(1_000);
  expect(await grid().getByRole('row').count()).toBeLessThan(80);
  await press('1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('March 2027');
});

test('the search box finds by words, terms and UID, and shows only what was meant', async () => {
  const { page } = running;
  const box = page.getByRole('combobox', { name: 'Search or run a command' });
  const option = (name: RegExp): Locator => page.getByRole('option', { name });
  await page.getByRole('button', { name: 'Search or run a command Ctrl K' }).click();
  await expect(box).toBeFocused();
  await press('Escape');
  await expect(box).toBeHidden();
  await press('Control+k');
  await expect(box).toBeFocused();
  await expect(option(/^Go to today T$/)).toBeVisible();
  await box.fill('customer:northwind state:draft month:2027-03');
  await expect(option(/^Northwind prod Sat 13 Mar 22:00 · draft/)).toBeVisible();
  await box.fill('customer:northwind conflict:yes month:2027-03');
  await expect(option(/^Northwind prod Sat 13 Mar 22:00 · draft/)).toBeVisible();
  await box.fill('customer:northwind conflict:no month:2027-03');
  await expect(option(/^Northwind prod Sat 13 Mar/)).toBeHidden();
  await box.fill('conflict:perhaps');
  await expect(page.getByRole('alert').filter({ hasText: 'Write yes, no, error' })).toBeVisible();
  await box.fill('state:perhaps');
  await expect(page.getByRole('alert').filter({ hasText: 'No state is called' })).toBeVisible();
  await box.fill('fabrikam');
  await expect(option(/^Fabrikam HRP$/)).toBeVisible();
  await box.fill('hrp-shared');
  await expect(option(/^hrp-shared-services \d{12}/)).toBeVisible();
  await box.fill('HRP 27.1');
  await expect(option(/^HRP 27\.1 Sat 20 Mar/)).toBeVisible();
  await box.fill('customer:northwind state:draft');
  await press('ArrowDown');
  await option(/^Show only/).click();
  await expect(page.getByRole('search')).toContainText(/^1 of \d+ items shown|1 of/);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(page.getByRole('search')).toBeHidden();
  // The same by keys alone: the offer is the first of the list, and chosen.
  await press('Control+k');
  await box.fill('customer:northwind state:draft');
  await expect(option(/^Show only/)).toHaveAttribute('data-combobox-selected', 'true');
  await press('Enter');
  await expect(page.getByRole('search')).toContainText(/^1 of \d+ items shown|1 of/);
  await expect(itemsSaying(page, /^Northwind prod, Saturday 13 March/).first()).toBeVisible();
  await expect(itemsSaying(page, /^Litware/)).toHaveCount(0);
});

test('what is shown is saved by name, and comes back from the palette', async () => {
  const { page } = running;
  await press('Escape');
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: /Save this view/ }).click();
  await dialog('Saved views').getByLabel('Name of this view').fill('Northwind drafts');
  await press('Enter');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(page.getByRole('search')).toBeHidden();
  await press('2');
  await press('Control+k');
  await page.getByRole('combobox', { name: /^Search/ }).fill('northwind drafts');
  const found = page.getByRole('option', { name: 'Northwind drafts View' });
  await expect(found).toHaveAttribute('data-combobox-selected', 'true');
  await press('Enter');
  const filter = page.getByRole('textbox', { name: 'Filter the calendar' });
  await expect(filter).toHaveValue('customer:northwind state:draft');
  await expect(grid()).toHaveAttribute('data-view', 'month');

  // The other way round: saved by keyboard, shown by mouse.
  await filter.fill('litware');
  await press('Control+k');
  await page.keyboard.type('Save this view');
  await press('Enter');
  await dialog('Saved views').getByLabel('Name of this view').fill('All of Litware');
  await press('Enter');
  await filter.press('Escape');
  await expect(page.getByRole('search')).toBeHidden();
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'All of Litware' }).click();
  await expect(filter).toHaveValue('litware');
  await filter.press('Escape');
  await expect(page.getByRole('search')).toBeHidden();
});

test('layers and targets are switched by the space bar, and by mouse', async () => {
  const { page } = running;
  const runs = itemsSaying(page, /maintenance window, /);
  const layer = page.getByRole('checkbox', { name: /^Maintenance windows, \d+ shown$/ });
  await layer.focus();
  await press('Space');
  await expect(runs).toHaveCount(0);
  await layer.click();
  await expect(runs.first()).toBeVisible();
  const target = page
    .getByRole('list', { name: 'Targets' })
    .getByRole('checkbox', { name: /^Northwind/ })
    .first();
  await target.focus();
  await press('Space');
  await expect(windowItem(page, northwind)).toHaveCount(0);
  await target.click();
  await expect(windowItem(page, northwind)).toBeVisible();
});

test('beyond what is checked nothing is called free', async () => {
  const { page } = running;
  await goTo('2029-03-14');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('March 2029');
  await expect(inspector(page)).toContainText('Not drawn this far');
  await expect(inspector(page)).toContainText('Not checked');
  await expect(inspector(page)).not.toContainText('None in');
  await press('t');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('March 2027');
});

test('what was read long ago says so, in words and to a screen reader', async () => {
  const { page } = running;
  const said =
    'brand-launch, Saturday 13 March 2027 18:00 to Sunday 12:00 New York, blocks patching';
  const item = (name: string): Locator => page.getByRole('button', { name, exact: true }).first();
  await changeCells(running, readEarlier(6), ['111122220102']);
  await expect(item(`${said}, stale: as of Wed 10 Mar 03:12`)).toBeVisible();
  await changeCells(running, (cell) => cell);
  await expect(item(said)).toBeVisible();
});

test('by mouse: made from the menu of a day, dragged, duplicated, opened and deleted', async () => {
  const { page } = running;
  await head('2027-03-25').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'New window…' }).click();
  await dialog('New window').getByLabel('Name').fill('By mouse');
  await page.getByRole('button', { name: 'Create draft' }).click();
  const item = itemsSaying(page, /^By mouse,/).first();
  await expect(item).toHaveAccessibleName(/Thursday 25 March 2027/);
  // A busy day opens as a list, from which one chooses.
  await head('2027-03-25').click();
  await dialog(/^Thu 25 Mar 2027/)
    .getByRole('button', { name: /By mouse/ })
    .click();
  await expect(inspector(page).getByLabel('Name')).toHaveValue('By mouse');
  await dragOver(page, item, day(page, '2027-03-26'));
  await page.mouse.up();
  await expect(item).toHaveAccessibleName(/Friday 26 March 2027/);
  await item.click({ button: 'right' });
  await page.getByRole('menuitem', { name: /Duplicate/ }).click();
  await expect(itemsSaying(page, /^By mouse, Friday 2 April/).first()).toBeVisible();
  await item.click();
  await expect(inspector(page)).toContainText('The same time elsewhere');
  await item.click({ button: 'right' });
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  await expect(itemsSaying(page, /^By mouse, Friday 26 March/)).toHaveCount(0);
  await press('Escape');
});
