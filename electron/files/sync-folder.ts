/** Folders on the disk: without this a new or renamed file's name may be lost with the power. */
import { open } from 'node:fs/promises';

/** What file systems answer that cannot flush a folder, as network shares; they do it by themselves. */
const notPossible: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR']);

/** Flushes a folder's names to the disk. Windows has no such thing. Rejects where the disk fails. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : '';
    if (!notPossible.has(code)) throw problem;
  } finally {
    await handle.close();
  }
}
