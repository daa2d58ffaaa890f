/** A manager's review of the year: standing, sign-off, variance, what a cancellation breaks. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shortHash } from '../../renderer/presenters/review-words.ts';
import { formatPlan, parsePlan } from '../../shared/formats/plan-file.ts';
import { yearMeaning } from '../../shared/review/plan-meaning.ts';
import { expectAccessible } from '../support/accessibility.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  chooseMenu,
  inspector,
  showScreen,
  waitUntilRead,
} from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { withCancelled } from '../support/with-cancelled.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';

let running: RunningApp;
let folder: string;
let path: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-review-'));
  path = join(folder, 'review.pwplan');
  writeSamplePlan(path);
  running = await launchApp([path]);
  await waitUntilRead(running.page);
});
test.afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

// One journey: what is signed first is looked at, merged and printed after it.
test.describe.configure({ mode: 'serial' });

const review = (page: Page): Locator => page.getByRole('region', { name: 'Review' });

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const planOnDisk = () => {
  const parsed = parsePlan(readFileSync(path, 'utf8'), sha256);
  if (!parsed.ok) throw new Error('The plan does not open.');
  return parsed.value.plan;
};

test('B4: a signed year tells what moved since, and the hash in the file is that on screen', async () => {
  const { page } = running;
  await showScreen(page, 'Year');
  await expect(review(page)).toContainText('Nobody has signed 2027 off');
  await review(page).getByRole('button', { name: 'Sign off…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign 2027 off' });
  await dialog.getByRole('button', { name: 'Sign off', exact: true }).click();
  await expect(dialog).toContainText('Say who signs it');
  await expectAccessible(running);
  await dialog.getByLabel('Signed by').fill('Dana Reyes');
  await expect(dialog.locator('code')).toHaveText(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/);
  const shown = (await dialog.locator('code').innerText()).replaceAll(' ', '');
  await dialog.getByRole('button', { name: 'Sign off', exact: true }).click();
  await expect(review(page)).toContainText('by Dana Reyes · nothing changed since');

  await page.getByText('Weeks', { exact: true }).click();
  await page.getByRole('gridcell', { name: /^Adatum, Week of Sunday 13 June 2027: / }).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await page.getByText('Months', { exact: true }).click();
  await expect(review(page)).toContainText('1 moved since');
  await review(page).getByRole('button', { name: 'Variance…' }).click();
  const variance = page.getByRole('dialog', { name: '2027 since sign-off' });
  await expect(variance.getByRole('row', { name: /^Adatum prod/ })).toContainText(
    'moved 1 day later',
  );
  await expectAccessible(running);
  await variance.getByRole('button', { name: 'Close' }).last().click();

  await chooseMenu(running, 'File', 'Save');
  await expect.poll(() => planOnDisk().signOffs?.length).toBe(1);
  const saved = planOnDisk();
  const [signOff] = saved.signOffs ?? [];
  expect(signOff?.meaning.slice(0, 12)).toBe(shown);
  // What was signed is what the plan meant before the window was moved, and no longer what it means.
  expect(sha256(yearMeaning(saved, 2027))).not.toBe(signOff?.meaning);
});

test('B4: both survive a colleague’s file and a merge, and paper has the hash of the merged file', async () => {
  const { page } = running;
  const mine = planOnDisk();
  const theirPath = join(folder, 'theirs.pwplan');
  const seal = (JSON.parse(readFileSync(path, 'utf8')) as { readonly sha256: string }).sha256;
  writeFileSync(theirPath, formatPlan(withCancelled(mine), sha256, [seal]));
  await answerOpenDialog(running, theirPath);
  await chooseMenu(running, 'File', 'Merge a plan file…');
  const merge = page.getByRole('dialog', { name: 'Merge theirs.pwplan' });
  await merge.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(merge).toBeHidden();
  await expect(review(page)).toContainText('1 moved, 1 cancelled since');
  await review(page).getByRole('button', { name: 'Variance…' }).click();
  const variance = page.getByRole('dialog', { name: '2027 since sign-off' });
  await expect(variance.getByRole('row', { name: /^Litware prod/ })).toContainText(
    'Customer closes its site',
  );
  await expect(variance.getByRole('row', { name: /^Adatum prod/ })).toBeVisible();
  await variance.getByRole('button', { name: 'Close' }).last().click();
  await chooseMenu(running, 'File', 'Save');
  await expect.poll(() => planOnDisk().series).toEqual(withCancelled(mine).series);
  expect(planOnDisk().signOffs).toEqual(mine.signOffs);

  await chooseMenu(running, 'File', 'Print or export…');
  const print = page.getByRole('dialog', { name: 'Print or export' });
  await print.getByRole('combobox', { name: 'What' }).click();
  await page.getByRole('option', { name: 'Changes since sign-off' }).click();
  const paperPath = join(folder, 'changes.html');
  await answerSaveDialog(running, paperPath);
  await print.getByText('HTML', { exact: true }).click();
  await print.getByRole('button', { name: 'Save as HTML…' }).press('Enter');
  await expect(print).toBeHidden();
  const paper = readFileSync(paperPath, 'utf8');
  expect(paper).toContain(`Hash of 2027: ${shortHash(sha256(yearMeaning(planOnDisk(), 2027)))}`);
  expect(paper).toContain(`hash ${shortHash(mine.signOffs?.[0]?.meaning ?? '')}`);
  expect(paper).toContain('1 moved, 1 cancelled');
});

test('B1: says of each unit whether it is inside policy until 30 June, and leads to what ends it', async () => {
  const { page } = running;
  const askedMs = performance.now();
  await showScreen(page, 'Year');
  await page.getByText('Reports', { exact: true }).click();
  const standing = page.getByRole('region', { name: 'Standing' });
  await expect(standing.getByLabel('Inside policy until')).toHaveValue('2027-06-30');
  await expect(standing.getByRole('button', { name: /business units inside policy/ })).toHaveText(
    /^\d of 4/,
  );
  const units = standing.getByRole('table', { name: 'Policy by business unit' });
  await expect(units.getByRole('row')).toHaveCount(5);
  await expect(units.getByRole('row', { name: /^Source / })).toContainText(
    'Inside policy until Tue 17 Aug 2027',
  );
  // Read off by now: half a minute is what a manager has.
  expect(performance.now() - askedMs).toBeLessThan(30_000);
  const answers = await units.getByRole('row').allInnerTexts();

  // On paper the answer is to be counted again from the list of promises.
  await page.getByRole('button', { name: 'Print…' }).click();
  const print = page.getByRole('dialog', { name: 'Print or export' });
  await expect(print.getByLabel('Inside policy until')).toHaveValue('2027-06-30');
  await expectAccessible(running);
  const csvOnPaper = join(folder, 'policy.csv');
  await answerSaveDialog(running, csvOnPaper);
  await print.getByText('CSV', { exact: true }).click();
  await print.getByRole('button', { name: 'Save as CSV…' }).press('Enter');
  await expect(print).toBeHidden();
  const outside = new Set(
    readFileSync(csvOnPaper, 'utf8')
      .split('\r\n')
      .flatMap((line) => /^"([^"]+)","[^"]+","(\d{4}-\d\d-\d\d)","no"/.exec(line)?.[1] ?? []),
  );
  for (const answer of answers.slice(1)) {
    const [unit = ''] = answer.split('\t');
    expect(answer).toContain(outside.has(unit) ? 'not inside' : 'inside');
  }
  await expect(standing.getByRole('button', { name: /business units inside policy/ })).toHaveText(
    new RegExp(`^${4 - outside.size} of 4`),
  );

  await standing.getByLabel('Inside policy until').fill('2027-08-31');
  await expect(units.getByRole('row', { name: /^Source / })).toContainText('not inside');

  for (const name of [/covered/, /agreed within a week/, /waivers end/, /cells not read/]) {
    await standing.getByRole('button', { name }).click();
    await expect(standing.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
  }
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await evidence.getByRole('button', { name: /^Wingtip prod: \d+ missed/ }).click();
  await expect(evidence.getByRole('status')).toContainText('Missed');
  await evidence.getByRole('button', { name: /^Source portal prod: 1 gap too long/ }).click();
  await expect(evidence.getByRole('status')).toContainText('35 days, 5 too many');
  await expect(
    evidence
      .getByRole('status')
      .getByRole('list')
      .getByRole('button', { name: 'Source portal prod' }),
  ).toHaveCount(2);
  await expectAccessible(running);

  const csvPath = join(folder, 'evidence.csv');
  await answerSaveDialog(running, csvPath);
  await evidence.getByRole('button', { name: 'Save as CSV…' }).click();
  await expect.poll(() => existsSync(csvPath)).toBe(true);
  expect(readFileSync(csvPath, 'utf8')).toMatch(/^"business unit","customer"/);

  await standing.getByRole('button', { name: /agreed within a week/ }).click();
  await standing
    .getByRole('list', { name: 'Windows to be agreed' })
    .getByRole('button')
    .first()
    .click();
  await expect(inspector(page)).toBeVisible();
});

test('R-013: monthly is compared with every 28 days, and a year rolls over with its drift told', async () => {
  const { page } = running;
  await showScreen(page, 'Year');
  await review(page).getByRole('button', { name: '28-day rhythm…' }).click();
  const rhythm = page.getByRole('dialog', { name: '2027: as planned, or every 28 days' });
  // HRP installs monthly: in months with five weekdays the next window is five weeks away.
  await expect(rhythm.getByRole('region', { name: 'As planned' })).toContainText(
    /at most (3[5-9]|[4-9]\d) days from one to the next/,
  );
  await expect(rhythm.getByRole('region', { name: 'Every 28 days' })).toContainText(
    'at most 28 days from one to the next',
  );
  await expectAccessible(running);
  await rhythm.getByRole('button', { name: 'Leave it as planned' }).click();

  await review(page).getByRole('button', { name: 'Roll over…' }).click();
  const roll = page.getByRole('dialog', { name: 'Roll 2027 over into 2028' });
  await expect(roll).toContainText(/Of its series \d+ go on as drafts/);
  await expect(roll.getByRole('table', { name: 'What is different in 2028' })).toContainText(
    'after Patch Tuesday, was',
  );
  await expectAccessible(running);
  await roll.getByRole('button', { name: 'Roll over', exact: true }).click();
  await page.getByRole('button', { name: 'Undo: Roll 2027 over' }).click();
});

test('B3: cancelling a window tells the promises that break before it is done', async () => {
  const { page } = running;
  await showScreen(page, 'Year');
  await page.getByText('Schedule', { exact: true }).click();
  await page.locator('[data-window^="source-portal-prod@2027-06"]').first().click();
  await inspector(page)
    .getByRole('button', { name: /^State: / })
    .click();
  await page.getByRole('menuitemradio', { name: 'Cancelled' }).click();
  const dialog = page.getByRole('dialog', { name: /^This breaks/ });
  await expect(dialog.getByRole('list', { name: 'Promises that break' })).toContainText(
    'Source portal prod',
  );
  await expectAccessible(running);
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog).toBeHidden();
  expect(running.complaints).toEqual([]);
});

test('B5: a manager finds the way through a whole review by the words on screen alone', async () => {
  const { page } = running;
  let presses = 0;
  // Only what is in sight and can be read: no icons, no keys, no menus.
  const press = async (control: Locator): Promise<void> => {
    await expect(control).toBeInViewport();
    await expect(control).toHaveText(/\w/);
    await control.click();
    presses += 1;
  };
  const button = (name: RegExp): Locator => page.getByRole('button', { name });
  const rail = page.getByRole('navigation', { name: 'Screens' });
  const toYear = (): Promise<void> => press(rail.getByText('Year', { exact: true }));
  // Are we inside policy, and what ends it?
  await toYear();
  await press(button(/^Inside policy until Tue 17 Aug 2027/));
  await expect(inspector(page)).toContainText('Source portal prod');
  // What moved since I signed, and why?
  await toYear();
  await press(button(/^Variance…/));
  await expect(page.getByRole('dialog')).toContainText('Customer closes its site');
  await press(page.getByRole('dialog').getByText('Close', { exact: true }));
  // What is open, and which windows are those?
  await press(page.getByText('Reports', { exact: true }));
  await press(button(/to be agreed within a week$/));
  await press(page.getByRole('list', { name: 'Windows to be agreed' }).getByRole('button').first());
  await expect(inspector(page)).toBeVisible();
  // I answer for it: signed, and on paper.
  await toYear();
  await press(button(/^Sign off…/));
  await page.getByLabel('Signed by').fill('Dana Reyes');
  await press(page.getByRole('dialog').getByText('Sign off', { exact: true }));
  await expect(review(page)).toContainText('by Dana Reyes · nothing changed since');
  await answerSaveDialog(running, join(folder, 'signed.pdf'));
  await press(button(/^Print…/));
  await press(button(/^Save as PDF…/));
  await expect.poll(() => existsSync(join(folder, 'signed.pdf'))).toBe(true);
  expect(presses).toBeLessThanOrEqual(14);
});
