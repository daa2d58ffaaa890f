import { execFileSync } from 'node:child_process';
import { median } from './bench.ts';

/** What a child prints as its last line: its own median and a sum over the answers. */
export interface ChildFigure {
  readonly ms: number;
  readonly count: number;
  readonly check: number;
}

const rounds = 5;

/**
 * Runs each way in a process of its own, in turns so that a busy moment falls on all, and returns
 * for each the median of its medians with its last answer. Children run in UTC.
 */
export function inChildren<Way extends string>(
  script: URL,
  ways: readonly Way[],
): Readonly<Record<Way, ChildFigure>> {
  const figures = new Map<Way, ChildFigure[]>(ways.map((way) => [way, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ways) figures.get(way)?.push(runChild(script, way));
  }
  const entries = ways.map((way): [Way, ChildFigure] => {
    const runs = figures.get(way) ?? [];
    const last = runs.at(-1) ?? { ms: NaN, count: 0, check: 0 };
    return [way, { ...last, ms: median(runs.map(({ ms }) => ms)) }];
  });
  // Object.fromEntries forgets the keys' type; they are the ways just given.
  return Object.fromEntries(entries) as Readonly<Record<Way, ChildFigure>>;
}

function runChild(script: URL, way: string): ChildFigure {
  const output = execFileSync(process.execPath, [script.pathname, way], {
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, TZ: 'UTC' },
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as ChildFigure;
}

/** Long enough that the clock's step of a few milliseconds does not matter. */
const sampleMs = 80;

/**
 * In a child: warms up, takes so many samples, and prints their median. Taken is the thread's own
 * processor time, so that waiting for a busy machine is not in it; a sample repeats short work.
 */
export function printFigure(
  samples: number,
  once: () => { readonly count: number; readonly check: number },
): void {
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
  console.log(JSON.stringify({ ms: median(times), ...answer } satisfies ChildFigure));
}

function cpuMs(run: () => unknown): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
