/** Builds the app into `dist/`: window, main process and preload script at the same time. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { err, ok, type Result } from '../shared/kernel/result.ts';
import { clearStamp, isFresh, writeStamp } from './freshness.ts';
import { withLock } from './runtime/cache-lock.ts';
import { PROJECT_PATH } from './runtime/resolve-electron.ts';

/** The modes of `vite.config.ts`. */
export const buildModes = ['renderer', 'main', 'preload'] as const;

/** Where the three builds are described. */
export const CONFIG_FILE = path.join(PROJECT_PATH, 'vite.config.ts');

/** The sources do not build (Vite's own words, with file and line), or `dist/` cannot be written. */
export interface BuildError {
  readonly kind: 'build-failed';
  readonly message: string;
}

/** How a disk says that one may not write. */
const REFUSALS: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Builds everything, whether it is stale or not. */
export const buildApp = (): Promise<Result<null, BuildError>> => inTurn(buildNow);

/** Builds unless `dist/` is as new as the sources. A second caller waits for the first one's build. */
export async function buildIfStale(): Promise<Result<null, BuildError>> {
  if (isFresh()) return ok(null);
  return inTurn(async () => (isFresh() ? ok(null) : buildNow()));
}

async function buildNow(): Promise<Result<null, BuildError>> {
  const beganMs = Date.now();
  try {
    await clearStamp();
    await Promise.all(
      buildModes.map((mode) => build({ configFile: CONFIG_FILE, mode, logLevel: 'warn' })),
    );
  } catch (cause) {
    return err({ kind: 'build-failed', message: (cause as Error).message });
  }
  await writeStamp(beganMs);
  console.error(`Built dist/ in ${((Date.now() - beganMs) / 1_000).toFixed(1)} s.`);
  return ok(null);
}

async function inTurn(
  work: () => Promise<Result<null, BuildError>>,
): Promise<Result<null, BuildError>> {
  const cachePath = path.join(PROJECT_PATH, '.cache');
  try {
    mkdirSync(cachePath, { recursive: true });
    return await withLock(path.join(cachePath, 'build.lock'), work);
  } catch (cause) {
    if (!REFUSALS.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    const message = `The app must be built, but you may not write to ${PROJECT_PATH}. Let its owner run \`npm run build\`.`;
    return err({ kind: 'build-failed', message });
  }
}

if (import.meta.main) {
  const built = await buildApp();
  if (!built.ok) {
    console.error(built.error.message);
    process.exitCode = 1;
  }
}
