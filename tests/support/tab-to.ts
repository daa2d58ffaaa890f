import { expect, type Page } from '@playwright/test';

/** Presses Tab until the thing has the focus, as who uses no mouse does. Fails after a round too many. */
export async function tabTo(
  page: Page,
  role: 'button' | 'checkbox' | 'gridcell' | 'radio' | 'textbox',
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
