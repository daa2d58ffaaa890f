/** The checklist of accounts and regions, in the real window. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { openSample, showScreen } from '../support/drive-app.ts';
import { launchApp } from '../support/launch-app.ts';

test('what is ready in each account and region is noted by keyboard, for the others too, and undone', async () => {
  const running = await launchApp();
  const { page } = running;
  await openSample(running);
  const undo = page.getByRole('button', { name: /^Undo/ });
  await showScreen(page, 'Sources');
  await page
    .getByRole('radiogroup', { name: 'Part of Sources' })
    .getByText('Readiness', { exact: true })
    .click();
  const grid = page.getByRole('grid', { name: 'Readiness of accounts and regions' });
  await page.getByRole('checkbox', { name: 'Gaps only' }).press('Space');
  const open = grid.getByRole('gridcell', { name: 'gc-nonprod us-east-1, New instances: open' });
  await expectAccessible(running);
  await open.focus();
  await page.keyboard.press('Enter');
  const note = page.getByRole('dialog', { name: 'New instances: gc-nonprod us-east-1' });
  await expect(note.getByLabel('Done on')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('-7');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Asha');
  await page.keyboard.press('Tab');
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(note).toContainText('An address that begins with https://');
  await expectAccessible(running);
  await note.getByLabel('Evidence').fill('https://wiki.example.com/7');
  await note.getByRole('checkbox', { name: /^Also for the 3 others/ }).press('Space');
  await note.getByLabel('By').press('Enter');
  await expect(note).toBeHidden();
  await expect(undo).toHaveAccessibleName('Undo: New instances of 4 accounts and regions');
  await expect(page.getByText('19 items are open in 6 accounts and regions')).toBeVisible();
  await expect(grid.locator(':focus')).toHaveCount(1);
  await undo.click();
  await expect(page.getByText('23 items are open in 8 accounts and regions')).toBeVisible();
  await expect(open).toBeVisible();
  expect(running.complaints).toEqual([]);
  await running.close();
});
