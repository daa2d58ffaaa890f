/**
 * What Electron's own `default_app.asar` does, in as few lines as we need: it starts the app whose
 * folder (or main file) is the first argument that is no switch, and gives it its own name, version
 * and path. So `electron [switches] <path> [arguments]` means the same with this copy as with the
 * official binary: for a shell, for Playwright (which puts its switches first), for any checkout.
 *
 * Plain JavaScript on purpose: it runs inside Electron as it is, packed into `default_app.asar`.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));

if (given === undefined) {
  console.error('Give the path of an app: electron [switches] <path> [arguments]');
  app.exit(1);
} else {
  process.defaultApp = true;
  const target = path.resolve(given);
  // `ready` waits for this await, as it does for an app's own main module: what must happen
  // before `ready` (privileged schemes) still happens before it.
  await import(pathToFileURL(mainFileOf(target)).href);
}

/** @param {string} target an app's folder, or its main file. */
function mainFileOf(target) {
  if (!statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    app.setAppPath(path.dirname(target));
    return target;
  }
  const described = JSON.parse(readFileSync(path.join(target, 'package.json'), 'utf8'));
  app.setName(described.productName ?? described.name);
  if (described.version !== undefined) app.setVersion(described.version);
  if (described.desktopName !== undefined) app.setDesktopName(described.desktopName);
  app.setAppPath(target);
  return createRequire(path.join(target, 'package.json')).resolve(
    path.join(target, described.main ?? 'index.js'),
  );
}
