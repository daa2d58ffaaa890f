/** A file replaced so that no crash, kill or full disk leaves a part of it. */
import {
  copyFile,
  link,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/** Ending of the file that holds what was there before. */
const previousEnding = '.bak';
/** Where what a file held before is kept. */
export const previousPathOf = (path: string): string => `${path}${previousEnding}`;
/** Ending of a file that is being written. */
const partEnding = '.saving';
/** A part of this age belongs to nobody who still writes it. */
const abandonedMs = 10 * 60_000;

/** Thrown for a file that somebody marked read-only: renaming over it would be possible, and wrong. */
class ReadOnlyFile extends Error {
  readonly code = 'READONLY';
}

/** By real path: of two writes at once the later one is what stays. */
const running = new Map<string, Promise<void>>();
/** By the path that was given: links are followed in the order of the calls, or the later write could be first. */
const arriving = new Map<string, Promise<string>>();
let partCount = 0;

/**
 * Replaces a file, or makes it readable by its owner only: flushed beside, renamed, the folder
 * flushed. It keeps its mode, and a link keeps pointing to it. With `keepPrevious` what was there
 * before stays beside it as `.bak`. Rejects with the system's code; the file is then as it was.
 */
export async function replaceFile(
  path: string,
  text: string | Uint8Array,
  { keepPrevious }: { readonly keepPrevious: boolean },
): Promise<void> {
  const target = await inTurn(path);
  const before = running.get(target) ?? Promise.resolve();
  const written = before.catch(() => {}).then(() => replaceNow(target, text, keepPrevious));
  running.set(target, written);
  try {
    await written;
  } finally {
    if (running.get(target) === written) running.delete(target);
  }
}

async function inTurn(path: string): Promise<string> {
  const earlier = arriving.get(path) ?? Promise.resolve(path);
  const found = earlier.then(() => realpath(path)).catch(() => path);
  arriving.set(path, found);
  const target = await found;
  if (arriving.get(path) === found) arriving.delete(path);
  return target;
}

async function replaceNow(
  target: string,
  text: string | Uint8Array,
  keepPrevious: boolean,
): Promise<void> {
  const folder = dirname(target);
  const old = await statIfThere(target);
  if (old !== null && (old.mode & 0o222) === 0) throw new ReadOnlyFile(target);
  const part = partOf(target);
  try {
    await writePart(part, text, old);
    if (keepPrevious && old !== null) await keepOld(target);
    await rename(part, target);
  } catch (problem) {
    await rm(part, { force: true }).catch(() => {});
    throw problem;
  }
  await Promise.all([syncFolder(folder), removeAbandoned(target)]);
}

type Old = { readonly mode: number; readonly uid: number; readonly gid: number } | null;

async function writePart(part: string, text: string | Uint8Array, old: Old): Promise<void> {
  const file = await open(part, 'wx', 0o600);
  try {
    if (old !== null) await takeAfter(file, old);
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

async function takeAfter(file: FileHandle, old: NonNullable<Old>): Promise<void> {
  const now = await file.stat();
  const isTheirs = now.uid === old.uid && now.gid === old.gid;
  // Only an administrator may give files away; for all others the file becomes theirs.
  if (!isTheirs) await file.chown(old.uid, old.gid).catch(() => {});
  if ((now.mode & 0o777) !== (old.mode & 0o777)) await file.chmod(old.mode & 0o777);
}

/** Without room or permission for it the new text is worth more than the old one: saving goes on. */
async function keepOld(target: string): Promise<void> {
  const part = partOf(target);
  try {
    // A second name costs no room; where there are no second names it is copied.
    await link(target, part).catch(() => copyFile(target, part));
    await rename(part, previousPathOf(target));
  } catch {
    // There is no earlier text beside the file then, or an older one.
  } finally {
    // Two names of one file, as after a save that failed late, are left alone by a renaming.
    await rm(part, { force: true }).catch(() => {});
  }
}

const partOf = (target: string): string =>
  join(
    dirname(target),
    // Numbers of processes come again: what one left behind may not keep the next from saving.
    `.${basename(target)}.${process.pid}-${Date.now().toString(36)}-${++partCount}${partEnding}`,
  );

/** Parts of this file that a killed process left behind. */
async function removeAbandoned(target: string): Promise<void> {
  const folder = dirname(target);
  const names = await readdir(folder).catch((): string[] => []);
  const parts = names.filter(
    (name) => name.startsWith(`.${basename(target)}.`) && name.endsWith(partEnding),
  );
  for (const path of parts.map((name) => join(folder, name))) {
    const facts = await statIfThere(path).catch(() => null);
    if (facts !== null && Date.now() - facts.mtimeMs > abandonedMs) {
      await rm(path, { force: true }).catch(() => {});
    }
  }
}

async function statIfThere(path: string) {
  try {
    return await stat(path);
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return null;
    throw problem;
  }
}
