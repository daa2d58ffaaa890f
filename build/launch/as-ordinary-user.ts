/**
 * Lets root start Electron as an ordinary user, so that a test sees the real OS sandbox.
 *
 * For the test author. Tried on Debian 12: an ordinary user's Chromium builds its sandbox from user
 * namespaces; `chrome-sandbox` need not be set-uid. Playwright adds `--no-sandbox` by itself unless
 * told `chromiumSandbox: true`. So, under a display (`build/launch/with-display.ts`):
 *
 *     const ordinary = await asOrdinaryUser(plan.executablePath);   // ordinary.value when ok
 *     const app = await _electron.launch({
 *       executablePath: ordinary.value.executablePath,
 *       chromiumSandbox: true,
 *       args: [PROJECT_PATH, `--user-data-dir=${ordinary.value.homePath}/profile`, …],
 *       env: ordinary.value.env,
 *     });
 *     …                                   // a renderer's /proc/<pid>/status says `Seccomp: 2`
 *     await app.close();
 *     await ordinary.value.dispose();
 *
 * Do not pass `plan.electronArgs` there: as root they hold `--no-sandbox`.
 */
import { chmod, chown, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { PROJECT_PATH } from '../runtime/resolve-electron.ts';
import { runTool } from '../runtime/run-tool.ts';

/** Debian's `nobody` and `nogroup`. */
const NOBODY = 65_534;

/** Electron as somebody without rights. */
export interface OrdinaryUser {
  /** A small program in front of Electron that gives up root's rights; or Electron itself. */
  readonly executablePath: string;
  readonly env: Record<string, string>;
  /** A folder this user may write to; gone after `dispose`. */
  readonly homePath: string;
  readonly dispose: () => Promise<void>;
}

/** Why root cannot do that here. */
export interface OrdinaryUserError {
  readonly kind: 'project-unreadable' | 'setpriv-missing';
  readonly detail: string;
}

/** As root: a stand-in for Electron that runs it as `nobody`. As anyone else: Electron as it is. */
export async function asOrdinaryUser(
  executablePath: string,
): Promise<Result<OrdinaryUser, OrdinaryUserError>> {
  const homePath = await mkdtemp(path.join(os.tmpdir(), 'pwp-ordinary-'));
  const dispose = (): Promise<void> => rm(homePath, { recursive: true, force: true });
  const env = definedOnly({ ...process.env, HOME: homePath, XDG_CONFIG_HOME: homePath });
  if (process.getuid?.() !== 0) return ok({ executablePath, env, homePath, dispose });

  const giveUp = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups --`;
  const check = await runTool('sh', [
    '-c',
    `${giveUp} test -r "$0" -a -r "$1"`,
    executablePath,
    path.join(PROJECT_PATH, 'package.json'),
  ]);
  if (check.code !== 0) {
    await dispose();
    const kind = check.code === 127 ? 'setpriv-missing' : 'project-unreadable';
    return err({ kind, detail: check.stderr.trim() || `nobody may not read ${PROJECT_PATH}` });
  }

  const standIn = path.join(homePath, 'electron');
  await writeFile(standIn, `#!/bin/sh\nexec ${giveUp} '${executablePath}' "$@"\n`);
  await chmod(standIn, 0o755);
  await chown(homePath, NOBODY, NOBODY);
  return ok({
    executablePath: standIn,
    env: await withReadableAuthority(env, homePath),
    homePath,
    dispose,
  });
}

/** xvfb-run keeps the key to its display for root only. */
async function withReadableAuthority(
  env: Record<string, string>,
  homePath: string,
): Promise<Record<string, string>> {
  const authority = env['XAUTHORITY'];
  if (authority === undefined) return env;
  const copy = path.join(homePath, 'Xauthority');
  await copyFile(authority, copy);
  await chown(copy, NOBODY, NOBODY);
  return { ...env, XAUTHORITY: copy };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
