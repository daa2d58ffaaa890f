import { execFileSync } from 'node:child_process';
import { median } from './bench.ts';

/** What a child prints as its last line: its own median and a sum over the answers. */
export interface ChildFigure {
  readonly ms: number;
  readonly count: number;
  readonly check: number;
}

const rounds = 3;

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

/** In a child: runs `once` several times, the first as a warm-up, and prints the figure. */
export function printFigure(
  repetitions: number,
  once: () => { readonly count: number; readonly check: number },
): void {
  let answer = once();
  const times = Array.from({ length: repetitions }, () => {
    const startedAt = performance.now();
    answer = once();
    return performance.now() - startedAt;
  });
  console.log(JSON.stringify({ ms: median(times), ...answer } satisfies ChildFigure));
}
