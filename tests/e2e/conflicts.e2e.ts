/** Conflicts in the real window: the worker's answer, waivers, what would be blocked, keys, a dead worker. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { answerWith, refuseWith } from '../support/answer-in-place.ts';
import { chooseMenu, inspector, showScreen, waitUntilRead } from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { inMain } from '../support/in-main.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp(['--sample']);
  await waitUntilRead(running.page);
});
test.afterAll(() => running.close());

// One app for all: each begins with the plan as it was, and all findings shown.
test.beforeEach(async () => {
  const { page } = running;
  const undo = page.getByRole('button', { name: /^Undo/ });
  while ((await undo.getAttribute('aria-disabled')) !== 'true') await undo.click();
  await showScreen(page, 'Conflicts');
  await page.getByLabel('Filter by words').fill('');
});

const list = (page: Page) => page.getByRole('list', { name: 'Conflicts by rule and counterpart' });
const finding = (page: Page, words: string) =>
  list(page).getByRole('article').filter({ hasText: words });

/** Runs in the worker: what its policy says of asking another host. */
function forbiddenByPolicy(): Promise<string> {
  return new Promise((resolve) => {
    addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
    void fetch('https://example.com').catch(() => setTimeout(() => resolve('allowed'), 2_000));
  });
}

/** `8 errors · 14 warnings …`, once no check runs. */
async function errorCount(page: Page): Promise<number> {
  const counts = page.getByRole('region', { name: 'Conflicts' }).getByText(/\d+ errors?/);
  await expect(counts).not.toContainText('checking');
  return Number(/(\d+) error/.exec((await counts.textContent()) ?? '')?.[1]);
}

test('findings come from a worker that may ask nobody, and follow an edit and its undo', async () => {
  const { page, complaints } = running;
  const [worker, ...others] = page.workers();
  expect(others).toEqual([]);
  expect(worker?.url()).toMatch(/^app:\/\/planner\/assets\/check-worker-.*\.js$/);
  expect(await worker?.evaluate(forbiddenByPolicy)).toBe('connect-src');

  const before = await errorCount(page);
  expect(before).toBeGreaterThan(0);
  const clash = finding(page, 'overlaps “Adatum prod” on the same target');
  await expect(clash).toBeVisible();
  await clash.getByRole('button', { name: /^Open in calendar/ }).click();
  await expect(inspector(page)).toContainText('Overlaps Adatum prod');
  await inspector(page)
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click();
  await page.keyboard.press('Escape');
  await showScreen(page, 'Conflicts');
  await expect(clash).toBeHidden();
  expect(await errorCount(page)).toBeLessThan(before);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(clash).toBeVisible();
  expect(await errorCount(page)).toBe(before);
  expect(complaints.filter((each) => !each.includes('example.com'))).toEqual([]);
});

test('a waived finding stays listed, counts no more, and opens again when a side changes', async () => {
  const { page } = running;
  const before = await errorCount(page);
  const clash = finding(page, 'overlaps “Adatum prod” on the same target');
  await clash.getByRole('button', { name: /^Waive/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Waive/ });
  await dialog.getByRole('button', { name: 'Waive' }).click();
  await expect(dialog).toContainText('Say why this is accepted');
  await expectAccessible(running);
  await dialog.getByLabel('Reason').fill('The hotfix is part of it');
  await dialog.getByLabel('Accepted by').fill('A. Rao');
  await dialog.getByRole('button', { name: 'Waive' }).click();
  await expect(dialog).toBeHidden();

  await expect(page.getByText('1 accepted')).toBeVisible();
  expect(await errorCount(page)).toBe(before - 1);
  await page.getByLabel('Filter by words').fill('hotfix');
  await expect(page.getByRole('heading', { name: 'Accepted · 1' })).toBeVisible();
  await expect(clash).toContainText('Waived by A. Rao until Fri 9 Apr: The hotfix is part of it');

  // It is lengthened: the two still overlap, but that is not what was accepted.
  await clash.getByRole('button', { name: /^Open in calendar/ }).click();
  await inspector(page).getByLabel('Lasts').fill('3 h');
  await page.keyboard.press('Enter');
  await showScreen(page, 'Conflicts');
  await expect(page.getByText('1 accepted')).toBeHidden();
  await page.getByLabel('Filter by words').fill('hotfix');
  await expect(clash).toContainText('Open again: A. Rao waived it as it was then');
  expect(await errorCount(page)).toBe(before);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('1 accepted')).toBeVisible();
  await clash.getByRole('button', { name: /^Withdraw/ }).click();
  await expect(clash.getByRole('button', { name: /^Waive/ })).toBeVisible();
  expect(await errorCount(page)).toBe(before);

  // The same from the inspector, where the finding is met first.
  await clash.getByRole('button', { name: /^Open in calendar/ }).click();
  await inspector(page)
    .getByRole('button', { name: /^Waive: Overlaps Adatum/ })
    .click();
  await dialog.getByLabel('Reason').fill('One crew does both');
  await dialog.getByLabel('Accepted by').fill('A. Rao');
  await page.keyboard.press('Enter');
  await expect(inspector(page)).toContainText(/Waived by A\. Rao until .*: One crew does both/);
  await inspector(page)
    .getByRole('button', { name: /^Withdraw the waiver: Overlaps Adatum/ })
    .click();
  await expect(inspector(page)).not.toContainText('Waived by');

  // For a mail or a spreadsheet: every finding with its window, nothing folded.
  await showScreen(page, 'Conflicts');
  await page.getByLabel('Filter by words').fill('Adatum prod');
  await page.getByRole('button', { name: 'Copy as table' }).click();
  const copied = (): Promise<string> =>
    inMain(running.app, ({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toMatch(/^Severity\tRule\tCounterpart\tWindow\t/);
  expect(await copied()).toMatch(/\nerror\tC03 Same target\tAdatum prod\t/);
  // What goes by itself moves nothing.
  expect(await bottomOf(page.getByRole('main'))).toBe(await page.evaluate(() => innerHeight));
});

const bottomOf = async (locator: Locator): Promise<number> => {
  const box = await locator.boundingBox();
  return box === null ? 0 : box.y + box.height;
};

test('"Would this be blocked?" names the calendars that close a target, and AWS agrees', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Would this be blocked?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Would this be blocked?' });
  await dialog.getByRole('combobox', { name: 'Target' }).fill('Northwind prod');
  await page.getByRole('option', { name: 'Northwind prod' }).first().click();
  await dialog.getByLabel('Day').fill('13 Mar 2027');
  await dialog.getByLabel(/^Time in/).fill('23:00');
  await page.keyboard.press('Tab');
  const answer = dialog.getByRole('status', { name: 'Answer' });
  await expect(answer).toContainText(/Blocked: \d of \d calendars closed/);
  await expect(answer).toContainText('ledger-migration');
  await answer.getByRole('button', { name: /^Confirm with AWS/ }).click();
  const said = answer.getByRole('list', { name: "AWS's answers" });
  await expect(said).toContainText('AWS says CLOSED');
  await expect(said).not.toContainText('other than we reckon');
  await expect(said).not.toContainText('did not say');

  // Open as it was read; what AWS does not say, or denies, is never taken for an all-clear.
  await dialog.getByRole('combobox', { name: 'Target' }).fill('Northwind nonprod');
  await page.getByRole('option', { name: 'Northwind nonprod' }).first().click();
  await dialog.getByLabel('Day').fill('11 Mar 2027');
  await dialog.getByLabel(/^Time in/).fill('16:00');
  await page.keyboard.press('Tab');
  await expect(answer).toContainText('Open: 2 calendars, none closed');
  const network = { kind: 'internal', message: 'The network is gone.' } as const;
  await refuseWith(running, 'calendar:probe', network);
  await answer.getByRole('button', { name: /^Confirm with AWS/ }).click();
  await expect(answer).toContainText('Not confirmed: AWS did not say of 2 calendars');
  await expect(answer).toContainText('AWS could not be asked: The network is gone.');
  await expect(answer).not.toContainText('Open');
  const denied = { calendarKey: 'a', state: null, reason: 'GetCalendarState is denied.' } as const;
  await answerWith(running, 'calendar:probe', { atMs: 0, states: [denied, denied] });
  await answer.getByRole('button', { name: 'Ask AWS again' }).click();
  await expect(said).toContainText('AWS did not say: GetCalendarState is denied.');
  await expect(answer).toContainText('Not confirmed: AWS did not say of 2 calendars');
  const closed = { calendarKey: 'b', state: 'CLOSED' } as const;
  await answerWith(running, 'calendar:probe', { atMs: 0, states: [denied, closed] });
  await answer.getByRole('button', { name: 'Ask AWS again' }).click();
  await expect(answer).toContainText('Blocked: AWS says that 1 calendar is closed');
  await expectAccessible(running);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('groups are walked and opened by keys, and nothing on the screen fails an accessibility rule', async () => {
  const { page } = running;
  const heads = list(page).locator('[data-group-head]');
  await heads.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(heads.nth(1)).toBeFocused();
  const wasOpen = await heads.nth(1).getAttribute('aria-expanded');
  await page.keyboard.press('Enter');
  await expect(heads.nth(1)).toHaveAttribute(
    'aria-expanded',
    wasOpen === 'true' ? 'false' : 'true',
  );
  await page.keyboard.press('Enter');
  await expect(heads.nth(1)).toHaveAttribute('aria-expanded', wasOpen ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(heads.first()).toBeFocused();
  await expectAccessible(running);
});

test('while the check is dead nothing is called free of conflicts, and it can be started again', async () => {
  const { page } = running;
  const before = await errorCount(page);
  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory');
    });
  });
  const notice = page.getByRole('alert').filter({ hasText: 'The check stopped' });
  await expect(notice).toContainText('out of memory');
  await finding(page, 'overlaps “Adatum prod” on the same target')
    .getByRole('button', { name: /^Open in calendar/ })
    .click();
  await inspector(page).getByRole('button', { name: 'Suggest slots' }).click();
  await expect(inspector(page)).toContainText('Clean slots are not known: the check stopped');
  await showScreen(page, 'Push');
  await expect(page.getByText('unknown: the check stopped').first()).toBeVisible();
  await expect(page.getByText('none found')).toHaveCount(0);
  await showScreen(page, 'Conflicts');
  await notice.getByRole('button', { name: 'Check again' }).click();
  await expect(notice).toBeHidden();
  expect(await errorCount(page)).toBe(before);
});

test('what went wrong stands in a corner of its own, and covers neither page nor dialog', async () => {
  const { page } = running;
  await refuseWith(running, 'snapshot:refresh', {
    kind: 'internal',
    message: 'AWS is out of reach.',
  });
  await chooseMenu(running, 'View', 'Refresh from AWS');
  const notice = page.getByRole('alert').filter({ hasText: 'AWS is out of reach.' });
  const topOfNotice = async (): Promise<number> => (await notice.boundingBox())?.y ?? 0;
  const main = page.getByRole('main');
  await expect.poll(async () => (await bottomOf(main)) < (await topOfNotice())).toBe(true);
  await page.getByRole('button', { name: 'Would this be blocked?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Would this be blocked?' });
  await expect(dialog).toBeVisible();
  expect(await bottomOf(dialog)).toBeLessThan(await topOfNotice());
  await page.keyboard.press('Escape');
  await notice.getByRole('button', { name: /^Dismiss: / }).click();
  await expect(notice).toBeHidden();
  await expect.poll(() => bottomOf(main)).toBe(await page.evaluate(() => innerHeight));
});
