/** Customers, business units, teams and rules in the real window: typed, checked in place, pasted, undone. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { openSample, showScreen } from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { tabTo } from '../support/tab-to.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
  await openSample(running);
  await showScreen(running.page, 'Customers');
});
test.afterAll(() => running.close());

test.beforeEach(async () => {
  const { page } = running;
  const undo = page.getByRole('button', { name: /^Undo/ });
  while ((await undo.getAttribute('aria-disabled')) !== 'true') await undo.click();
});

const showTab = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: 'Part of Customers' })
    .getByText(name, { exact: true })
    .click();

const form = (page: Page): Locator => page.getByRole('complementary', { name: /^The chosen/ });

const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

/** Chooses a customer by keyboard alone: filter, Tab to the list, arrows. */
async function choose(page: Page, name: string): Promise<void> {
  await showTab(page, 'Customers');
  await page.getByRole('textbox', { name: 'Filter customers' }).fill('');
  await row(page, name).getByRole('button').click();
  await expect(form(page).getByRole('textbox', { name: 'Name' }).first()).toHaveValue(name);
}

async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

test('a business unit begins as one that patches in a known way, by keyboard', async () => {
  const { page } = running;
  await showTab(page, 'Business units');
  await page.getByRole('button', { name: 'Add one that patches…' }).press('Enter');
  const ways = page.getByRole('menuitem');
  await expect(ways).not.toHaveCount(0);
  await ways.first().press('Enter');
  await expect(form(page).getByRole('textbox', { name: 'Name' }).first()).toHaveValue(
    'New business unit',
  );
  await expect(page.getByRole('button', { name: 'Undo: New business unit' })).toBeVisible();
});

test('arrow keys go through the customers, and the form follows', async () => {
  const { page } = running;
  await showTab(page, 'Customers');
  const first = page.getByRole('rowheader').first().getByRole('button');
  await first.focus();
  const name = await first.textContent();
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[aria-current=true][tabindex="0"]');
  await expect(chosen).toBeFocused();
  await expect(chosen).not.toHaveText(name ?? '');
  await expect(form(page).getByRole('textbox', { name: 'Name' }).first()).toHaveValue(
    (await chosen.textContent()) ?? '',
  );
  await page.keyboard.press('Home');
  await expect(chosen).toHaveText(name ?? '');
});

test('a customer is added, described and pasted over by keyboard alone', async () => {
  const { page } = running;
  const { keyboard } = page;
  await showTab(page, 'Customers');
  await tabTo(page, 'button', 'Add customer');
  await keyboard.press('Enter');
  await expect(row(page, 'New customer')).toBeVisible();
  await tabTo(page, 'textbox', 'Name');
  await keyboard.press('Control+a');
  await keyboard.type('Lakeside');
  await keyboard.press('Enter');
  await expect(row(page, 'Lakeside')).toBeVisible();
  await tabTo(page, 'button', 'Add contact');
  await keyboard.press('Enter');
  const contact = form(page).getByRole('region', { name: 'Contacts' }).getByRole('group').last();
  await contact.getByRole('textbox', { name: 'Name' }).focus();
  await keyboard.type('Amy Ng');
  await keyboard.press('Enter');
  await expect(row(page, 'Lakeside')).toContainText('Amy Ng');

  await tabTo(page, 'button', 'Paste rows…');
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, 'textbox', 'Rows');
  await keyboard.insertText('Customer\tNotice\nLakeside\t28');
  await expect(dialog.getByRole('status')).toContainText('0 added, 1 updated');
  await tabTo(page, 'button', 'Take 1 row');
  await keyboard.press('Enter');
  await expect(row(page, 'Lakeside')).toContainText('28 d');
});

test('notice, hours and a contact are typed, shown in the list, and undone one by one', async () => {
  const { page } = running;
  await choose(page, 'Northwind');
  const hours = form(page).getByRole('textbox', { name: 'No work at (business hours)' });
  const before = await hours.inputValue();
  await type(form(page).getByRole('textbox', { name: 'Notice (days)' }), '21');
  await type(hours, 'Mon-Thu 7-19 (office)');
  await expect(hours).toHaveValue('Mon-Thu 07:00-19:00 (office)');
  await expect(row(page, 'Northwind')).toContainText('21 d');
  await expect(row(page, 'Northwind')).toContainText('Mon-Thu 07:00-19:00 (office)');

  const contacts = form(page).getByRole('region', { name: 'Contacts' });
  await contacts.getByRole('button', { name: 'Add contact' }).click();
  const added = contacts.getByRole('group').last();
  await type(added.getByRole('textbox', { name: 'Name' }), 'Amy Ng');
  await expect(added.getByRole('textbox', { name: 'Name' })).toHaveValue('Amy Ng');

  const undo = page.getByRole('button', { name: /^Undo: Customer Northwind/ });
  for (let step = 0; step < 3; step += 1) await undo.click();
  await expect(hours).toHaveValue(before);
});

test('what cannot be is said at its field, and never reaches the plan', async () => {
  const { page } = running;
  await choose(page, 'Northwind');
  const notice = form(page).getByRole('textbox', { name: 'Notice (days)' });
  await notice.fill('soon');
  await expect(form(page)).toContainText('A whole number from 0 to 366');
  await notice.press('Enter');
  await expect(notice).not.toHaveValue('soon');

  const name = form(page).getByRole('textbox', { name: 'Name' }).first();
  await name.fill('contoso');
  await expect(form(page)).toContainText('A name that no other has');
  await name.press('Escape');
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('a customer with windows cannot be deleted; a new one can, and comes back', async () => {
  const { page } = running;
  await choose(page, 'Northwind');
  await expect(form(page).getByRole('button', { name: 'Delete customer' })).toBeDisabled();
  await expect(form(page)).toContainText(/Still needed by: \d+ series/);

  await page.getByRole('button', { name: 'Add customer' }).click();
  await expect(row(page, 'New customer')).toBeVisible();
  await form(page).getByRole('button', { name: 'Delete customer' }).click();
  await expect(row(page, 'New customer')).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo: Delete customer New customer/ }).click();
  await expect(row(page, 'New customer')).toBeVisible();
});

test('rows of a spreadsheet are shown before they are taken, and undone in one step', async () => {
  const { page } = running;
  await showTab(page, 'Customers');
  await page.getByRole('button', { name: 'Paste rows…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: 'Rows' })
    .fill(
      [
        'Customer\tBU\tZone\tNotice\tContact',
        'Lakeside\tHRP\tNew York\t21\tAmy Ng',
        'Northwind\t\t\t28\t',
        'Harbour\tHRP\tIST\t5\t',
      ].join('\n'),
    );
  await expect(dialog.getByRole('status')).toHaveText(
    '1 added, 1 updated, 0 unchanged, 1 not understood',
  );
  await expect(dialog).toContainText('Zone: IST may be Asia/Kolkata');
  await expectAccessible(running);
  await dialog.getByRole('button', { name: 'Take 2 rows' }).click();
  await expect(row(page, 'Lakeside')).toContainText('Amy Ng');
  await expect(row(page, 'Northwind')).toContainText('28 d');
  await page.getByRole('button', { name: /^Undo: Paste 2 customers/ }).click();
  await expect(row(page, 'Lakeside')).toHaveCount(0);
  await expect(row(page, 'Northwind')).not.toContainText('28 d');
});

test('a business unit and a team get their rules', async () => {
  const { page } = running;
  await showTab(page, 'Business units');
  await row(page, 'Source').getByRole('button').click();
  await form(page).getByRole('combobox', { name: 'Rule' }).selectOption('none');
  await expect(row(page, 'Source')).toContainText('no rule');
  await page.getByRole('button', { name: /^Undo: Business unit Source/ }).click();
  await expect(row(page, 'Source')).toContainText('apart');

  // The opposite rule, by keyboard: findings turn into its own, and back.
  const after = form(page).getByRole('textbox', { name: /^Minutes after a release/ });
  await type(after, '90');
  await expect(after).toHaveValue('90');
  await form(page).getByRole('combobox', { name: 'Rule' }).selectOption('aligned');
  await expect(row(page, 'Source')).toContainText('together');
  await expect(after).toBeHidden();
  await showScreen(page, 'Conflicts');
  await page.getByLabel('Filter by words').fill('Source claims prod No release beside it');
  const away = page.getByRole('button', { name: /^Error.*No release beside it/ });
  await expect(away.first()).toBeVisible();
  await page.getByRole('button', { name: /^Undo: Business unit Source/ }).click();
  await expect(away).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo: Business unit Source/ }).click();
  await page.getByLabel('Filter by words').fill('');
  await showScreen(page, 'Customers');
  await expectAccessible(running);

  // By keys alone.
  const parts = page.getByRole('radiogroup', { name: 'Part of Customers' });
  await parts.getByRole('radio', { name: 'Business units' }).press('ArrowRight');
  await expect(parts.getByRole('radio', { name: 'Teams' })).toBeChecked();
  await type(form(page).getByRole('textbox', { name: 'Windows at once' }), '3');
  await type(form(page).getByRole('textbox', { name: 'Rest after a window (minutes)' }), '600');
  await expect(page.getByRole('row').nth(1)).toContainText('10 h');
  await expectAccessible(running);

  // 7.8: who works nights, weekends and its own country's holidays, and in which windows.
  await form(page).getByRole('combobox', { name: 'Public holidays' }).selectOption('IN');
  await page.getByRole('button', { name: 'Nights and weekends' }).press('Enter');
  const teams = page.getByRole('table', { name: 'Nights and weekends by team' });
  await expect(teams.getByRole('row', { name: /^Mean of 4 teams / })).toBeVisible();
  await expect(teams.getByRole('row', { name: /^Source operations New York, / })).toContainText(
    'none kept',
  );
  const holidays = teams.getByRole('button', { name: /^HRP Pune, On holidays: \d+$/ });
  await holidays.press('Enter');
  const behind = teams.getByRole('list', { name: 'HRP Pune: On holidays' });
  await expect(behind.getByRole('listitem').first()).toContainText('Kolkata');
  await expectAccessible(running);
  await showScreen(page, 'Customers');
});

test('a rule gets another severity, and findings follow', async () => {
  const { page } = running;
  await showTab(page, 'Rules');
  const severity = page.getByRole('combobox', { name: 'Severity of Clock change' });
  await severity.selectOption('error');
  await showScreen(page, 'Conflicts');
  await page.getByLabel('Filter by words').fill('Clock change');
  const finding = page.getByRole('article').first();
  await expect(finding).toContainText('Error by your organization; usually warning.');
  await showScreen(page, 'Customers');
  await expect(severity).toHaveValue('error');
  await type(page.getByRole('textbox', { name: 'Maintenance windows in an account' }), '40');
  await page.getByRole('button', { name: /^Undo: Limits/ }).click();
  await expectAccessible(running);
});

test('freezes, holidays and the other dates are added, moved and undone', async () => {
  const { page } = running;
  await showTab(page, 'Dates');
  await page.getByRole('button', { name: 'Add freeze' }).click();
  const end = form(page).getByRole('textbox', { name: 'Until', exact: true });
  const before = await end.inputValue();
  await end.fill('1 Jan 2020');
  await expect(form(page)).toContainText('A day, not before the start');
  await end.press('Escape');
  await type(form(page).getByRole('textbox', { name: 'From', exact: true }), '+7');
  await expect(end).not.toHaveValue(before);
  await expect(row(page, 'New freeze')).toContainText('hard: install');
  await expectAccessible(running);

  const shown = page.getByRole('combobox', { name: 'Dates shown' });
  for (const [list, one] of [
    ['releases', 'release'],
    ['holidays', 'holiday'],
    ['databaseSlots', 'slot'],
    ['patchEvents', 'patch event'],
    ['onCall', 'shift'],
  ] as const) {
    await shown.selectOption(list);
    const count = page.getByRole('status').filter({ hasText: one }).first();
    const words = (await count.textContent()) ?? '';
    await page.getByRole('button', { name: `Add ${one}` }).click();
    await expect(count).not.toHaveText(words);
    await form(page)
      .getByRole('button', { name: `Delete ${one}` })
      .click();
    await expect(count).toHaveText(words);
  }
  await shown.selectOption('freezes');
});

test('the customers are accessible, light and dark', async () => {
  await choose(running.page, 'Northwind');
  await expectAccessible(running);
});
