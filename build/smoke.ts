/**
 * Proves that the packed app runs: starts what `npm run package` made, lets it open the sample
 * organization, and expects its word on stdout with findings of the thread that checks conflicts, a
 * clean end, and Electron's doors shut.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { err, ok, type Result } from '../shared/kernel/result.ts';
import { packagerConfig } from './electron-builder.config.ts';
import { planFor } from './launch/launch-plan.ts';
import { stopPlan, type Spawnable } from './launch/run-plan.ts';
import { PROJECT_PATH } from './runtime/resolve-electron.ts';

/** Generous: a cold start on a busy two-core machine took 6 s. */
const PATIENCE_MS = 90_000;

/** How the packed app fell short. */
type SmokeError =
  | { readonly kind: 'not-packed'; readonly expected: string }
  | { readonly kind: 'cannot-start'; readonly message: string }
  | { readonly kind: 'fuse-wrong'; readonly fuse: string; readonly expected: boolean }
  | { readonly kind: 'not-ok'; readonly said: string; readonly code: number | null };

async function smoke(): Promise<Result<string, SmokeError>> {
  const executablePath = packedExecutable();
  if (!existsSync(executablePath)) return err({ kind: 'not-packed', expected: executablePath });
  const fuses = await checkFuses(executablePath);
  if (!fuses.ok) return fuses;

  const profile = await mkdtemp(path.join(os.tmpdir(), 'pwp-smoke-'));
  try {
    const appArgs = ['--sample', '--smoke', `--user-data-dir=${profile}`];
    const env = { PWP_USER_DATA: profile };
    const plan = await planFor({ executablePath, appArgs, env });
    if (!plan.ok) return err({ kind: 'cannot-start', message: plan.error.message });
    return await hear(plan.value);
  } finally {
    // Chromium's helpers may still be writing their last lines.
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Where electron-builder's `dir` target puts the program. */
function packedExecutable(): string {
  const release = path.join(PROJECT_PATH, 'release');
  const arm = process.arch === 'arm64' ? '-arm64' : '';
  const name = packagerConfig.productName ?? '';
  if (process.platform === 'darwin') {
    return path.join(release, `mac${arm}`, `${name}.app`, 'Contents', 'MacOS', name);
  }
  if (process.platform === 'win32') return path.join(release, `win${arm}-unpacked`, `${name}.exe`);
  const program = packagerConfig.linux?.executableName ?? '';
  return path.join(release, `linux${arm}-unpacked`, program);
}

/** Reads the fuses back from the binary: what counts is what was burnt, not what was configured. */
async function checkFuses(executablePath: string): Promise<Result<null, SmokeError>> {
  const { FuseState, FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(executablePath);
  const expected = [
    ['RunAsNode', false],
    ['EnableNodeOptionsEnvironmentVariable', false],
    ['EnableNodeCliInspectArguments', false],
    ['EnableCookieEncryption', true],
    ['EnableEmbeddedAsarIntegrityValidation', true],
    ['OnlyLoadAppFromAsar', true],
    ['LoadBrowserProcessSpecificV8Snapshot', false],
    ['GrantFileProtocolExtraPrivileges', false],
  ] as const;
  for (const [fuse, isOn] of expected) {
    const state = wire[FuseV1Options[fuse]];
    if (state !== (isOn ? FuseState.ENABLE : FuseState.DISABLE)) {
      return err({ kind: 'fuse-wrong', fuse, expected: isOn });
    }
  }
  return ok(null);
}

/** Starts it and waits for its one line and its end. */
function hear(plan: Spawnable): Promise<Result<string, SmokeError>> {
  return new Promise((resolve, reject) => {
    const { command, args, env, isVirtualDisplay } = plan;
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: isVirtualDisplay,
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
    const tooLong = setTimeout(() => stopPlan(child, isVirtualDisplay, 'SIGKILL'), PATIENCE_MS);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(tooLong);
      const line = said.stdout.split('\n').find((text) => text.startsWith('{"smoke":'));
      if (code === 0 && line !== undefined && isWhole(line)) resolve(ok(line));
      else resolve(err({ kind: 'not-ok', said: line ?? tail(said.stderr), code }));
    });
  });
}

/** It went well, and the check found what the sample has planted: it ran. */
function isWhole(line: string): boolean {
  // A line of electron/shell/smoke.ts.
  const said = JSON.parse(line) as { readonly smoke: string; readonly findings?: number };
  return said.smoke === 'ok' && (said.findings ?? 0) > 0;
}

const tail = (text: string): string => text.trim().split('\n').slice(-15).join('\n');

function describe(error: SmokeError): string {
  switch (error.kind) {
    case 'not-packed':
      return `There is no ${error.expected}. Run \`npm run package\` first.`;
    case 'cannot-start':
      return error.message;
    case 'fuse-wrong':
      return `Fuse ${error.fuse} of the packed app should be ${error.expected ? 'on' : 'off'}. See build/electron-builder.config.ts.`;
    case 'not-ok':
      return `The packed app ended with ${error.code === null ? 'no code (stopped after 90 s)' : `code ${error.code}`}. It said:\n${error.said}`;
  }
}

const beganMs = Date.now();
const outcome = await smoke();
if (outcome.ok) {
  console.log(
    `${outcome.value}\nThe packed app opened the sample and quit clean, ${((Date.now() - beganMs) / 1_000).toFixed(1)} s.`,
  );
} else {
  console.error(describe(outcome.error));
  process.exitCode = 1;
}
