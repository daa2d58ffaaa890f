/** The Board: three times offered at once, the answer written down, messages, reminders. */
import type { Locator, Page } from '@playwright/test';
import { showScreen } from '../support/drive-app.ts';
import { expect } from './patient-expect.ts';
import type { Step } from './tour.ts';

const part = (page: Page, name: string): Locator =>
  page
    .getByRole('complementary', { name: 'Negotiation' })
    .getByRole('region', { name, exact: true });

export const boardSteps: readonly Step[] = [
  {
    name: 'board-propose',
    act: async ({ page, picture }) => {
      await showScreen(page, 'Board');
      const board = page.getByRole('grid', { name: 'Board' });
      await expect(board.getByRole('rowheader').first()).toBeVisible();
      await picture('board');
      await board.locator('[data-window]').first().click();
      const slots = part(page, 'Offer times').getByRole('checkbox');
      for (const nth of [0, 1, 2]) await slots.nth(nth).click();
      await picture('board-slots');
      await page.getByRole('button', { name: 'Propose 3 times' }).click();
      const text = part(page, 'The proposal').getByRole('region');
      await expect(text).toContainText('C. ');
      const proposed = (await text.textContent()) ?? '';
      await picture('board-proposed');
      // On the calendar the others are ghosts.
      await showScreen(page, 'Calendar');
      await expect(page.locator('[data-event^="offered:"]').first()).toBeVisible();
      await picture('calendar-on-offer');
      await showScreen(page, 'Board');
      return { proposed };
    },
  },
  {
    name: 'board-agree',
    act: async ({ page, picture }) => {
      const answer = part(page, 'Record the answer');
      await answer.getByRole('radio').nth(1).click();
      await answer.getByRole('combobox', { name: 'Who' }).fill('M. Okafor');
      await picture('board-answer');
      await answer.getByRole('button', { name: 'Record answer' }).click();
      const last = part(page, 'History').getByRole('listitem').first();
      await expect(last).toContainText('Agreed for');
      return { agreed: (await last.textContent()) ?? '' };
    },
  },
  {
    name: 'board-messages',
    act: async ({ page, picture }) => {
      await page.getByRole('button', { name: 'Messages…', exact: true }).click();
      await expect(page.getByRole('dialog', { name: 'Messages to customers' })).toBeVisible();
      await picture('board-messages');
      await page.keyboard.press('Escape');
      const undo = page.getByRole('button', { name: /^Undo/ });
      await undo.click();
      await undo.click();
      await page.getByRole('button', { name: 'Close negotiation' }).click();
      await showScreen(page, 'Calendar');
      return {};
    },
  },
];
