/** Pushing from the real window: proven, refused, stopped and taken back, and nothing without a yes. */
import { expect, test, type Locator } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../support/accessibility.ts';
import {
  answerQuestions,
  questionsAsked,
  showScreen,
  waitUntilRead,
  windowItem,
} from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';

const guiding = 'GC prod, 2027-03-30 23:00';
const guidingKey = '111122220301/us-east-1/gc-patching';
const litware = 'Litware prod, 2027-04-11 03:00';
const litwareKey = '111122220104/ap-southeast-2/hrp-patching';
const proseware = 'Proseware prod, 2027-03-20 21:00';
const fabrikam = 'Fabrikam prod, 2027-04-24 21:00';
const closedAccount = '111122220109';

let running: RunningApp;
let folder: string;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-push-'));
  const path = join(folder, 'push.pwplan');
  // The sample, except that Proseware's production lies in the account that lets nobody of us in.
  writeSamplePlan(path, (plan) => ({
    ...plan,
    organization: {
      ...plan.organization,
      customers: plan.organization.customers.map((customer) =>
        customer.id === 'proseware'
          ? {
              ...customer,
              environments: customer.environments.map((environment) =>
                environment.production
                  ? { ...environment, cells: [{ accountId: closedAccount, region: 'us-east-1' }] }
                  : environment,
              ),
            }
          : customer,
      ),
    },
  }));
  running = await launchApp([path]);
  await waitUntilRead(running.page);
});
test.afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

// Each test pushes windows of its own; all begin with choosing.
test.beforeEach(async () => {
  const { page } = running;
  await showScreen(page, 'Push');
  await page.getByText('New push', { exact: true }).click();
  const back = page.getByRole('button', { name: /^(Back|Done)$/ });
  if (await back.isVisible()) await back.click();
  await expect(page.getByRole('heading', { name: 'Choose windows to push' })).toBeVisible();
});

/** Chooses these windows and no others, and looks at what pushing them would change. */
async function preview(...names: readonly string[]): Promise<void> {
  const { page } = running;
  const all = page.getByRole('checkbox', { name: 'Choose all windows shown' });
  // From whatever is chosen to everything, to nothing.
  await all.check();
  await all.uncheck();
  for (const name of names) await page.getByRole('checkbox', { name: `Choose ${name}` }).check();
  const button = page.getByRole('button', { name: /^Preview/ });
  await expect(button).toHaveText(
    `Preview ${names.length === 1 ? '1 window' : `${names.length} windows`}…`,
  );
  await button.click();
}

async function confirm(): Promise<void> {
  const { page } = running;
  await page.getByRole('button', { name: /^Confirm \d+ calendar/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Push now' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'to confirm' }).fill('PUSH');
  await dialog.getByRole('button', { name: 'Push now' }).click();
}

const receipts = (): Locator => running.page.getByRole('article', { name: /^Receipt of/ });

/** What AWS holds of a calendar now: its cell is read again. */
async function held(calendarKey: string): Promise<{ text: string; versions: readonly number[] }> {
  const { page } = running;
  await page.evaluate(async (key) => {
    const [accountId = '', region = ''] = key.split('/');
    const isRead = new Promise<void>((resolve) => {
      window.bridge.listen('snapshot:changed', ({ cell: { cell, status } }) => {
        if (cell.accountId === accountId && cell.region === region && status === 'fresh') resolve();
      });
    });
    await window.bridge['snapshot:refresh']({ cells: [{ accountId, region }] });
    await isRead;
  }, calendarKey);
  const reply = await page.evaluate(
    (key) => window.bridge['calendar:read']({ calendarKey: key }),
    calendarKey,
  );
  if (!reply.ok) throw new Error(reply.error.message);
  const { text, defaultVersion, latestVersion } = reply.value;
  return { text, versions: [defaultVersion, latestVersion] };
}

test('nothing is written until somebody has said so', async () => {
  const { page } = running;
  const before = await held(guidingKey);
  await preview(guiding);
  await expect(page.getByLabel('Preview of the calendar')).toBeVisible();
  await page.getByRole('button', { name: /^Confirm \d+ calendar/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'to confirm' }).fill('push it');
  await dialog.getByRole('textbox', { name: 'to confirm' }).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Push now' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByText('History', { exact: true }).click();
  await expect(page.getByText('Nothing has been pushed yet')).toBeVisible();
  expect(await held(guidingKey)).toEqual(before);
});

test('a push is proven calendar by calendar, and taken back to the very text', async () => {
  const { page } = running;
  const before = await held(litwareKey);
  await preview(litware);
  await confirm();
  await expect(receipts().filter({ hasText: 'Verified' })).toHaveCount(2);
  await expect(receipts()).toHaveCount(2);
  const pushed = await held(litwareKey);
  expect(pushed.text).toContain('SUMMARY:patch-litware-prod');
  const kept = new Set(pushed.text.split('\r\n'));
  expect(before.text.split('\r\n').filter((line) => !kept.has(line))).toEqual([]);

  const takeBack = async (): Promise<void> => {
    await page.getByRole('button', { name: /^Take back 2 calendars/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Take back 2 calendars?' });
    await expect(dialog).toBeVisible();
    await expectAccessible(running);
    await dialog.getByRole('button', { name: 'Take back', exact: true }).click();
  };
  await answerQuestions(running, 1);
  await takeBack();
  await expect(page.getByText('Nothing was taken back.')).toBeVisible();
  expect((await held(litwareKey)).text).toBe(pushed.text);
  // Asked once for both.
  await answerQuestions(running, 0);
  await takeBack();
  await expect(page.getByText('2 calendars taken back')).toBeVisible();
  expect(await questionsAsked(running)).toEqual([
    'Take back the push to 2 calendars in 1 account of the sample organization?',
  ]);
  expect((await held(litwareKey)).text).toBe(before.text);
});

test('a calendar that moved on AWS since the preview is refused, and stays as it moved', async () => {
  const { page } = running;
  await preview(guiding);
  await confirm();
  await expect(receipts().filter({ hasText: 'Verified' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Done' }).click();

  await showScreen(page, 'Calendar');
  const item = windowItem(page, 'gc-prod@2027-03-30T23:00');
  await item.press('Alt+ArrowRight');
  const why = page.getByRole('dialog', { name: 'Why is GC prod moved?' });
  await why.getByRole('textbox', { name: 'Reason' }).fill('The release moved to Wednesday');
  await why.getByRole('button', { name: 'Keep the change' }).click();
  await expect(item).toHaveAccessibleName(/Wednesday 31 March 2027 23:00/);
  await showScreen(page, 'Push');
  await preview('GC prod, 2027-03-31 23:00');
  await expect(page.getByLabel('Preview of the calendar')).toBeVisible();
  // What a colleague would do meanwhile: one of the two calendars goes back to its old version.
  await page.evaluate(async (key) => {
    const list = await window.bridge['push:list']({});
    const receipt = list.ok ? list.value.find(({ calendarKey }) => calendarKey === key) : undefined;
    if (receipt !== undefined) await window.bridge['push:undo']({ receiptId: receipt.id });
  }, guidingKey);
  await confirm();
  const refused = receipts().filter({ hasText: 'Refused: moved on AWS' });
  await expect(refused).toHaveCount(1);
  await expect(receipts().filter({ hasText: 'Verified' })).toHaveCount(1);
  const { text, versions } = await held(guidingKey);
  expect(text).not.toContain('SUMMARY:patch-gc-prod-2027-03-3');
  expect(versions[0]).not.toBe(versions[1]);

  // Three sides: they took the window out, we wanted it on Wednesday; a rebase previews it on top.
  await expect(refused.getByRole('table', { name: 'What somebody changed' })).toContainText(
    /Removed.*patch-gc-prod/,
  );
  await expect(refused.getByRole('table', { name: 'What you wanted' })).toContainText(
    /Moved.*patch-gc-prod/,
  );
  await expect(refused).toContainText('1 event of yours was changed by both');
  await expectAccessible(running);
  await refused.getByRole('button', { name: /^Rebase/ }).click();
  await expect(page.getByLabel('Preview of the calendar')).toContainText('Added');
  await confirm();
  await expect(receipts()).toHaveCount(1);
  await expect(receipts()).toContainText('Verified');
  expect((await held(guidingKey)).text).toContain('SUMMARY:patch-gc-prod-2027-03-31');
});

test('a calendar near its 64 KB is stopped with its reason, while the other goes on', async () => {
  const { page } = running;
  await preview(fabrikam);
  const full = page
    .getByRole('navigation', { name: 'Calendars to be changed' })
    .getByRole('listitem')
    .filter({ hasText: 'us-west-2' });
  await expect(full).toContainText('over the safe size');
  await expect(full.getByRole('checkbox')).toBeDisabled();
  await full.getByRole('button').click();
  const shown = page.getByLabel('Preview of the calendar');
  await expect(shown).toContainText('It cannot be pushed: over the safe size');
  await expect(shown).toContainText(
    /6\d KB of 64 KB after the push, more than the 60 KB that are safe: choose fewer windows, or remove past events in AWS/,
  );
  await expect(page.getByText('1 calendar cannot be pushed; the list says why')).toBeVisible();
  await confirm();
  await expect(receipts()).toHaveCount(1);
  await expect(receipts()).toContainText('us-east-1');
  await expect(receipts()).toContainText('Verified');
});

test('a calendar in a cell that may not be read cannot be pushed to', async () => {
  const { page } = running;
  const row = page.getByRole('row').filter({ hasText: 'Proseware prod' }).first();
  await expect(row).toContainText('cell not read');
  await preview(proseware);
  await expect(page.getByText('1 window has nowhere to go')).toBeVisible();
  await expect(page.getByText(/hrp-patching.* was not found.*Sources/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Confirm 0 calendars/ })).toBeDisabled();
});
