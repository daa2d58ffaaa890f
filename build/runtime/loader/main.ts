/**
 * What Electron's own `default_app.asar` does, in as few lines as we need: it starts the app whose
 * folder (or main file) is the first argument that is no switch, and gives it its own name, version
 * and path. So `electron [switches] <path> [arguments]` means the same with this copy as with the
 * official binary: for a shell, for Playwright (which puts its switches first), for any checkout.
 *
 * Its types are stripped when it is packed into `default_app.asar`; nothing else is done to it.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app as publicApp, type App } from 'electron';

const app = publicApp as App & LoaderPowers;

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));

if (given === undefined) {
  console.error('Give the path of an app: electron [switches] <path> [arguments]');
  app.exit(1);
} else {
  Object.assign(process, { defaultApp: true });
  const target = path.resolve(given);
  // `ready` waits for this await, as it does for an app's own main module: what must happen
  // before `ready` (privileged schemes) still happens before it.
  await import(pathToFileURL(mainFileOf(target)).href);
}

/** The main file of an app given by its folder or by that file; takes on the app's identity. */
function mainFileOf(target: string): string {
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory() !== true) {
    app.setAppPath(path.dirname(target));
    return target;
  }
  const manifest = path.join(target, 'package.json');
  const described = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  const name = described.productName ?? described.name;
  if (name !== undefined) app.setName(name);
  if (described.version !== undefined) app.setVersion(described.version);
  app.setAppPath(target);
  return createRequire(manifest).resolve(path.join(target, described.main ?? 'index.js'));
}

/** What is read of an app's package.json. */
interface Manifest {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

/** Electron has these for its own loader and leaves them out of its types. */
interface LoaderPowers {
  setAppPath(path: string): void;
  setVersion(version: string): void;
}
