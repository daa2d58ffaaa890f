/** The official binary of the `electron` package: found where its own installer puts it, or fetched by that. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { executableIn } from './order-origins.ts';
import { lastLineOf, runTool } from './run-tool.ts';
import type { ElectronRuntime, RuntimeError } from './runtime.ts';

/** No first byte, or no further byte, for so long: the network is closed to us. */
const SILENCE_MS = 20_000;
/** About 120 MB; a line slower than this is as good as none. */
const WHOLE_DOWNLOAD_MS = 15 * 60_000;

/** The binary that a previous download left whole, or `null`. */
export function findInstalled(projectPath: string, platform: string): ElectronRuntime | null {
  const home = path.join(projectPath, 'node_modules', 'electron');
  // The installer writes path.txt last, so a download killed half-way is not taken for a whole one.
  const name = readIfThere(path.join(home, 'path.txt'))?.trim();
  const version = readIfThere(path.join(home, 'dist', 'version'))
    ?.trim()
    .replace(/^v/, '');
  if (name !== executableIn(platform) || version === undefined) return null;

  const executablePath = path.join(home, 'dist', name);
  if (!existsSync(executablePath)) return null;
  return { executablePath, version, origin: 'installed', because: 'the official binary is there' };
}

/**
 * Lets Electron's own installer fetch the binary: its mirrors, proxies and checksums apply.
 * Fails at once where the way is blocked and after 20 s of silence where packets are swallowed.
 */
export async function downloadOfficial(
  projectPath: string,
  platform: string,
  silenceMs = SILENCE_MS,
): Promise<Result<ElectronRuntime, RuntimeError>> {
  const home = path.join(projectPath, 'node_modules', 'electron');
  const installer = path.join(home, 'install.js');
  if (!existsSync(installer)) {
    return err({ kind: 'download-failed', detail: 'the electron package is not installed' });
  }
  // The installer tells nothing while it loads; the bytes in its own temporary folder do.
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'pwp-electron-'));
  try {
    const outcome = await runTool(process.execPath, [installer], {
      cwd: projectPath,
      env: { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary },
      shouldStop: silentFor([temporary, path.join(home, 'dist')], silenceMs),
    });
    const found = outcome.code === 0 ? findInstalled(projectPath, platform) : null;
    if (found !== null) return ok({ ...found, origin: 'download', because: 'just downloaded' });
    const detail =
      outcome.stoppedAfterMs === undefined
        ? lastLineOf(outcome.stderr)
        : `nothing came for ${Math.round(silenceMs / 1_000)} s`;
    return err({ kind: 'download-failed', detail });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** A watch that says stop when the folders have not grown for `silenceMs`. */
function silentFor(directories: readonly string[], silenceMs: number) {
  let seenBytes = -1;
  let lastGrowthMs = 0;
  return async (elapsedMs: number): Promise<boolean> => {
    const sizes = await Promise.all(directories.map(sizeBytesOf));
    const nowBytes = sizes.reduce((sum, size) => sum + size, 0);
    if (nowBytes !== seenBytes) {
      if (seenBytes !== -1) lastGrowthMs = elapsedMs;
      seenBytes = nowBytes;
    }
    return elapsedMs - lastGrowthMs > silenceMs || elapsedMs > WHOLE_DOWNLOAD_MS;
  };
}

async function sizeBytesOf(directory: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const sizes = entries
    .filter((entry) => entry.isFile())
    // A file may be gone between listing and asking: it then weighs nothing.
    .map((entry) =>
      stat(path.join(entry.parentPath, entry.name)).then(
        (s) => s.size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Not there is an answer here, not a failure.
    return undefined;
  }
}
