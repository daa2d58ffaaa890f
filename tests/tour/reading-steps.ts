/** From the welcome screen to every cell of the sample read. */
import { showScreen, waitUntilRead } from '../support/drive-app.ts';
import { expect } from './patient-expect.ts';
import type { Step } from './tour.ts';

export const readingSteps: readonly Step[] = [
  {
    name: 'welcome',
    act: async ({ page, picture }) => {
      await expect(page.getByRole('heading', { name: 'Patch Window Planner' })).toBeVisible();
      await picture('welcome');
      return { title: await page.title() };
    },
  },
  {
    name: 'open-sample',
    act: async ({ page, picture }) => {
      await page.getByRole('button', { name: /Explore the sample organization/ }).click();
      await expect(page.getByText('Sample', { exact: true })).toBeVisible();
      await expect(page.locator('[data-event]').first()).toBeVisible();
      await picture('reading');
      return {
        drawnBeforeAllIsRead: await page.getByRole('button', { name: /of 28/ }).innerText(),
      };
    },
  },
  {
    name: 'read-every-cell',
    act: async ({ page, picture }) => {
      await waitUntilRead(page);
      await showScreen(page, 'Sources');
      await expect(page.getByText(/ssm:ListDocuments/).first()).toBeVisible();
      await picture('sources');
      const statuses = await page.evaluate(async () => {
        const reply = await window.bridge['snapshot:describe']({});
        return reply.ok ? reply.value.cells.map(({ status }) => status) : [];
      });
      const count = (status: string): number => statuses.filter((each) => each === status).length;
      expect([count('fresh'), count('denied')]).toEqual([26, 2]);
      return { fresh: count('fresh'), denied: count('denied') };
    },
  },
];
