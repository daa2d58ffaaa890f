/** The packager's check: the sample opens, is read and drawn, and the app quits clean. */
import { app, type BrowserWindow } from 'electron';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the check needs of the snapshot. */
export interface SmokeSnapshot {
  readonly settled: () => Promise<void>;
  readonly describe: () => { readonly cells: readonly { readonly status: string }[] };
}

const limitMs = 60_000;

/** Prints one JSON line and quits: code 0 when the sample was read and drawn, else 1 with the reason. */
export async function reportSmoke(
  window: BrowserWindow,
  snapshot: () => SmokeSnapshot | null,
): Promise<void> {
  const deadlineMs = Date.now() + limitMs;
  const drawn = async (): Promise<number> =>
    Number(
      await window.webContents.executeJavaScript('document.querySelectorAll("[data-item]").length'),
    );
  try {
    while (Date.now() < deadlineMs) {
      const live = snapshot();
      await live?.settled();
      const items = live === null ? 0 : await drawn();
      if (live !== null && items > 0) return finish({ items, cells: live.describe().cells.length });
      await sleep(100);
    }
    fail('The sample was not drawn in a minute.');
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function finish(facts: { readonly items: number; readonly cells: number }): void {
  console.log(JSON.stringify({ smoke: 'ok', ...facts }));
  app.quit();
}

function fail(reason: string): void {
  console.log(JSON.stringify({ smoke: 'failed', reason }));
  app.exit(1);
}
