/** A folder that keeps the texts it was given last, each under its name, and lets go of older ones. */
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from './replace-file.ts';

/** Bounded by their number; each is written whole or not at all, readable by its owner only. */
export interface KeptTexts {
  /** Begins keeping a text; nobody waits for it. Names are plain: no separators. */
  readonly keep: (name: string, text: string) => void;
  /** What was kept; null where there is no such text, or it cannot be read. */
  readonly read: (name: string) => Promise<string | null>;
}

/** The folder is made with the first text. What cannot be kept is reported, and is just not there. */
export function openKeptTexts(
  folder: string,
  most: number,
  report: (problem: unknown) => void,
): KeptTexts {
  const pathOf = (name: string): string => {
    if (!/^\w+$/.test(name)) throw new Error(`Not a plain name: ${name}`);
    return join(folder, name);
  };
  let last: Promise<void> = Promise.resolve();
  return {
    keep: (name, text) => {
      const path = pathOf(name);
      last = last
        .then(async () => {
          await mkdir(folder, { recursive: true, mode: 0o700 });
          await replaceFile(path, text, { keepPrevious: false });
          await letGoOfOlder(folder, most);
        })
        .catch(report);
    },
    read: async (name) => {
      await last;
      return readFile(pathOf(name), 'utf8').catch(() => null);
    },
  };
}

async function letGoOfOlder(folder: string, most: number): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= most) return;
  const ages = await Promise.all(
    names.map(async (name) => ({ name, atMs: (await stat(join(folder, name))).mtimeMs })),
  );
  const older = ages.sort((a, b) => b.atMs - a.atMs).slice(most);
  for (const { name } of older) await rm(join(folder, name), { force: true });
}
