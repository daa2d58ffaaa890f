/** What a person does again and again, as functions over the app's roles and names. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningApp } from './launch-app.ts';
// Tells what `window.bridge` is, for tests that ask main through it.
import type {} from '../../renderer/bridge/client.ts';
import { inMain } from './in-main.ts';

/** From the welcome screen into the sample, until every cell has been tried. */
export async function openSample({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: /Explore the sample organization/ }).click();
  await waitUntilRead(page);
}

/** Until reading is over: two cells of the sample are denied, all others are read. */
export async function waitUntilRead(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^AWS as of .* 26 of 28 cells/ })).toBeVisible({
    timeout: 30_000,
  });
}

export type ScreenName =
  'Calendar' | 'Year' | 'Board' | 'Conflicts' | 'Push' | 'Customers' | 'Sources';

/** Goes to a screen by the rail. */
export async function showScreen(page: Page, name: ScreenName): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

/** A window on the calendar; the first bar where a week's end breaks it in two. */
export const windowItem = (page: Page, windowId: string): Locator =>
  page.locator(`[data-event="window:${windowId}"]`).first();

/** The new windows on the calendar: those whose series got an id of their own. */
export const itemsSaying = (page: Page, words: RegExp): Locator =>
  page.locator('[data-event]').and(page.getByRole('button', { name: words }));

/** What a screen reader says of a window on the calendar. */
export const spoken = async (item: Locator): Promise<string> =>
  (await item.locator('[aria-label]').first().getAttribute('aria-label')) ?? '';

/** The inspector's heading says what is selected. */
export const inspector = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Inspector' });

/** Shows every time in another zone; `name` as the list has it: `Asia/Kolkata`, `New York`. */
export async function showZone(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Zone/ }).click();
  await page.getByRole('textbox', { name: 'Find a zone' }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

/** Runs a command of the palette by its first words, with the keyboard alone. */
export async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

/** A day of the month view. */
export const day = (page: Page, date: string): Locator =>
  page.locator(`[data-date="${date}"]`).first();

/** Drags slowly enough for the widget to see it as a drag, and stops before letting go. */
export async function dragOver(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await centerOf(from), await centerOf(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 4, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 12 });
}

async function centerOf(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Answers the next save dialogs with a path, as a person would; the app's own code asks. */
export async function answerSaveDialog({ app }: RunningApp, path: string): Promise<void> {
  await inMain(
    app,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path,
  );
}

/** Answers the next open dialogs with a path. */
export async function answerOpenDialog({ app }: RunningApp, path: string): Promise<void> {
  await inMain(
    app,
    ({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    },
    path,
  );
}

/** Light or dark, as the operating system would say. */
export async function showScheme(
  { app, page }: RunningApp,
  scheme: 'light' | 'dark',
): Promise<void> {
  await inMain(
    app,
    ({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    },
    scheme,
  );
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme, {
    timeout: 30_000,
  });
}

/**
 * Answers every message box with the button of that place, and remembers what was asked: read it with
 * `questionsAsked`.
 */
export async function answerQuestions({ app }: RunningApp, button: number): Promise<void> {
  await inMain(
    app,
    ({ dialog }, response) => {
      const asked: string[] = [];
      const note = (...args: readonly unknown[]): void => {
        const options = args.at(-1);
        if (typeof options === 'object' && options !== null && 'message' in options)
          asked.push(String(options.message));
      };
      Object.assign(globalThis, { questionsAsked: asked });
      dialog.showMessageBoxSync = (...args: readonly unknown[]) => {
        note(...args);
        return response;
      };
      dialog.showMessageBox = (...args: readonly unknown[]) => {
        note(...args);
        return Promise.resolve({ response, checkboxChecked: false });
      };
    },
    button,
  );
}

/** The messages of the boxes that were answered since `answerQuestions`. */
export const questionsAsked = ({ app }: RunningApp): Promise<readonly string[]> =>
  inMain(app, () => (globalThis as unknown as { questionsAsked?: string[] }).questionsAsked ?? []);

/**
 * What the operating system does with a shortcut of the native menu, which never reaches the page: the one
 * item that may be chosen and asks for these keys is carried out. Fails if there is none, or if two want them.
 */
export async function pressShortcut({ app }: RunningApp, keys: string): Promise<void> {
  await inMain(
    app,
    ({ Menu }, wanted) => {
      const found = (Menu.getApplicationMenu()?.items ?? [])
        .flatMap(({ submenu }) => submenu?.items ?? [])
        .filter((item) => item.accelerator === wanted && item.enabled);
      if (found.length !== 1) throw new Error(`${found.length} items of the menu want ${wanted}`);
      // Electron types it as any function; called like this it is what a click does.
      (found[0]?.click as () => void)();
    },
    keys,
  );
}

/** Chooses from the native menu: its shortcuts are the operating system's and never reach the page. */
export async function chooseMenu({ app }: RunningApp, menu: string, item: string): Promise<void> {
  await inMain(
    app,
    ({ Menu }, [menuLabel, itemLabel]) => {
      const plain = (label: string): string => label.replaceAll('&', '');
      const found = Menu.getApplicationMenu()
        ?.items.find(({ label }) => plain(label) === menuLabel)
        ?.submenu?.items.find(({ label }) => plain(label) === itemLabel);
      if (found === undefined) throw new Error(`No ${itemLabel} in the menu ${menuLabel}`);
      // Electron types it as any function; called like this it is what a click does.
      (found.click as () => void)();
    },
    [menu, item] as const,
  );
}
