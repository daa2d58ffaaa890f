/** A6: a sign-in that ends while one drafts, negotiates or pushes costs one click and no input. */
import { expect, test, type Locator } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatPlan } from '../../shared/formats/plan-file.ts';
import { aPlan, aSeries } from '../support/a-plan.ts';
import {
  awsForWindow,
  beTheBrowser,
  openedPages,
  type AwsForWindow,
} from '../support/aws-for-window.ts';
import { chooseMenu, inspector, showScreen } from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

// One app for the whole day of a coordinator.
test.describe.configure({ mode: 'serial' });

const cell = { accountId: '111122220102', region: 'us-east-1' };
const dateIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let aws: AwsForWindow;
let folder: string;
let running: RunningApp;

/** An agreed window, and a draft of another month, in an account of the stand-in. */
function planText(): string {
  const plan = aPlan({
    series: [
      aSeries({ rule: { kind: 'dates', dates: [dateIn(70)] } }),
      aSeries({
        id: 'later',
        name: 'Northwind later',
        state: 'draft',
        rule: { kind: 'dates', dates: [dateIn(40)] },
      }),
    ],
  });
  const { organization } = plan;
  const mine = {
    ...plan,
    organization: {
      ...organization,
      customers: organization.customers.map((customer) => ({
        ...customer,
        environments: customer.environments.flatMap((each) =>
          each.production ? [{ ...each, cells: [cell] }] : [],
        ),
      })),
      accounts: organization.accounts.map((each) => ({
        ...each,
        id: cell.accountId,
        regions: [cell.region],
      })),
    },
  };
  return formatPlan(mine, (text) => createHash('sha256').update(text).digest('hex'));
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-expired-'));
  const path = join(folder, 'day.pwplan');
  writeFileSync(path, planText());
  aws = await awsForWindow();
  running = await launchApp([path], { env: aws.env });
  await beTheBrowser(running);
  await signInFirst();
});
test.afterAll(async () => {
  await running.close();
  await aws.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name });
const dialog = (name: string | RegExp): Locator => running.page.getByRole('dialog', { name });

async function signInFirst(): Promise<void> {
  const { page } = running;
  await showScreen(page, 'Sources');
  await button('Connect AWS accounts…').click();
  await button('Sign in…').click();
  for (let host = 0; host < 2; host += 1) {
    await button('Look at it…').click();
    await button('Allow this host').click();
    await expect(dialog('Ask this host?')).toBeHidden();
  }
  await button('Open the browser').click();
  await button('Open 3 accounts, 3 cells').click();
  await expect(button(/^AWS as of .* 2 of 3 cells/)).toBeVisible({ timeout: 30_000 });
  await page.getByText(/^Accounts 3/).click();
  await page
    .getByLabel(/^Push role of .*/)
    .first()
    .selectOption('PatchPlanner');
  const edits = page.getByRole('region', { name: 'Edits that are not applied' });
  await edits.getByRole('button', { name: 'Apply' }).click();
  await expect(edits).toBeHidden();
}

const banner = (): Locator => running.page.getByRole('region', { name: 'Sign-in corp has ended' });

/** The sign-in ends, and a reading meets that. */
async function endSignIn(): Promise<void> {
  aws.identity.endSessions();
  await chooseMenu(running, 'View', 'Refresh from AWS');
  await expect(banner()).toBeVisible({ timeout: 30_000 });
}

const part = (name: string): Locator =>
  running.page
    .getByRole('complementary', { name: 'Negotiation' })
    .getByRole('region', { name, exact: true });

/** One click, and a browser that opens once. */
async function continueWithOneClick(): Promise<void> {
  const before = (await openedPages(running)).length;
  await button('Sign in and continue: corp').click();
  await expect(banner()).toBeHidden({ timeout: 30_000 });
  await expect(button(/^AWS as of .* 2 of 3 cells/)).toBeVisible({ timeout: 30_000 });
  expect(await openedPages(running)).toHaveLength(before + 1);
}

test('while a window is drafted', async () => {
  const { page } = running;
  await showScreen(page, 'Calendar');
  await page.keyboard.press('n');
  const drafting = dialog('New window');
  await drafting.getByRole('textbox', { name: 'Name' }).fill('Typed before');
  await drafting.getByLabel('In words').fill('3rd Sat 22:00 6h New York');
  await endSignIn();
  await expect(drafting.getByRole('textbox', { name: 'Name' })).toHaveValue('Typed before');
  await expect(drafting.getByLabel('In words')).toHaveValue('3rd Sat 22:00 6h New York');
  await drafting.getByRole('button', { name: 'Create draft' }).click();
  await continueWithOneClick();
  await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Typed before');
  expect(running.complaints).toEqual([]);
});

test('while times are chosen for a proposal, and while an answer is written down', async () => {
  const { page } = running;
  await showScreen(page, 'Board');
  await page.locator('[data-window^="later@"]').first().click();
  const slots = part('Offer times').getByRole('checkbox');
  for (const nth of [0, 1]) await slots.nth(nth).check();
  await endSignIn();
  await continueWithOneClick();
  for (const nth of [0, 1]) await expect(slots.nth(nth)).toBeChecked();
  await button('Propose 2 times').click();
  const answer = part('Record the answer');
  await answer.getByRole('radio').nth(1).click();
  await answer.getByRole('combobox', { name: 'Who' }).fill('M. Okafor');
  await endSignIn();
  await continueWithOneClick();
  await expect(answer.getByRole('combobox', { name: 'Who' })).toHaveValue('M. Okafor');
  await answer.getByRole('button', { name: 'Record answer' }).click();
  await expect(part('History').getByRole('listitem').first()).toContainText('Agreed for');
  expect(running.complaints).toEqual([]);
});

test('while a push is confirmed', async () => {
  const { page } = running;
  await showScreen(page, 'Push');
  await page.getByRole('combobox', { name: 'How far ahead' }).click();
  await page.getByRole('option', { name: 'All that is planned' }).click();
  await page.getByRole('checkbox', { name: /^Choose Northwind prod/ }).check();
  await button(/^Preview \d window/).click();
  await button(/^Confirm 1 calendar/).click();
  const confirming = page.getByRole('dialog');
  await confirming.getByRole('textbox', { name: 'to confirm' }).fill('PUSH');
  aws.identity.endSessions();
  await confirming.getByRole('button', { name: 'Push now' }).click();
  await expect(page.getByText('Waiting for you to sign in again')).toBeVisible({ timeout: 30_000 });
  await expect(banner()).toContainText('A push waits for it, and goes on by itself.');
  const before = (await openedPages(running)).length;
  await button('Sign in and continue: corp').click();
  await expect(page.getByRole('article', { name: /^Receipt of/ })).toContainText('Verified', {
    timeout: 30_000,
  });
  await expect(banner()).toBeHidden();
  expect(await openedPages(running)).toHaveLength(before + 1);
  expect(running.complaints).toEqual([]);
});
