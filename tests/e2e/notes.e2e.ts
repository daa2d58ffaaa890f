/** What is said of windows where they stand: answers to findings, results, links, whom to call; and undone. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import {
  answerQuestions,
  inspector,
  questionsAsked,
  runCommand,
  showScreen,
  waitUntilRead,
  windowItem,
} from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { tabTo } from '../support/tab-to.ts';
import { inMain } from '../support/in-main.ts';

// One app, one plan, one journey: what a test leaves is where the next begins.
test.describe.configure({ mode: 'serial' });

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp(['--sample']);
  await waitUntilRead(running.page);
});
test.afterAll(async () => {
  expect(running.complaints).toEqual([]);
  await running.close();
});

const part = (page: Page, name: string | RegExp): Locator =>
  inspector(page).getByRole('region', { name });
const undo = (page: Page): Locator => page.getByRole('button', { name: /^Undo/ });

async function undoAll(page: Page): Promise<void> {
  while ((await undo(page).getAttribute('aria-disabled')) !== 'true') await undo(page).click();
}

test('a slot is noted as not needed, and an emergency is accepted in red with its reason', async () => {
  const { page } = running;
  await showScreen(page, 'Conflicts');
  const slot = page
    .getByRole('article', { name: 'Northwind prod' })
    .filter({ hasText: 'DB Northwind' });
  await slot.getByRole('button', { name: 'Not needed this time' }).click();
  await expect(slot).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(slot).toHaveCount(1);

  const frozen = page.getByRole('article', { name: 'Proseware prod' });
  await frozen.getByRole('button', { name: 'Emergency: Proseware prod' }).click();
  const dialog = page.getByRole('dialog', { name: 'Emergency: Proseware prod' });
  await dialog.getByRole('button', { name: 'Declare emergency' }).click();
  await expect(dialog).toContainText('Say why it cannot wait');
  await expectAccessible(running);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Zero day in the batch scheduler');
  await dialog.getByRole('button', { name: 'Declare emergency' }).click();
  await expect(dialog).toBeHidden();
  // Never hidden: it is counted as accepted, and stays in the list.
  await expect(page.getByText('1 accepted')).toBeVisible();
  const filter = page.getByLabel('Filter by words');
  await filter.fill('Proseware prod');
  await expect(frozen).toContainText(
    'EMERGENCY, carried out all the same: Zero day in the batch scheduler',
  );
  await frozen.getByRole('button', { name: 'End the emergency: Proseware prod' }).click();
  await expect(page.getByText('1 accepted')).toBeHidden();
  await filter.fill('');
  await undoAll(page);
});

test('what a window came to is told with its ticket, by mouse and by keys, and taken back', async () => {
  const { page } = running;
  await showScreen(page, 'Calendar');
  await windowItem(page, 'hrp-northwind-nonprod@2027-03-04T20:00').click();
  const cameTo = part(page, 'Result').getByRole('combobox', { name: 'What came of it' });
  await expect(cameTo).toHaveValue('Held');
  await inspector(page).getByRole('button', { name: 'State: Held' }).click();
  await page.getByRole('menuitemradio', { name: 'Agreed' }).click();
  await part(page, 'Awaiting its result').getByRole('button', { name: 'Held in part' }).click();
  const result = part(page, 'Result');
  await expect(result).toContainText('some machines are still without');
  await result.getByRole('textbox', { name: 'Ticket of what failed' }).fill('INC-1042');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4 of 60 machines offline');
  await page.keyboard.press('Enter');
  await expect(undo(page)).toHaveAccessibleName('Undo: Northwind nonprod: held in part');

  await runCommand(page, 'Open the reports');
  const evidence = page.getByRole('table', { name: 'Evidence by environment' });
  await evidence.getByRole('button', { name: 'Northwind nonprod: 1 in part' }).click();
  await expect(evidence).toContainText('INC-1042');
  await undoAll(page);
  await expect(evidence.getByRole('button', { name: /in part/ })).toHaveCount(0);
});

test('a link is kept with a window and opened once somebody agreed, by keyboard alone', async () => {
  const { page, app } = running;
  await inMain(app, ({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url) => Promise.resolve(void opened.push(url));
  });
  const opened = (): Promise<readonly string[]> =>
    inMain(app, () => (globalThis as unknown as { opened: string[] }).opened);
  await showScreen(page, 'Calendar');
  await windowItem(page, 'hrp-northwind-prod@2027-03-13T22:00').click();
  await part(page, 'Links').getByRole('button', { name: 'Add link' }).focus();
  await page.keyboard.press('Enter');
  await expect(part(page, 'Links').getByRole('textbox', { name: 'Address' })).toBeFocused();
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(part(page, 'Links')).toContainText('An address that begins with https://');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('https://confluence.example.com/x/runbook');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Runbook');
  await page.keyboard.press('Enter');
  await expect(undo(page)).toHaveAccessibleName('Undo: Link of Northwind prod');
  const name = /^Runbook\s+confluence\.example\.com\s+opens in your browser$/;
  const link = part(page, 'Links').getByRole('button', { name });
  await expect(link).toBeVisible();
  await answerQuestions(running, 1);
  await link.click();
  await expect.poll(() => questionsAsked(running)).toHaveLength(1);
  expect(await opened()).toEqual([]);
  await answerQuestions(running, 0);
  await tabTo(page, 'button', name);
  await page.keyboard.press('Enter');
  await expect.poll(opened).toEqual(['https://confluence.example.com/x/runbook']);
  expect(await questionsAsked(running)).toEqual(['Open confluence.example.com in your browser?']);
});

test('the timeline and whom to call stand beside a window, and come from its business unit', async () => {
  const { page } = running;
  await expect(part(page, /^Timeline/).getByRole('listitem')).toContainText([
    /^96 h before.*passed$/,
    /^Agree before.*reminder$/,
    /^24 h before Fri 12 Mar 22:00 reminder$/,
    /^Begins/,
    /^Ends/,
    /^On call until/,
    /^Result due/,
  ]);
  await expect(part(page, 'If something goes wrong').getByRole('listitem')).toContainText([
    /^Ishaan Kulkarni, Duty lead, Pune/,
    /after 30 min$/,
  ]);
  await expectAccessible(running);
  await showScreen(page, 'Customers');
  await page.getByText('Business units', { exact: true }).click();
  await page.getByRole('row', { name: /^HRP/ }).click();
  await page
    .getByRole('region', { name: 'Escalation' })
    .getByRole('group', { name: 'Step 1' })
    .getByRole('textbox', { name: 'Name' })
    .fill('Kavya Nair');
  await page.keyboard.press('Enter');
  await expect(undo(page)).toHaveAccessibleName('Undo: Business unit HRP');
  await showScreen(page, 'Calendar');
  await expect(part(page, 'If something goes wrong')).toContainText('Kavya Nair, Duty lead, Pune');
});

test('a plan that is the baseline says so, and says when its windows change', async () => {
  const { page } = running;
  await runCommand(page, 'State and links of the plan');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Said by' }).fill('Dana Whitlock');
  await dialog.getByRole('radio', { name: 'Baseline' }).click();
  await expect(dialog).toContainText('said by Dana Whitlock');
  await expectAccessible(running);
  await page.keyboard.press('Escape');
  const bar = page.getByRole('region', { name: 'Plan, zone and freshness' });
  await expect(bar).toContainText('Baseline');
  await windowItem(page, 'hrp-northwind-prod@2027-03-13T22:00').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(bar).toContainText('Baseline, edited since');
  await undo(page).click();
  await expect(bar).not.toContainText('edited since');
});

test('the days that are left for open windows are told, the scarcest first', async () => {
  const { page } = running;
  await showScreen(page, 'Board');
  await page.getByRole('button', { name: 'Days left…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Days left for open windows' });
  const rows = dialog.getByRole('table', { name: 'Days left' }).getByRole('row');
  await expect(dialog.getByRole('status')).toContainText('Each window at its own time of day', {
    timeout: 30_000,
  });
  const left = await rows.getByRole('cell').last().textContent();
  expect(left).toMatch(/days? left$/);
  await expectAccessible(running);
  await rows.getByRole('rowheader').first().getByRole('button').click();
  await expect(dialog).toBeHidden();
  await expect(part(page, 'Work')).toBeVisible();
});

test('a window that is over for a day asks what came of it', async () => {
  const { page } = running;
  await undoAll(page);
  await showScreen(page, 'Calendar');
  await windowItem(page, 'hrp-northwind-nonprod@2027-03-04T20:00').click();
  await inspector(page).getByRole('button', { name: 'State: Held' }).click();
  await page.getByRole('menuitemradio', { name: 'Agreed' }).click();
  const awaited = inspector(page).getByRole('region', { name: 'Awaiting its result' });
  await expect(awaited).toContainText('It ended 5 d ago.');
  await awaited.getByRole('button', { name: 'It was held' }).click();
  await expect(awaited).toBeHidden();
  await expect(inspector(page).getByRole('button', { name: 'State: Held' })).toBeVisible();
  for (let step = 0; step < 2; step += 1) await undo(page).click();
});
