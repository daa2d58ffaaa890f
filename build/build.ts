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

/** The sources do not build; Vite's own words, with file and line. */
export interface BuildError {
  readonly kind: 'build-failed';
  readonly message: string;
}

/** Builds everything, whether it is stale or not. */
export const buildApp = (): Promise<Result<null, BuildError>> => inTurn(buildNow);

/** Builds unless `dist/` is as new as the sources. A second caller waits for the first one's build. */
export async function buildIfStale(): Promise<Result<null, BuildError>> {
  if (isFresh()) return ok(null);
  return inTurn(async () => (isFresh() ? ok(null) : buildNow()));
}

async function buildNow(): Promise<Result<null, BuildError>> {
  const beganMs = Date.now();
  await clearStamp();
  try {
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

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const cachePath = path.join(PROJECT_PATH, '.cache');
  mkdirSync(cachePath, { recursive: true });
  return withLock(path.join(cachePath, 'build.lock'), work);
}

if (import.meta.main) {
  const built = await buildApp();
  if (!built.ok) {
    console.error(built.error.message);
    process.exitCode = 1;
  }
}
