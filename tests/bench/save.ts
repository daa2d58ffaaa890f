/** A durable save of 500 KB against writing and flushing it, and an edit's line in its journal. */
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAppendLog } from '../../electron/files/append-log.ts';
import { inSaveTurn } from '../../electron/files/save-turn.ts';
import { writeKeepingPrevious } from '../../electron/files/text-files.ts';
import { atMost, median, type Bench } from './bench.ts';

const text = 'x'.repeat(500_000);
const rounds = 31;

/** Medians of each, taken in turn: other work on the machine then burdens them alike. */
async function timed(works: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const took = works.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, work] of works.entries()) {
      const before = performance.now();
      await work();
      took[at]?.push(performance.now() - before);
    }
  }
  return took.map(median);
}

async function writeAndFlush(path: string): Promise<void> {
  const file = await open(path, 'w');
  await file.writeFile(text);
  await file.sync();
  await file.close();
}

export const bench: Bench = {
  name: 'save',
  unit: 'ms',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pwp-bench-'));
    try {
      const plan = join(folder, 'a.pwplan');
      const log = await openAppendLog(join(folder, 'edits.jsonl'));
      const [bound = NaN, ours = NaN, edit = NaN] = await timed([
        () => writeAndFlush(join(folder, 'plain')),
        () => inSaveTurn(plan, () => writeKeepingPrevious(plan, text)),
        () => log.append('x'.repeat(300)),
      ]);
      await log.close();
      return {
        ours,
        bound,
        peers: {},
        targets: [
          atMost(2, 'times writing and flushing 500 KB', ours / bound),
          atMost(1, 'ms for an edit in the journal', edit),
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
