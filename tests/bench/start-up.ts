/** From the start of the process to a saved plan of 10,000 windows on screen, against an empty window. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../build/build.ts';
import { launchPlan, planFor } from '../../build/launch/launch-plan.ts';
import { formatPlan } from '../../shared/formats/plan-file.ts';
import { median, orThrow, type Bench } from './bench.ts';
import { manyWindowsFrom, planOfManyWindows } from './many-windows.ts';
import { timeStart } from './time-start.ts';

const rounds = 5;
const windowCount = 10_000;

async function run() {
  orThrow(await buildIfStale());
  const folder = mkdtempSync(join(tmpdir(), 'pwp-bench-'));
  const path = join(folder, 'many.pwplan');
  const from = manyWindowsFrom(new Date().toISOString().slice(0, 10));
  writeFileSync(path, formatPlan(planOfManyWindows(windowCount, from)));
  const ours = orThrow(await launchPlan({ appArgs: ['--smoke', path] }));
  const emptyPath = new URL('./empty-window', import.meta.url).pathname;
  const empty = orThrow(await planFor({ executablePath: ours.executablePath, appPath: emptyPath }));
  const figures = { ours: [] as number[], empty: [] as number[] };
  // Taken in turns, so that a busy moment of the machine falls on both.
  for (let round = 0; round < rounds; round += 1) {
    figures.empty.push(await timeStart(empty, join(folder, `empty-${round}`)));
    figures.ours.push(await timeStart(ours, join(folder, `ours-${round}`)));
  }
  rmSync(folder, { recursive: true, force: true });
  return {
    ours: median(figures.ours),
    bound: median(figures.empty),
    peers: {},
    note: `${windowCount} windows drawn against an empty window, warm, fresh profile, median of ${rounds}`,
  };
}

export const bench: Bench = { name: 'start-up', unit: 'ms', run };
