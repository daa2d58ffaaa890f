/** Drafting: by keyboard, by dragging, moved into a freeze and out again, undone and redone. */
import { expect, type Locator, type Page } from '@playwright/test';
import { inspector, itemsSaying } from '../support/drive-app.ts';
import type { Step } from './tour.ts';

const draft = (page: Page): Locator => itemsSaying(page, /^Tour draft,/).first();

async function centerOf(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags slowly enough for the widget to see it as a drag, and stops before letting go. */
async function dragOver(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await centerOf(from), await centerOf(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 4, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 12 });
}

const day = (page: Page, date: string): Locator => page.locator(`[data-date="${date}"]`).first();

export const draftSteps: readonly Step[] = [
  {
    name: 'draft-by-drag',
    act: async ({ page }) => {
      await page.keyboard.press('Escape');
      const box = await day(page, '2027-03-25').boundingBox();
      if (box === null) throw new Error('25 March is not on the screen.');
      const [x, y] = [box.x + box.width / 2, box.y + box.height - 14];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + box.width, y, { steps: 8 });
      await page.mouse.up();
      const dialog = page.getByRole('dialog', { name: 'New window' });
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Dragged draft');
      await dialog.getByRole('button', { name: 'Create draft' }).click();
      const drawn = itemsSaying(page, /^Dragged draft,/).first();
      await expect(drawn).toBeVisible();
      return { drafted: await drawn.locator('.said').first().innerText() };
    },
  },
  {
    name: 'draft-by-keyboard',
    act: async ({ page, picture }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('n');
      const dialog = page.getByRole('dialog', { name: 'New window' });
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Tour draft');
      await picture('new-window');
      await dialog.getByRole('button', { name: 'Create draft' }).press('Enter');
      await expect(draft(page)).toBeVisible();
      return { drafted: await draft(page).locator('.said').first().innerText() };
    },
  },
  {
    name: 'move-by-drag-with-conflicts',
    act: async ({ page, picture }) => {
      const before = await draft(page).locator('.said').first().innerText();
      await dragOver(page, draft(page), day(page, '2027-03-13'));
      const hint = page.getByRole('status').filter({ hasText: 'Tour draft' });
      await expect(hint).toBeVisible();
      await picture('dragging');
      await page.mouse.up();
      await expect(hint).toBeHidden();
      const after = await draft(page).locator('.said').first().innerText();
      expect(after).toContain('13 March 2027');
      return { before, after };
    },
  },
  {
    name: 'resize-by-keyboard',
    act: async ({ page }) => {
      await draft(page).click();
      const lasts = inspector(page).getByLabel('Lasts');
      const before = await lasts.inputValue();
      await draft(page).press('Shift+Alt+ArrowRight');
      await expect(lasts).not.toHaveValue(before);
      return { before, after: await lasts.inputValue() };
    },
  },
  {
    name: 'undo-and-redo',
    act: async ({ page }) => {
      const said = (): Promise<string> => draft(page).locator('.said').first().innerText();
      const last = await said();
      for (const _ of [1, 2]) await page.getByRole('button', { name: /^Undo/ }).click();
      await expect.poll(said).not.toBe(last);
      const undone = await said();
      for (const _ of [1, 2]) await page.getByRole('button', { name: /^Redo/ }).click();
      await expect.poll(said).toBe(last);
      return { undone, redone: last };
    },
  },
  {
    name: 'delete',
    act: async ({ page }) => {
      await draft(page).press('Delete');
      await expect(draft(page)).toHaveCount(0);
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect(draft(page)).toBeVisible();
      return { deletedAndBack: true };
    },
  },
];
