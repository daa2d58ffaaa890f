/** How long the window stalls while main tells of cells that are read anew, one after the other. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { manyCells } from '../../support/many-cells.ts';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import type { RunningApp } from '../../support/launch-app.ts';
import { inMain } from '../../support/in-main.ts';

/** Milliseconds, but for how many news were told. */
interface Stall {
  readonly told: number;
  readonly tookMs: number;
  /** Processor time of the page's longest task: what waiting for a busy machine is not in. */
  readonly taskMs: number;
  /** The longest task by the wall's clock. */
  readonly taskWallMs: number;
  readonly frameMs: number;
  /** The same while nothing was told, right before: what the machine itself does to frames. */
  readonly idleFrameMs: number;
}

/** So many news go out at once, and so often: 500 × 2 cells twice in two seconds and a half. */
const [batch, everyMs] = [8, 10] as const;

/** Tells of two regions of each account: it is being read, then what was read. */
export async function stallWhileStreaming(running: RunningApp, accounts: number): Promise<Stall> {
  const cells = manyCells(accounts, Date.now()).filter((_, place) => place % 4 < 2);
  const news = [
    ...cells.map((cell) => ({ ...cell, status: 'reading' as const })),
    ...cells.map((cell, place) => ({ ...cell, calendarCount: place % 5 })),
  ];
  await startWatching(running);
  // Long enough for every kind of frame that comes by itself.
  await running.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
  const idleFrameMs = await longestFrame(running);
  await startWatching(running);
  await startTracing(running);
  const tookMs = await tell(running, news);
  const frameMs = await longestFrame(running);
  const tasks = await tracedTasks(running);
  return { told: news.length, tookMs, ...tasks, frameMs, idleFrameMs };
}

const startTracing = ({ app }: RunningApp): Promise<void> =>
  inMain(app, ({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: ['toplevel', '__metadata'],
      excluded_categories: ['*'],
    }),
  );

/** What Chromium writes of a thread or a task; durations in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest tasks of the page's main thread since tracing began. */
async function tracedTasks({
  app,
  userDataPath,
}: RunningApp): Promise<Pick<Stall, 'taskMs' | 'taskWallMs'>> {
  const path = join(userDataPath, 'trace.json');
  await inMain(app, ({ contentTracing }, to) => contentTracing.stopRecording(to), path);
  // Chromium's own format.
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  rmSync(path);
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const pages = new Set(
    traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = traceEvents.filter(
    (event) => event.name.endsWith('RunTask') && pages.has(threadOf(event)),
  );
  if (tasks.length === 0) throw new Error('Chromium traced no task of the page.');
  const longest = (of: 'dur' | 'tdur'): number =>
    tasks.reduce((most, task) => Math.max(most, task[of] ?? 0), 0) / 1_000;
  return { taskMs: longest('tdur'), taskWallMs: longest('dur') };
}

/** From main, where the real ones come from. */
const tell = ({ app }: RunningApp, cells: readonly CellSummary[]): Promise<number> =>
  inMain(
    app,
    async ({ BrowserWindow }, { said, size, pauseMs }) => {
      const startedMs = performance.now();
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (let from = 0; from < said.length; from += size) {
        for (const [index, cell] of said.slice(from, from + size).entries()) {
          contents?.send('snapshot:changed', { revision: 2 + from + index, cell });
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      return performance.now() - startedMs;
    },
    { said: cells, size: batch, pauseMs: everyMs },
  );

interface Watch {
  frameMs: number;
  isOver: boolean;
}

const startWatching = ({ page }: RunningApp): Promise<void> =>
  page.evaluate(() => {
    const watch: Watch = { frameMs: 0, isOver: false };
    Object.assign(globalThis, { watch });
    let lastMs = performance.now();
    const frame = (nowMs: number): void => {
      watch.frameMs = Math.max(watch.frameMs, nowMs - lastMs);
      lastMs = nowMs;
      if (!watch.isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

/** Since watching began, until what was told last has been drawn. */
const longestFrame = ({ page }: RunningApp): Promise<number> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { watch } = globalThis as unknown as { watch: Watch };
    watch.isOver = true;
    return watch.frameMs;
  });
