/**
 * One maker at a time. The lock spares a second caller the work; it is not what makes the result
 * safe (that is the rename at the end), so a lock left by a killed process may be taken over.
 */
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const RETRY_MS = 100;
const MAKING_MS = 5_000;
const LONGEST_WORK_MS = 30 * 60_000;

/** Runs `work` while holding `lockFile`; waits for another living holder first. */
export async function withLock<T>(
  lockFile: string,
  work: () => Promise<T>,
  onWait: () => void = () => undefined,
): Promise<T> {
  let hasWaited = false;
  while (!(await tryAcquire(lockFile))) {
    if (await dropIfDead(lockFile)) continue;
    if (!hasWaited) onWait();
    hasWaited = true;
    await pause(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

/** Whether a process of this machine is still there (one we may not signal counts as alive). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function tryAcquire(lockFile: string): Promise<boolean> {
  try {
    const handle = await open(lockFile, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

async function dropIfDead(lockFile: string): Promise<boolean> {
  if (!(await isAbandoned(lockFile))) return false;
  const aside = `${lockFile}.${process.pid}`;
  await rename(lockFile, aside).catch(() => undefined);
  await rm(aside, { force: true });
  return true;
}

async function isAbandoned(lockFile: string): Promise<boolean> {
  const [text, found] = await Promise.all([
    readFile(lockFile, 'utf8').catch(() => ''),
    stat(lockFile).catch(() => null),
  ]);
  // Just released: the next round gets it.
  if (found === null) return false;
  const ageMs = Date.now() - found.mtimeMs;
  // Empty: just being made, or its maker was killed in that very moment.
  if (text === '') return ageMs > MAKING_MS;
  // The number of a dead process may have been given to another, after a restart above all.
  return !isAlive(Number(text)) || ageMs > LONGEST_WORK_MS;
}
