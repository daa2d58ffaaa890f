import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the thing has the focus, as who uses no mouse does. Fails after a round too many. */
export async function tabTo(
  page: Page,
  role: 'button' | 'checkbox' | 'combobox' | 'gridcell' | 'radio' | 'textbox',
  name: string | RegExp,
): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeEnabled();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to the ${role} ${String(name)}`);
}

/** Tab, until the keyboard is there. */
export async function tabOnto(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** Opens the list of the field that has the focus, and chooses from it with the arrow keys. */
export async function chooseByKeys(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Enter');
  const option = page.getByRole('option', { name, exact: true });
  await expect(option).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await option.getAttribute('data-combobox-selected')) !== null)
      return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No arrow leads to ${name}`);
}
