/**
 * One maker at a time. The lock spares a second caller the work; it is not what makes the result
 * safe (that is the rename at the end), so a lock left by a killed process may be taken over.
 */
import { open, readFile, rename, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const RETRY_MS = 100;

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
  const holder = Number(await readFile(lockFile, 'utf8').catch(() => ''));
  // 0: just being written, or just released. Either way the next round knows more.
  if (holder === 0 || isAlive(holder)) return false;
  const aside = `${lockFile}.${process.pid}`;
  await rename(lockFile, aside).catch(() => undefined);
  await rm(aside, { force: true });
  return true;
}
