/** What people see and say around a push: refused natively, paused, by two people, with reasons, in the audit. */
import { expect, test, type Locator } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../support/accessibility.ts';
import {
  answerQuestions,
  answerSaveDialog,
  inspector,
  questionsAsked,
  showScheme,
  showScreen,
  waitUntilRead,
  windowItem,
} from '../support/drive-app.ts';
import { answerPushQuestion, launchApp, type RunningApp } from '../support/launch-app.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';
import { inMain } from '../support/in-main.ts';

const guidingId = 'gc-prod@2027-03-30T23:00';
const guiding = 'GC prod, 2027-03-30 23:00';
// What follows the sign in its line would be drawn from its end.
const turningName = 'GC \u202enonprod';

let running: RunningApp;
let folder: string;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-review-'));
  const path = join(folder, 'review.pwplan');
  writeSamplePlan(path, (plan) => ({
    ...plan,
    series: plan.series.map((each) =>
      each.id === 'gc-nonprod' ? { ...each, name: turningName } : each,
    ),
  }));
  running = await launchApp([path]);
  await waitUntilRead(running.page);
});
test.afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});
// One journey: the audit at its end tells of what came before.
test.describe.configure({ mode: 'serial' });

const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name });
const dialog = (name?: string | RegExp): Locator =>
  running.page.getByRole('dialog', name === undefined ? {} : { name });
const receipts = (): Locator => running.page.getByRole('article', { name: /^Receipt of/ });

async function chooseOnly(name: string): Promise<void> {
  const { page } = running;
  await showScreen(page, 'Push');
  const all = page.getByRole('checkbox', { name: 'Choose all windows shown' });
  await all.check();
  await all.uncheck();
  await page.getByRole('checkbox', { name: `Choose ${name}` }).check();
  await button('Preview 1 window…').click();
}

async function confirm(): Promise<void> {
  await button(/^Confirm \d+ calendar/).click();
  await dialog().getByRole('textbox', { name: 'to confirm' }).fill('PUSH');
  await dialog().getByRole('textbox', { name: 'Reason' }).fill('The March round');
  await button('Push now').click();
}

test('an agreed window that is moved wants one reason; Escape takes the move back', async () => {
  const { page } = running;
  const item = windowItem(page, guidingId);
  await showScreen(page, 'Calendar');
  await expect(item).toHaveAccessibleName(/Tuesday 30 March 2027/);
  await item.press('Alt+ArrowRight');
  await windowItem(page, guidingId).press('Alt+ArrowRight');
  const why = dialog('Why is GC prod moved?');
  await expect(why).toBeVisible();
  await expectAccessible(running);
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();
  await expect(item).toHaveAccessibleName(/Tuesday 30 March 2027/);
  await expect(button(/^Undo/)).toBeDisabled();

  await item.press('Alt+ArrowRight');
  await why.getByRole('button', { name: 'Keep the change' }).click();
  await expect(why).toContainText('Say why');
  await why.getByRole('textbox', { name: 'Reason' }).fill('The customer asked for Wednesday');
  await why.getByRole('button', { name: 'Keep the change' }).click();
  await expect(why).toBeHidden();
  await expect(item).toHaveAccessibleName(/Wednesday 31 March 2027/);
  await button(/^Undo/).click();
  await expect(item).toHaveAccessibleName(/Tuesday 30 March 2027/);
  await expect(why).toBeHidden();
});

test('a sign that turns what follows it is seen where a name is shown, up to the push', async () => {
  const { page } = running;
  await windowItem(page, 'gc-nonprod@2027-03-29T20:00').click();
  await expect(inspector(page)).toContainText('GC [U+202E]nonprod');
  await expect(inspector(page)).not.toContainText('\u202e');
  await chooseOnly(`${turningName}, 2027-03-29 20:00`);
  const preview = page.getByLabel('Preview of the calendar');
  await expect(preview).toContainText('DESCRIPTION:GC [U+202E]nonprod');
  await button('Back').click();
});

test('two people: what nobody else approved cannot be confirmed', async () => {
  const { page } = running;
  await showScreen(page, 'Push');
  await page.getByRole('switch', { name: 'Two people' }).check();
  await chooseOnly(guiding);
  const rule = page.getByRole('region', { name: 'Two-person rule' });
  await expect(rule).toContainText('A second person has to approve this push');
  await expect(button(/^Confirm 2 calendars/)).toBeDisabled();
  await rule.getByRole('textbox').fill('March, as agreed on Tuesday');
  await button('Ask for approval').click();
  await expect(rule).toContainText('Waiting for a second person');
  await expect(button(/^Confirm 2 calendars/)).toBeDisabled();
  await expectAccessible(running);
  await button('Back').click();
  await page.getByRole('switch', { name: 'Two people' }).uncheck();
});

test('a native no writes nothing', async () => {
  const { page, app } = running;
  await answerQuestions(running, 1);
  await chooseOnly(guiding);
  await confirm();
  expect(await questionsAsked(running)).toEqual([
    'Write 2 calendars in 1 account of the sample organization?',
  ]);
  await expect(page.getByText('Nothing was pushed.')).toBeVisible();
  await expect(button(/^Confirm 2 calendars/)).toBeVisible();
  await page.getByText('History', { exact: true }).click();
  await expect(page.getByText('Nothing has been pushed yet')).toBeVisible();
  await page.getByText('New push', { exact: true }).click();
  await button('Back').click();
  await inMain(app, answerPushQuestion, true);
});

test('ten accounts take less than two minutes, paused on the way', async () => {
  const { page } = running;
  await showScreen(page, 'Push');
  await page.getByRole('radiogroup', { name: 'Standing' }).getByText(/^All/).click();
  await page.getByRole('checkbox', { name: 'Choose all windows shown' }).check();
  await button(/^Preview \d+ windows/).click();
  const startedMs = Date.now();
  await confirm();
  await button('Pause').click();
  await expect(page.getByText(/^Paused:/)).toBeVisible();
  await button('Go on').click();
  await expect(page.getByRole('heading', { name: /^Receipts of/ })).toBeVisible({
    timeout: 120_000,
  });
  expect(Date.now() - startedMs).toBeLessThan(120_000);
  const accounts = await page.evaluate(async () => {
    const list = await window.bridge['push:list']({});
    return list.ok ? new Set(list.value.map(({ cell }) => cell.accountId)).size : 0;
  });
  expect(accounts).toBeGreaterThanOrEqual(10);
  expect(await receipts().filter({ hasText: 'Verified' }).count()).toBeGreaterThanOrEqual(8);
  await button('Done').click();
});

test('the audit tells who did what and why, is filtered, and saved', async () => {
  const { page } = running;
  await showScreen(page, 'Push');
  await page.getByText('Audit', { exact: true }).click();
  const table = page.getByRole('table', { name: 'Audit, newest first' });
  await expect(table).toContainText('The March round');
  await expectAccessible(running);
  await showScheme(running, 'light');
  await page.getByRole('textbox', { name: /^Filter by who/ }).fill('customer asked');
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table).toContainText('Window moved');
  await expect(table).toContainText('The customer asked for Wednesday');
  await page.getByRole('textbox', { name: /^Filter by who/ }).fill('nobody said this');
  await expect(page.getByText('No entry passes the filter')).toBeVisible();
  await button('Show all entries').click();
  const path = join(folder, 'audit.csv');
  await answerSaveDialog(running, path);
  await button('Save all as CSV…').click();
  await expect(page.getByText('The audit was saved')).toBeVisible();
  const saved = readFileSync(path, 'utf8');
  expect(saved).toMatch(/approval-asked/);
  expect(saved).toMatch(/The customer asked for Wednesday/);
  expect(running.complaints).toEqual([]);
});
