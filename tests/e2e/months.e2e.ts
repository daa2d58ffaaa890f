/** The months of a reader whose system is German: titles, weekdays, numbers and the week's first day are theirs. */
import { expect, test } from '@playwright/test';
import { day, showZone, waitUntilRead } from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp(['--sample'], { env: { LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de' } });
  await waitUntilRead(running.page);
});
test.afterAll(() => running.close());

test('the grid stays on the month of the title when the zone changes', async () => {
  const { page } = running;
  const title = page.getByRole('heading', { level: 1 });
  const grid = page.getByRole('table', { name: 'März 2027' });
  await expect(title).toHaveText('März 2027');
  await expect(grid.getByRole('columnheader').first()).toHaveText(/Mo/);
  await expect(page.locator('[data-day="2027-03-13"]')).toHaveAccessibleName(
    /^Samstag,? 13\. März 2027, \d+ items/,
  );
  // There and back: the days that two months share must not tempt the widget to stay.
  await page.getByRole('button', { name: 'Next month' }).click();
  await expect(title).toHaveText('April 2027');
  await page.getByRole('button', { name: 'Previous month' }).click();
  await expect(grid).toBeVisible();

  for (const zone of ['Asia/Kolkata', 'Europe/London']) {
    await showZone(page, zone);
    await expect(title).toHaveText('März 2027');
    await expect(grid).toBeVisible();
    await expect(day(page, '2027-03-10')).toBeVisible();
  }
});
