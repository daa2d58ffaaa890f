/** Small notes beside files that people share, and what a file looks like from outside. */
import { readFileSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where the note about a file is: beside it, hidden. */
export const lockPathOf = (path: string): string => join(dirname(path), `.${basename(path)}.lock`);

/** The note as text; null where there is none, or none that can be read. */
export const readNote = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch(() => null);

/** Writes a note. `fresh`: only where there is none. False where that was not possible. */
export async function writeNote(
  path: string,
  text: string,
  { fresh }: { readonly fresh: boolean },
): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: fresh ? 'wx' : 'w' });
    return true;
  } catch {
    return false;
  }
}

/** Takes a note away; one that is gone already is no loss. */
export const removeNote = (path: string): Promise<void> =>
  rm(path, { force: true }).catch(() => {});

/** Other after every writing of the file; null where there is none. */
export async function stampOf(path: string): Promise<string | null> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return null;
  }
}

/** Names this run of the operating system, where it tells. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}
