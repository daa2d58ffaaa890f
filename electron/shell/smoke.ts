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

// The conflicts' own thread has answered, or died: it is loaded from `app://` under our own policy.
const whenChecked = `new Promise((resolve) => {
  const look = () => {
    const { check, findings } = document.querySelector('[data-check]')?.dataset ?? {};
    if (check === 'current' || check === 'failed') resolve({ check, findings: Number(findings) });
    else setTimeout(look, 20);
  };
  look();
})`;

/**
 * Prints one JSON line and quits: code 0 once something is drawn, every cell was read and the check
 * has told its findings, with the moment of the first drawing; else code 1 with the reason.
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
    const findings = await Promise.race([findingsIn(window), sleep(limitMs, null)]);
    if (findings === null) return fail('The check of conflicts died, or said nothing in a minute.');
    console.log(JSON.stringify({ smoke: 'ok', drawnAtMs, cells: countByStatus(cells), findings }));
    app.quit();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

async function drawnIn({ webContents }: BrowserWindow): Promise<number> {
  await new Promise<void>((resolve) => webContents.once('dom-ready', () => resolve()));
  return Number(await webContents.executeJavaScript(whenDrawn));
}

/** How many findings the check told; null if its thread died. */
async function findingsIn({ webContents }: BrowserWindow): Promise<number | null> {
  // What the script above resolves with.
  const told = (await webContents.executeJavaScript(whenChecked)) as {
    readonly check: string;
    readonly findings: number;
  };
  return told.check === 'current' ? told.findings : null;
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
