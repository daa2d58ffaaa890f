/** Every screen at 200 % zoom, by axe: nothing is out of reach or too faint, light and dark. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { openSample, runCommand, showScreen } from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
  await zoom(2);
});
test.afterAll(() => running.close());

// One journey: each screen is reached from the one before.
test.describe.configure({ mode: 'serial' });

/** What a window of 1440 × 900 has room for at so many times the size. */
const zoom = (times: number): Promise<void> =>
  running.page.setViewportSize({ width: 1440 / times, height: 900 / times });

const view = (key: string, name: string) => async (): Promise<void> => {
  await running.page.keyboard.press(key);
  await expect(running.page.locator(`[data-calendar][data-view="${name}"]`)).toBeVisible();
};

/** A part of the screen that is shown: it is chosen, and all of it is there. */
const part = (name: string | RegExp) => async (): Promise<void> => {
  const main = running.page.getByRole('main');
  const choice = main.getByRole('radio', { name });
  await main.getByRole('radiogroup').getByText(name, { exact: true }).first().click();
  await expect(choice).toBeChecked();
};

const screens: readonly { readonly name: string; readonly reach: () => Promise<void> }[] = [
  {
    name: 'Welcome',
    reach: () =>
      expect(
        running.page.getByRole('button', { name: /Explore the sample organization/ }),
      ).toBeVisible(),
  },
  {
    name: 'Calendar, month',
    reach: async () => {
      // Whether all is read is told where there is room for it.
      await zoom(1);
      await openSample(running);
      await zoom(2);
      await expect(running.page.locator('[data-event]').first()).toBeVisible();
    },
  },
  { name: 'Calendar, week', reach: view('2', 'week') },
  { name: 'Calendar, day', reach: view('3', 'day') },
  { name: 'Calendar, list', reach: view('4', 'list') },
  {
    name: 'Year',
    reach: async () => {
      await showScreen(running.page, 'Year');
      await expect(running.page.getByRole('grid', { name: /^Year/ })).toBeVisible();
    },
  },
  {
    name: 'Year, reports',
    reach: async () => {
      await running.page.getByText('Reports', { exact: true }).click();
      await expect(running.page.getByRole('region', { name: 'Standing' })).toBeVisible();
    },
  },
  {
    name: 'Board',
    reach: async () => {
      await showScreen(running.page, 'Board');
      await expect(running.page.getByRole('grid', { name: 'Board' })).toBeVisible();
    },
  },
  {
    name: 'Conflicts',
    reach: async () => {
      await showScreen(running.page, 'Conflicts');
      await expect(running.page.getByLabel('Coverage')).toBeVisible();
    },
  },
  {
    name: 'Conflicts, policy',
    reach: async () => {
      const part = running.page.getByRole('radiogroup', { name: 'Part of Conflicts' });
      await part.getByText('Policy', { exact: true }).click();
      await expect(running.page.getByRole('region', { name: 'Cadence' })).toBeVisible();
      // Its tables break their heads rather than leave the screen.
      const beyond = await running.page
        .getByRole('region', { name: 'Policy', exact: true })
        .evaluate((screen) =>
          [...screen.querySelectorAll('table')].filter(
            (table) => table.getBoundingClientRect().right > innerWidth,
          ),
        );
      expect(beyond).toEqual([]);
    },
  },
  {
    name: 'Push',
    reach: async () => {
      await showScreen(running.page, 'Push');
      await expect(running.page.getByRole('button', { name: /^Preview/ })).toBeEnabled();
    },
  },
  { name: 'Push, history', reach: part('History') },
  { name: 'Push, audit', reach: part('Audit') },
  {
    name: 'Customers',
    reach: async () => {
      await showScreen(running.page, 'Customers');
      await expect(running.page.getByRole('table').first()).toBeVisible();
    },
  },
  ...['Business units', 'Teams', 'Templates', 'Dates', 'Rules'].map((name) => ({
    name: `Customers, ${name}`,
    reach: part(name),
  })),
  {
    name: 'Sources',
    reach: async () => {
      await showScreen(running.page, 'Sources');
      await expect(running.page.getByRole('gridcell').first()).toBeVisible();
    },
  },
  { name: 'Sources, calendars', reach: part(/^Calendars \d/) },
  { name: 'Sources, readiness', reach: part('Readiness') },
  { name: 'Sources, accounts', reach: part(/^Accounts/) },
  { name: 'Sources, sign-ins', reach: part(/^Sign-ins/) },
];

/** Each opened by its words in the palette, or by its key, over the calendar. */
const dialogs: readonly (readonly [opened: string, name: string | RegExp])[] = [
  ['?', 'Keyboard shortcuts'],
  ['n', 'New window'],
  ['a', 'Ad-hoc window'],
  ['g', 'Go to date'],
  ['New series from a template', 'New series from a template'],
  ['New readiness set', 'Readiness set'],
  ['Scenarios', 'Scenarios'],
  ['Clock changes', 'Clock changes'],
  ['Save this view', 'Saved views'],
  ['Days left', 'Days left for open windows'],
  ['Plan the year', 'Plan the year'],
  ['Print or export', 'Print or export'],
  ['Export windows', 'Export windows'],
  ['Import…', 'Import'],
  ['Copy for a customer', 'Copy for a customer'],
  ['State and links of the plan', /./],
  ['Reminders', 'Reminders'],
];

for (const { name, reach } of screens) {
  test(`${name} has no violation at 200 %, light or dark, and no page beyond the window`, async () => {
    await reach();
    await expectAccessible(running);
    const beyond = await running.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
  });
}

test('no dialog has a violation at 200 %, light or dark, or a part beyond the window', async () => {
  const { page } = running;
  await showScreen(page, 'Calendar');
  for (const [opened, name] of dialogs) {
    if (opened.length > 1) {
      await runCommand(page, opened);
    } else await page.keyboard.press(opened);
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    await expectAccessible(running);
    const beyond = await dialog.evaluate((element) => [
      element.scrollWidth - element.clientWidth,
      Math.max(0, element.getBoundingClientRect().right - innerWidth),
    ]);
    expect(beyond, opened).toEqual([0, 0]);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});
