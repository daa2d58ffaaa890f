/** Findings answered where they stand: by a note, by an emergency with its reason; and undone. */
import { expect, test } from '@playwright/test';
import { showScreen, waitUntilRead } from '../support/drive-app.ts';
import { launchApp } from '../support/launch-app.ts';

test('a slot is noted as not needed, and an emergency is accepted in red with its reason', async () => {
  const running = await launchApp(['--sample']);
  const { page } = running;
  await waitUntilRead(page);
  await showScreen(page, 'Conflicts');
  const slot = page
    .getByRole('article', { name: 'Northwind prod' })
    .filter({ hasText: 'DB Northwind' });
  await slot.getByRole('button', { name: 'Not needed this time' }).click();
  await expect(slot).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(slot).toHaveCount(1);

  const frozen = page.getByRole('article', { name: 'Proseware prod' });
  await frozen.getByRole('button', { name: 'Emergency: Proseware prod' }).click();
  const dialog = page.getByRole('dialog', { name: 'Emergency: Proseware prod' });
  await dialog.getByRole('button', { name: 'Declare emergency' }).click();
  await expect(dialog).toContainText('Say why it cannot wait');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Zero day in the batch scheduler');
  await dialog.getByRole('button', { name: 'Declare emergency' }).click();
  await expect(dialog).toBeHidden();
  // Never hidden: it is counted as accepted, and stays in the list.
  await expect(page.getByText('1 accepted')).toBeVisible();
  await expect(frozen).toContainText(
    'EMERGENCY, carried out all the same: Zero day in the batch scheduler',
  );
  await frozen.getByRole('button', { name: 'End the emergency: Proseware prod' }).click();
  await expect(page.getByText('1 accepted')).toBeHidden();
  expect(running.complaints).toEqual([]);
  await running.close();
});
