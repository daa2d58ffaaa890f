/** The reader's own AWS in the real window: from profiles to a live calendar, sign-ins that end, the map. */
import { expect, test, type Locator } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatPlan } from '../../shared/formats/plan-file.ts';
import { aPlan } from '../support/a-plan.ts';
import { expectAccessible } from '../support/accessibility.ts';
import {
  awsForWindow,
  beTheBrowser,
  openedPages,
  type AwsForWindow,
} from '../support/aws-for-window.ts';
import { answerOpenDialog, chooseMenu, showScreen } from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { tabTo } from '../support/tab-to.ts';

let aws: AwsForWindow;
let running: RunningApp;
let decision: 'confirm' | 'deny';

test.beforeEach(async () => {
  decision = 'confirm';
  aws = await awsForWindow({ decision: () => decision });
  running = await launchApp([], { env: aws.env });
  await beTheBrowser(running);
});
test.afterEach(async () => {
  await running.close();
  await aws.close();
});

const dialog = (name: string | RegExp): Locator => running.page.getByRole('dialog', { name });
const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name });

/** The stand-ins listen elsewhere than AWS: a person has to agree to either of their hosts. */
async function consentToHosts(): Promise<void> {
  for (let host = 0; host < 2; host += 1) {
    await button('Look at it…').click();
    await expect(dialog('Ask this host?')).toContainText('http://127.0.0.1:');
    await button('Allow this host').click();
    await expect(dialog('Ask this host?')).toBeHidden();
  }
}

/** Signs in, chooses all accounts, and waits until their cells were read. */
async function openAccounts(): Promise<void> {
  await button(/Use my AWS profiles/).click();
  await button('Sign in…').click();
  await consentToHosts();
  await button('Open the browser').click();
  await button('Open 3 accounts, 3 cells').click();
  await expect(button(/^AWS as of .* 2 of 3 cells/)).toBeVisible({ timeout: 30_000 });
}

test('the first live calendar, with the keyboard alone', async () => {
  const { page } = running;
  const { keyboard } = page;
  await expect(button(/Use my AWS profiles/)).toContainText('Found: 3 profiles (1 cannot be used');
  await tabTo(page, 'button', /Use my AWS profiles/);
  await keyboard.press('Enter');
  await tabTo(page, 'button', 'Sign in…');
  await keyboard.press('Enter');

  // Before anything is opened it says which sign-in it is, where it leads, and whom it opens.
  const asking = dialog('Sign in to corp');
  await expect(asking).toContainText('https://example.awsapps.com/start');
  await expect(asking).toContainText('contoso (111122220102)');
  await expect(button('Open the browser')).toBeDisabled();
  for (let host = 0; host < 2; host += 1) {
    await tabTo(page, 'button', 'Look at it…');
    await keyboard.press('Enter');
    await tabTo(page, 'button', 'Allow this host');
    await keyboard.press('Enter');
    await expect(dialog('Ask this host?')).toBeHidden();
  }
  expect(await openedPages(running)).toEqual([]);
  await tabTo(page, 'button', 'Open the browser');
  await keyboard.press('Enter');
  await expect(asking).toBeHidden();
  expect(await openedPages(running)).toHaveLength(1);

  // So few accounts are all chosen already, with the role that sounds like reading.
  await expect(page.getByRole('checkbox', { name: /^contoso-prod/ })).toBeChecked();
  await expect(page.getByLabel('Read role of contoso-prod')).toHaveValue('PatchReader');
  await tabTo(page, 'button', 'Open 3 accounts, 3 cells');
  await keyboard.press('Enter');
  await expect(page.locator('[data-event]').first()).toBeVisible({ timeout: 30_000 });
  await expect(button(/^AWS as of .* 2 of 3 cells/)).toBeVisible({ timeout: 30_000 });
  await expect(button('Signed in')).toBeVisible();
  await expect(page.getByText('Sample', { exact: true })).toBeHidden();
  expect(running.complaints).toEqual([]);
});

test('a session that ends is one banner, and one press signs in and reads on', async () => {
  await openAccounts();
  const { page } = running;
  aws.identity.endSessions();
  await showScreen(page, 'Sources');
  await button('Refresh all').click();
  const banner = page.getByRole('region', { name: 'Sign-in corp has ended' });
  await expect(banner).toHaveCount(1);
  await expect(banner).toContainText(
    '3 cells of contoso-prod, northwind-prod and 1 other account could not be read',
  );
  // What was read stays; nobody opens a browser by himself.
  await expect(
    page.getByRole('gridcell', { name: /contoso-prod us-east-1: Signed out, 3 cal/ }),
  ).toBeVisible();
  expect(await openedPages(running)).toHaveLength(1);

  await expect(banner).toContainText('It is made at example.awsapps.com/start.');
  await button('Sign in and continue: corp').click();
  await expect(banner).toBeHidden({ timeout: 30_000 });
  await expect(button(/^AWS as of .* 2 of 3 cells/)).toBeVisible({ timeout: 30_000 });
  expect(await openedPages(running)).toHaveLength(2);
  expect(running.complaints).toEqual([]);
});

test('a sign-in with a code waits, is cancelled, is refused, and succeeds', async () => {
  const { page } = running;
  await button(/Use my AWS profiles/).click();
  await button('Sign in…').click();
  await consentToHosts();
  await button('Use a code instead').click();
  const signIn = dialog('Sign in to corp');
  await expect(signIn.getByRole('status')).toContainText('Waiting until you have signed in there');
  const code = signIn.getByRole('group', { name: 'Code to confirm' });
  await expect(code).toContainText(/[A-Z]{4}-\w{4}/);
  await button('Cancel the sign-in').click();
  await expect(signIn).toBeHidden();

  await button('Sign in…').click();
  await button('Use a code instead').click();
  await expect(code).toBeVisible();
  aws.identity.decideDevices('denied');
  await expect(signIn.getByRole('alert')).toContainText('The sign-in was refused');
  await button('Use a code instead').click();
  await expect(code).toBeVisible();

  // What comes after it may fail, too: the list of accounts says why, and asks again when told to.
  aws.identity.failNext({ operation: 'ListAccounts', fault: 'forbidden' });
  aws.identity.decideDevices('confirmed');
  await expect(signIn).toBeHidden();
  const accounts = page.getByRole('region', { name: 'Accounts of corp' });
  await expect(accounts.getByRole('alert')).toContainText('AWS does not allow this.');
  await accounts.getByRole('button', { name: 'Ask again' }).click();
  await expect(page.getByRole('checkbox', { name: /^northwind-prod/ })).toBeChecked();
  aws.identity.endSessions();
  await accounts.getByRole('button', { name: 'Ask again' }).click();
  await expect(accounts).toContainText('AWS takes this sign-in no more.');
  expect(running.complaints).toEqual([]);
});

test('a sign-in that is denied in the browser says so, and is not tried again by itself', async () => {
  decision = 'deny';
  await button(/Use my AWS profiles/).click();
  await button('Sign in…').click();
  await consentToHosts();
  await button('Open the browser').click();
  await expect(dialog('Sign in to corp').getByRole('alert')).toContainText('refused');
  expect(await openedPages(running)).toHaveLength(1);
  decision = 'confirm';
  await button('Try again').click();
  await expect(dialog('Sign in to corp')).toBeHidden();
  expect(await openedPages(running)).toHaveLength(2);
});

test('a command is shown exactly before it is run, and never run without consent', async () => {
  const { page } = running;
  await button(/Use my AWS profiles/).click();
  await button(/2 profiles/).click();
  await expect(page.getByText(/names the session nowhere/)).toBeVisible();
  await button('Runs a command: look… build').click();
  await expect(
    dialog('Run this command?').getByRole('region', { name: 'Exactly this' }),
  ).toHaveText('/opt/bin/give-keys --account "111122220105"');
  await expectAccessible(running);
  await button('Do not allow').click();
  await expect(button('Runs a command: look… build')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^build/ })).toBeDisabled();
});

/** Accounts of the first cell that main would not push to. */
const readOnlyAccounts = (): Promise<readonly string[] | null> =>
  running.page.evaluate(async () => {
    const cells = [{ accountId: '111122220102', region: 'us-east-1' }];
    const reply = await window.bridge['access:check']({ cells, purpose: 'push' });
    return reply.ok ? reply.value.readOnlyAccountIds : null;
  });

test('the map is edited in place, applied as one step, and undone in the plan', async () => {
  await openAccounts();
  const { page } = running;
  await showScreen(page, 'Sources');
  await page.getByText(/^Accounts 3/).click();
  const alias = page.getByLabel('Alias of contoso-prod');
  await alias.fill('Contoso production');
  await page.getByRole('combobox', { name: 'Customer of Contoso production' }).fill('Contoso');
  const edits = page.getByRole('region', { name: 'Edits that are not applied' });
  await expect(edits).toContainText('A customer needs its business unit.');
  await page.getByRole('combobox', { name: 'Business unit of Contoso production' }).fill('HRP');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Environment of Contoso production' }).fill('Live');
  await page.keyboard.press('Escape');
  await page.getByLabel('Colour of Contoso production').fill('#0d6e4f');
  await page.keyboard.press('Escape');
  await page.getByLabel('Regions of Contoso production').fill('us-west-2, us-east-1');
  await page.keyboard.press('Enter');
  // Read-only until a push role is chosen.
  await expect(page.getByLabel('Push role of Contoso production')).toHaveValue('');
  expect(await readOnlyAccounts()).toEqual(['111122220102']);
  await page.getByLabel('Push role of Contoso production').selectOption('PatchPlanner');
  await expect(edits).toContainText('1 account edited');
  await edits.getByRole('button', { name: 'Apply' }).click();
  await expect(edits).toBeHidden();
  expect(await readOnlyAccounts()).toEqual([]);
  const undo = button(/^Undo/);
  await expect(undo).toHaveAccessibleName('Undo: Connect AWS accounts');

  await page.getByText(/^Cells/).click();
  await expect(
    page.getByRole('gridcell', { name: /^Contoso production us-east-1: Fresh/ }),
  ).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByRole('gridcell', { name: /^Contoso production us-west-2:/ }),
  ).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /^HRP/ })).toBeVisible();
  await chooseMenu(running, 'Edit', 'Undo');
  await expect(page.getByRole('rowheader', { name: /^HRP/ })).toBeHidden();
  // The map of this computer is no part of the plan: it stays.
  await page.getByText(/^Accounts 3/).click();
  await expect(page.getByLabel('Push role of Contoso production')).toHaveValue('PatchPlanner');
  await expect(
    page.getByRole('combobox', { name: 'Environment of Contoso production' }),
  ).toHaveValue('Live');
  await expect(page.getByLabel('Colour of Contoso production')).toHaveValue('#0d6e4f');
  expect(running.complaints).toEqual([]);
});

test('a plan that is open takes the accounts in as one step, and keeps what it holds', async () => {
  const { page } = running;
  const planPath = join(aws.home, 'mine.pwplan');
  writeFileSync(planPath, formatPlan(aPlan({ name: 'Mine' })));
  await answerOpenDialog(running, planPath);
  await button(/Open a plan file/).click();
  await expect(page.getByText('Mine', { exact: true })).toBeVisible();
  await showScreen(page, 'Sources');
  await button('Connect AWS accounts…').click();
  await button('Sign in…').click();
  await consentToHosts();
  await button('Open the browser').click();
  await button('Open 3 accounts, 3 cells').click();
  await expect(page.getByRole('gridcell', { name: /^contoso-prod us-east-1: Fresh/ })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText('Mine', { exact: true })).toBeVisible();
  await expect(button('Undo: Connect AWS accounts')).toBeVisible();
  await expect(page.getByText('Unsaved changes')).toBeVisible();
  // Its own cells are reached by nothing on this computer, and say so.
  await expect(
    page.getByRole('gridcell', { name: /^northwind-prod us-west-2: No access/ }),
  ).toBeVisible();
  expect(running.complaints).toEqual([]);
});
