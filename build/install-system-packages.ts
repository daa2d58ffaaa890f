/**
 * Brings the Debian packages that Electron needs: `node build/install-system-packages.ts`.
 * As root it installs what lacks and does nothing when all is there; anyone else is told the command.
 */
import { spawnSync } from 'node:child_process';
import { findOnPath, readOsRelease } from './launch/launch-facts.ts';
import {
  hasTime64Names,
  installCommand,
  neededPackages,
  packageName,
} from './launch/system-packages.ts';

function installMissing(): number {
  if (process.platform !== 'linux') return 0;
  if (findOnPath('dpkg-query', process.env['PATH']) === null) {
    console.error(`This is no Debian: see that you have what ${neededPackages.join(', ')} bring.`);
    return 0;
  }
  const hasNewNames = hasTime64Names(readOsRelease());
  const lacking = neededPackages
    .map((name) => packageName(name, hasNewNames))
    .filter((name) => !isInstalled(name));
  if (lacking.length === 0) return 0;

  const isRoot = process.getuid?.() === 0;
  if (!isRoot) {
    console.error(`Some system packages lack. Install them:\n  ${installCommand(lacking, false)}`);
    return 1;
  }
  console.error(`Installing ${lacking.join(', ')} …`);
  return runApt(['update']) || runApt(['install', '-y', '--no-install-recommends', ...lacking]);
}

function isInstalled(name: string): boolean {
  const asked = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
  return asked.status === 0 && asked.stdout === 'install ok installed';
}

function runApt(args: readonly string[]): number {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // apt's own lines go to stderr: stdout stays free for the caller's pipes.
  const { status } = spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 2, 2] });
  return status ?? 1;
}

process.exitCode = installMissing();
