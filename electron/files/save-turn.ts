/**
 * One program at a time compares and replaces a file: between the comparing and the renaming nobody
 * else's text may come in, for nobody would ever see it again.
 */
import { open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A save takes milliseconds, on a slow share a second: a sign that stands for longer is a dead program's. */
const abandonedMs = 3_000;
const patienceMs = 10_000;
const askAgainMs = 20;

/**
 * Does the work while no other program does such work on the file; null, and nothing done, where
 * others keep it for too long. In a folder where no sign can be put up the work is tried all the same.
 */
export async function inSaveTurn<T>(path: string, work: () => Promise<T>): Promise<T | null> {
  const sign = join(dirname(path), `.${basename(path)}.turn`);
  const put = await putUp(sign);
  if (put === 'taken') return null;
  try {
    return await work();
  } finally {
    if (put === 'up') await takeDown(sign);
  }
}

async function putUp(sign: string): Promise<'up' | 'taken' | 'not-possible'> {
  const begunMs = performance.now();
  let seen = { stamp: '', sinceMs: begunMs };
  for (;;) {
    try {
      await (await open(sign, 'wx', 0o600)).close();
      return 'up';
    } catch (problem) {
      if (!isThere(problem)) return 'not-possible';
    }
    const nowMs = performance.now();
    const stamp = await stampOf(sign);
    if (stamp !== seen.stamp) seen = { stamp, sinceMs: nowMs };
    // By how long I have waited for this very sign: clocks of shares differ from mine.
    else if (stamp !== '' && nowMs - seen.sinceMs > abandonedMs) await takeDown(sign);
    if (nowMs - begunMs > patienceMs) return 'taken';
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
  }
}

const takeDown = (sign: string): Promise<void> => rm(sign, { force: true }).catch(() => {});

/** Other for every sign; empty where there is none. */
async function stampOf(sign: string): Promise<string> {
  const facts = await stat(sign).catch(() => null);
  return facts === null ? '' : `${facts.ino} ${facts.mtimeMs}`;
}

const isThere = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && problem.code === 'EEXIST';
