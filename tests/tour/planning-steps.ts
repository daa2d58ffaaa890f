/** Planning many windows: changed together, planned twice, begun from templates, and the customers. */
import type { Locator, Page } from '@playwright/test';
import { inspector, showScreen, windowItem } from '../support/drive-app.ts';
import { expect } from './patient-expect.ts';
import type { Step, Tour } from './tour.ts';

const northwind = 'hrp-northwind-prod@2027-03-13T22:00';
const gc = 'gc-prod@2027-03-30T23:00';

const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function changeTogether({ page, picture }: Tour): Promise<Readonly<Record<string, unknown>>> {
  await windowItem(page, northwind).click();
  await windowItem(page, gc).click({ modifiers: ['Control'] });
  await picture('bulk-chosen');
  await page.keyboard.press('b');
  const change = dialog(page, 'Change 2 windows');
  await change.getByLabel('Days').fill('1');
  await change.getByLabel('Days').press('Tab');
  const list = change.getByRole('list', { name: 'Windows before and after' });
  await expect(list).toContainText('→ Wed 31 Mar 2027 23:00');
  await expect(change.getByRole('status')).toContainText(/conflict/);
  await picture('bulk-change');
  const preview = await list.getByRole('listitem').allInnerTexts();
  await close(page);
  await page
    .getByRole('region', { name: 'Chosen windows' })
    .getByRole('button', { name: 'Let go' })
    .click();
  return { preview };
}

async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search/ }).fill(words);
  await page.keyboard.press('Enter');
}

async function planTwice({ page, picture }: Tour): Promise<Readonly<Record<string, unknown>>> {
  await runCommand(page, 'Scenarios');
  const scenarios = dialog(page, 'Scenarios');
  await expect(scenarios).toContainText('There is none yet');
  await picture('scenarios-none');
  await page.keyboard.press('Enter');
  await close(page);
  await windowItem(page, northwind).click();
  await windowItem(page, northwind).press('Alt+ArrowRight');
  await runCommand(page, 'Scenarios');
  const figures = scenarios.getByRole('table', { name: 'What each comes to' });
  await expect(figures.getByRole('row', { name: /^Conflicts, errors \d+ \d+$/ })).toBeVisible();
  await picture('scenarios');
  const differs = await scenarios.getByRole('region', { name: 'Windows that differ' }).innerText();
  await close(page);
  const undo = page.getByRole('button', { name: /^Undo/ });
  await undo.click();
  await undo.click();
  return { differs };
}

async function beginFromTemplates({
  page,
  picture,
}: Tour): Promise<Readonly<Record<string, unknown>>> {
  const begin = async (item: RegExp): Promise<void> => {
    await page.getByRole('button', { name: 'More ways to begin' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await begin(/Series from a template/);
  const created = dialog(page, 'New series from a template');
  await expect(created.getByRole('list', { name: 'Dates' }).getByRole('listitem')).toHaveCount(12);
  await picture('template-series');
  await close(page);
  await begin(/Readiness set/);
  const readiness = dialog(page, 'Readiness set');
  await readiness.getByLabel('For').selectOption({ label: 'Source claims' });
  await expect(readiness.getByRole('table')).toContainText('there: Source claims prod');
  await picture('readiness-set');
  await close(page);
  await page.keyboard.press('a');
  await expect(dialog(page, 'Ad-hoc window')).toBeVisible();
  await picture('ad-hoc');
  await close(page);
  return { dialogs: ['template', 'readiness set', 'ad hoc'] };
}

async function lookAtCustomers({
  page,
  picture,
}: Tour): Promise<Readonly<Record<string, unknown>>> {
  await showScreen(page, 'Customers');
  const tabs = ['Customers', 'Business units', 'Teams', 'Templates'];
  for (const tab of tabs) {
    await page.getByRole('main').getByText(tab, { exact: true }).last().click();
    await picture(`customers-${tab.toLowerCase().replace(' ', '-')}`);
  }
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: 'Reminders…' }).click();
  await expect(dialog(page, 'Reminders').getByRole('switch').first()).toBeVisible();
  await picture('reminders');
  await close(page);
  await showScreen(page, 'Calendar');
  await expect(inspector(page)).toBeVisible();
  return { tabs };
}

async function lookAtFairness({ page, picture }: Tour): Promise<Readonly<Record<string, unknown>>> {
  await showScreen(page, 'Customers');
  await page.getByRole('main').getByText('Teams', { exact: true }).last().click();
  await page.getByRole('button', { name: 'Nights and weekends' }).click();
  const teams = page.getByRole('table', { name: 'Nights and weekends by team' });
  await expect(teams.getByRole('row', { name: /^Mean of 4 teams / })).toBeVisible();
  await picture('year-fairness');
  const mean = await teams.getByRole('row').last().innerText();
  await page.getByText('Schedule', { exact: true }).click();
  await showScreen(page, 'Calendar');
  return { mean };
}

export const planningSteps: readonly Step[] = [
  { name: 'bulk-change', act: changeTogether },
  { name: 'scenarios', act: planTwice },
  { name: 'templates', act: beginFromTemplates },
  { name: 'customers', act: lookAtCustomers },
  { name: 'fairness', act: lookAtFairness },
];
