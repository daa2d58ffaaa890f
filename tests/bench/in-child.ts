import { execFileSync } from 'node:child_process';
import { median } from './bench.ts';

/** What a child prints as its last line: its own median and a sum over the answers. */
export interface ChildFigure {
  readonly ms: number;
  readonly count: number;
  readonly check: number;
  /** Largest resident set, where it was taken. */
  readonly rssMb?: number;
}

const rounds = 5;

/** One way of doing the work, as a process of its own. */
export interface Way {
  readonly command: string;
  readonly args: readonly string[];
  /** How often it is started; slow peers once. */
  readonly rounds?: number;
}

/** A way of a script of ours; what it is told is its one argument. */
export const nodeWay = (script: URL, way: string, rounds?: number): Way => ({
  command: process.execPath,
  args: [script.pathname, way],
  ...(rounds !== undefined && { rounds }),
});

/** As `inTurns`, for ways of one script. */
export const inChildren = <Name extends string>(
  script: URL,
  ways: readonly Name[],
): Readonly<Record<Name, ChildFigure>> =>
  inTurns(new Map(ways.map((way) => [way, nodeWay(script, way)])));

/**
 * Runs each way in a process of its own, in turns so that a busy moment falls on all, and returns
 * for each the median of its medians with its last answer. Children run in UTC.
 */
export function inTurns<Name extends string>(
  ways: ReadonlyMap<Name, Way>,
): Readonly<Record<Name, ChildFigure>> {
  const figures = new Map<Name, ChildFigure[]>([...ways.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of ways) {
      if (round < (way.rounds ?? rounds)) figures.get(name)?.push(runChild(way));
    }
  }
  const entries = [...figures].map(([name, runs]): [Name, ChildFigure] => {
    const last = runs.at(-1) ?? { ms: NaN, count: 0, check: 0 };
    return [name, { ...last, ms: median(runs.map(({ ms }) => ms)) }];
  });
  // Object.fromEntries forgets the keys' type; they are the names just given.
  return Object.fromEntries(entries) as Readonly<Record<Name, ChildFigure>>;
}

function runChild({ command, args }: Way): ChildFigure {
  const output = execFileSync(command, args, {
    encoding: 'utf8',
    timeout: 200_000,
    env: { ...process.env, TZ: 'UTC' },
    // What peers complain about is not ours to show.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as ChildFigure;
}

/** Long enough that the clock's step of a few milliseconds does not matter. */
const sampleMs = 80;

type Answer = Readonly<Pick<ChildFigure, 'count' | 'check'>>;

/**
 * In a child: warms up, takes so many samples, and prints their median. Taken is the thread's own
 * processor time, so that waiting for a busy machine is not in it; a sample repeats short work.
 */
export function printFigure(samples: number, once: () => Answer): void {
  let answer = once();
  const firstMs = cpuMs(() => (answer = once()));
  const repetitions = Math.max(1, Math.ceil(sampleMs / Math.max(firstMs, 1)));
  const times = Array.from(
    { length: samples },
    () =>
      cpuMs(() => {
        for (let run = 0; run < repetitions; run += 1) answer = once();
      }) / repetitions,
  );
  print(median(times), answer);
}

/**
 * In a child: one run from cold, as a first run is or for peers of many seconds; `scale` tells how
 * many times the work is larger than what was done. Too short for the processor's clock, it is timed
 * by the wall's.
 */
export function printOnce(once: () => Answer, scale = 1): void {
  let answer: Answer = { count: 0, check: 0 };
  const startedAt = performance.now();
  const usedMs = cpuMs(() => (answer = once()));
  const passedMs = performance.now() - startedAt;
  print((passedMs < 200 ? passedMs : usedMs) * scale, answer);
}

function print(ms: number, { count, check }: Answer): void {
  const rssMb = process.resourceUsage().maxRSS / 1_024;
  console.log(JSON.stringify({ ms, count, check, rssMb } satisfies ChildFigure));
}

function cpuMs(run: () => unknown): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
