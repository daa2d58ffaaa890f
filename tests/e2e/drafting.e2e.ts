/** Drafting in the real window: by keyboard alone, by dragging, over a clock change, undone and redone. */
import { expect, test, type Locator } from '@playwright/test';
import { clockChangeCases } from '../support/clock-change-cases.ts';
import {
  chooseMenu,
  day,
  dragOver,
  inspector,
  itemsSaying,
  openSample,
  pressShortcut,
  showZone,
  windowItem,
} from '../support/drive-app.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
  await openSample(running);
});
test.afterAll(() => running.close());

test.beforeEach(async () => {
  // Nothing of the test before: its steps are undone, nothing is selected, the zone is the customers'.
  const undo = running.page.getByRole('button', { name: /^Undo/ });
  while ((await undo.getAttribute('aria-disabled')) !== 'true') await undo.click();
  const letGo = running.page.getByRole('button', { name: 'Let go of the selection' });
  if (await letGo.isVisible()) await letGo.click();
});

/** A part of what a screen reader says; commas and colons need no escape. */
const naming = (part: string): RegExp => new RegExp(part);

const drawn = (name: string): Locator => itemsSaying(running.page, new RegExp(`^${name},`)).first();

/** A new window of Northwind's production, New York, with the keyboard alone. */
async function draft(
  name: string,
  date: string,
  { time, length } = { time: '22:00', length: '6h' },
): Promise<Locator> {
  const { keyboard } = running.page;
  await keyboard.press('n');
  const dialog = running.page.getByRole('dialog', { name: 'New window' });
  await expect(dialog.getByLabel('Target').first()).toBeFocused();
  await keyboard.type('Northwind prod');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  // Between name and date stands the template, which is left alone.
  for (const text of [name, '', date, time, length]) {
    await keyboard.press('Tab');
    await keyboard.type(text);
  }
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(drawn(name)).toBeVisible();
  return drawn(name);
}

/** As the menu has them. */
const redoKeys = process.platform === 'darwin' ? 'Cmd+Shift+Z' : 'Ctrl+Y';

const lasts = (): Locator => inspector(running.page).getByLabel('Lasts');
const elsewhere = (): Locator =>
  inspector(running.page).getByRole('region', { name: 'The same time elsewhere' });

test('times are shown in another zone, by keyboard alone', async () => {
  const { page } = running;
  const northwind = windowItem(page, 'hrp-northwind-prod@2027-03-13T22:00');
  const zone = page.getByRole('button', { name: /^Zone/ });
  const find = page.getByRole('textbox', { name: 'Find a zone' });
  for (const [typed, said] of [
    ['Kolkata', /^Northwind prod, Sunday 14 March 2027 08:30 to 14:30 Kolkata/],
    ['New York', /^Northwind prod, Saturday 13 March 2027 22:00 to Sunday 05:00 New York/],
  ] as const) {
    await zone.focus();
    await page.keyboard.press('Enter');
    await expect(find).toBeFocused();
    await page.keyboard.type(typed);
    await expect(page.getByRole('option').first()).toContainText(typed);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(northwind).toHaveAccessibleName(said);
    await expect(zone).toBeFocused();
  }
});

test.describe('with the keyboard alone', () => {
  test('a window is made, moved, lengthened, copied and deleted, and the focus goes along', async () => {
    const { page } = running;
    const { keyboard } = page;
    const item = await draft('By keyboard', '2027-03-18');
    await expect(item).toHaveAccessibleName(
      naming('Thursday 18 March 2027 22:00 to Friday 04:00 New York, draft'),
    );

    await item.focus();
    for (const [keys, said] of [
      ['Alt+ArrowRight', 'Friday 19 March 2027 22:00 to Saturday 04:00'],
      ['Alt+ArrowDown', 'Friday 26 March 2027 22:00 to Saturday 04:00'],
      ['Alt+ArrowLeft', 'Thursday 25 March 2027 22:00 to Friday 04:00'],
      ['Shift+Alt+ArrowRight', 'Thursday 25 March 2027 22:00 to Friday 05:00'],
      ['Shift+Alt+ArrowDown', 'Thursday 25 March 2027 22:00 to Friday 05:15'],
      // Its upper edge, up and down again.
      ['Control+Alt+ArrowUp', 'Thursday 25 March 2027 21:45 to Friday 05:15'],
      ['Control+Alt+ArrowDown', 'Thursday 25 March 2027 22:00 to Friday 05:15'],
    ] as const) {
      await keyboard.press(keys);
      await expect(item, keys).toHaveAccessibleName(naming(said));
      await expect(item, keys).toBeFocused();
    }

    await keyboard.press('Control+d');
    await expect(itemsSaying(page, /^By keyboard, Thursday 1 April 2027 22:00/)).toHaveCount(1);
    await expect(inspector(page).getByLabel('Date')).toHaveValue('Thu 1 Apr 2027');
    await item.focus();
    await keyboard.press('Delete');
    await expect(itemsSaying(page, /^By keyboard, Thursday 25 March/)).toHaveCount(0);
    await expect(itemsSaying(page, /^By keyboard, Thursday 1 April/)).toHaveCount(1);
  });

  test('every step is undone and redone, back to what the file holds', async () => {
    const { page } = running;
    const item = await draft('Many steps', '2027-03-18');
    await item.press('Alt+ArrowRight');
    await expect(item).toHaveAccessibleName(naming('19 March'));
    await item.press('Shift+Alt+ArrowRight');
    await expect(item).toHaveAccessibleName(naming('Saturday 05:00'));
    await item.press('Control+d');
    const copy = itemsSaying(page, /^Many steps, Friday 26 March/).first();
    await expect(copy).toBeVisible();
    await copy.press('Delete');
    await expect(copy).toHaveCount(0);
    await expect(page.getByText('Unsaved changes')).toBeVisible();

    // Delete, duplicate, resize, move, new: five steps, each named by the button.
    const undo = page.getByRole('button', { name: /^Undo/ });
    for (const label of ['Delete', 'Duplicate', 'Resize', 'Move', 'New window']) {
      await expect(undo).toHaveAccessibleName(`Undo: ${label} Many steps`);
      await pressShortcut(running, 'CmdOrCtrl+Z');
    }
    await expect(undo).toHaveAccessibleName('Undo');
    await expect(itemsSaying(page, /^Many steps,/)).toHaveCount(0);
    await expect(page.getByText('Unsaved changes')).toBeHidden();

    const redo = page.getByRole('button', { name: /^Redo/ });
    await expect(redo).toHaveAccessibleName('Redo: New window Many steps');
    await redo.click();
    await expect(redo).toHaveAccessibleName('Redo: Move Many steps');
    await chooseMenu(running, 'Edit', 'Redo');
    for (const [label, keys] of [
      ['Resize', redoKeys],
      ['Duplicate', redoKeys.replace('Ctrl+Y', 'Ctrl+Shift+Z')],
      ['Delete', redoKeys],
    ] as const) {
      await expect(redo).toHaveAccessibleName(`Redo: ${label} Many steps`);
      await pressShortcut(running, keys);
    }
    await expect(redo).toHaveAccessibleName('Redo');
    await expect(drawn('Many steps')).toHaveAccessibleName(
      naming('Friday 19 March 2027 22:00 to Saturday 05:00'),
    );
    await expect(copy).toHaveCount(0);
  });
});

test('a press counts though the button moves from under the pointer; one that is drawn away does not', async () => {
  const { page } = running;
  const { mouse } = page;
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'New window' });
  const create = dialog.getByRole('button', { name: 'Create draft' });
  const top = async (): Promise<number> => (await create.boundingBox())?.y ?? 0;
  const pressDown = async (): Promise<void> => {
    const box = await create.boundingBox();
    if (box === null) throw new Error('The button is not on the screen.');
    await mouse.move(box.x + 20, box.y + 20);
    await mouse.down();
  };
  await pressDown();
  await mouse.move(10, 10);
  await mouse.up();
  await expect(dialog).toBeVisible();

  // Pressing the button leaves the field; what that day meets needs a line more above the button.
  await dialog.getByRole('textbox', { name: 'Date' }).fill('2027-03-27');
  const before = await top();
  await pressDown();
  await expect.poll(top).toBeGreaterThan(before + 20);
  await mouse.up();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Undo: New window/ })).toBeVisible();
});

test.describe('over the night in which New York changes its clocks', () => {
  test('22:00 for 6 h on 13 March ends at 05:00, and is the same instants everywhere', async () => {
    const item = await draft('Clock change', '2027-03-13');
    await expect(item).toHaveAccessibleName(
      naming('Saturday 13 March 2027 22:00 to Sunday 05:00 New York'),
    );
    await expect(lasts()).toHaveValue('6 h');
    await expect(elsewhere()).toContainText('Sat 13 Mar 22:00 → Sun 05:00');
    await expect(elsewhere()).toContainText('Sun 14 Mar 08:30 → 14:30');
    await expect(elsewhere()).toContainText('Sun 03:00Z → 09:00Z');

    await showZone(running.page, 'Asia/Kolkata');
    await expect(drawn('Clock change')).toHaveAccessibleName(
      naming('Sunday 14 March 2027 08:30 to 14:30 Kolkata'),
    );
    await expect(elsewhere()).toContainText('Sun 03:00Z → 09:00Z');
    await showZone(running.page, 'America/New York');
    await expect(drawn('Clock change')).toHaveAccessibleName(
      naming('22:00 to Sunday 05:00 New York'),
    );
  });

  test('dragging it to another night keeps its 6 h and its time of day', async () => {
    const { page } = running;
    const item = await draft('Dragged', '2027-03-13');
    await dragOver(page, item, day(page, '2027-03-15'));
    await page.mouse.up();
    await expect(item).toHaveAccessibleName(naming('Monday 15 March 2027 22:00 to Tuesday 04:00'));
    await expect(lasts()).toHaveValue('6 h');
    await dragOver(page, item, day(page, '2027-03-13'));
    await page.mouse.up();
    await expect(item).toHaveAccessibleName(naming('Saturday 13 March 2027 22:00 to Sunday 05:00'));
    await expect(lasts()).toHaveValue('6 h');
  });

  test('shortening and lengthening it counts the minutes that pass', async () => {
    const item = await draft('Resized', '2027-03-13');
    await item.focus();
    for (const [keys, length, end] of [
      ['Shift+Alt+ArrowLeft', '5 h', '04:00'],
      ['Shift+Alt+ArrowLeft', '4 h', '03:00'],
      // Nobody's clock shows 02:00 in this night.
      ['Shift+Alt+ArrowLeft', '3 h', '01:00'],
      ['Shift+Alt+ArrowDown', '3 h 15 min', '01:15'],
      ['Shift+Alt+ArrowRight', '4 h 15 min', '03:15'],
    ] as const) {
      await item.press(keys);
      await expect(lasts()).toHaveValue(length);
      await expect(item).toHaveAccessibleName(naming(`to Sunday ${end} New York`));
    }
  });
});

test.describe('cases on nights of clock changes, as they were worked out by hand', () => {
  for (const { what, typed, act, said, lasts: length, utc } of clockChangeCases) {
    test(`a window ${what}`, async () => {
      const { page } = running;
      // A new window brings its own month into sight.
      await goTo(typed.date);
      const item = await draft('By hand', typed.date, typed);
      if (act.kind === 'drag') {
        await dragOver(page, item, day(page, act.to));
        await page.mouse.up();
      }
      if (act.kind === 'keys') for (const keys of act.keys) await item.press(keys);
      if (act.kind === 'zone') await putIntoZone(act.zone);
      await expect(item).toHaveAccessibleName(naming(`^By hand, ${said} New York`));
      await expect(lasts()).toHaveValue(length);
      await expect(elsewhere()).toContainText(utc);
    });
  }
});

async function goTo(date: string): Promise<void> {
  const { keyboard } = running.page;
  await keyboard.press('g');
  await expect(running.page.getByRole('dialog', { name: 'Go to date' })).toBeVisible();
  await keyboard.type(date);
  await keyboard.press('Enter');
  await expect(day(running.page, date)).toBeVisible();
}

async function putIntoZone(zone: string): Promise<void> {
  const field = inspector(running.page).getByRole('combobox', { name: 'Zone' });
  await field.fill(zone);
  await running.page.getByRole('option', { name: zone, exact: true }).click();
}
