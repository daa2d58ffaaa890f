/** Pushing to AWS over HTTP: killed in the middle and finished, and what others change in between. */
import { expect, test, type Locator } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatPlan } from '../../shared/formats/plan-file.ts';
import { aPlan, aSeries } from '../support/a-plan.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { awsForWindow, beTheBrowser, type AwsForWindow } from '../support/aws-for-window.ts';
import { chooseMenu, inspector, showScreen, windowItem } from '../support/drive-app.ts';
import { canary, filesBelow } from '../support/files-below.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

const cell = { accountId: '111122220102', region: 'us-east-1' };
const calendar = 'hrp-patching';
const windowId = 'northwind-prod@2027-06-19T22:00';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One window, in the calendar of an account that others use as well. */
function planText(): string {
  const rule = { kind: 'dates', dates: ['2027-06-19'] } as const;
  // More dates than 64 KB hold, in a zone whose clocks never change.
  const nightly = aSeries({
    id: 'nightly',
    name: 'Nightly',
    zone: 'Asia/Kolkata',
    rule: {
      kind: 'weekly',
      weekdays: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
      everyWeeks: 1,
      fromDate: '2027-06-01',
    },
  });
  const plan = aPlan({ series: [aSeries({ rule }), nightly] });
  const { organization } = plan;
  const customers = organization.customers.map((customer) => ({
    ...customer,
    environments: customer.environments.map((each) =>
      each.production ? { ...each, cells: [cell] } : { ...each, cells: [] },
    ),
  }));
  const accounts = organization.accounts.map((each) => ({
    ...each,
    id: cell.accountId,
    regions: [cell.region],
  }));
  return formatPlan({ ...plan, organization: { ...organization, customers, accounts } }, sha256);
}

let aws: AwsForWindow;
let folder: string;
let running: RunningApp;
const planPath = (): string => join(folder, 'push.pwplan');
const profile = (): string => join(folder, 'profile');

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-push-aws-'));
  writeFileSync(planPath(), planText());
  aws = await awsForWindow();
  running = await launchApp([], { env: aws.env, userDataPath: profile() });
  await beTheBrowser(running);
  await mapAccounts();
  await running.close();
  await restart();
});
test.afterEach(async () => {
  await running.close();
  await aws.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name });

/** Signs in, takes the accounts in, and names the role that pushes. */
async function mapAccounts(): Promise<void> {
  await button(/Use my AWS profiles/).click();
  await button('Sign in…').click();
  for (let host = 0; host < 2; host += 1) {
    await button('Look at it…').click();
    await button('Allow this host').click();
    await expect(running.page.getByRole('dialog', { name: 'Ask this host?' })).toBeHidden();
  }
  await button('Open the browser').click();
  await button('Open 3 accounts, 3 cells').click();
  await expect(button(/^AWS as of .* 2 of 3 cells/)).toBeVisible({ timeout: 30_000 });
  await showScreen(running.page, 'Sources');
  await running.page.getByText(/^Accounts 3/).click();
  await running.page.getByLabel('Push role of contoso-prod').selectOption('PatchPlanner');
  const edits = running.page.getByRole('region', { name: 'Edits that are not applied' });
  await edits.getByRole('button', { name: 'Apply' }).click();
  await expect(edits).toBeHidden();
}

/** The app again, with the plan, as the same person on the same computer. */
async function restart(): Promise<void> {
  running = await launchApp([planPath()], { env: aws.env, userDataPath: profile() });
  await beTheBrowser(running);
  await expect(button(/^AWS as of .* 1 of 1 cell/)).toBeVisible({ timeout: 30_000 });
}

/** From choosing to the moment at which main has been told to write. */
async function push(): Promise<void> {
  const { page } = running;
  await showScreen(page, 'Push');
  await page.getByRole('combobox', { name: 'How far ahead' }).click();
  await page.getByRole('option', { name: 'All that is planned' }).click();
  await page.getByRole('checkbox', { name: /^Choose Northwind prod/ }).check();
  await button(/^Preview 1 window/).click();
  await button(/^Confirm 1 calendar/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'to confirm' }).fill('PUSH');
  await dialog.getByRole('button', { name: 'Push now' }).click();
}

const receipts = (): Locator => running.page.getByRole('article', { name: /^Receipt of/ });
const held = (): string => aws.ssm.documentText(cell, calendar) ?? '';
const versions = () => aws.ssm.documentVersions(cell, calendar);

/** Reads all cells again, as the menu does. */
const readAgain = () => running.page.evaluate(() => window.bridge['snapshot:refresh']({}));

/** Until the app has read what a push left: a change after that is somebody else's. */
const untilRead = (text: string): Promise<void> =>
  expect
    .poll(async () => {
      const key = `${cell.accountId}/${cell.region}/${calendar}`;
      const reply = await running.page.evaluate(
        (calendarKey) => window.bridge['calendar:read']({ calendarKey }),
        key,
      );
      return reply.ok ? reply.value.text : '';
    })
    .toBe(text);

/** Lines of a text that another does not have. */
function lost(before: string, after: string): readonly string[] {
  const kept = new Set(after.split('\r\n'));
  return before.split('\r\n').filter((line) => !kept.has(line));
}

/** Which kinds of files of ours there are by now. */
function leftBehind(): readonly string[] {
  const names = filesBelow(profile()).map(([path]) => path.slice(profile().length + 1));
  const kinds = names.map((name) => /^(audit|plan-history|pushes|snapshots)/.exec(name)?.[1]);
  return [...new Set(kinds.filter((kind) => kind !== undefined))].sort();
}

test('killed in the middle of a push, the app finishes it the next time, exactly once', async () => {
  const [textBefore, before] = [held(), versions()];
  await push();
  await expect
    .poll(() => aws.ssm.countCalls({ operation: 'UpdateDocument' }), { intervals: [5] })
    .toBe(1);
  const closed = running.app.waitForEvent('close');
  running.app.process().kill('SIGKILL');
  await closed;

  await restart();
  await showScreen(running.page, 'Push');
  const card = running.page.getByRole('alert').filter({ hasText: 'broke off' });
  await expect(card).toBeVisible();
  await button('Finish this push…').click();
  await expect(receipts()).toContainText('Verified', { timeout: 30_000 });
  await expect(card).toBeHidden();

  const after = versions();
  expect(after?.numbers).toHaveLength((before?.numbers.length ?? 0) + 1);
  expect(after?.defaultNumber).toBe(after?.latestNumber);
  expect(held()).toContain('SUMMARY:patch-northwind-prod-2027-06-19');
  expect(lost(textBefore, held())).toEqual([]);

  // S5: what a push and a save leave behind holds no key and no token.
  await chooseMenu(running, 'File', 'Save');
  await expect.poll(leftBehind).toEqual(['audit', 'plan-history', 'pushes', 'snapshots']);
  // The plan knows that it is pushed, as after any other push.
  await expect.poll(() => readFileSync(planPath(), 'utf8')).toMatch(/"state": ?"pushed"/);
  const leaks = filesBelow(folder).filter(([, text]) => canary.test(text));
  expect(leaks.map(([path]) => path)).toEqual([]);
});

test('a change of somebody else is found at the next reading, and adopted or restored', async () => {
  await push();
  await expect(receipts()).toContainText('Verified', { timeout: 30_000 });
  const pushed = held();
  await untilRead(pushed);
  // In the console somebody lets it begin an hour later.
  aws.ssm.writeAsSomebodyElse(
    cell,
    calendar,
    pushed.replace(/(DTSTART[^:]*:20270619T)220000/, '$1230000'),
  );
  const { page } = running;
  await button('Done').click();
  await readAgain();
  const notice = page.getByRole('region', { name: 'Changed in AWS since the push' });
  await expect(notice).toContainText('Moved in AWS to Sat 19 Jun 2027 23:00', { timeout: 30_000 });

  await showScreen(page, 'Calendar');
  await page.keyboard.press('g');
  await page.getByRole('dialog').getByRole('textbox').first().fill('2027-06-19');
  await page.keyboard.press('Enter');
  const item = windowItem(page, windowId);
  await expect(item).toHaveAccessibleName(/changed in AWS/);
  await item.click();
  await expect(inspector(page)).toContainText('Changed in AWS since it was pushed');
  await inspector(page).getByRole('button', { name: 'Adopt' }).click();
  await expect(item).toHaveAccessibleName(/Saturday 19 June 2027 23:00/);
  await expect(inspector(page)).not.toContainText('Changed in AWS since it was pushed');

  // Deleted there, it is restored from here; what others have stays as it is.
  aws.ssm.writeAsSomebodyElse(
    cell,
    calendar,
    held().replace(
      /BEGIN:VEVENT\r\n(?:(?!END:VEVENT)[^\n]*\n)*?UID:pwp-plan1-[^]*?END:VEVENT\r\n/,
      '',
    ),
  );
  const emptied = held();
  await readAgain();
  await expect(inspector(page)).toContainText('Deleted in AWS', { timeout: 30_000 });
  await inspector(page).getByRole('button', { name: 'Restore on Push…' }).click();
  await button(/^Preview 1 window/).click();
  await button(/^Confirm 1 calendar/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'to confirm' }).fill('PUSH');
  await dialog.getByRole('button', { name: 'Push now' }).click();
  await expect(receipts()).toContainText('Verified', { timeout: 30_000 });
  expect(lost(emptied, held())).toEqual([]);

  await page.getByText('Audit', { exact: true }).click();
  const audit = page.getByRole('table', { name: 'Audit, newest first' });
  await expect(audit).toContainText('Adopted from AWS');
  await expect(audit.getByRole('row')).toHaveCount(4);
  expect(running.complaints).toEqual([]);
});

test('a calendar that would be too full takes a nightly series as one weekly event', async () => {
  const { page } = running;
  await showScreen(page, 'Push');
  await page.getByRole('combobox', { name: 'How far ahead' }).click();
  await page.getByRole('option', { name: 'All that is planned' }).click();
  await page.getByRole('checkbox', { name: 'Choose all of Northwind' }).check();
  await button(/^Preview \d+ windows/).click();
  const shown = page.getByLabel('Preview of the calendar');
  await expect(shown).toContainText('It cannot be pushed: over the safe size');
  await expect(shown.getByRole('button', { name: /^Push until .* leave out/ })).toBeVisible();
  await shown.getByRole('button', { name: /^Write \d+ dates of Nightly as one/ }).click();
  await expect(shown).toContainText('which repeats without an end');
  await expectAccessible(running);
  await button(/^Confirm 1 calendar/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'to confirm' }).fill('PUSH');
  await dialog.getByRole('button', { name: 'Push now' }).click();
  await expect(receipts()).toContainText('Verified', { timeout: 30_000 });
  expect(held().match(/^RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=/gm)).toHaveLength(1);
  expect(running.complaints).toEqual([]);
});
