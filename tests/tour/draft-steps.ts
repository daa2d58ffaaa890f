/** Drafting: by keyboard, by dragging, moved into a freeze and out again, undone and redone. */
import type { Locator, Page } from '@playwright/test';
import { day, dragOver, inspector, itemsSaying, spoken } from '../support/drive-app.ts';
import { expect } from './patient-expect.ts';
import type { Step } from './tour.ts';

const draft = (page: Page): Locator => itemsSaying(page, /^Tour draft,/).first();

async function pressTwice(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name }).click();
}

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
      return { drafted: await spoken(drawn) };
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
      return { drafted: await spoken(draft(page)) };
    },
  },
  {
    name: 'move-by-drag-with-conflicts',
    act: async ({ page, picture }) => {
      const before = await spoken(draft(page));
      await dragOver(page, draft(page), day(page, '2027-03-13'));
      const hint = page.getByRole('status').filter({ hasText: 'Tour draft' });
      await expect(hint).toBeVisible();
      await picture('dragging');
      await page.mouse.up();
      await expect(hint).toBeHidden();
      const after = await spoken(draft(page));
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
      // Conflicts are counted a moment after the edit.
      const said = async (): Promise<string> =>
        (await spoken(draft(page))).replace(/, \d+ conflicts?$/, '');
      const last = await said();
      await pressTwice(page, /^Undo/);
      await expect.poll(said).not.toBe(last);
      const undone = await said();
      await pressTwice(page, /^Redo/);
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
