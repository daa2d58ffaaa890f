/** Many windows at once, windows out of the cycle, templates: by keyboard and by mouse, in one app. */
import { expect, test, type Locator } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { inspector, openSample, runCommand, showScreen, windowItem } from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { chooseByKeys, tabTo } from '../support/tab-to.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
  await openSample(running);
});
test.afterAll(() => running.close());

const undo = (): Locator => running.page.getByRole('button', { name: /^Undo/ });
const dialog = (name: string | RegExp): Locator => running.page.getByRole('dialog', { name });
const chosen = (): Locator => running.page.getByRole('region', { name: 'Chosen windows' });

test('windows are chosen with Ctrl and a click, and changed in one step with their conflicts in sight', async () => {
  const { page } = running;
  const northwind = windowItem(page, 'hrp-northwind-prod@2027-03-13T22:00');
  const gc = windowItem(page, 'gc-prod@2027-03-30T23:00');
  await northwind.click();
  await gc.click({ modifiers: ['Control'] });
  await expect(chosen()).toContainText('2 windows chosen');

  await chosen().getByRole('button', { name: 'Change…' }).click();
  const change = dialog('Change 2 windows');
  const list = change.getByRole('list', { name: 'Windows before and after' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await change.getByLabel('Days').fill('1');
  await change.getByLabel('Days').press('Tab');
  await expect(list).toContainText('→ Wed 31 Mar 2027 23:00');
  await expect(change.getByRole('status')).toContainText(/conflict/);
  await expectAccessible(running);
  await change.getByLabel('Reason').fill('Data centre works on Tuesday');
  await change.getByRole('button', { name: 'Shift 2 windows' }).click();
  await expect(change).toBeHidden();
  await expect(undo()).toHaveAccessibleName('Undo: Shift 2 windows');
  await expect(northwind).toHaveAccessibleName(/Sunday 14 March 2027 22:00/);
  await undo().click();
  await expect(northwind).toHaveAccessibleName(/Saturday 13 March 2027 22:00/);
  await chosen().getByRole('button', { name: 'Let go' }).click();
  await expect(chosen()).toBeHidden();
});

test('all that is shown is chosen and assigned by keyboard alone', async () => {
  const { page } = running;
  await windowItem(page, 'gc-prod@2027-03-30T23:00').focus();
  await page.keyboard.press('Control+a');
  await expect(chosen()).toContainText(/^\d\d windows chosen/);
  await page.keyboard.press('b');
  const change = dialog(/^Change \d+ windows$/);
  await expect(change.getByRole('combobox', { name: 'What' })).toBeFocused();
  await chooseByKeys(page, 'Assign a team');
  await page.keyboard.press('Tab');
  await expect(change.getByRole('combobox', { name: 'Team' })).toBeFocused();
  await chooseByKeys(page, 'Source operations');
  await expect(change.getByRole('listitem').first()).toContainText('→ Source operations');
  await tabTo(page, 'button', /^Assign \d+ windows$/);
  await page.keyboard.press('Enter');
  await expect(undo()).toHaveAccessibleName(/^Undo: Assign \d+ windows$/);
  await undo().click();
  await chosen().getByRole('button', { name: 'Let go' }).click();
});

test('two windows are chosen one by one and put into another zone, by keyboard alone', async () => {
  const { page } = running;
  const northwind = windowItem(page, 'hrp-northwind-prod@2027-03-13T22:00');
  await northwind.focus();
  await page.keyboard.press('Control+Enter');
  await windowItem(page, 'gc-prod@2027-03-30T23:00').focus();
  await page.keyboard.press('Control+Enter');
  await expect(chosen()).toContainText('2 windows chosen');
  await expect(northwind).toHaveAccessibleName(/, chosen/);
  await page.keyboard.press('b');
  const change = dialog('Change 2 windows');
  await expect(change.getByRole('combobox', { name: 'What' })).toBeFocused();
  await chooseByKeys(page, 'Read in another zone');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Europe/London');
  await expect(page.getByRole('option', { name: 'Europe/London', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  // The same time on London's wall; single dates of a series keep its own zone.
  const list = change.getByRole('list', { name: 'Windows before and after' });
  await expect(list).toContainText('Sat 13 Mar 2027 22:00 → Sun 05:00 New York');
  await expect(list).toContainText('→ Sat 13 Mar 2027 17:00 → 23:00 New York');
  await tabTo(page, 'textbox', /^Reason/);
  await page.keyboard.type('Their hours are London’s');
  await page.keyboard.press('Enter');
  await expect(undo()).toHaveAccessibleName('Undo: Change the zone of 2 windows');
  await expect(northwind).toHaveAccessibleName(/Saturday 13 March 2027 17:00 to 23:00/);
  await undo().click();
  await chosen().getByRole('button', { name: 'Let go' }).click();
});

test('plans A and B stand side by side, and one is adopted and taken back', async () => {
  const { page } = running;
  const gc = windowItem(page, 'gc-prod@2027-03-30T23:00');
  const open = async (): Promise<Locator> => {
    await runCommand(page, 'Scenarios');
    return dialog('Scenarios');
  };
  const first = await open();
  await expect(first).toContainText('There is none yet');
  await page.keyboard.press('Enter');
  await expect(undo()).toHaveAccessibleName('Undo: Keep scenario Plan A');
  await page.keyboard.press('Escape');

  await gc.click();
  await inspector(page).getByLabel('Lasts').fill('5 h');
  await inspector(page).getByLabel('Lasts').press('Enter');
  await page
    .getByRole('dialog', { name: /^Why is GC prod/ })
    .getByLabel('Reason')
    .fill('More to do');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Keep the change' }).click();
  const both = await open();
  const figures = both.getByRole('table', { name: 'What each comes to' });
  await expect(figures.getByRole('row', { name: /^Conflicts, errors \d+ \d+$/ })).toBeVisible();
  await expect(both.getByRole('region', { name: 'Windows that differ' })).toContainText(
    'Wed 04:00',
  );
  await expectAccessible(running);
  await tabTo(page, 'button', 'Plan as this one: Plan A');
  await page.keyboard.press('Enter');
  await expect(both).toContainText('No window of these days differs.');
  await page.keyboard.press('Escape');
  await expect(undo()).toHaveAccessibleName('Undo: Adopt scenario Plan A');
  await undo().click();

  // The same by mouse.
  await page.getByRole('button', { name: 'More ways to begin' }).click();
  await page.getByRole('menuitem', { name: /^Scenarios/ }).click();
  await both.getByRole('button', { name: 'Plan as this one: Plan A' }).click();
  await expect(both).toContainText('No window of these days differs.');
  await both.getByRole('button', { name: 'Close' }).last().click();
  await expect(both).toBeHidden();
  await expect(undo()).toHaveAccessibleName('Undo: Adopt scenario Plan A');
  while ((await undo().getAttribute('aria-disabled')) !== 'true') await undo().click();
});

test('an ad-hoc window takes one key, its reason and Enter, or the mouse, and says so everywhere', async () => {
  const { page } = running;
  await page.keyboard.press('a');
  const created = dialog('Ad-hoc window');
  await expect(created.getByLabel('Reason')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(created.getByLabel('Reason')).toHaveAccessibleDescription(/Say why/);
  await page.keyboard.type('Zero day in the print service');
  await page.keyboard.press('Enter');
  await expect(created).toBeHidden();
  const section = inspector(page).getByRole('region', { name: 'Ad hoc' });
  await expect(section.getByLabel('Reason')).toHaveValue('Zero day in the print service');
  await expect(page.getByRole('button', { name: /draft, ad hoc/ }).first()).toBeVisible();
  await undo().click();

  await page.getByRole('button', { name: 'More ways to begin' }).click();
  await page.getByRole('menuitem', { name: /^Ad-hoc window/ }).click();
  await created.getByLabel('Reason').fill('Zero day in the mail gateway');
  await created.getByRole('button', { name: 'Create ad-hoc draft' }).click();
  await expect(section.getByLabel('Reason')).toHaveValue('Zero day in the mail gateway');
  await undo().click();
});

test('production follows: who moves one window is offered to move the other, by key and by mouse', async () => {
  const { page } = running;
  const nonprod = windowItem(page, 'source-claims-nonprod@2027-03-17T20:00');
  const prod = windowItem(page, 'source-claims-prod@2027-03-27T22:00');
  await nonprod.focus();
  await page.keyboard.press('Alt+ArrowRight');
  const why = dialog(/^Why is Source claims nonprod/);
  await expect(why.getByLabel('Reason')).toBeFocused();
  await page.keyboard.type('Works in the data centre');
  await tabTo(page, 'button', 'Keep the change');
  await page.keyboard.press('Enter');
  const soak = inspector(page).getByRole('region', { name: 'Soak' });
  await expect(soak).toContainText('Source claims prod follows it by 3 days or more');
  const offer = soak.getByRole('button', { name: 'Move it to Sun 28 Mar 22:00' });
  const keep = async (): Promise<void> => {
    // That the other was moved is reason enough.
    const whyProd = dialog(/^Why is Source claims prod/);
    await expect(whyProd.getByLabel('Reason')).toHaveValue('Source claims nonprod was moved');
    await whyProd.getByRole('button', { name: 'Keep the change' }).click();
    await expect(prod).toHaveAccessibleName(/Sunday 28 March 2027 22:00/);
    await expect(undo()).toHaveAccessibleName(
      'Undo: Move Source claims prod with Source claims nonprod',
    );
    await undo().click();
    await expect(prod).toHaveAccessibleName(/Saturday 27 March 2027 22:00/);
  };
  await offer.click();
  await keep();
  await offer.focus();
  await page.keyboard.press('Enter');
  await keep();
  await undo().click();
  await page.getByRole('button', { name: 'Let go of the selection' }).click();
});

test('a series begins from a template, and templates are edited in Customers', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'More ways to begin' }).click();
  await page.getByRole('menuitem', { name: /Series from a template/ }).click();
  const created = dialog('New series from a template');
  await expect(created.getByLabel('Template').first()).toBeFocused();
  await expect(created.getByLabel('In words')).toHaveValue(/^2nd Saturday 22:00 for 5 h/);
  await expect(created.getByLabel('Repeats').first()).toHaveValue(/2nd Saturday/i);
  await expectAccessible(running);
  await created.getByRole('button', { name: 'Create draft' }).click();
  await expect(undo()).toHaveAccessibleName(/^Undo: New window/);
  await undo().click();
  // The same by keyboard alone, from another template.
  await runCommand(page, 'New series from a template');
  await expect(created.getByLabel('Template').first()).toBeFocused();
  await chooseByKeys(page, 'None');
  await expect(created.getByLabel('Repeats').first()).toHaveValue(/^Only on /);
  await tabTo(page, 'button', 'Create draft');
  await page.keyboard.press('Enter');
  await expect(undo()).toHaveAccessibleName(/^Undo: New window/);
  await undo().click();

  await page.getByRole('button', { name: 'More ways to begin' }).click();
  await page.getByRole('menuitem', { name: /Readiness set/ }).click();
  const readiness = dialog('Readiness set');
  await readiness.getByLabel('For').selectOption({ label: 'Source claims' });
  await expect(readiness.getByRole('table')).toContainText('there: Source claims prod');
  await expect(
    readiness
      .getByRole('status')
      .or(readiness.getByText(/conflict/))
      .first(),
  ).toBeVisible();
  await expectAccessible(running);
  await readiness.getByRole('button', { name: /^Create \d series$/ }).click();
  await expect(undo()).toHaveAccessibleName(/^Undo: Create \d series$/);
  await undo().click();

  // The same by keyboard alone.
  await runCommand(page, 'New readiness set');
  await expect(readiness.getByLabel('For')).toBeFocused();
  await page.keyboard.type('Source');
  await expect(readiness.getByRole('table')).toContainText('there: Source claims prod');
  await tabTo(page, 'button', /^Create \d series$/);
  await page.keyboard.press('Enter');
  await expect(undo()).toHaveAccessibleName(/^Undo: Create \d series$/);
  await undo().click();

  await runCommand(page, 'Open Customers');
  await tabTo(page, 'radio', 'Customers');
  const templates = page.getByRole('radio', { name: 'Templates' });
  for (let presses = 0; presses < 8 && !(await templates.isChecked()); presses += 1)
    await page.keyboard.press('ArrowRight');
  await tabTo(page, 'textbox', 'In words');
  await page.keyboard.type('3rd Saturday 21:00 6h');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /HRP monthly/ })).toContainText(
    '3rd Saturday 21:00 for 6 h',
  );
  await expect(undo()).toHaveAccessibleName('Undo: Template HRP monthly, negotiated');
  await expectAccessible(running);
  await undo().click();

  // The same by mouse, of another template.
  const source = page.getByRole('row', { name: /Source/ });
  await source.getByRole('button').click();
  const chosenTemplate = page.getByRole('complementary', { name: /^The chosen/ });
  await chosenTemplate.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Scan' });
  await expect(source).toContainText(/scan/i);
  await chosenTemplate.getByRole('button', { name: 'Delete template' }).click();
  await expect(source).toHaveCount(0);
  for (let step = 0; step < 2; step += 1) await undo().click();
  await expect(source).toContainText(/install/i);
});

test('what was decided about the work of a window is noted beside it, and undone step by step', async () => {
  const { page } = running;
  await showScreen(page, 'Calendar');
  await windowItem(page, 'hrp-northwind-prod@2027-03-13T22:00').click();
  const work = inspector(page).getByRole('region', { name: 'Work' });
  await expect(work).toContainText('No approval delay');
  await work.getByRole('combobox', { name: 'With' }).click();
  await page.getByRole('option', { name: 'YUM' }).click();
  await expect(undo()).toHaveAccessibleName('Undo: Work of Northwind prod');
  await work.getByRole('textbox', { name: 'Change ticket' }).fill('CHG-1042');
  await page.keyboard.press('Enter');
  await expect(undo()).toHaveAccessibleName('Undo: Ticket of Northwind prod');
  // Another team works on another clock.
  const elsewhere = inspector(page).getByRole('region', { name: 'The same time elsewhere' });
  await expect(elsewhere).toContainText('Kolkata');
  await work.getByRole('combobox', { name: 'Carried out by' }).click();
  await page.getByRole('option', { name: 'Source operations' }).click();
  await expect(elsewhere).not.toContainText('Kolkata');
  await expectAccessible(running);
  for (let step = 0; step < 3; step += 1) await undo().click();
  await expect(work.getByRole('textbox', { name: 'Change ticket' })).toHaveValue('');
  await expect(undo()).toHaveAttribute('aria-disabled', 'true');
});
