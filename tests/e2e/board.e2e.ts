/** The Board in the real window: offers, answers, messages, files, reminders; by mouse and by keyboard. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aSeries } from '../support/a-plan.ts';
import { expectAccessible } from '../support/accessibility.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  chooseMenu,
  openSample,
  runCommand,
  showScheme,
  showScreen,
} from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { mailsSeen, noticesSeen, watchDesktop } from '../support/seen-on-desktop.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';
import { tabOnto } from '../support/tab-to.ts';

// One app, one plan, one journey: what a test leaves is where the next begins.
test.describe.configure({ mode: 'serial' });

let running: RunningApp;
let folder: string;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-board-'));
  running = await launchApp();
  await watchDesktop(running);
  await openSample(running);
});
test.afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Negotiation' });
const part = (page: Page, name: string): Locator =>
  panel(page).getByRole('region', { name, exact: true });
const board = (page: Page): Locator => page.getByRole('grid', { name: 'Board' });
const cell = (page: Page, words: RegExp): Locator =>
  board(page).getByRole('gridcell', { name: words });
const history = (page: Page): Locator => part(page, 'History').getByRole('listitem');

async function undoAll(page: Page): Promise<void> {
  const undo = page.getByRole('button', { name: /^Undo/ });
  while ((await undo.getAttribute('aria-disabled')) !== 'true') await undo.click();
}

test('reminders reach the desktop once, and each kind can be switched off', async () => {
  const { page } = running;
  const openReminders = async (): Promise<Locator> => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: 'Reminders…' }).click();
    return page.getByRole('dialog', { name: 'Reminders' });
  };
  const unpushed = 'An agreed window that is not pushed';
  await (await openReminders()).getByRole('switch', { name: unpushed }).click();
  await page.keyboard.press('Escape');

  const start = new Date(Math.floor(Date.now() / 60_000) * 60_000 + 10 * 3_600_000).toISOString();
  const path = join(folder, 'tomorrow.pwplan');
  writeSamplePlan(path, (plan) => ({
    ...plan,
    id: 'remindplan',
    series: [
      aSeries({
        name: 'Tomorrow prod',
        zone: 'UTC',
        rule: { kind: 'dates', dates: [start.slice(0, 10)] },
        startTime: start.slice(11, 16),
      }),
    ],
  }));
  await answerOpenDialog(running, path);
  await chooseMenu(running, 'File', 'Open plan…');
  await expect.poll(() => noticesSeen(running), { timeout: 15_000 }).toHaveLength(1);
  expect((await noticesSeen(running))[0]).toMatch(/^Tomorrow prod begins .* UTC$/);

  // Switched on again by keyboard alone.
  await runCommand(page, 'Reminders');
  const isOn = page.getByRole('dialog', { name: 'Reminders' }).getByRole('switch', {
    name: unpushed,
  });
  await expect(isOn).not.toBeChecked();
  await expectAccessible(running);
  await tabOnto(page, isOn);
  await page.keyboard.press('Space');
  await expect(isOn).toBeChecked();
  await expect.poll(() => noticesSeen(running), { timeout: 15_000 }).toHaveLength(2);
  expect((await noticesSeen(running))[1]).toBe('Tomorrow prod is agreed and not pushed');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await chooseMenu(running, 'File', 'Close plan');
  await openSample(running);
});

test('A2: three alternatives are proposed within a minute and eight interactions, by mouse', async () => {
  const { page } = running;
  await showScreen(page, 'Board');
  // Who must be asked first is on top.
  await expect(board(page).getByRole('rowheader').first()).toContainText('Northwind');
  const beganMs = performance.now();
  let interactions = 0;
  const click = async (target: Locator): Promise<void> => {
    interactions += 1;
    await target.click();
  };
  await click(board(page).locator('[data-window]').first());
  const slots = part(page, 'Offer times').getByRole('checkbox');
  for (const nth of [0, 1, 2]) await click(slots.nth(nth));
  await expect(slots.nth(3)).toBeDisabled();
  await click(panel(page).getByRole('button', { name: 'Propose 3 times' }));
  await click(part(page, 'The proposal').getByRole('button', { name: 'Copy' }));
  const tookMs = performance.now() - beganMs;
  expect(interactions).toBeLessThanOrEqual(8);
  expect(tookMs).toBeLessThan(60_000);

  await expect(cell(page, /^Northwind, March 2027: Northwind prod, proposed/)).toBeVisible();
  await expect(history(page).first()).toContainText('Proposed 3 times');
  const text = part(page, 'The proposal').getByRole('region', { name: 'The proposal, text' });
  await expect(text).toContainText('A. ');
  await expect(text).toContainText('C. ');
  await expect(text).toContainText('America/New_York');
  await expect(text).toContainText('Asia/Kolkata');

  const saveIcs = async (name: RegExp, by: 'mouse' | 'key'): Promise<string> => {
    const path = join(folder, `${interactions++}.ics`);
    await answerSaveDialog(running, path);
    const button = part(page, 'The proposal').getByRole('button', { name });
    await (by === 'mouse' ? button.click() : button.press('Enter'));
    await expect.poll(() => readIfThere(path)).toContain('END:VCALENDAR');
    return readFileSync(path, 'utf8');
  };
  const forCustomer = await saveIcs(/^\.ics for Northwind/, 'mouse');
  expect(forCustomer.match(/STATUS:TENTATIVE/g)).toHaveLength(3);
  expect(forCustomer).toContain('DTSTART;TZID=America/New_York:');
  const forTeam = await saveIcs(/^\.ics for the team/, 'key');
  expect(forTeam).toContain('DTSTART;TZID=Asia/Kolkata:');
  const uids = (file: string): readonly string[] => file.match(/UID:.*\r\n .*/g) ?? [];
  expect(uids(forTeam)).toEqual(uids(forCustomer));

  await part(page, 'The proposal').getByRole('button', { name: 'Mail…' }).click();
  await expect.poll(() => mailsSeen(running)).toHaveLength(1);
  expect((await mailsSeen(running))[0]).toMatch(/^mailto:.*\?subject=Patching%20Northwind%20prod/);
  await part(page, 'The proposal').getByRole('button', { name: 'Mail…' }).press('Enter');
  await expect.poll(() => mailsSeen(running)).toHaveLength(2);
});

test('the answer is kept with who, when and channel, and the others vanish', async () => {
  const { page } = running;
  const answer = part(page, 'Record the answer');
  await answer.getByRole('radio', { name: 'They want another time' }).click();
  await answer
    .getByRole('group', { name: /^Wanted/ })
    .getByRole('textbox', { name: 'At' })
    .fill('23:00');
  await answer.getByRole('button', { name: 'Record answer' }).click();
  await expect(history(page).first()).toContainText('Countered with a time');

  await answer.getByRole('radio', { name: /^Option B agreed/ }).click();
  await answer.getByRole('combobox', { name: 'Who' }).fill('Ana Reyes');
  await page.keyboard.press('Escape');
  await answer.getByRole('textbox', { name: 'Note' }).fill('Only if mail stays up');
  await answer.getByRole('button', { name: 'Record answer' }).click();
  await expect(
    cell(page, /^Northwind, March 2027: Northwind prod, agreed, Monday 15 March/),
  ).toBeVisible();
  await expect(history(page).first()).toContainText('Agreed for');
  await expect(history(page).first()).toContainText('Ana Reyes · Mail');
  await expect(history(page).first()).toContainText('Only if mail stays up');
  await expect(answer.getByRole('radio', { name: /^Option/ })).toHaveCount(0);
  await expect(part(page, 'The confirmation')).toContainText('agreed');

  await part(page, 'Database team').getByText('Confirmed', { exact: true }).click();
  await expect(cell(page, /^Northwind, March 2027: .*database slot confirmed/)).toBeVisible();
});

test('messages of a business unit are checked while they are edited, beside a preview', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Messages…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Messages to customers' });
  const body = dialog.getByRole('textbox', { name: 'Message' });
  await body.fill('Dear {custmer}: {options}');
  await expect(dialog).toContainText('{custmer} is no placeholder');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await body.fill('Dear {customer}: {options}');
  await expect(dialog.getByRole('region', { name: 'Preview, text' })).toContainText(
    'Dear Northwind:',
  );
  await expectAccessible(running);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /^Undo: Proposal of HRP/ })).toBeVisible();
});

test('the same goes by keyboard alone, and axe finds nothing on the way', async () => {
  const { page } = running;
  await undoAll(page);
  await panel(page).press('Escape');
  await expect(board(page).locator('[data-place]:focus')).toHaveCount(1);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, /^Northwind, March 2027: Northwind prod, draft/)).toBeFocused();
  const beganMs = performance.now();
  const keys: string[] = [];
  const press = (key: string): Promise<void> => {
    keys.push(key);
    return page.keyboard.press(key);
  };
  await press('Enter');
  await expect(panel(page)).toBeFocused();
  const slots = part(page, 'Offer times').getByRole('checkbox');
  await expect(slots).toHaveCount(5);
  for (const nth of [0, 1, 2]) {
    await press(`Alt+Digit${nth + 1}`);
    await expect(slots.nth(nth)).toBeChecked();
  }
  await press('Control+Enter');
  await expect(history(page).first()).toContainText('Proposed 3 times');
  expect(keys.length).toBeLessThanOrEqual(8);
  expect(performance.now() - beganMs).toBeLessThan(60_000);
  await undoAll(page);

  // Without those keys too: every choice and every button is a tab stop.
  await panel(page).focus();
  await tabOnto(page, part(page, 'Offer times').getByRole('button', { name: /^Offer other/ }));
  await page.keyboard.press('Enter');
  await expect(slots).toHaveCount(5);
  await panel(page).focus();
  await tabOnto(page, slots.first());
  for (const nth of [0, 1, 2]) {
    await expect(slots.nth(nth)).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
  }
  await tabOnto(page, panel(page).getByRole('button', { name: 'Propose 3 times' }));
  await page.keyboard.press('Enter');
  const first = part(page, 'Record the answer').getByRole('radio').first();
  await expect(first).toBeVisible();
  await panel(page).focus();
  await tabOnto(page, first);
  await page.keyboard.press('Space');
  await tabOnto(
    page,
    part(page, 'Record the answer').getByRole('button', { name: 'Record answer' }),
  );
  await expectAccessible(running);
  await page.keyboard.press('Enter');
  await expect(cell(page, /^Northwind, March 2027: Northwind prod, agreed/)).toBeVisible();

  await panel(page).focus();
  await tabOnto(page, part(page, 'Database team').getByRole('radio').first());
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, /^Northwind, March 2027: .*database slot requested/)).toBeVisible();

  await panel(page).press('Escape');
  await page.getByRole('button', { name: 'Messages…', exact: true }).press('Enter');
  const messages = page.getByRole('dialog', { name: 'Messages to customers' });
  await expect(messages.locator(':focus')).toHaveCount(1);
  await tabOnto(page, messages.getByRole('textbox', { name: 'Message' }));
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Hello. ');
  await tabOnto(page, messages.getByRole('button', { name: 'Save' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Undo: Proposal of HRP/ })).toBeVisible();
});

test('a month without a promised window is told, and drafted with one press', async () => {
  const { page } = running;
  await showScheme(running, 'light');
  for (let month = 0; month < 10; month += 1) {
    await page.getByRole('button', { name: 'Month after' }).click();
  }
  await cell(page, /^Source claims, January 2028: no window on Source claims prod/).click();
  await part(page, 'Missing: Source claims prod')
    .getByRole('button', { name: 'Draft a window' })
    .click();
  await expect(cell(page, /^Source claims, January 2028: Source claims prod, draft/)).toBeVisible();
  await expect(part(page, 'Offer times')).toBeVisible();
});

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Not written yet.
    return '';
  }
}
