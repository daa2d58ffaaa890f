/**
 * File › Open of a plan with 10,000 windows, in the running app: from the dialog's answer to the second
 * frame that shows windows of it, against the start of an empty window. Each time it is the first plan
 * of its run. Beside it: reading the same from its text, against reading that text as JSON.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../build/build.ts';
import { launchPlan, planFor } from '../../build/launch/launch-plan.ts';
import { formatPlan, parsePlan } from '../../shared/formats/plan-file.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import { aPlan, aSeries } from '../support/a-plan.ts';
import { chooseMenu } from '../support/drive-app.ts';
import { inMain } from '../support/in-main.ts';
import { launchApp } from '../support/launch-app.ts';
import { atMost, median, orThrow, type Bench } from './bench.ts';
import { manyWindowsFrom, planOfManyWindows } from './many-windows.ts';
import { timeStart } from './time-start.ts';

const rounds = 5;
const windowCount = 10_000;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The dearest of all plans: a series for each window. */
function planOfManySeries(): Plan {
  const from = manyWindowsFrom(new Date().toISOString().slice(0, 10));
  const series = Array.from({ length: windowCount }, (_, at) =>
    aSeries({
      id: `s${at}`,
      name: `Customer ${at} prod`,
      kind: 'scan',
      durationMinutes: 120,
      startTime: `${String(at % 24).padStart(2, '0')}:00`,
      rule: { kind: 'dates', dates: [addDays(from, at % 500)] },
    }),
  );
  return aPlan({ name: 'A series each', series });
}

/** In a run of its own: milliseconds from the dialog's answer to the second frame with windows. */
async function openOnce(path: string): Promise<number> {
  const running = await launchApp();
  try {
    const { app, page } = running;
    await page.getByRole('button', { name: /Explore the sample organization/ }).waitFor();
    await inMain(
      app,
      ({ dialog }, filePath) => {
        dialog.showOpenDialog = () => {
          Object.assign(globalThis, { answeredAtMs: performance.timeOrigin + performance.now() });
          return Promise.resolve({ canceled: false, filePaths: [filePath] });
        };
      },
      path,
    );
    const drawn = page.evaluate(secondFrame);
    await chooseMenu(running, 'File', 'Open plan…');
    const drawnAtMs = await drawn;
    const answeredAtMs = await inMain(
      app,
      () => (globalThis as unknown as { answeredAtMs: number }).answeredAtMs,
    );
    return drawnAtMs - answeredAtMs;
  } finally {
    await running.close();
  }
}

/** In the page: when the second frame with a window on the calendar is due. */
async function secondFrame(): Promise<number> {
  for (let frames = 0; frames < 2;) {
    await new Promise(requestAnimationFrame);
    if (document.querySelector('[data-event^="window:"]') !== null) frames += 1;
  }
  return performance.timeOrigin + performance.now();
}

function timed(work: () => unknown): number {
  const took = Array.from({ length: 7 }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return median(took);
}

async function run() {
  orThrow(await buildIfStale());
  const folder = mkdtempSync(join(tmpdir(), 'pwp-bench-'));
  const from = manyWindowsFrom(new Date().toISOString().slice(0, 10));
  const text = formatPlan(planOfManySeries(), sha256);
  const [few, many] = [join(folder, 'few.pwplan'), join(folder, 'many.pwplan')];
  writeFileSync(few, formatPlan(planOfManyWindows(windowCount, from), sha256));
  writeFileSync(many, text);
  const { executablePath } = orThrow(await launchPlan({ appArgs: [] }));
  const emptyPath = new URL('./empty-window', import.meta.url).pathname;
  const empty = orThrow(await planFor({ executablePath, appPath: emptyPath }));
  const took = { few: [] as number[], many: [] as number[], empty: [] as number[] };
  // Taken in turns, so that a busy moment of the machine falls on all of them.
  for (let round = 0; round < rounds; round += 1) {
    took.empty.push(await timeStart(empty, join(folder, `empty-${round}`)));
    took.few.push(await openOnce(few));
    took.many.push(await openOnce(many));
  }
  rmSync(folder, { recursive: true, force: true });
  const [ours, bound, dearest] = [median(took.few), median(took.empty), median(took.many)];
  const reading = timed(() => parsePlan(text, sha256)) / timed(() => JSON.parse(text) as unknown);
  return {
    ours,
    bound,
    peers: {},
    note: `${windowCount} windows of 100 series; a series each ${Math.round(dearest)} ms, of whose ${Math.round(text.length / 1_000)} KB the text is read in ${reading.toFixed(1)} times JSON.parse`,
    targets: [
      atMost(1.5, 'times the start of an empty window', ours / bound),
      atMost(1.5, 'times that with a series for each window', dearest / bound),
    ],
  };
}

export const bench: Bench = { name: 'open', unit: 'ms', run };
