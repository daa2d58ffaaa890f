/** Whether `dist/` was built from the sources as they are now. */
import { readdirSync, statSync } from 'node:fs';
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_PATH } from './runtime/resolve-electron.ts';

const SOURCES = ['electron', 'renderer', 'shared', 'vite.config.ts', 'package.json'] as const;
const STAMP = path.join('dist', 'built.stamp');

/** True when nothing the build reads is newer than the last whole build. About 10 ms. */
export function isFresh(projectPath = PROJECT_PATH): boolean {
  const built = statSync(path.join(projectPath, STAMP), { throwIfNoEntry: false });
  if (built === undefined) return false;
  return SOURCES.every((source) => newestMs(path.join(projectPath, source)) <= built.mtimeMs);
}

/** Called before a build: a build that fails or is killed leaves no stamp. */
export async function clearStamp(projectPath = PROJECT_PATH): Promise<void> {
  await rm(path.join(projectPath, STAMP), { force: true });
}

/** Called after a build, with the time it began: what was changed meanwhile is newer. */
export async function writeStamp(beganMs: number, projectPath = PROJECT_PATH): Promise<void> {
  const stamp = path.join(projectPath, STAMP);
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, '');
  await utimes(stamp, beganMs / 1_000, beganMs / 1_000);
}

/** The latest change in a file or tree. Folders count: they change when a file in them goes. */
function newestMs(source: string): number {
  const found = statSync(source, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(source, name), { throwIfNoEntry: false })?.mtimeMs ?? 0)
    .reduce((newest, ms) => Math.max(newest, ms), found.mtimeMs);
}
