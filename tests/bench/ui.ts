/**
 * The calendar under load, in the real window: month by month, from view to view, and a window dragged
 * over the month, with 10,000 and with 100,000 windows in the plan. A frame counts from when it is due
 * until it is on screen, as the browser itself reports it (Long Animation Frames).
 */
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../build/build.ts';
import { formatPlan } from '../../shared/formats/plan-file.ts';
import { launchApp } from '../support/launch-app.ts';
import { tasksWhile } from './drag-work.ts';
import { atMost, median, orThrow, type Bench, type Target } from './bench.ts';
import { manyWindowsFrom, planOfManyWindows } from './many-windows.ts';
import { timeStep, type MonthControls } from './month-page/time-step.ts';

const steps = 8;
const warmUps = 2;
const dragMoves = 60;

const controls: MonthControls = {
  next: '[aria-label="Next month"]',
  previous: '[aria-label="Previous month"]',
  title: 'h1',
  event: '[data-item]',
};

interface Figures {
  readonly months: readonly number[];
  /** From the key to the frame with the other view's events, by view. */
  readonly views: Readonly<Record<string, number>>;
  /** Longest frame while a window is dragged, and while it is let go. */
  readonly drag: number;
  readonly drop: number;
  /** Each task of the page's thread while it is dragged once more, the longest last. */
  readonly tasks: readonly number[];
}

async function run() {
  orThrow(await buildIfStale());
  const few = await measure(10_000);
  const many = await measure(100_000);
  return {
    ours: median(few.months),
    // Three frames of a 60 Hz screen: two go by before a month counts as drawn.
    bound: 50,
    peers: {},
    note: `views at 10,000 ${wordsOf(few)}; at 100,000 months ${Math.round(median(many.months))} ms, views ${wordsOf(many)}`,
    targets: [...targetsOf(few, '10,000'), ...targetsOf(many, '100,000')],
  };
}

const targetsOf = (figures: Figures, count: string): readonly Target[] => [
  atMost(150, `ms from month to month at ${count}, the middle one`, median(figures.months)),
  atMost(50, `ms the longest frame while dragging at ${count}`, figures.drag),
];

const wordsOf = ({ views, drop, tasks }: Figures): string =>
  [...Object.entries(views), ['letting go', drop] as const, ...shareOfDrag(tasks)]
    .map(([name, ms]) => `${name} ${Math.round(ms)} ms`)
    .join(', ');

/** Frames of a drag are its longest tasks: one of each move at most. */
function shareOfDrag(tasks: readonly number[]): readonly (readonly [string, number])[] {
  const frames = tasks.slice(-dragMoves);
  return [
    ['a drag frame', median(frames)],
    ['its longest', frames.at(-1) ?? 0],
  ];
}

async function measure(windowCount: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'pwp-ui-bench-'));
  const path = join(folder, 'many.pwplan');
  const from = manyWindowsFrom(new Date().toISOString().slice(0, 10));
  const plan = planOfManyWindows(windowCount, from);
  // Drafts: of an agreed window the app asks why it moves.
  const series = plan.series.map((each) => ({ ...each, state: 'draft' as const }));
  writeFileSync(path, formatPlan({ ...plan, series }));
  const running = await launchApp([path]);
  try {
    const { page } = running;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator(controls.event).first().waitFor({ state: 'attached', timeout: 120_000 });
    // Findings are looked up in a worker, which takes a core: people drag when that is over.
    await page.getByText('Checking…').first().waitFor({ state: 'hidden', timeout: 300_000 });
    const months: number[] = [];
    for (let step = 0; step < warmUps + steps; step += 1) {
      const button = step % 4 < 2 ? 'next' : 'previous';
      const { ms } = await page.evaluate(timeStep, { controls, button } as const);
      if (step >= warmUps) months.push(ms);
    }
    const { drag, drop, tasks } = await dragAround(page);
    return { months, drag, drop, tasks, views: await switchViews(page) };
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function switchViews(page: Page): Promise<Readonly<Record<string, number>>> {
  const taken: Record<string, number> = {};
  for (const [key, view] of [
    ['2', 'week'],
    ['3', 'day'],
    ['4', 'list'],
    ['1', 'month'],
  ] as const) {
    taken[view] = await page.evaluate(timeView, { key, view });
  }
  return taken;
}

/** In the page: from the key to the second frame that shows events of the view. */
async function timeView(wanted: { readonly key: string; readonly view: string }): Promise<number> {
  const startedAt = performance.now();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: wanted.key, bubbles: true }));
  const isThere = (): boolean =>
    document.querySelector(`[data-calendar][data-view=${wanted.view}] [data-item]`) !== null;
  for (let frames = 0; frames < 2;) {
    await new Promise(requestAnimationFrame);
    if (isThere()) frames += 1;
  }
  return performance.now() - startedAt;
}

/** Drags one window over days and weeks and back, and lets it go on another day. */
async function dragAround(page: Page): Promise<Pick<Figures, 'drag' | 'drop' | 'tasks'>> {
  const item = page.locator('[data-event^="window:"]').nth(20);
  const grid = await page.locator('[data-calendar]').boundingBox();
  const box = await item.boundingBox();
  if (box === null || grid === null) throw new Error('There is nothing to drag.');
  await page.evaluate(watchFrames);
  await page.mouse.move(box.x + 30, box.y + 8);
  await page.mouse.down();
  const moveRound = async (): Promise<void> => {
    for (let move = 1; move <= dragMoves; move += 1) {
      const turn = (move / dragMoves) * 2 * Math.PI;
      await page.mouse.move(
        grid.x + grid.width * (0.5 + 0.4 * Math.cos(turn)),
        grid.y + grid.height * (0.5 + 0.35 * Math.sin(turn)),
      );
    }
  };
  await moveRound();
  const drag = await page.evaluate(longestFrame);
  // Frames below 50 ms are told by a trace alone, which itself takes time: a round of its own.
  const tasks = await tasksWhile(page, moveRound);
  await page.mouse.up();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const drop = await page.evaluate(longestFrame);
  return { drag, drop, tasks };
}

/** In the page: from here on every frame's length is kept, in `window.frameTimes`. */
function watchFrames(): void {
  const times: number[] = [];
  Object.assign(window, { frameTimes: times });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) times.push(duration);
  }).observe({ type: 'long-animation-frame', buffered: false });
}

/**
 * In the page: the longest frame since it was asked last. The browser reports none below 50 ms: without
 * a report the answer is 0.
 */
async function longestFrame(): Promise<number> {
  // What is observed is told after the frame.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { frameTimes } = window as unknown as { frameTimes: number[] };
  return Math.max(0, ...frameTimes.splice(0));
}

export const bench: Bench = { name: 'ui', unit: 'ms', run };
