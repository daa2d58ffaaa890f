/** What other people keep elsewhere, laid into the plan in the real window: pasted by keyboard, chosen by mouse. */
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbookBytes } from '../../electron/files/workbook.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { answerOpenDialog, chooseMenu, openSample, windowItem } from '../support/drive-app.ts';
import { dropFile } from '../support/drop-file.ts';
import { launchApp } from '../support/launch-app.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwp-import-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The database team's answer of journey d.1: three slots half an hour later, one confirmed, one new. */
const answer = [
  'Customer\tDate\tStart\tEnd\tConfirmed',
  'Adatum\t2027-03-19\t23:30\t01:30\tyes',
  'Contoso\t2027-03-20\t23:30\t01:30\tyes',
  'Northwind\t2027-03-13\t23:00\t01:00\tconfirmed',
  'Proseware\t2027-03-20\t22:30\t00:30\tyes',
  'Tailspin\t2027-03-12\t21:00\t23:00\tyes',
].join('\n');

/** What the runner of Northwind's windows says of one of them. */
const results = [
  'Customer\tEnvironment\tDate\tResult\tTicket',
  'Northwind\tnonprod\t2027-03-04\tFailed\tINC-1042',
].join('\n');

const freezes = (...lines: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//A team//Freezes//EN',
    'BEGIN:VEVENT',
    'UID:quarter@freezes.example',
    'DTSTAMP:20261101T080000Z',
    'SUMMARY:Quarter-end freeze',
    ...lines,
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:odd@freezes.example',
    'DTSTAMP:20261101T080000Z',
    'SUMMARY:Odd freeze',
    'DTSTART;VALUE=DATE:20270231',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');

test('a pasted table and a calendar file come in as one step each, and never twice', async () => {
  const running = await launchApp();
  const { page } = running;
  try {
    await openSample(running);
    const dialog = page.getByRole('dialog', { name: /^Import/ });
    const openByKeys = async (text = answer): Promise<void> => {
      await page.keyboard.press('Control+k');
      await page.keyboard.insertText('import…');
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('textbox', { name: 'Or paste rows or text' })).toBeFocused();
      await page.keyboard.insertText(text);
    };

    await openByKeys();
    await expect(dialog.getByRole('status')).toHaveText(
      '4 updated, 1 new, 0 skipped, 0 not understood',
    );
    await expect(dialog.getByRole('combobox', { name: 'Read as' })).toHaveValue(/Database slots/);
    await expect(
      dialog.getByRole('row', { name: /DB Northwind confirmed: no → yes/ }),
    ).toBeVisible();
    await dialog.getByRole('button', { name: 'Import 5' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('pasted text was imported')).toBeVisible();

    await openByKeys();
    await expect(dialog.getByRole('status')).toHaveText(
      '0 updated, 0 new, 5 skipped, 0 not understood',
    );
    await expect(dialog.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo: Import pasted text' }).click();
    await openByKeys();
    await expect(dialog.getByRole('status')).toContainText('4 updated, 1 new');
    await page.keyboard.press('Escape');

    await openByKeys(results);
    await expect(dialog.getByRole('combobox', { name: 'Read as' })).toHaveValue(/^Results/);
    await expect(dialog.getByRole('row', { name: /Northwind nonprod, 2027-03-04/ })).toBeVisible();
    await dialog.getByRole('button', { name: 'Import 1' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    const failed = windowItem(page, 'hrp-northwind-nonprod@2027-03-04T20:00');
    await expect(failed.locator('[aria-label]').first()).toHaveAccessibleName(/missed/i);

    const path = join(folder, 'freezes.ics');
    const april = ['DTSTART;VALUE=DATE:20270401', 'DTEND;VALUE=DATE:20270404'];
    writeFileSync(path, freezes('SEQUENCE:1', ...april));
    await chooseMenu(running, 'File', 'Import…');
    await answerOpenDialog(running, path);
    await dialog.getByRole('button', { name: 'Choose a file…' }).click();
    await expect(dialog.getByRole('status')).toHaveText(
      '0 updated, 1 new, 0 skipped, 1 not understood',
    );
    await expect(dialog.getByRole('row', { name: /no date that exists/ })).toContainText(
      '20270231',
    );
    await expectAccessible(running);
    await dialog.getByRole('button', { name: 'Import 1' }).click();
    await expect(dialog).toBeHidden();

    // A newer version, dropped on the window, moves it; an older one is left alone.
    writeFileSync(
      path,
      freezes('SEQUENCE:2', 'DTSTART;VALUE=DATE:20270402', 'DTEND;VALUE=DATE:20270404'),
    );
    await dropFile(running, path);
    await expect(dialog.getByRole('status')).toContainText('1 updated, 0 new');
    writeFileSync(path, freezes('SEQUENCE:0', ...april));
    await answerOpenDialog(running, path);
    await dialog.getByRole('button', { name: 'Choose another file…' }).click();
    await expect(dialog.getByRole('status')).toContainText('0 updated, 0 new, 1 skipped');

    const columns = ['Customer', 'Environment', 'Start', 'End'].map((title) => ({
      title,
      width: 20,
    }));
    const night = [{ local: '2027-05-15T22:00' }, { local: '2027-05-16T04:00' }];
    const rows = [['Northwind', 'prod', ...night]];
    const book = join(folder, 'windows.xlsx');
    writeFileSync(book, await workbookBytes([{ name: 'Windows', columns, rows }]));
    await dropFile(running, book);
    const window = dialog.getByRole('row', { name: /2027-05-15 22:00 America\/New_York · 6 h/ });
    await expect(window).toContainText('Window Northwind prod');

    const broken = join(folder, 'broken.xlsx');
    writeFileSync(broken, 'PK\u0003\u0004 and no more');
    await answerOpenDialog(running, broken);
    await dialog.getByRole('button', { name: 'Choose another file…' }).click();
    await expect(page.getByText(/broken\.xlsx is no Excel workbook/)).toBeVisible();
    await expect(window).toBeVisible();
  } finally {
    await running.close();
  }
});
