/** A durable save of 500 KB against writing and flushing it, and an edit's line in its journal. */
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAppendLog } from '../../electron/files/append-log.ts';
import { writeKeepingPrevious } from '../../electron/files/text-files.ts';
import { atMost, median, type Bench } from './bench.ts';

const text = 'x'.repeat(500_000);
const rounds = 31;

async function timed(work: (round: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    await work(round);
    took.push(performance.now() - before);
  }
  return median(took);
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
      const bound = await timed(() => writeAndFlush(join(folder, 'plain')));
      const ours = await timed(() => writeKeepingPrevious(join(folder, 'a.pwplan'), text));
      const log = await openAppendLog(join(folder, 'edits.jsonl'));
      const edit = await timed(() => log.append('x'.repeat(300)));
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
