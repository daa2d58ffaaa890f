/** Several plans in several windows of one app: each its own, and none lost when the app quits. */
import { expect, test, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPlan } from '../../build/launch/launch-plan.ts';
import { expectAccessible } from '../support/accessibility.ts';
import {
  answerOpenDialog,
  answerQuestions,
  chooseMenu,
  questionsAsked,
} from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';
import { inMain } from '../support/in-main.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-windows-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A plan of its own: nothing live stands behind it. */
function aPlanFile(name: string): string {
  const path = join(folder, `${name}.pwplan`);
  writeSamplePlan(path, (plan) => ({ ...plan, id: `plan${name}`, name: `Plan ${name}` }));
  return path;
}

/** Makes a draft on a day of its own, by keyboard. */
async function draft(page: Page): Promise<void> {
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'New window' });
  await dialog.getByRole('textbox', { name: 'Date' }).fill('+7');
  await dialog.getByRole('button', { name: 'Create draft' }).click();
  await expect(dialog).toBeHidden();
}

const saved = (page: Page) => page.getByText('Saved', { exact: true });
const unsaved = (page: Page) => page.getByText('Unsaved changes');
const hasTitle = (page: Page, name: string): Promise<void> =>
  expect(page).toHaveTitle(`Plan ${name} – Patch Window Planner`);

/** What a double click on a file does: the app is started once more, and ends at once. */
async function startAgain({ userDataPath }: RunningApp, path: string): Promise<void> {
  const plan = await launchPlan({ appArgs: [path] });
  if (!plan.ok) throw new Error(plan.error.message);
  const { executablePath, electronArgs, env } = plan.value;
  const second = spawn(executablePath, [...electronArgs, `--user-data-dir=${userDataPath}`], {
    env,
  });
  expect(await once(second, 'exit')).toEqual([0, null]);
}

/** As the desktop would, where a test's screen has none. */
const comesToFront = ({ app }: RunningApp, title: string): Promise<void> =>
  inMain(
    app,
    ({ BrowserWindow }, wanted) => {
      const window = BrowserWindow.getAllWindows().find((each) =>
        each.getTitle().startsWith(wanted),
      );
      window?.focus();
      window?.emit('focus');
    },
    title,
  );

/** As its own button would: with a person's leave. */
const closeWindow = ({ app }: RunningApp, title: string): Promise<void> =>
  inMain(
    app,
    ({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()
        .find((each) => each.getTitle().startsWith(wanted))
        ?.close();
    },
    title,
  );

/** Links lead to the window that has their plan, with what is unsaved there; else they change nothing. */
async function followLinks(running: RunningApp): Promise<void> {
  const { page } = running;
  const link =
    'patch-window-planner://view?plan=planone&date=2027-05-14&view=day&zone=Asia%2FKolkata';
  // What was made before is still there to be taken back.
  const undo = page.getByRole('button', { name: /^Undo: / });
  const title = page.getByRole('heading', { level: 1 });
  await draft(page);
  await startAgain(running, `${link}&filter=state%3Adraft`);
  await expect(title).toContainText('14 May 2027');
  await expect(page.getByRole('textbox', { name: 'Filter the calendar' })).toHaveValue(
    'state:draft',
  );
  await expect(undo).toBeVisible();

  await paste(page, link.replace('2027-05-14', '2027-05-99'));
  const refused = page
    .getByRole('alert')
    .filter({ hasText: 'Its date is no day from 2000 to 2100.' });
  await refused.getByRole('button', { name: /^Dismiss/ }).click();
  await expect(refused).toBeHidden();
  await paste(page, link.replace('planone', 'planthree'));
  const other = page.getByRole('dialog', { name: 'This link leads to another plan' });
  await expect(other).toContainText('It leads to “Plan three”. “Plan one” is open.');
  await expect(other.getByRole('button', { name: /^Plan three/ })).toBeVisible();
  await expectAccessible(running);
  await page.keyboard.press('Escape');
  await expect(other).toBeHidden();
  await expect(title).toContainText('14 May 2027');
  await expect(undo).toBeVisible();
}

/** Into the search box, and follows it. */
async function paste(page: Page, link: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill(link);
  await page.keyboard.press('Enter');
}

test('each window has its own plan, menu and unsaved changes, and quitting asks for each', async () => {
  const [one, two, three] = ['one', 'two', 'three'].map(aPlanFile);
  const running = await launchApp([one ?? ''], { userDataPath: join(folder, 'profile') });
  const { app, page: first } = running;
  try {
    await hasTitle(first, 'one');
    await draft(first);
    const opening = app.waitForEvent('window');
    await chooseMenu(running, 'File', 'New app window');
    const second = await opening;
    await expect(second.getByRole('button', { name: /Explore the sample/ })).toBeVisible();
    // The edits of the first window are nobody's to recover: it is open.
    await expect(second.getByRole('region', { name: /^Edits to recover/ })).toBeHidden();

    // A plan that is open is shown where it is; nothing else happens here.
    await answerOpenDialog(running, one ?? '');
    await second.getByRole('button', { name: /^Open a plan file/ }).click();
    await expect(second.getByRole('button', { name: /Explore the sample/ })).toBeEnabled();
    await expect(second).toHaveTitle('Patch Window Planner');
    await answerOpenDialog(running, two ?? '');
    await second.getByRole('button', { name: /^Open a plan file/ }).click();
    await hasTitle(second, 'two');
    await expect(unsaved(first)).toBeVisible();
    await expect(saved(second)).toBeVisible();

    // Each has a lock and a journal of its own, and the menu is that of the window in front.
    const locks = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.lock'));
    await expect.poll(() => locks().sort()).toEqual(['.one.pwplan.lock', '.two.pwplan.lock']);
    await draft(second);
    await comesToFront(running, 'Plan one');
    await chooseMenu(running, 'File', 'Save');
    await expect(first.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
    await expect(unsaved(second)).toBeVisible();

    // A double click opens a window for a plan that is open nowhere, and none for one that is.
    const third = app.waitForEvent('window');
    await startAgain(running, three ?? '');
    const thirdPage = await third;
    await hasTitle(thirdPage, 'three');
    await startAgain(running, two ?? '');
    expect(app.windows()).toHaveLength(3);

    await Promise.all([thirdPage.waitForEvent('close'), closeWindow(running, 'Plan three')]);
    await followLinks(running);

    // Anew: a plan that has a file is saved by itself after a while.
    await draft(second);
    // Closing the app asks for every plan with something to lose; staying keeps all of it.
    await answerQuestions(running, 0);
    await inMain(app, (electron) => electron.app.quit());
    await expect.poll(async () => (await questionsAsked(running)).length).toBeGreaterThan(0);
    await expect(unsaved(second)).toBeVisible();
    await answerQuestions(running, 1);
    const gone = app.waitForEvent('close');
    await inMain(app, (electron) => electron.app.quit());
    await gone;
    expect(locks()).toEqual([]);
    const journals = join(folder, 'profile', 'edits');
    expect(existsSync(journals) ? readdirSync(journals) : []).toEqual([]);
  } finally {
    await running.close();
  }
});
