/** Looks at the machine, once a start, in some 20 ms: what `plan-launch.ts` decides on. */
import { accessSync, constants, readFileSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { runTool } from '../runtime/run-tool.ts';
import type { LaunchFacts } from './plan-launch.ts';
import { hasTime64Names, parseMissingLibraries } from './system-packages.ts';

/** The facts for starting this executable, as this user, in this environment. */
export async function gatherLaunchFacts(executablePath: string): Promise<LaunchFacts> {
  const { platform, env } = process;
  const isLinux = platform === 'linux';
  const isRoot = isLinux && process.getuid?.() === 0;
  const [missingLibraries, canSandbox] = isLinux
    ? await Promise.all([
        missingLibrariesOf(executablePath),
        isRoot || canSandboxWith(executablePath),
      ])
    : [[], true];
  return {
    platform,
    isRoot,
    env,
    xvfbRunPath: isLinux ? findOnPath('xvfb-run', env['PATH']) : null,
    missingLibraries,
    hasTime64Names: isLinux && hasTime64Names(readOsRelease()),
    canSandbox,
    sharedMemoryBytes: isLinux ? sharedMemoryBytes() : null,
  };
}

/** Where a command lies on the PATH, or `null`. */
export function findOnPath(command: string, searchPath = ''): string | null {
  for (const directory of searchPath.split(path.delimiter)) {
    const candidate = path.join(directory, command);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not here: the next folder may have it.
    }
  }
  return null;
}

/** The text of `/etc/os-release`, empty on a system without one. */
export function readOsRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    // No such file: a distribution we know no package names of.
    return '';
  }
}

async function missingLibrariesOf(executablePath: string): Promise<readonly string[]> {
  const { stdout } = await runTool('ldd', [executablePath]);
  return parseMissingLibraries(stdout);
}

/** Tries what Chromium will try, as a sysctl alone (or AppArmor alone) does not tell. */
async function canSandboxWith(executablePath: string): Promise<boolean> {
  if (isSetUidRoot(path.join(path.dirname(executablePath), 'chrome-sandbox'))) return true;
  const attempt = await runTool('unshare', ['--user', '--map-root-user', 'true']);
  // Without the tool there is no telling: let Chromium speak for itself.
  return attempt.code === 0 || attempt.notStarted !== undefined;
}

function isSetUidRoot(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4001) === 0o4001;
}

function sharedMemoryBytes(): number | null {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize;
  } catch {
    // Not mounted.
    return null;
  }
}
