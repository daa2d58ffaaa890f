/** Beside a push: a missing calendar is made, AMS is asked by RFC, a maintenance window is taken along. */
import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../support/accessibility.ts';
import {
  answerQuestions,
  answerSaveDialog,
  inspector,
  questionsAsked,
  showScreen,
  waitUntilRead,
  windowItem,
} from '../support/drive-app.ts';
import { inMain } from '../support/in-main.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';

const guiding = 'GC prod, 2027-03-30 23:00';

let running: RunningApp;
let folder: string;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-beside-'));
  const path = join(folder, 'beside.pwplan');
  // Guiding Care freezes its releases while it is patched, in a calendar that is not there yet.
  writeSamplePlan(path, (plan) => ({
    ...plan,
    organization: {
      ...plan.organization,
      customers: plan.organization.customers.map((customer) => ({
        ...customer,
        environments: customer.environments.map((environment) =>
          customer.id === 'guiding-care' && environment.id === 'prod'
            ? { ...environment, cells: environment.cells.slice(0, 1), freezeCalendar: 'gc-freeze' }
            : environment,
        ),
      })),
    },
  }));
  running = await launchApp([path]);
  await waitUntilRead(running.page);
});
test.afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

test.beforeEach(async () => {
  const { page } = running;
  await showScreen(page, 'Push');
  await page.getByText('New push', { exact: true }).click();
  const back = page.getByRole('button', { name: /^(Back|Done)$/ });
  if (await back.isVisible()) await back.click();
});

/** Chooses only the windows whose checkbox is named so, and looks at what pushing them would change. */
async function preview(...names: readonly (string | RegExp)[]): Promise<void> {
  const { page } = running;
  const all = page.getByRole('checkbox', { name: 'Choose all windows shown' });
  await all.check();
  await all.uncheck();
  for (const name of names) await page.getByRole('checkbox', { name }).first().check();
  await page.getByRole('button', { name: /^Preview \d+ window/ }).click();
}

test('the policy for pushing lets missing calendars be made only when it is asked for', async () => {
  const { page } = running;
  await showScreen(page, 'Sources');
  await page.getByRole('button', { name: 'IAM policies…' }).click();
  const dialog = page.getByRole('dialog', { name: 'IAM policies' });
  await dialog.getByText('To push', { exact: true }).click();
  const policy = dialog.getByRole('region', { name: 'The policy as JSON' });
  await expect(policy).toContainText('ssm:UpdateDocument');
  await expect(policy).not.toContainText('ssm:CreateDocument');
  await dialog.getByRole('checkbox', { name: /AWS lacks \(gc-freeze\)/ }).check();
  await expect(policy).toContainText('ssm:CreateDocument');
  await expect(policy).toContainText(':document/gc-freeze');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a calendar that is missing is created as a change of its own, and then pushed to', async () => {
  const { page } = running;
  await preview(`Choose ${guiding}`);
  const missing = page.getByRole('region', { name: 'Calendars that are missing' });
  await expect(missing).toContainText('gc-freeze');
  await missing.getByRole('button', { name: /^Create gc-freeze/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Create gc-freeze' });
  await expect(dialog.getByRole('status')).toHaveText(
    'It is open by default: each event blocks changes.',
  );
  await dialog.getByRole('textbox', { name: 'Description' }).fill('Releases wait for patching');
  await dialog.getByRole('textbox', { name: 'Tags' }).fill('team=Pune');
  await expectAccessible(running);
  await answerQuestions(running, 0);
  await dialog.getByRole('button', { name: 'Create calendar…' }).click();
  await expect(dialog).toBeHidden();
  expect(await questionsAsked(running)).toEqual([
    'Create the calendar gc-freeze in the sample organization?',
  ]);
  await expect(missing).toBeHidden();
  await page
    .getByRole('button', { name: /gc-freeze/ })
    .first()
    .click();
  const shown = page.getByLabel('Preview of the calendar');
  await expect(shown).toContainText('freeze-gc-prod-2027-03-30');
  await expect(shown).toContainText('This event blocks changes from');
  await expect(page.getByRole('region', { name: 'Calendars created here' })).toContainText(
    'Delete again…',
  );
});

test('windows of a customer that AMS runs become a request for change', async () => {
  const { page } = running;
  await preview(/^Choose Contoso prod/);
  const asked = page.getByRole('region', { name: 'Windows to ask AMS for' });
  await asked.getByRole('button', { name: 'Request for change…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask AMS for Contoso' });
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('monthly patches');
  const text = dialog.getByRole('region', { name: 'The request for Contoso' });
  await expect(text).toContainText('Reason: monthly patches');
  await expect(text).toContainText(/UTC: {3}2027-\d\d-\d\dT\d\d:\d\dZ → /);
  await expectAccessible(running);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('The request for Contoso is on the clipboard')).toBeVisible();
  expect(await inMain(running.app, ({ clipboard }) => clipboard.readText())).toContain(
    'Reason: monthly patches',
  );
  await dialog.getByText('JSON for create-rfc').click();
  const path = join(folder, 'rfc.json');
  await answerSaveDialog(running, path);
  await dialog.getByRole('button', { name: 'Save as…' }).click();
  await expect
    .poll(() => readSaved(path))
    .toMatchObject({
      CreateRfc: { Title: 'Patch window of Contoso' },
    });
  await dialog.getByRole('button', { name: 'Handed in: note 1 as notified' }).click();
  await expect(dialog.getByRole('button', { name: 'Noted as handed in' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a series is taken along as a maintenance window, in each of three forms', async () => {
  const { page } = running;
  await showScreen(page, 'Calendar');
  await windowItem(page, 'hrp-northwind-prod@2027-03-13T22:00').click();
  await inspector(page).getByRole('button', { name: 'Export as maintenance window…' }).click();
  const dialog = page.getByRole('dialog', { name: /as maintenance window$/ });
  const text = dialog.getByRole('region', { name: /of Northwind prod$/ });
  await expect(text).toContainText('aws ssm create-maintenance-window');
  await expectAccessible(running);
  await dialog.getByText('CloudFormation').click();
  await expect(text).toContainText('Type: AWS::SSM::MaintenanceWindow');
  await dialog.getByText('Terraform').click();
  await expect(text).toContainText('resource "aws_ssm_maintenance_window"');
  const path = join(folder, 'window.tf');
  await answerSaveDialog(running, path);
  await dialog.getByRole('button', { name: 'Save as…' }).click();
  await expect.poll(() => readText(path)).toContain('schedule_timezone');
  expect(running.complaints).toEqual([]);
});

/** Empty as long as it is not there. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function readSaved(path: string): unknown {
  const text = readText(path);
  return text === '' ? null : (JSON.parse(text) as unknown);
}
