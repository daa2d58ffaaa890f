/** Plans as files in the real window: found again, never lost, never taken for more than they are. */
import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answerOpenDialog,
  answerQuestions,
  answerSaveDialog,
  chooseMenu,
  inspector,
  itemsSaying,
  questionsAsked,
  showScreen,
  waitUntilRead,
} from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';
import { inMain } from '../support/in-main.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-files-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the app for what `act` does, and ends it whatever comes. */
async function inApp(
  act: (running: RunningApp) => Promise<void>,
  ...launch: Parameters<typeof launchApp>
): Promise<void> {
  const running = await launchApp(...launch);
  try {
    await act(running);
  } finally {
    await running.close();
  }
}

async function draft(page: Page, name: string): Promise<void> {
  await expect(page.getByText('Sample', { exact: true })).toBeVisible();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'New window' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Create draft' }).click();
  await expect(itemsSaying(page, new RegExp(`^${name},`)).first()).toBeVisible();
}

test('a plan that was saved is among the recent ones at the next start, and opens as it was', async () => {
  const profile = { userDataPath: join(folder, 'profile') };
  const path = join(folder, 'spring.pwplan');
  await inApp(
    async (running) => {
      await draft(running.page, 'Kept draft');
      await answerSaveDialog(running, path);
      await chooseMenu(running, 'File', 'Save');
      await expect(running.page.getByText(/^Saved/)).toBeVisible();
    },
    ['--sample'],
    profile,
  );
  const saved = readFileSync(path, 'utf8');
  await inApp(
    async (running) => {
      const { page } = running;
      await page.getByRole('button', { name: path }).click();
      await waitUntilRead(page);
      await expect(itemsSaying(page, /^Kept draft,/).first()).toBeVisible();
      await expect(page.getByText('Saved', { exact: true })).toBeVisible();
      await chooseMenu(running, 'File', 'Save');
      await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
      expect(readFileSync(path, 'utf8')).toBe(saved);
      expect(running.complaints).toEqual([]);
    },
    [],
    profile,
  );
});

test('a damaged file is refused with its place, and what is open stays with its unsaved changes', async () => {
  const path = join(folder, 'harmed.pwplan');
  writeSamplePlan(path);
  const harmed = readFileSync(path, 'utf8').slice(0, 5_000);
  writeFileSync(path, harmed);
  await inApp(
    async (running) => {
      const { page } = running;
      await draft(page, 'Not saved yet');
      await answerOpenDialog(running, path);
      await chooseMenu(running, 'File', 'Open plan…');
      // Opening would let go of the draft: the person is asked first, and here agrees.
      await page
        .getByRole('dialog', { name: /^Save changes/ })
        .getByRole('button', { name: 'Close without saving' })
        .click();
      const message = page.getByRole('alert').filter({ hasText: 'This is not a plan file' });
      await expect(message).toContainText(/harmed\.pwplan is damaged: .*line \d+/);
      await expect(itemsSaying(page, /^Not saved yet,/).first()).toBeVisible();
      await expect(page.getByText('Unsaved changes')).toBeVisible();
      await waitUntilRead(page);
      expect(readFileSync(path, 'utf8')).toBe(harmed);
    },
    ['--sample'],
  );
});

test('a file that was edited elsewhere opens with a warning', async () => {
  const path = join(folder, 'edited.pwplan');
  writeSamplePlan(path);
  writeFileSync(path, readFileSync(path, 'utf8').replace('Contoso prod', 'Contoso night'));
  await inApp(
    async ({ page }) => {
      await waitUntilRead(page);
      await expect(page.getByRole('alert')).toContainText('is not as this app saved it');
    },
    [path],
  );
});

test('closing the window with unsaved changes asks, and staying keeps them', async () => {
  await inApp(
    async (running) => {
      const { app, page } = running;
      await draft(page, 'Worth keeping');
      const close = (): Promise<void> =>
        inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

      await answerQuestions(running, 0);
      await close();
      await expect
        .poll(() => questionsAsked(running))
        .toEqual(['The plan has changes that are not saved.']);
      await expect(itemsSaying(page, /^Worth keeping,/).first()).toBeVisible();
      await expect(page.getByText('Unsaved changes')).toBeVisible();

      // Undone, there is nothing left to lose: without a question the app is gone.
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect(page.getByText('Unsaved changes')).toBeHidden();
      const closed = app.waitForEvent('close');
      await close();
      await closed;
    },
    ['--sample'],
  );
});

test('a plan without accounts says everywhere that nothing live was looked at', async () => {
  const path = join(folder, 'offline.pwplan');
  // Nothing to collide with: only then is there a chance of a false all-clear.
  writeSamplePlan(path, (plan) => ({
    ...plan,
    id: 'offline',
    name: 'Offline plan',
    organization: {
      ...plan.organization,
      businessUnits: plan.organization.businessUnits.filter(({ id }) => id === 'wellframe'),
      customers: plan.organization.customers
        .filter(({ id }) => id === 'wellframe')
        // Counted, as none: else there would be something to tell.
        .map((customer) => ({
          ...customer,
          environments: customer.environments.map((each) => ({ ...each, machines: 0 })),
        })),
      gkePolicies: [],
    },
    series: [],
    releases: [],
    freezes: [],
    databaseSlots: [],
  }));
  await inApp(
    async (running) => {
      const { page } = running;
      await expect(page.getByRole('button', { name: 'No AWS accounts' })).toBeVisible();
      await expect(page.getByText('Sample', { exact: true })).toBeHidden();
      await page.keyboard.press('n');
      const dialog = page.getByRole('dialog', { name: 'New window' });
      await dialog.getByRole('textbox', { name: 'Date' }).fill('+7');
      await dialog.getByRole('button', { name: 'Create draft' }).click();
      const conflicts = inspector(page).getByRole('region', { name: /^Conflicts/ });
      await expect(conflicts).toContainText('None in the plan; no AWS account is read.');

      await showScreen(page, 'Conflicts');
      await expect(page.getByLabel('Coverage')).toContainText(
        'Checked against the plan alone: no AWS account is read.',
      );
      await expect(page.getByText('No conflicts found', { exact: true })).toBeHidden();
      await expect(page.getByText('No conflicts found, but this rests on little')).toBeVisible();
      await showScreen(page, 'Push');
      await expect(page.getByText('No AWS accounts are connected')).toBeVisible();
      await showScreen(page, 'Sources');
      await expect(page.getByText('No AWS accounts are connected')).toBeVisible();
      expect(running.complaints).toEqual([]);
    },
    [path],
  );
});
