/** What other tools export, laid into the plan in the real window: bundled holidays, timers, policies. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { importFixture } from '../support/an-import.ts';
import { openSample } from '../support/drive-app.ts';
import { launchApp } from '../support/launch-app.ts';

test('holidays, timers and a cluster come in, for whom they were chosen', async () => {
  const running = await launchApp();
  const { page } = running;
  try {
    await openSample(running);
    const dialog = page.getByRole('dialog', { name: /^Import/ });
    const status = dialog.getByRole('status');
    const open = async (): Promise<void> => {
      await page.keyboard.press('Control+k');
      await page.keyboard.insertText('import…');
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('textbox', { name: 'Or paste rows or text' })).toBeFocused();
    };
    const chooseTarget = async (name: string): Promise<void> => {
      await dialog.getByRole('combobox', { name: 'Target' }).fill(name);
      await page.getByRole('option', { name }).click();
    };

    // Rows are taken in by a thread of its own: the dialog stays until they are there.
    const take = async (name: string | RegExp): Promise<void> => {
      await dialog.getByRole('button', { name }).click();
      await expect(dialog).toBeHidden();
    };

    await open();
    await dialog.getByRole('button', { name: 'US federal holidays' }).click();
    await expect(status).toContainText('0 not understood');
    await take(/^Import \d+$/);
    await open();
    await page.keyboard.insertText(importFixture('systemd-unattended-upgrades.txt'));
    await expect(dialog.getByRole('combobox', { name: 'Read as' })).toHaveValue(/^systemd timers/);
    await expect(dialog.getByRole('row', { name: /choose the target it is for/ })).toBeVisible();
    await chooseTarget('Wellframe prod');
    await expect(status).toHaveText('0 updated, 3 new, 0 skipped, 0 not understood');
    await expect(dialog.getByText(/random|Persistent=/).first()).toBeVisible();
    await expectAccessible(running);
    await take('Import 3');

    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('apt-daily-upgrade');
    await page
      .getByRole('option', { name: /apt-daily-upgrade/ })
      .first()
      .click();
    const said = /^apt-daily-upgrade.*machines begin within 1 h 30 min of the start$/;
    await page.getByRole('button', { name: said }).first().click();
    await expect(page.getByText(/^Machines begin within 1 h 30 min of the start/)).toBeVisible();

    await open();
    await page.keyboard.insertText(importFixture('gke-clusters.json'));
    await chooseTarget('Wellframe prod');
    await expect(status).toHaveText('0 updated, 8 new, 0 skipped, 1 not understood');
    await expect(dialog.getByText('Columns:')).toBeHidden();
    await take('Import 8');
    await expect(page.getByRole('button', { name: /^Undo: Import pasted text/ })).toBeVisible();
  } finally {
    await running.close();
  }
});
