/** Series in the real window: typed, edited as a whole, gone round holidays, and told as AWS has them. */
import { expect, test, type Locator } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { inspector, openSample, windowItem } from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { inMain } from '../support/in-main.ts';
import { chooseByKeys, tabTo } from '../support/tab-to.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
  await openSample(running);
});
test.afterAll(() => running.close());

const undo = (): Locator => running.page.getByRole('button', { name: /^Undo/ });

test.beforeEach(async () => {
  while ((await undo().getAttribute('aria-disabled')) !== 'true') await undo().click();
  const letGo = running.page.getByRole('button', { name: 'Let go of the selection' });
  if (await letGo.isVisible()) await letGo.click();
});

const dialog = (name: string | RegExp): Locator => running.page.getByRole('dialog', { name });
const section = (name: string): Locator => inspector(running.page).getByRole('region', { name });
const northwind = 'hrp-northwind-prod@2027-03-13T22:00';

async function editNorthwind(): Promise<Locator> {
  const { page } = running;
  await windowItem(page, northwind).click();
  await inspector(page).getByRole('button', { name: 'Edit the series…' }).click();
  const edit = dialog('All dates of Northwind prod');
  await expect(edit.getByLabel('In words')).toBeFocused();
  return edit;
}

test.describe('a new series', () => {
  test('is typed as a sentence, by keyboard alone; the pickers follow and so do its dates', async () => {
    const { page } = running;
    await page.keyboard.press('n');
    const created = dialog('New window');
    await created.getByLabel('Name').fill('Typed series');
    await created.getByLabel('In words').focus();
    await page.keyboard.type('3rd Sat 22:00 6h New York');

    await expect(created.getByLabel('First date')).toHaveValue('Sat 20 Mar 2027');
    await expect(created.getByLabel('Start')).toHaveValue('22:00');
    await expect(created.getByLabel('Lasts')).toHaveValue('6 h');
    await expect(created.getByLabel('Zone').first()).toHaveValue('America/New_York');
    await expect(created.getByLabel('Repeats').first()).toHaveValue(
      'Every month on the 3rd Saturday',
    );
    const dates = created.getByRole('list', { name: 'Dates' }).getByRole('listitem');
    await expect(dates).toHaveCount(12);
    await expect(dates.first()).toContainText('Sat 20 Mar 2027 22:00 → Sun 04:00 EDT');
    await expect(dates.first()).toContainText('Sun 21 Mar 07:30 → 13:30 IST');
    await expectAccessible(running);

    await created.getByLabel('In words').press('Enter');
    await expect(created).toBeHidden();
    await expect(undo()).toHaveAccessibleName('Undo: New window Typed series');
    const item = page.getByRole('button', { name: /^Typed series, Saturday 20 March 2027 22:00/ });
    await expect(item.first()).toBeVisible();
    await expect(inspector(page).getByLabel('Name')).toHaveValue('Typed series');
  });

  test('is not made of a sentence that is not understood; the part is named', async () => {
    const { page } = running;
    await page.keyboard.press('n');
    const created = dialog('New window');
    const words = created.getByLabel('In words');
    await words.fill('2nd Saturday 22:00 6h Nwe York');
    await words.press('Enter');
    await expect(created).toBeVisible();
    await expect(words).toBeFocused();
    await expect(words).toHaveAccessibleDescription(/“Nwe York” is not understood/);
    await expectAccessible(running);

    // A picker wins over what is not understood.
    await created.getByLabel('Start').fill('23:00');
    await created.getByLabel('Start').press('Tab');
    await expect(words).toHaveValue(/ 23:00 for \d+ h, [A-Z]/);
    await page.keyboard.press('Escape');
    await expect(created).toBeHidden();
  });
});

test.describe('a series as a whole', () => {
  test('gets another rule, time and length in one step that says what it loses', async () => {
    const { page } = running;
    const edit = await editNorthwind();
    await expect(edit.getByLabel('In words')).toHaveValue(
      '2nd Saturday until 2027-12-31 22:00 for 6 h, America/New_York',
    );
    await page.keyboard.type('3rd Sat 21:00 5h until 2027-12-31');
    const lost = edit.getByRole('region', { name: 'Lost with this rule' });
    await expect(lost.getByRole('listitem')).toHaveText([
      'Sat 9 Jan 2027 22:00: held',
      'Sat 13 Feb 2027 22:00: held',
      'Sat 10 Apr 2027 22:00: proposed',
    ]);
    await expectAccessible(running);
    await page.keyboard.press('Enter');
    await expect(edit).toBeHidden();

    const third = windowItem(page, 'hrp-northwind-prod@2027-03-20T21:00');
    await expect(third).toBeVisible();
    await expect(windowItem(page, northwind)).toHaveCount(0);
    await expect(inspector(page).getByLabel('Lasts')).toHaveValue('5 h');
    await expect(undo()).toHaveAccessibleName('Undo: Change all of Northwind prod');
    await undo().click();
    await expect(windowItem(page, northwind)).toBeVisible();
    await expect(third).toHaveCount(0);
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect(third).toBeVisible();
  });

  test('at another time keeps what is different for single dates', async () => {
    const { page } = running;
    const edit = await editNorthwind();
    await edit.getByLabel('Start').fill('23:00');
    await edit.getByLabel('Start').press('Tab');
    await expect(edit.getByText('What is different for 3 dates')).toBeVisible();
    await edit.getByRole('button', { name: 'Change all dates' }).click();
    await windowItem(page, 'hrp-northwind-prod@2027-03-13T23:00').click();
    await expect(section('Next 9 dates')).toContainText('Sat 10 Apr 2027 23:00proposed');
  });

  test('goes round holidays; moved and skipped dates say which, and can be brought back', async () => {
    const { page } = running;
    const edit = await editNorthwind();
    await edit.getByLabel('In words').fill('4th Sat 22:00 6h until 2027-12-31');
    await edit.getByLabel('On a holiday').first().click();
    await page.getByRole('option', { name: 'Skip it' }).click();
    await expect(edit.getByText('On US holidays: skip it')).toBeVisible();
    await edit.getByRole('button', { name: 'Change all dates' }).click();

    await expect(section('Skipped · 1')).toContainText('Sat 25 Dec 2027 22:00');
    await expect(section('Skipped · 1')).toContainText('holiday: Christmas Day');
    await page.getByRole('button', { name: 'Bring back Sat 25 Dec 2027 22:00' }).click();
    await expect(section('Skipped · 1')).toBeHidden();
    await expect(inspector(page)).toContainText('Sat 25 Dec 2027 22:00');
    await undo().click();

    // The same by keyboard alone, from what the editor opens at.
    await inspector(page).getByRole('button', { name: 'Edit the series…' }).press('Enter');
    await expect(edit.getByLabel('In words')).toBeFocused();
    await tabTo(page, 'combobox', 'On a holiday');
    await chooseByKeys(page, 'Happens all the same');
    await tabTo(page, 'button', 'Change all dates');
    await page.keyboard.press('Enter');
    await expect(section('Skipped · 1')).toBeHidden();
  });
});

test.describe('one date and the others', () => {
  test('are moved as calendars ask: this date, the following, all; by keyboard alone', async () => {
    const { page } = running;
    await windowItem(page, northwind).focus();
    await page.keyboard.press('m');
    const move = dialog('Move Northwind prod');
    await move.getByLabel('Date', { exact: true }).fill('2027-03-14');
    await page.keyboard.press('Tab');
    await move.getByLabel('Only this date').focus();
    await page.keyboard.press('ArrowDown');
    await expect(move.getByLabel('This date and all following')).toBeChecked();
    const dates = move.getByRole('list', { name: 'Dates' }).getByRole('listitem');
    await expect(dates.first()).toContainText('Sun 14 Mar 2027 22:00');
    await expect(dates.nth(1)).toContainText('Sun 11 Apr 2027 22:00');
    await expect(dates.nth(1)).not.toContainText('Checking…');
    await expectAccessible(running);
    await move.getByLabel('Reason').fill('Sundays from spring on');
    await page.keyboard.press('Enter');
    await expect(move).toBeHidden();

    await expect(undo()).toHaveAccessibleName('Undo: Move Northwind prod from then on');
    await expect(windowItem(page, northwind)).toHaveCount(0);
    await expect(inspector(page).getByLabel('This date')).toHaveValue('Sun 14 Mar 2027');
    await undo().click();
    await expect(windowItem(page, northwind)).toBeVisible();
  });

  test('are moved by mouse: from the menu of one date, all of them', async () => {
    const { page } = running;
    await windowItem(page, northwind).click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Move…/ }).click();
    const move = dialog('Move Northwind prod');
    await move.getByLabel('Date', { exact: true }).fill('2027-03-14');
    await move.getByLabel('All dates of the series').click();
    await move.getByLabel('Reason').fill('Sundays');
    await move.getByRole('button', { name: /^Move/ }).click();
    await expect(move).toBeHidden();
    await expect(inspector(page).getByRole('textbox', { name: 'This date' })).toHaveValue(
      'Sun 14 Mar 2027',
    );
    await expect(undo()).toHaveAccessibleName(/^Undo: Move all of Northwind prod/);
  });

  test('are taken out with a reason; all of a series goes in one step', async () => {
    const { page } = running;
    const skip = dialog('Take out Northwind prod');
    // The Delete key asks the same, and Escape leads back to the window.
    await windowItem(page, northwind).focus();
    await page.keyboard.press('Delete');
    await expect(skip.getByLabel('Reason')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(windowItem(page, northwind)).toBeFocused();
    await windowItem(page, northwind).click();
    await inspector(page).getByRole('button', { name: 'Skip this date' }).click();
    await skip.getByLabel('Reason').fill('Quarter closes');
    await expectAccessible(running);
    await page.keyboard.press('Enter');
    const anyway = page.getByRole('button', { name: /anyway$/ });
    await expect(skip).toBeHidden();
    if (await anyway.isVisible()) await anyway.click();
    await expect(windowItem(page, northwind)).toHaveCount(0);
    await expect(undo()).toHaveAccessibleName('Undo: Skip Northwind prod');
    // By keys alone, to the end.
    await undo().press('Enter');
    await windowItem(page, northwind).focus();
    await page.keyboard.press('Delete');
    await expect(skip.getByLabel('Reason')).toBeFocused();
    await page.keyboard.type('Quarter closes');
    await page.keyboard.press('Enter');
    await expect(skip).toBeHidden();
    if (await anyway.isVisible()) await anyway.press('Enter');
    await expect(windowItem(page, northwind)).toHaveCount(0);
    await expect(undo()).toHaveAccessibleName('Undo: Skip Northwind prod');
  });
});

test.describe('schedules of AWS', () => {
  test('a drafted series shows as cron with its proof, and is copied as arguments', async () => {
    const { app, page } = running;
    await windowItem(page, northwind).click();
    const schedule = section('As AWS schedule');
    await expect(schedule).toContainText('cron(0 22 ? * SAT#2 *)');
    await schedule.getByText(/^Same as the series on all/).click();
    await expect(schedule.getByRole('listitem').first()).toContainText('Sat 13 Mar 2027 22:00');
    await schedule.getByRole('button', { name: 'Copy the schedule' }).click();
    await expect
      .poll(() => inMain(app, ({ clipboard }) => clipboard.readText()))
      .toContain('--schedule "cron(0 22 ? * SAT#2 *)" --schedule-timezone "America/New_York"');
    await expectAccessible(running);
  });

  test('a live maintenance window tells its schedule in words', async () => {
    const { page } = running;
    await page
      .getByRole('button', { name: /^contoso-scan, Tuesday 9 March/ })
      .first()
      .click();
    await expect(section('Schedule')).toContainText(
      '2nd Tuesday of the month at 03:00, America/New_York',
    );
    await expect(section('Schedule')).toContainText('cron(0 3 ? * TUE#2 *)');
  });
});

test.describe('clock changes', () => {
  test('are reported from the palette, lead to their windows and are copied as a table', async () => {
    const { app, page } = running;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('clock changes');
    await page.keyboard.press('Enter');
    const report = dialog('Clock changes');
    await expect(report).toContainText('02:30 does not exist: it starts at 03:30');
    await expect(report.getByRole('list', { name: 'How times are read' })).toContainText(
      'A start that comes twice is the first one.',
    );
    await expectAccessible(running);
    await report.getByRole('button', { name: 'Copy as table' }).click();
    await expect
      .poll(() => inMain(app, ({ clipboard }) => clipboard.readText()))
      .toContain('Finding\tWindow\tStart\tFor\tWhat\tSince');

    await report.getByRole('button', { name: /^Contoso nonprod/ }).click();
    await expect(report).toBeHidden();
    await expect(inspector(page)).toContainText('02:30 does not exist in New York');
  });

  test('are none in a month without any, and it says so', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Clock changes', exact: true }).click();
    const report = dialog('Clock changes');
    await report.getByLabel('From').fill('2027-01-01');
    await report.getByLabel('From').press('Enter');
    await report.getByLabel('To', { exact: true }).fill('2027-01-31');
    await report.getByLabel('To', { exact: true }).press('Enter');
    await expect(report).toContainText('No clock change touches a window');
    await expectAccessible(running);
    await report.getByLabel('To', { exact: true }).fill('2026-01-31');
    await report.getByLabel('To', { exact: true }).press('Enter');
    await expect(report.getByRole('alert')).toContainText('before the first');
    await page.keyboard.press('Escape');
  });
});
