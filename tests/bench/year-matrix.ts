/**
 * The year of 400 customers × 365 days in the real window: from the press on Year to its frame, and from
 * a jump of the scroll bar to the frame of the new place. Beside it what the browser alone needs to draw
 * the very same elements (the bound).
 */
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../build/build.ts';
import { launchApp } from '../support/launch-app.ts';
import { showScreen } from '../support/drive-app.ts';
import { withManyCustomers } from '../support/many-customers.ts';
import { writeSamplePlan } from '../support/sample-plan-file.ts';
import { atMost, median, orThrow, type Bench } from './bench.ts';

const customers = 400;
const rounds = 5;
const jumps = 20;
/** Pixels: more than is in sight, so that nothing that was drawn serves again. */
const jump = 640;

async function run() {
  orThrow(await buildIfStale());
  const folder = mkdtempSync(join(tmpdir(), 'pwp-year-bench-'));
  const path = join(folder, 'many.pwplan');
  writeSamplePlan(path, (plan) => withManyCustomers(plan, customers));
  const running = await launchApp([path]);
  try {
    const { page } = running;
    await page.getByRole('navigation', { name: 'Screens' }).waitFor();
    const cold = await drawYear(page);
    const drawn: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await showScreen(page, 'Sources');
      drawn.push(await drawYear(page));
    }
    const byMonths = await jumpThrough(page);
    await page.getByText('Weeks', { exact: true }).click();
    const byWeeks = await jumpThrough(page);
    const bound = await drawCopy(page);
    const elements = await page.locator('[role=grid] *').count();
    return {
      ours: median(drawn),
      bound,
      peers: {},
      note: `${customers} customers, ${elements} elements by weeks; first of all ${Math.round(cold)} ms; ${jumps} jumps of ${jump} px`,
      targets: [
        atMost(300, 'ms first draw, all of it made', cold),
        atMost(70, 'ms a jump by months', median(byMonths)),
        atMost(70, 'ms a jump by weeks', median(byWeeks)),
      ],
    };
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From the press until the frame with the customers' cells is on screen, in milliseconds. */
const drawYear = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const frame = (): Promise<void> =>
      new Promise((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        }),
      );
    const entry = [...document.querySelectorAll<HTMLElement>('nav button')].find((button) =>
      button.textContent.startsWith('Year'),
    );
    if (entry === undefined) throw new Error('There is no Year.');
    const startedMs = performance.now();
    entry.click();
    while (document.querySelector('[role=grid] [data-window]') === null) {
      if (performance.now() - startedMs > 30_000) throw new Error('The year has no windows.');
      await frame();
    }
    return performance.now() - startedMs;
  });

/** Jumps down, and when there is no more, from the top again. */
const jumpThrough = (page: Page): Promise<number[]> =>
  page.evaluate(
    async ({ count, step }) => {
      const scroller = document.querySelector<HTMLElement>('[role=grid]')?.parentElement;
      if (scroller === null || scroller === undefined) throw new Error('There is no year.');
      const frame = (): Promise<void> =>
        new Promise((resolve) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(null);
          }),
        );
      const times: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const startedMs = performance.now();
        const isEnd = scroller.scrollTop + scroller.clientHeight + step > scroller.scrollHeight;
        scroller.scrollTop = isEnd ? 0 : scroller.scrollTop + step;
        // The scroll is told in the first frame; what it makes us draw is there in the second.
        await frame();
        await frame();
        times.push(performance.now() - startedMs);
      }
      return times;
    },
    { count: jumps, step: jump },
  );

/** A copy of what is drawn, put over it: milliseconds to its frame, the middle of seven. */
async function drawCopy(page: Page): Promise<number> {
  const times = await page.evaluate(async () => {
    const scroller = document.querySelector<HTMLElement>('[role=grid]')?.parentElement;
    if (scroller === null || scroller === undefined) throw new Error('There is no year.');
    const taken: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const startedMs = performance.now();
      const copy = scroller.cloneNode(true) as HTMLElement;
      copy.style.cssText += '; position: fixed; inset: 0; z-index: 500';
      document.body.append(copy);
      await new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        }),
      );
      taken.push(performance.now() - startedMs);
      copy.remove();
    }
    return taken;
  });
  return median(times);
}

export const bench: Bench = { name: 'year-matrix', unit: 'ms', run };
