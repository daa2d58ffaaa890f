/**
 * From pressing "next month" to the last frame of the new month, with 10,000 windows: our app, and
 * a bare FullCalendar that looks up the same events lazily (the bound) or is given all (the peer).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../build/build.ts';
import { launchPlan, planFor } from '../../build/launch/launch-plan.ts';
import { formatPlan } from '../../shared/formats/plan-file.ts';
import { median, orThrow, type Bench } from './bench.ts';
import { manyWindowsFrom, planOfManyWindows } from './many-windows.ts';
import { buildMonthPage } from './month-page/build-page.ts';
import { type MonthApp, openMonthApp } from './month-page/month-app.ts';
import type { MonthControls, MonthStep } from './month-page/time-step.ts';

const rounds = 3;
const warmUps = 2;
const stepsEachWay = 7;
const windowCount = 10_000;

const walk = [
  ...Array.from({ length: warmUps + stepsEachWay }, () => 'next' as const),
  ...Array.from({ length: stepsEachWay }, () => 'previous' as const),
];

const ourControls: MonthControls = {
  next: '[aria-label="Next month"]',
  previous: '[aria-label="Previous month"]',
  title: 'h1',
  event: '[data-item]',
};

const bareControls: MonthControls = {
  next: '[aria-label="Next Month"]',
  previous: '[aria-label="Previous Month"]',
  title: '[role=heading]',
  event: '.event',
};

const names = ['ours', 'bound', 'array'] as const;
type Name = (typeof names)[number];
/** One figure's steps, a row a round. */
type Taken = Readonly<Record<Name, MonthStep[][]>>;

async function run() {
  orThrow(await buildIfStale());
  const folder = mkdtempSync(join(tmpdir(), 'pwp-bench-'));
  const apps = await monthApps(folder);
  const taken: Taken = { ours: [], bound: [], array: [] };
  for (let round = 0; round < rounds; round += 1) {
    const steps = await walkTogether(apps, (name) => join(folder, `${name}-${round}`));
    for (const name of names) taken[name].push(steps[name].slice(warmUps));
  }
  rmSync(folder, { recursive: true, force: true });
  checkSameMonths(taken);
  return {
    ours: medianOf(taken.ours, ({ ms }) => ms),
    bound: medianOf(taken.bound, ({ ms }) => ms),
    peers: { 'fullcalendar-array': medianOf(taken.array, ({ ms }) => ms) },
    note: describe(taken),
  };
}

/** Ours with the plan file, and the bare page with the same windows. */
async function monthApps(folder: string): Promise<Readonly<Record<Name, MonthApp>>> {
  const planPath = join(folder, 'many.pwplan');
  const from = manyWindowsFrom(new Date().toISOString().slice(0, 10));
  writeFileSync(planPath, formatPlan(planOfManyWindows(windowCount, from)));
  const ours = orThrow(await launchPlan({ appArgs: [planPath] }));
  const { executablePath } = ours;
  const appPath = new URL('./month-page', import.meta.url).pathname;
  const page = await buildMonthPage();
  const bare = async (feed: 'lazy' | 'array'): Promise<MonthApp> => {
    const appArgs = [`--page=${page}`, `--feed=${feed}`, `--from=${from}`];
    const plan = orThrow(await planFor({ executablePath, appPath, appArgs }));
    return { plan, controls: bareControls };
  };
  return {
    ours: { plan: ours, controls: ourControls },
    bound: await bare('lazy'),
    array: await bare('array'),
  };
}

/** Fresh processes that take each step in turn, so that a busy moment of the machine falls on all. */
async function walkTogether(
  apps: Readonly<Record<Name, MonthApp>>,
  profileOf: (name: Name) => string,
): Promise<Readonly<Record<Name, readonly MonthStep[]>>> {
  const running = [];
  const steps: Record<Name, MonthStep[]> = { ours: [], bound: [], array: [] };
  try {
    for (const name of names) {
      running.push({ name, app: await openMonthApp(apps[name], profileOf(name)) });
    }
    for (const button of walk) {
      for (const { name, app } of running) steps[name].push(await app.step(button));
    }
    return steps;
  } finally {
    for (const { app } of running) await app.close();
  }
}

/** The median over rounds of each round's median. */
const medianOf = (
  taken: readonly (readonly MonthStep[])[],
  figure: (step: MonthStep) => number,
): number => median(taken.map((round) => median(round.map(figure))));

/** Whoever skipped a month did other work. */
function checkSameMonths(taken: Taken): void {
  const walks = Object.values(taken).flat();
  const titles = new Set(walks.map((steps) => steps.map(({ title }) => title).join()));
  if (titles.size !== 1) throw new Error(`Not the same months: ${[...titles].join(' / ')}`);
}

function describe(taken: Taken): string {
  const drawn = (['ours', 'bound'] as const).map((name) => {
    const events = medianOf(taken[name], (step) => step.events);
    const nodes = medianOf(taken[name], (step) => step.nodes);
    return `${name} ${events} events in ${nodes} nodes`;
  });
  const method = `${stepsEachWay} months forward and back after ${warmUps}, in turns, median of ${rounds} fresh processes`;
  return `${windowCount} windows; ${method}; drawn: ${drawn.join(', ')}`;
}

export const bench: Bench = { name: 'month-navigation', unit: 'ms', run };
