/** The calendar in hours, in one app: nights and clock changes, edges pulled with the mouse, the card, times on offer, every key. */
import { expect, test, type Locator } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import {
  inspector,
  itemsSaying,
  openSample,
  runCommand,
  showScheme,
  showScreen,
  showZone,
} from '../support/drive-app.ts';
import {
  autumnPulls,
  autumnStartPulls,
  springPulls,
  springStartPulls,
  type EdgePullCase,
} from '../support/edge-pull-cases.ts';
import { inMain } from '../support/in-main.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { restingPlace } from '../support/resting-place.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
  await openSample(running);
});
test.afterAll(() => running.close());

// One journey: what is drafted first is pulled, looked at and offered after it.
test.describe.configure({ mode: 'serial' });

const grid = (): Locator => running.page.locator('[data-calendar]');
const press = (keys: string): Promise<void> => running.page.keyboard.press(keys);
const card = (): Locator => running.page.getByRole('tooltip').filter({ hasText: 'UTC' });
const dialog = (name: string): Locator => running.page.getByRole('dialog', { name });
const drawn = (name: string): Locator => itemsSaying(running.page, new RegExp(`^${name},`));

/** A new window of Northwind's production, New York, for 6 h. */
async function draft(name: string, date: string, time = '22:00'): Promise<void> {
  const { page } = running;
  await grid().focus();
  await press('n');
  const created = dialog('New window');
  await expect(created.getByLabel('Target').first()).toBeFocused();
  await page.keyboard.type('Northwind prod');
  await page.getByRole('option', { name: 'Northwind prod', exact: true }).click();
  for (const text of [name, '', date, time, '6h']) {
    await press('Tab');
    await page.keyboard.type(text);
  }
  await press('Enter');
  await expect(created).toBeHidden();
  await expect(inspector(page).getByLabel('Lasts')).toHaveValue('6 h');
}

async function showWeekOf(date: string): Promise<void> {
  await press('g');
  await expect(running.page.getByRole('dialog', { name: 'Go to date' })).toBeVisible();
  await running.page.keyboard.type(date);
  await press('Enter');
  await press('2');
  await expect(grid().locator(`[data-day="${date}"]`)).toBeVisible();
}

async function showOnly(name: string): Promise<void> {
  await press('/');
  const filter = running.page.getByRole('textbox', { name: 'Filter the calendar' });
  await filter.fill(name);
  await expect(running.page.getByRole('search')).toContainText(/^1 of/);
}

const topOf = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.y ?? 0;

type Edge = 'start' | 'end';

/** Pulls an edge of what is drawn by so many rows of an hour. */
async function pull(item: Locator, edge: Edge, rows: number): Promise<void> {
  const { mouse } = running.page;
  const hour = (label: string): Locator => grid().getByText(label, { exact: true }).first();
  const box = await restingPlace(item);
  const rowHeight = (await topOf(hour('02:00'))) - (await topOf(hour('01:00')));
  // From inside onto the edge: that is when its handle is drawn.
  const x = box.x + box.width / 2;
  const [y, inside] = edge === 'end' ? [box.y + box.height - 2, -6] : [box.y + 2, 6];
  await mouse.move(x, y + inside);
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x, y + Math.sign(rows) * 8, { steps: 3 });
  await mouse.move(x, y + rows * rowHeight, { steps: 8 });
  await mouse.up();
}

/** Pulls an edge of the window of that name, looks at what it is then, and takes it back. */
async function expectPulled(
  name: string,
  edge: Edge,
  { what, rows, said, lasts, utc }: EdgePullCase,
): Promise<void> {
  const { page } = running;
  await pull(drawn(name).last(), edge, rows);
  await expect(drawn(name).last(), what).toHaveAccessibleName(
    new RegExp(`^${name}, ${said} New York, draft${edge === 'end' ? '.*continued' : ''}`),
  );
  await expect(inspector(page).getByLabel('Lasts'), what).toHaveValue(lasts);
  await expect(
    inspector(page).getByRole('region', { name: 'The same time elsewhere' }),
    what,
  ).toContainText(utc);
  await page.getByRole('button', { name: /^Undo: Resize/ }).click();
  await expect(inspector(page).getByLabel('Lasts'), what).toHaveValue('6 h');
}

/** Both columns follow the zone that is shown: chosen by mouse, and by keyboard alone; in a day as in a week. */
async function expectAxisToFollow(): Promise<void> {
  const { page } = running;
  const columns = (shown: string, beside: string): Locator =>
    grid().locator(`[title="${shown}"] + [title="${beside}"]`);
  await showZone(page, 'Asia/Kolkata');
  await expect(columns('Asia/Kolkata', 'America/New_York')).toHaveText('New York');
  await expect(
    grid().getByTitle(
      'Kolkata 01:00 · New York 14:30 · UTC 19:30 · * 15:30 from the clock change on',
    ),
  ).toHaveText('01:0014:30*');
  await runCommand(page, 'Show times for customers');
  await expect(columns('America/New_York', 'Asia/Kolkata')).toHaveText('Kolkata');
  await press('3');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sun 14 Mar 2027');
  await expect(grid().getByTitle('New York 01:00 · Kolkata 11:30 · UTC 06:00')).toHaveText(
    '01:0011:30',
  );
  await expect(grid().getByTitle('New York 04:00 · Kolkata 13:30 · UTC 08:00')).toHaveText(
    '04:0013:30',
  );
  await press('2');
  await expect(grid().locator('[data-day="2027-03-20"]')).toBeVisible();
}

test('edges that are pulled by mouse on the night clocks go forward count what passes', async () => {
  await draft('Pulled', '2027-03-13');
  await showWeekOf('2027-03-14');
  await showOnly('Pulled');
  const head = grid().locator('[data-day="2027-03-14"]');
  await expect(head).toHaveAccessibleName(/Clocks go forward: 02:00 to 03:00 is skipped/);
  await expect(grid().getByText('02–03 h skipped')).toBeVisible();
  // Two zones along the axis, a third where one points: before the change and after it.
  await expect(grid().getByTitle('America/New_York')).toHaveText('New York');
  await expect(grid().getByTitle('Asia/Kolkata')).toHaveText('Kolkata');
  await expect(
    grid().getByTitle(
      'New York 01:00 · Kolkata 11:30 · UTC 06:00 · * 10:30 from the clock change on',
    ),
  ).toHaveText('01:0011:30*');
  await expectAxisToFollow();
  for (const each of springPulls) await expectPulled('Pulled', 'end', each);
  await draft('Begun', '2027-03-14', '04:00');
  await showOnly('Begun');
  for (const each of springStartPulls) await expectPulled('Begun', 'start', each);
});

test('edges that are pulled by mouse on the night clocks go back count what passes', async () => {
  await press('Escape');
  await running.page.getByRole('button', { name: 'Show everything' }).click();
  await draft('Pulled', '2027-11-06');
  await showWeekOf('2027-11-07');
  await showOnly('Pulled');
  await expect(grid().getByText('01–02 h twice')).toBeVisible();
  for (const each of autumnPulls) await expectPulled('Pulled', 'end', each);
  await draft('Begun', '2027-11-07', '03:00');
  await showOnly('Begun');
  for (const each of autumnStartPulls) await expectPulled('Begun', 'start', each);
  await showOnly('Pulled');
});

test('a card tells of what the keyboard stands at: every clock, the state, what it meets', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Let go of the selection' }).click();
  await grid().focus();
  await press('ArrowDown');
  const item = drawn('Pulled').last();
  while (!(await item.evaluate((element) => element === document.activeElement)))
    await press('ArrowDown');
  await expect(card()).toContainText('New YorkSat 6 Nov 22:00 → Sun 03:00 EST customer');
  await expect(card()).toContainText('KolkataSun 7 Nov 07:30 → 13:30 IST team');
  await expect(card()).toContainText('UTCSun 02:00Z → 08:00Z');
  await expect(card()).toContainText('draft');
  await expect(card()).toContainText(/go back by 1 h/);
  await expect(item).toHaveAccessibleDescription(/IST team/);
  await expectAccessible(running);
  await showScheme(running, 'light');
  await press('Escape');
  await expect(card()).toBeHidden();
});

test('times on offer are ghosts by letter that lead to their window and are not moved', async () => {
  const { page } = running;
  await page.getByRole('textbox', { name: 'Filter the calendar' }).fill('northwind prod');
  await showScreen(page, 'Board');
  const panel = page.getByRole('complementary', { name: 'Negotiation' });
  await page.locator('[data-window^="hrp-northwind-prod@2027-03"]').first().click();
  const slots = panel.getByRole('region', { name: 'Offer times', exact: true });
  for (const nth of [0, 1]) await slots.getByRole('checkbox').nth(nth).click();
  await page.getByRole('button', { name: 'Propose 2 times' }).click();
  await showScreen(page, 'Calendar');
  await showWeekOf('2027-03-14');
  await press('1');
  const ghost = itemsSaying(page, /^Northwind prod · B, .*, offered time B of 2$/).first();
  const said = (await ghost.locator('[aria-label]').first().getAttribute('aria-label')) ?? '';
  await expect(itemsSaying(page, /^Northwind prod, .*stands at time A of 2 on offer/)).toHaveCount(
    1,
  );
  await ghost.hover();
  await expect(card()).toContainText('Offered time B of 2', { ignoreCase: true });
  await ghost.focus();
  await press('Alt+ArrowRight');
  await expect(ghost).toHaveAccessibleName(said);
  await ghost.click();
  await expect(
    inspector(page).getByRole('list', { name: 'Times offered' }).getByRole('listitem'),
  ).toHaveText([/^A: /, /^B: /]);
  await ghost.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Answer on the Board…' }).click();
  await expect(panel.getByRole('radio', { name: /^Option B agreed/ })).toBeVisible();
});

test('every key is in the sheet, and weeks begin where they are told to', async () => {
  const { page } = running;
  await showScreen(page, 'Calendar');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await press('1');
  await grid().focus();
  // In the same turn in which it is drawn, so that no letter that follows the key goes elsewhere.
  const focused = await page.evaluate(async () => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'g', bubbles: true }));
    for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
    return document.activeElement?.closest('[role=dialog]')?.querySelector('h2')?.textContent;
  });
  expect(focused).toBe('Go to date');
  await press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  // A dialog that asks for no field gives it to the first thing in it, in the same turn too.
  const reading = await page.evaluate(async () => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
    for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
    return document.activeElement?.closest('[role=dialog]')?.querySelector('h2')?.textContent;
  });
  expect(reading).toBe('Keyboard shortcuts');
  await press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await press('?');
  await expect(
    dialog('Keyboard shortcuts').getByRole('region', { name: 'Everywhere' }),
  ).toContainText('Search, or run a command');
  // The native menu has every key that the page leaves to it.
  const keys = await dialog('Keyboard shortcuts')
    .getByRole('region', { name: 'Everywhere' })
    .locator('kbd')
    .allInnerTexts();
  const native = await inMain(running.app, ({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
      (submenu?.items ?? []).map(({ accelerator }) => accelerator ?? ''),
    ),
  );
  const known = new Set(native.map((each) => each.replace('CmdOrCtrl', 'Ctrl')));
  const left = keys.filter((each) => each.length > 1).map((each) => each.replaceAll(' ', '+'));
  expect(left.filter((each) => !known.has(each))).toEqual(['Ctrl+K', 'Ctrl+A']);
  await press('Escape');
  await expect(dialog('Keyboard shortcuts')).toBeHidden();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts ?' }).click();
  await dialog('Keyboard shortcuts').getByRole('button', { name: 'Close' }).click();
  await expect(dialog('Keyboard shortcuts')).toBeHidden();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitemradio', { name: 'Monday' }).click();
  await expect(grid().getByRole('columnheader').first()).toHaveText(/Mon/);
  await page.keyboard.press('Escape');
  await press('2');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('8 – 14 Mar 2027');
  // The same by keyboard alone.
  await runCommand(page, 'Weeks begin on Sunday');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('14 – 20 Mar 2027');
  await press('1');
});
