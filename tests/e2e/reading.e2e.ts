/** Reading AWS in the real window: progress, what is denied and why, one cell again; and a calm console. */
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import {
  answerQuestions,
  chooseMenu,
  inspector,
  openSample,
  questionsAsked,
  showScreen,
  waitUntilRead,
  windowItem,
} from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { inMain } from '../support/in-main.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp(['--sample']);
});
test.afterAll(() => running.close());

// One journey in one app, which ends with the page that crashed.
test.describe.configure({ mode: 'serial' });

test('while cells are read it says so, and then what was read, when, and what was denied', async () => {
  const { page } = running;
  await waitUntilRead(page);
  await showScreen(page, 'Sources');
  const progress = page.getByRole('progressbar', { name: 'Cells read' });
  // Looked for frame by frame: a reading of what did not change is short.
  const saying = page.waitForFunction(() =>
    [...document.querySelectorAll('button')].some(({ textContent }) =>
      /^Reading AWS· \d+ of 28 cells/.test(textContent),
    ),
  );
  const drawing = page.waitForFunction(
    () => document.querySelector('[role=progressbar][aria-label="Cells read"]') !== null,
  );
  await page.getByRole('button', { name: 'Refresh all' }).click();
  await Promise.all([saying, drawing]);
  await expect(progress).toBeHidden({ timeout: 30_000 });
  await showScreen(page, 'Conflicts');
  // Asked for from there: two cells are slowed down by AWS, and a look takes less than that.
  await chooseMenu(running, 'View', 'Refresh from AWS');
  await expect(page.getByLabel('Coverage')).toContainText('still being read; more may turn up');
  await expect(page.getByLabel('Coverage')).not.toContainText('still being read', {
    timeout: 30_000,
  });
  await showScreen(page, 'Sources');

  // The sample's clock stands at 09:12 in New York.
  await expect(
    page.getByRole('button', { name: 'AWS as of 09:12 · 26 of 28 cells' }),
  ).toBeVisible();
  // Two cells lack the same: that is told once, and for each of them where it stands.
  const problem = page.getByRole('region', { name: 'Problems' }).getByRole('listitem');
  await expect(problem).toHaveCount(1);
  await expect(problem).toContainText('2 cells: not allowed to list documents (ssm:ListDocuments)');
  await expect(problem).toContainText(
    'hrp-shared-services us-east-1, hrp-shared-services us-west-2',
  );
  await problem.getByRole('button', { name: /^Read policy for/ }).click();
  const policies = page.getByRole('dialog', { name: 'IAM policies' });
  await expect(policies.getByLabel('The policy as JSON')).toContainText('"ssm:ListDocuments"');
  await policies.getByText('To push').click();
  await expect(policies.getByRole('button', { name: 'Copy push policy' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await problem.getByRole('button', { name: /^Show/ }).click();
  for (const region of ['us-east-1', 'us-west-2']) {
    await page
      .getByRole('gridcell', { name: `hrp-shared-services ${region}: Denied, nothing read` })
      .click();
    const details = page.getByRole('complementary', {
      name: `Details of hrp-shared-services ${region}`,
    });
    await expect(details).toContainText('Not allowed to list documents (ssm:ListDocuments).');
  }
  await page.getByRole('button', { name: 'All 28' }).click();
  await showScreen(page, 'Conflicts');
  await expect(page.getByLabel('Coverage')).toContainText(
    /2 cells could not be read: hrp-shared-services us-east-1 \(not allowed\), hrp-shared-services us-west-2 \(not allowed\)/,
  );
});

/** From now on, the cells whose news reach the page. */
async function hearCells(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.bridge.listen('snapshot:changed', ({ cell: { cell, status } }) =>
      heard.push(`${cell.accountId}/${cell.region} ${status}`),
    );
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

test('one cell is read again without the others', async () => {
  const { page } = running;
  await showScreen(page, 'Sources');
  const heard = await hearCells(page);
  await page.getByRole('button', { name: 'Read hrp-contoso-prod us-west-2 again' }).click();
  await expect.poll(heard).toContain('111122220102/us-west-2 fresh');
  expect(new Set((await heard()).map((news) => news.split(' ')[0]))).toEqual(
    new Set(['111122220102/us-west-2']),
  );
  // Reading again does not make allowed what is denied.
  await page.getByRole('button', { name: 'Read hrp-shared-services us-east-1 again' }).click();
  await expect.poll(heard).toContain('111122220109/us-east-1 denied');
  await expect(page.getByRole('button', { name: /26 of 28 cells/ })).toBeVisible();
});

/** Opens something, waits until it is there, looks whether everybody can use it, and leaves it with Escape. */
async function visit(page: Page, open: () => Promise<void>, name: string | RegExp): Promise<void> {
  await open();
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  await expectAccessible(running);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

test('a round through every screen and dialog breaks no policy and logs no error', async () => {
  const { page } = running;
  await showScreen(page, 'Calendar');
  const item = windowItem(page, 'hrp-northwind-prod@2027-03-13T22:00');
  for (const [key, view] of [
    ['2', 'week'],
    ['3', 'day'],
    ['4', 'list'],
    ['1', 'month'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator(`[data-calendar][data-view="${view}"]`)).toBeVisible();
  }
  await item.click();
  await expect(inspector(page)).toContainText('The same time elsewhere');
  await visit(page, () => page.keyboard.press('n'), 'New window');
  await visit(page, () => page.keyboard.press('g'), 'Go to date');
  await visit(page, () => page.keyboard.press('Control+k'), 'Search or run a command');
  await visit(page, () => item.press('m'), 'Move Northwind prod');
  await visit(page, () => page.locator('[data-event^="more:"]').first().click(), /items$/);
  await item.click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Duplicate a week later' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('menu', { name: 'Settings' })).toBeVisible();
  await expectAccessible(running);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Zone/ }).click();
  await expect(page.getByRole('textbox', { name: 'Find a zone' })).toBeVisible();
  await page.keyboard.press('Escape');

  await showScreen(page, 'Sources');
  await page.getByText(/^Calendars \d/).click();
  const text = page.getByRole('button', { name: /^View text of/ }).first();
  await visit(page, () => text.click(), /version/);
  await showScreen(page, 'Conflicts');
  await expect(page.getByLabel('Coverage')).toBeVisible();
  await showScreen(page, 'Push');
  await page.getByRole('button', { name: /^Preview/ }).click();
  await expect(page.getByLabel('Preview of the calendar')).toBeVisible();
  await visit(
    page,
    () => page.getByRole('button', { name: /^Confirm \d+ calendar/ }).click(),
    /^Push to/,
  );
  await page.getByText('History', { exact: true }).click();
  await expect(page.getByText('Nothing has been pushed yet')).toBeVisible();

  await showScreen(page, 'Calendar');
  await item.press('Alt+ArrowRight');
  await visit(page, () => chooseMenu(running, 'File', 'Close plan'), /^Save changes/);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await chooseMenu(running, 'File', 'Close plan');
  await expect(page.getByRole('heading', { name: 'Patch Window Planner' })).toBeVisible();
  expect(running.complaints).toEqual([]);
});

test('a page that crashed is offered back, and comes back with what was open', async () => {
  const { app, page } = running;
  await openSample(running);
  await expect(page.getByText('Sample', { exact: true })).toBeVisible();
  await answerQuestions(running, 0);
  await inMain(app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => questionsAsked(running)).toEqual(['The window stopped working.']);
  // To Playwright a page that crashed stays dead: its text is asked of Electron.
  const text = (): Promise<string> =>
    inMain(app, async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const said: unknown = await window?.webContents.executeJavaScript('document.body.innerText');
      return String(said);
    });
  await expect.poll(text, { timeout: 30_000 }).toContain('26 of 28 cells');
  expect(await text()).toContain('Northwind prod');
});
