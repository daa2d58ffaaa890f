/**
 * Packs the app. `npm run package` makes the unpacked folder for this system under `release/`;
 * `npm run package -- --release` makes the installers, for which electron-builder fetches its tools
 * from GitHub, and which are made with the official Electron only.
 */
import { build, Platform, type Configuration } from 'electron-builder';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildIfStale } from './build.ts';
import { packagerConfig, STAGE } from './electron-builder.config.ts';
import { describeRuntime, describeRuntimeError } from './runtime/describe-runtime.ts';
import { MARKER } from './runtime/development-copy.ts';
import { PROJECT_PATH, resolveElectron } from './runtime/resolve-electron.ts';
import type { ElectronRuntime } from './runtime/runtime.ts';

async function packageApp(isRelease: boolean): Promise<number> {
  const [built, found] = await Promise.all([buildIfStale(), resolveElectron()]);
  if (!built.ok) return refuse(built.error.message);
  if (!found.ok) return refuse(describeRuntimeError(found.error));
  console.error(describeRuntime(found.value));
  if (isRelease && !isOfficial(found.value)) {
    return refuse(
      'A release is made with the official Electron. Run this where GitHub can be reached, with PWP_ELECTRON_ORIGIN=official.',
    );
  }
  const beganMs = Date.now();
  await stage();
  const platform = Platform.current();
  const files = await build({
    projectDir: PROJECT_PATH,
    publish: 'never',
    targets: isRelease ? platform.createTarget() : platform.createTarget('dir'),
    config: { ...packagerConfig, ...electronFor(found.value) },
  });
  const made = files.length > 0 ? files : [path.join(PROJECT_PATH, 'release')];
  console.error(`Packed in ${((Date.now() - beganMs) / 1_000).toFixed(1)} s: ${made.join(', ')}`);
  return 0;
}

/** What the app needs to know of itself; the rest of package.json is for developers. */
const SHIPPED_FIELDS = [
  'name',
  'productName',
  'version',
  'description',
  'license',
  'author',
  'type',
  'main',
] as const;

/** Lays out what is packed: `dist/` and a package.json that names no dependency to look for. */
async function stage(): Promise<void> {
  const home = path.join(PROJECT_PATH, STAGE);
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await cp(path.join(PROJECT_PATH, 'dist'), path.join(home, 'dist'), {
    recursive: true,
    filter: (source) => !/\.(map|stamp)$/.test(source),
  });
  const text = await readFile(path.join(PROJECT_PATH, 'package.json'), 'utf8');
  const whole = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const shipped = Object.fromEntries(SHIPPED_FIELDS.map((field) => [field, whole[field]]));
  await writeFile(path.join(home, 'package.json'), JSON.stringify(shipped, null, 2));
}

/** The official one electron-builder fetches by itself; any other must be shown to it, and swept. */
function electronFor(electron: ElectronRuntime): Configuration {
  const electronVersion = electron.version;
  if (isOfficial(electron)) return { electronVersion };
  const electronDist = path.dirname(electron.executablePath);
  return { electronDist, electronVersion, afterExtract: removeDevelopmentFiles };
}

/** electron-builder takes these out of a zip, but not out of a folder. */
async function removeDevelopmentFiles({
  appOutDir,
}: {
  readonly appOutDir: string;
}): Promise<void> {
  const names = ['resources/default_app.asar', 'version', MARKER];
  await Promise.all(names.map((name) => rm(path.join(appOutDir, name), { force: true })));
}

const isOfficial = ({ origin }: ElectronRuntime): boolean =>
  origin === 'installed' || origin === 'download';

function refuse(message: string): number {
  console.error(message);
  return 1;
}

process.exitCode = await packageApp(process.argv.includes('--release'));
