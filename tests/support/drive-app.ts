/** What a person does again and again, as functions over the app's roles and names. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningApp } from './launch-app.ts';
// Tells what `window.bridge` is, for tests that ask main through it.
import type {} from '../../renderer/bridge/client.ts';

/** From the welcome screen into the sample, until every cell has been tried. */
export async function openSample({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: /Explore the sample organization/ }).click();
  await waitUntilRead(page);
}

/** Until reading is over: two cells of the sample are denied, all others are read. */
export async function waitUntilRead(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /26 of 28 cells/ })).toBeVisible({
    timeout: 30_000,
  });
}

export type ScreenName = 'Calendar' | 'Conflicts' | 'Push' | 'Sources';

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
  page.locator('[data-event]').filter({ hasText: words });

/** The inspector's heading says what is selected. */
export const inspector = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Inspector' });

/** Answers the next save dialogs with a path, as a person would; the app's own code asks. */
export async function answerSaveDialog({ app }: RunningApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Answers the next open dialogs with a path. */
export async function answerOpenDialog({ app }: RunningApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}

/** Light or dark, as the operating system would say. */
export async function showScheme(
  { app, page }: RunningApp,
  scheme: 'light' | 'dark',
): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, scheme);
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
}

/** Chooses from the native menu: its shortcuts are the operating system's and never reach the page. */
export async function chooseMenu({ app }: RunningApp, menu: string, item: string): Promise<void> {
  await app.evaluate(
    ({ Menu }, [menuLabel, itemLabel]) => {
      const plain = (label: string): string => label.replaceAll('&', '');
      const found = Menu.getApplicationMenu()
        ?.items.find(({ label }) => plain(label) === menuLabel)
        ?.submenu?.items.find(({ label }) => plain(label) === itemLabel);
      if (found === undefined) throw new Error(`No ${itemLabel} in the menu ${menuLabel}`);
      found.click();
    },
    [menu, item] as const,
  );
}
