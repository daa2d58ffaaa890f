/**
 * From pressing "next month" to the last frame of the new month, with 10,000 windows: our app, and
 * a bare FullCalendar that looks up the same events lazily (the bound) or is given all (the peer).
 */
import { _electron, type ElectronApplication } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../build/build.ts';
import { launchPlan, planFor } from '../../build/launch/launch-plan.ts';
import type { LaunchPlan } from '../../build/launch/plan-launch.ts';
import { formatPlan } from '../../shared/formats/plan-file.ts';
import { median, orThrow, type Bench } from './bench.ts';
import { manyWindowsFrom, planOfManyWindows } from './many-windows.ts';
import { buildMonthPage } from './month-page/build-page.ts';
import { type MonthControls, type MonthStep, timeSteps } from './month-page/time-steps.ts';

const rounds = 3;
const warmUps = 2;
const stepsEachWay = 7;
const windowCount = 10_000;
const size = { width: 1440, height: 900 };

const steps = [
  ...Array.from({ length: warmUps + stepsEachWay }, () => 'next' as const),
  ...Array.from({ length: stepsEachWay }, () => 'previous' as const),
];

/** An app that shows a month, and how it is stepped through. */
interface Contender {
  readonly plan: LaunchPlan;
  readonly controls: MonthControls;
}

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

/** The measured steps of one fresh process with a fresh profile. */
async function stepOnce({ plan, controls }: Contender, profilePath: string) {
  const app = await _electron.launch({
    executablePath: plan.executablePath,
    args: [...plan.electronArgs, `--user-data-dir=${profilePath}`],
    env: { ...definedOnly(plan.env), TZ: 'UTC' },
  });
  try {
    const page = await app.firstWindow();
    await setSize(app);
    await page.locator(controls.event).first().waitFor({ state: 'attached', timeout: 60_000 });
    const taken = await page.evaluate(timeSteps, { controls, steps });
    return taken.slice(warmUps);
  } finally {
    await app.close();
  }
}

/** The same room for all, whatever frame and menu their windows have. */
const setSize = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);

async function contenders(planPath: string, from: string) {
  const ours = orThrow(await launchPlan({ appArgs: [planPath] }));
  const appPath = new URL('./month-page', import.meta.url).pathname;
  const page = await buildMonthPage();
  const bare = async (feed: 'lazy' | 'array'): Promise<Contender> => {
    const appArgs = [`--page=${page}`, `--feed=${feed}`, `--from=${from}`];
    const { executablePath } = ours;
    return {
      plan: orThrow(await planFor({ executablePath, appPath, appArgs })),
      controls: bareControls,
    };
  };
  return {
    ours: { plan: ours, controls: ourControls },
    bound: await bare('lazy'),
    array: await bare('array'),
  };
}

async function run() {
  orThrow(await buildIfStale());
  const folder = mkdtempSync(join(tmpdir(), 'pwp-bench-'));
  const planPath = join(folder, 'many.pwplan');
  const from = manyWindowsFrom(new Date().toISOString().slice(0, 10));
  writeFileSync(planPath, formatPlan(planOfManyWindows(windowCount, from)));
  const all = Object.entries(await contenders(planPath, from));
  const taken = new Map<string, MonthStep[][]>(all.map(([name]) => [name, []]));
  // Taken in turns, so that a busy moment of the machine falls on all.
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, contender] of all) {
      taken.get(name)?.push([...(await stepOnce(contender, join(folder, `${name}-${round}`)))]);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  checkSameMonths(taken);
  return {
    ours: medianOf(taken, 'ours', ({ ms }) => ms),
    bound: medianOf(taken, 'bound', ({ ms }) => ms),
    peers: { 'fullcalendar-array': medianOf(taken, 'array', ({ ms }) => ms) },
    note: describe(taken),
  };
}

type Taken = ReadonlyMap<string, readonly (readonly MonthStep[])[]>;

/** The median over rounds of each round's median. */
function medianOf(taken: Taken, name: string, figure: (step: MonthStep) => number): number {
  return median((taken.get(name) ?? []).map((round) => median(round.map(figure))));
}

/** Whoever skipped a month did other work. */
function checkSameMonths(taken: Taken): void {
  const walks = [...taken.values()].flat().map((round) => round.map(({ title }) => title).join());
  if (new Set(walks).size !== 1) throw new Error(`Not the same months: ${walks.join(' / ')}`);
}

function describe(taken: Taken): string {
  const drawn = ['ours', 'bound'].map((name) => {
    const [events, nodes] = [
      medianOf(taken, name, (step) => step.events),
      medianOf(taken, name, (step) => step.nodes),
    ];
    return `${name} ${events} events in ${nodes} nodes`;
  });
  return `${windowCount} windows, ${stepsEachWay} months forward and back after ${warmUps}, median of ${rounds} fresh processes; drawn: ${drawn.join(', ')}`;
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

export const bench: Bench = { name: 'month-navigation', unit: 'ms', run };
