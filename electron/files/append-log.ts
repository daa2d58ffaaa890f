/** Files that only ever grow, a line at a time; each line is on the disk before its promise resolves. */
import { constants } from 'node:fs';
import { mkdir, open, readFile, readdir, rm, truncate, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/** A log that is open for writing. One writer at a time. */
export interface AppendLog {
  /** Writes a line whole and flushes it. Lines may not hold line breaks. Rejects if the disk refuses. */
  readonly append: (line: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a log, making its folder and file if there are none, readable by their owner only. A last
 * line without an end, which a crash leaves behind, is cut off first: it was never acknowledged.
 */
export async function openAppendLog(path: string): Promise<AppendLog> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await cutTornLine(path);
  const file = await open(path, flushing ?? 'a', 0o600);
  await syncFolder(folder);
  let { size } = await file.stat();
  // Appends are queued: two at once must not mix their bytes.
  let last: Promise<void> = Promise.resolve();
  return {
    append: (line) => {
      const appended = last
        .catch(() => {})
        .then(async () => {
          size = await appendLine(file, `${line}\n`, size);
        });
      last = appended;
      return appended;
    },
    close: async () => {
      await last.catch(() => {});
      await file.close();
    },
  };
}

/**
 * Where a write can be made to return only once it is on the disk, it is: an edit waits for one call
 * then, not for two. macOS has the flag too, but only its flush reaches past the disk's own cache.
 */
const flushing =
  process.platform === 'linux'
    ? constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | constants.O_DSYNC
    : null;

/** Answers the log's size after it. */
async function appendLine(file: FileHandle, line: string, size: number): Promise<number> {
  try {
    await file.appendFile(line, 'utf8');
    if (flushing === null) await file.datasync();
    return size + Buffer.byteLength(line);
  } catch (problem) {
    // Half a line must not become the beginning of the next one.
    await file.truncate(size).catch(() => {});
    throw problem;
  }
}

/** The whole lines of a log, oldest first; none where there is no such file. */
export async function readLogLines(path: string): Promise<readonly string[]> {
  const text = await readIfThere(path);
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1);
}

/** A folder of logs, each under its own name. */
export const logFolder = (folder: string) => ({
  open: (name: string) => openAppendLog(join(folder, name)),
  readLines: (name: string) => readLogLines(join(folder, name)),
  names: () => logNames(folder),
  hasZeros: async (name: string) => (await readIfThere(join(folder, name))).includes('\0'),
  /** One that nobody writes any more. */
  remove: (name: string) => rm(join(folder, name), { force: true }),
});

/** Names of the logs in a folder, sorted; none where there is no such folder. */
async function logNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  } catch (problem) {
    if (isMissing(problem)) return [];
    throw problem;
  }
}

async function cutTornLine(path: string): Promise<void> {
  const text = await readIfThere(path);
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) await truncate(path, Buffer.byteLength(whole));
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (problem) {
    if (isMissing(problem)) return '';
    throw problem;
  }
}

const isMissing = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && problem.code === 'ENOENT';
