/** The packager's check: what was opened is read and drawn, and the app quits clean. */
import { app, type BrowserWindow } from 'electron';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the check needs of the snapshot. */
export interface SmokeSnapshot {
  readonly settled: () => Promise<void>;
  readonly describe: () => { readonly cells: readonly { readonly status: string }[] };
}

const limitMs = 60_000;

// Two frames after the first item is in the page, it is on the screen.
const whenDrawn = `new Promise((resolve) => {
  const look = () => document.querySelector('[data-item]') === null
    ? requestAnimationFrame(look)
    : requestAnimationFrame(() => requestAnimationFrame(() =>
        resolve(performance.timeOrigin + performance.now())));
  look();
})`;

/**
 * Prints one JSON line and quits: code 0 once something is drawn and every cell was read, with the
 * moment of the first drawing; else code 1 with the reason.
 */
export async function reportSmoke(
  window: BrowserWindow,
  snapshot: () => SmokeSnapshot | null,
): Promise<void> {
  try {
    const drawnAtMs = await Promise.race([drawnIn(window), sleep(limitMs, null)]);
    if (drawnAtMs === null) return fail('Nothing was drawn in a minute.');
    await snapshot()?.settled();
    const cells = snapshot()?.describe().cells ?? [];
    console.log(JSON.stringify({ smoke: 'ok', drawnAtMs, cells: countByStatus(cells) }));
    app.quit();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

async function drawnIn({ webContents }: BrowserWindow): Promise<number> {
  await new Promise<void>((resolve) => webContents.once('dom-ready', () => resolve()));
  return Number(await webContents.executeJavaScript(whenDrawn));
}

function countByStatus(cells: readonly { readonly status: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of cells) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function fail(reason: string): void {
  console.log(JSON.stringify({ smoke: 'failed', reason }));
  app.exit(1);
}
