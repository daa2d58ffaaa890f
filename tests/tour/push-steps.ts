/** Pushing: choose, preview, confirm, verified receipts, a refused stale one, and taking back. */
import type { Page } from '@playwright/test';
import { showScreen, windowItem } from '../support/drive-app.ts';
import { expect } from './patient-expect.ts';
import type { Step, Tour } from './tour.ts';

async function confirm({ page }: Tour): Promise<void> {
  await page.getByRole('button', { name: /^Confirm \d+ calendar/ }).click();
  const dialog = page.getByRole('dialog');
  const typed = dialog.getByRole('textbox', { name: 'to confirm' });
  if (await typed.isVisible()) await typed.fill('PUSH');
  await dialog.getByRole('button', { name: 'Push now' }).click();
}

const guiding = {
  windowId: 'gc-prod@2027-03-30T23:00',
  calendarKey: '111122220301/us-east-1/gc-patching',
};

const receiptsOf = (page: Page) =>
  page.evaluate(async () => {
    const reply = await window.bridge['push:list']({});
    return reply.ok ? [...reply.value] : [];
  });

/** Outcomes of the newest push. */
async function lastOutcomes(page: Page): Promise<readonly string[]> {
  const receipts = await receiptsOf(page);
  return receipts
    .filter(({ pushId }) => pushId === receipts[0]?.pushId)
    .map(({ outcome }) => outcome.kind);
}

/** Switches the calendar's default version behind the preview's back, as a colleague would. */
async function takeBackElsewhere(page: Page): Promise<boolean> {
  return page.evaluate(async (calendarKey) => {
    const list = await window.bridge['push:list']({});
    const receipt = list.ok
      ? list.value.find((each) => each.calendarKey === calendarKey)
      : undefined;
    if (receipt === undefined) return false;
    return (await window.bridge['push:undo']({ receiptId: receipt.id })).ok;
  }, guiding.calendarKey);
}

export const pushSteps: readonly Step[] = [
  {
    name: 'push-choose',
    act: async ({ page, picture }) => {
      await showScreen(page, 'Push');
      await expect(page.getByRole('button', { name: /^Preview/ })).toBeEnabled();
      await picture('push-choose');
      return { says: await page.getByRole('button', { name: /^Preview/ }).innerText() };
    },
  },
  {
    name: 'push-preview',
    act: async ({ page, picture }) => {
      await page.getByRole('button', { name: /^Preview/ }).click();
      await expect(page.getByLabel('Preview of the calendar')).toBeVisible();
      await picture('push-preview');
      return {
        diffLines: await page.getByLabel('Text diff').locator('tr, li, [data-kind]').count(),
      };
    },
  },
  {
    name: 'push-confirm',
    act: async (tour) => {
      await tour.page.getByRole('button', { name: /^Confirm \d+ calendar/ }).click();
      await expect(tour.page.getByRole('dialog')).toBeVisible();
      await tour.picture('push-confirm');
      await tour.page.getByRole('button', { name: 'Back to the preview' }).click();
      return { asked: true };
    },
  },
  {
    name: 'push-verified',
    act: async (tour) => {
      await confirm(tour);
      const receipts = tour.page.getByRole('article', { name: /^Receipt of/ });
      await expect(receipts.first()).toBeVisible({ timeout: 60_000 });
      await tour.picture('push-receipts');
      const known = await tour.page.evaluate(async () => {
        const reply = await window.bridge['push:list']({});
        return reply.ok ? reply.value.map(({ outcome }) => outcome.kind) : [];
      });
      expect(known.length).toBeGreaterThan(0);
      expect(new Set(known)).toEqual(new Set(['verified']));
      return { receipts: known.length, outcomes: [...new Set(known)] };
    },
  },
  {
    name: 'push-refused-when-the-remote-moved',
    act: async (tour) => {
      const { page } = tour;
      await showScreen(page, 'Calendar');
      await page.keyboard.press('Escape');
      await windowItem(page, guiding.windowId).click();
      await windowItem(page, guiding.windowId).press('Alt+ArrowRight');
      const why = page.getByRole('dialog', { name: 'Why is GC prod moved?' });
      await why.getByRole('textbox', { name: 'Reason' }).fill('The release moved');
      await tour.picture('push-reason');
      await why.getByRole('button', { name: 'Keep the change' }).click();
      await showScreen(page, 'Push');
      await page
        .getByRole('button', { name: /^(Done|New push)/ })
        .first()
        .click();
      await page.getByRole('button', { name: /^Preview \d+ window/ }).click();
      await expect(page.getByLabel('Preview of the calendar')).toBeVisible();
      const movedBack = await takeBackElsewhere(page);
      await confirm(tour);
      await expect(page.getByRole('heading', { name: /^Receipts of/ })).toBeVisible({
        timeout: 30_000,
      });
      const outcomes = await lastOutcomes(page);
      await tour.picture('push-stale');
      expect(outcomes).toContain('stale');
      return { movedBack, outcomes };
    },
  },
  {
    name: 'take-back',
    act: async (tour) => {
      const { page } = tour;
      await page.getByText('History', { exact: true }).click();
      await page
        .getByRole('button', { name: /^Take back \d/ })
        .last()
        .click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: 'Take back', exact: true })
        .click();
      // All but the calendar that a later push wrote to: that one is refused.
      const [newest, ...older] = await receiptsOf(page);
      const first = older.filter(({ pushId }) => pushId !== newest?.pushId).length;
      await expect(page.getByText(`${first - 1} taken back`)).toBeVisible({ timeout: 30_000 });
      await tour.picture('push-history');
      await page.getByText('Audit', { exact: true }).click();
      await expect(page.getByRole('table', { name: 'Audit, newest first' })).toBeVisible();
      await tour.picture('push-audit');
      return {
        takenBack: (await receiptsOf(page)).filter(({ undoneAtMs }) => undoneAtMs !== null).length,
      };
    },
  },
];
