/** Accessibility of every screen and dialog, by axe: structure in light, colours in light and dark. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { inspector, openSample, showScreen, windowItem } from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
});
test.afterAll(() => running.close());

// One journey: each screen is reached from the one before.
test.describe.configure({ mode: 'serial' });

const showView = (key: string, view: string) => async (): Promise<void> => {
  await running.page.keyboard.press(key);
  await expect(running.page.locator(`[data-calendar][data-view="${view}"]`)).toBeVisible();
  await expect(running.page.locator('[data-event]').first()).toBeVisible();
};

async function leaveDialog(): Promise<void> {
  await running.page.keyboard.press('Escape');
  await expect(running.page.getByRole('dialog')).toBeHidden();
}

/** In the order of the journey. */
const screens: readonly { readonly name: string; readonly reach: () => Promise<void> }[] = [
  {
    name: 'Welcome',
    reach: () =>
      expect(
        running.page.getByRole('button', { name: /Explore the sample organization/ }),
      ).toBeVisible(),
  },
  { name: 'Calendar, month', reach: () => openSample(running) },
  { name: 'Calendar, week', reach: showView('2', 'week') },
  { name: 'Calendar, day', reach: showView('3', 'day') },
  { name: 'Calendar, list', reach: showView('4', 'list') },
  {
    name: 'Calendar with the inspector of a window',
    reach: async () => {
      await showView('1', 'month')();
      await windowItem(running.page, 'hrp-northwind-prod@2027-03-13T22:00').click();
      await expect(inspector(running.page)).toContainText('The same time elsewhere');
    },
  },
  {
    name: 'New window',
    reach: async () => {
      await running.page.keyboard.press('n');
      await expect(running.page.getByRole('dialog', { name: 'New window' })).toBeVisible();
    },
  },
  {
    name: 'Command palette',
    reach: async () => {
      await leaveDialog();
      await running.page.keyboard.press('Control+k');
      await expect(running.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'Conflicts',
    reach: async () => {
      await leaveDialog();
      await showScreen(running.page, 'Conflicts');
      await expect(running.page.getByLabel('Coverage')).toBeVisible();
    },
  },
  {
    name: 'Sources, cells',
    reach: async () => {
      await showScreen(running.page, 'Sources');
      await running.page.getByRole('gridcell', { name: /hrp-shared-services us-east-1/ }).click();
      await expect(running.page.getByRole('complementary', { name: /^Details/ })).toBeVisible();
    },
  },
  {
    name: 'Sources, calendars',
    reach: async () => {
      await running.page.getByText(/^Calendars \d/).click();
      await expect(running.page.getByRole('region', { name: 'Calendars found' })).toBeVisible();
    },
  },
  {
    name: 'Sources, policies',
    reach: async () => {
      await running.page.getByRole('button', { name: 'IAM policies…' }).click();
      await running.page.getByText('To push').click();
      await expect(running.page.getByLabel('Filter calendars', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'Push, choosing',
    reach: async () => {
      await leaveDialog();
      await showScreen(running.page, 'Push');
      await expect(running.page.getByRole('button', { name: /^Preview/ })).toBeEnabled();
    },
  },
  {
    name: 'Push, preview',
    reach: async () => {
      await running.page.getByRole('button', { name: /^Preview/ }).click();
      await expect(running.page.getByLabel('Preview of the calendar')).toBeVisible();
    },
  },
  {
    name: 'Push, confirmation',
    reach: async () => {
      await running.page.getByRole('button', { name: /^Confirm \d+ calendar/ }).click();
      await expect(running.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'Push, receipts',
    reach: async () => {
      const dialog = running.page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'to confirm' }).fill('PUSH');
      await dialog.getByRole('button', { name: 'Push now' }).click();
      await expect(running.page.getByRole('button', { name: 'Done' })).toBeEnabled({
        timeout: 60_000,
      });
    },
  },
  {
    name: 'Push, history',
    reach: async () => {
      await running.page.getByText('History', { exact: true }).click();
      await expect(running.page.getByRole('list', { name: 'Pushes' })).toBeVisible();
    },
  },
];

for (const { name, reach } of screens) {
  test(`${name} has no violation, light or dark`, async () => {
    await reach();
    await expectAccessible(running);
  });
}
