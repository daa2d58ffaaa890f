/** Series: typed as a sentence, seen as AWS would have it, and the clock changes of the year. */
import { inspector, windowItem } from '../support/drive-app.ts';
import { expect } from './patient-expect.ts';
import type { Step } from './tour.ts';

export const seriesSteps: readonly Step[] = [
  {
    name: 'type-a-series',
    act: async ({ page, picture }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('n');
      const dialog = page.getByRole('dialog', { name: 'New window' });
      await dialog.getByLabel('In words').fill('3rd Sat 22:00 6h New York');
      const dates = dialog.getByRole('list', { name: 'Dates' }).getByRole('listitem');
      await expect(dates).toHaveCount(12);
      await picture('typed-series');
      const first = await dates.first().innerText();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      return { first };
    },
  },
  {
    name: 'edit-a-series',
    act: async ({ page, picture }) => {
      await windowItem(page, 'hrp-northwind-prod@2027-03-13T22:00').click();
      await inspector(page).getByRole('button', { name: 'Edit the series…' }).click();
      const dialog = page.getByRole('dialog', { name: 'All dates of Northwind prod' });
      await dialog.getByLabel('In words').fill('3rd Sat 21:00 5h until 2027-12-31');
      const lost = dialog.getByRole('region', { name: 'Lost with this rule' });
      await expect(lost.getByRole('listitem').first()).toBeVisible();
      await picture('edit-series');
      const listed = await lost.getByRole('listitem').allInnerTexts();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      return { lost: listed };
    },
  },
  {
    name: 'clock-changes',
    act: async ({ page, picture }) => {
      await page.getByRole('button', { name: 'Clock changes', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Clock changes' });
      await expect(dialog).toContainText('02:30 does not exist');
      await picture('clock-changes');
      const says = await dialog.getByRole('status').innerText();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      return { says };
    },
  },
];
