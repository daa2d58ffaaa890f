/**
 * From a jump of the scroll bar to the last frame of the new place, in the grid of 500 accounts × 4
 * regions: our grid in the real window; beside it the same cells as plain elements that are all there
 * already (the bound), and as plain elements that the browser leaves out of sight itself (the peer).
 * Then two regions of all accounts are read anew, as main tells of it: how long the window stalls.
 */
import type { Page } from '@playwright/test';
import { buildIfStale } from '../../build/build.ts';
import { launchApp } from '../support/launch-app.ts';
import { stallWhileStreaming } from './sources/stall-while-streaming.ts';
import { openManyCells } from '../support/open-many-cells.ts';
import { atMost, median, orThrow, type Bench } from './bench.ts';

const accounts = 500;
const rounds = 3;
const jumps = 40;
/** Pixels: more than is in sight, so that nothing that was drawn serves again. */
const jump = 560;

/** One way to draw the cells, and its jumps: milliseconds each. */
type Way = 'ours' | 'all-there' | 'content-visibility';

async function run() {
  orThrow(await buildIfStale());
  const running = await launchApp();
  try {
    await openManyCells(running, accounts);
    const { page } = running;
    await page.locator('[role=grid]').evaluate((grid) => grid.setAttribute('data-way', 'ours'));
    await addPlain(page, 'all-there');
    await addPlain(page, 'content-visibility');
    const taken: Record<Way, number[][]> = {
      ours: [],
      'all-there': [],
      'content-visibility': [],
    };
    for (let round = 0; round < rounds; round += 1) {
      for (const way of ['ours', 'all-there', 'content-visibility'] as const) {
        taken[way].push(await jumpThrough(page, way));
      }
    }
    const drawn = await page.locator('[role=grid] [role=gridcell]').count();
    const stall = await stallWhileStreaming(running, accounts);
    const [ours, bound] = [medianOf(taken.ours), medianOf(taken['all-there'])];
    return {
      ours,
      bound,
      peers: { 'content-visibility': medianOf(taken['content-visibility']) },
      note:
        `${accounts} × 4 cells, ${drawn} drawn; ${jumps} jumps of ${jump} px, in turns, median of ${rounds}; ` +
        `of ours the 95th percentile ${percentile95(taken.ours)} ms, longest ${longest(taken.ours)} ms; ` +
        `${stall.told} news of ${accounts} × 2 cells in ${Math.round(stall.tookMs)} ms: longest task ${Math.round(stall.taskMs)} ms of processor time (${Math.round(stall.taskWallMs)} ms by the wall), ` +
        `longest time between frames ${Math.round(stall.frameMs)} ms, without any news ${Math.round(stall.idleFrameMs)} ms`,
      targets: [
        atMost(1, '× the same cells as plain elements', ours / bound),
        atMost(50, 'ms the longest task while cells stream in', stall.taskMs),
      ],
    };
  } finally {
    await running.close();
  }
}

/** Puts all cells as plain elements of the same look and place over the window, hidden until it is their turn. */
async function addPlain(page: Page, way: Way): Promise<void> {
  await page.evaluate((name) => {
    const grid = document.querySelector<HTMLElement>('[data-way=ours]');
    if (grid === null) throw new Error('There is no grid.');
    const { left, top, width, height } = grid.getBoundingClientRect();
    const line = [...grid.querySelectorAll<HTMLElement>('[role=row]')].find(
      (row) => row.querySelector('[role=gridcell]') !== null,
    );
    if (line === undefined) throw new Error('The grid has no line.');
    const plain = document.createElement('div');
    plain.dataset['way'] = name;
    plain.className = grid.className;
    plain.style.cssText = `position: fixed; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px; z-index: 500; display: none; --regions: 4`;
    for (let index = 0; index < 504; index += 1) {
      const copy = line.cloneNode(true) as HTMLElement;
      copy.style.cssText = `position: static; transform: none; height: 46px; ${name === 'content-visibility' ? 'content-visibility: auto; contain-intrinsic-size: auto 46px' : ''}`;
      plain.append(copy);
    }
    document.body.append(plain);
  }, way);
}

/** Jumps down, and when there is no more, from the top again. Each ends when its frame is on screen. */
const jumpThrough = (page: Page, way: Way): Promise<number[]> =>
  page.evaluate(
    async ({ name, count, step }) => {
      const scroller = document.querySelector<HTMLElement>(`[data-way="${name}"]`);
      if (scroller === null) throw new Error(`${name} is not there.`);
      if (name !== 'ours') scroller.style.display = 'block';
      const frame = (): Promise<void> =>
        new Promise((resolve) =>
          requestAnimationFrame(() => {
            // After the frame's own work: a message is handled when it has been drawn.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(null);
          }),
        );
      const times: number[] = [];
      scroller.scrollTop = 0;
      await frame();
      await frame();
      for (let index = 0; index < count; index += 1) {
        const startedMs = performance.now();
        const isEnd = scroller.scrollTop + scroller.clientHeight + step > scroller.scrollHeight;
        scroller.scrollTop = isEnd ? 0 : scroller.scrollTop + step;
        // The scroll is told in the first frame; what it makes us draw is there in the second.
        await frame();
        await frame();
        times.push(performance.now() - startedMs);
      }
      if (name !== 'ours') scroller.style.display = 'none';
      return times;
    },
    { name: way, count: jumps, step: jump },
  );

const medianOf = (taken: readonly (readonly number[])[]): number => median(taken.map(median));

const percentile95 = (taken: readonly (readonly number[])[]): number => {
  const all = taken.flat().sort((a, b) => a - b);
  return Math.round(all[Math.floor(all.length * 0.95)] ?? NaN);
};

const longest = (taken: readonly (readonly number[])[]): number =>
  Math.round(Math.max(...taken.flat()));

export const bench: Bench = { name: 'sources-grid', unit: 'ms', run };
