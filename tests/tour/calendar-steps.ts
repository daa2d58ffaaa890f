/** Looking: views, layers, zones, the inspector, the list of conflicts. */
import type { Page } from '@playwright/test';
import { inspector, showScreen, showZone, windowItem } from '../support/drive-app.ts';
import { expect } from './patient-expect.ts';
import type { Step, Tour } from './tour.ts';

const northwind = 'hrp-northwind-prod@2027-03-13T22:00';

const view = (key: string, name: string, heading: RegExp): Step => ({
  name: `calendar-${name}`,
  act: async ({ page, picture }) => {
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
    await picture(`calendar-${name}`);
    return { items: await page.locator('[data-event]').count() };
  },
});

async function switchLayer({ page }: Tour): Promise<Readonly<Record<string, unknown>>> {
  const items = page.locator('[data-event]');
  const before = await items.count();
  const layer = page.getByRole('checkbox', { name: /^Maintenance windows/ });
  await layer.uncheck();
  await expect.poll(() => items.count()).not.toBe(before);
  const without = await items.count();
  await layer.check();
  await expect.poll(() => items.count()).toBe(before);
  return { before, without };
}

async function switchZones({ page }: Tour): Promise<Readonly<Record<string, unknown>>> {
  const said: Record<string, string> = {};
  for (const [zone, expected] of [
    ['UTC', 'Sunday 14 March 2027 03:00'],
    ['Asia/Kolkata', 'Sunday 14 March 2027 08:30'],
    ['America/New York', 'Saturday 13 March 2027 22:00'],
  ] as const) {
    await showZone(page, zone);
    await expect(windowItem(page, northwind)).toHaveAccessibleName(new RegExp(expected));
    said[zone] = expected;
  }
  return said;
}

/** What lies over the calendar, and a filter that lets nothing through. */
async function showStates({ page, picture }: Tour): Promise<Readonly<Record<string, unknown>>> {
  await page.keyboard.press('1');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search/ }).fill('customer:northwind state:draft');
  await expect(page.getByRole('option', { name: /^Northwind prod Sat 13 Mar/ })).toBeVisible();
  await picture('search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await picture('shortcuts');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('/');
  const filter = page.getByRole('textbox', { name: 'Filter the calendar' });
  await filter.fill('nothing-is-called-that');
  await expect(page.getByRole('search')).toContainText(/^0 of/);
  await picture('calendar-filtered-empty');
  await filter.press('Escape');
  await page.locator('[data-day="2027-03-13"]').click();
  await expect(page.getByRole('dialog', { name: /^Sat 13 Mar 2027/ })).toBeVisible();
  await picture('calendar-busy-day');
  await page.keyboard.press('Escape');
  return { states: ['search', 'shortcuts', 'filtered', 'busy day'] };
}

async function goTo(page: Page, date: string): Promise<void> {
  await page.locator('[data-calendar]').focus();
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog', { name: 'Go to date' })).toBeVisible();
  await page.keyboard.type(date);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** The week of a clock change, the card of what the keyboard stands at, hours enlarged, and a month nobody read. */
async function showHours({ page, picture }: Tour): Promise<Readonly<Record<string, unknown>>> {
  await goTo(page, '2027-03-14');
  await page.keyboard.press('2');
  await expect(page.getByText('02–03 h skipped')).toBeVisible();
  await picture('calendar-clock-change');
  const grid = page.locator('[data-calendar]');
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const card = page.getByRole('tooltip').filter({ hasText: 'UTC' });
  await expect(card).toBeVisible();
  await picture('calendar-card');
  const told = await card.innerText();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 720, height: 450 });
  await expect(grid).toBeVisible();
  await picture('calendar-enlarged');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('1');
  await goTo(page, '2029-03-14');
  await expect(page.getByRole('heading', { name: 'March 2029' }).first()).toBeVisible();
  await expect(inspector(page)).toContainText('Not checked');
  await picture('calendar-beyond');
  await page.keyboard.press('t');
  return { card: told.split('\n') };
}

export const calendarSteps: readonly Step[] = [
  {
    name: 'calendar-month',
    act: async ({ page, picture }) => {
      await showScreen(page, 'Calendar');
      await expect(page.getByRole('heading', { name: 'March 2027' }).first()).toBeVisible();
      await expect(page.getByText('DST −1 h')).toBeVisible();
      await picture('calendar-month');
      return { items: await page.locator('[data-event]').count() };
    },
  },
  // Of a month, because a month was drawn before it.
  view('4', 'list', /March 2027/),
  view('2', 'week', /7 – 13 Mar 2027/),
  view('3', 'day', /10 Mar(ch)? 2027/),
  { name: 'calendar-hours', act: showHours },
  { name: 'calendar-states', act: showStates },
  {
    name: 'layers',
    act: async (tour) => {
      await tour.page.keyboard.press('1');
      return switchLayer(tour);
    },
  },
  { name: 'zones', act: switchZones },
  {
    name: 'inspector',
    act: async ({ page, picture }) => {
      await windowItem(page, northwind).click();
      const panel = inspector(page);
      await expect(panel).toContainText(/Conflicts · [1-9]/);
      await expect(panel).toContainText('08:30');
      await picture('inspector');
      return { says: (await panel.innerText()).split('\n').slice(0, 3) };
    },
  },
  {
    name: 'conflicts',
    act: async ({ page, picture }) => {
      await showScreen(page, 'Conflicts');
      await expect(page.getByLabel('Coverage')).toContainText('26 of 28 cells');
      await picture('conflicts');
      await showScreen(page, 'Calendar');
      return { coverage: '26 of 28 cells' };
    },
  },
];
