/** Runs a short-lived tool and hands back what it said. The room's only door to other programs. */
import { spawn } from 'node:child_process';

/** How a tool ended. `code` is null when it was stopped by a signal or never started. */
export interface ToolOutcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Set when the tool could not be started at all, e.g. `ENOENT`. */
  readonly notStarted?: string;
  readonly stoppedAfterMs?: number;
}

/** Settings of one run. */
export interface ToolSettings {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Called about once a second with the time passed; answering `true` stops the tool. */
  readonly shouldStop?: (elapsedMs: number) => boolean | Promise<boolean>;
}

const POLL_MS = 1_000;
const KEPT_CHARACTERS = 200_000;

/** Runs `command` to its end. Never throws: failing to start is an outcome too. */
export function runTool(
  command: string,
  args: readonly string[],
  { cwd, env, shouldStop }: ToolSettings = {},
): Promise<ToolOutcome> {
  return new Promise((resolve) => {
    const startedMs = Date.now();
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    let stoppedAfterMs: number | undefined;

    child.stdout.on('data', (chunk: Buffer) => (said.stdout = keep(said.stdout, chunk)));
    child.stderr.on('data', (chunk: Buffer) => (said.stderr = keep(said.stderr, chunk)));

    const watch = setInterval(() => {
      const elapsedMs = Date.now() - startedMs;
      void Promise.resolve(shouldStop?.(elapsedMs)).then((stop) => {
        if (stop !== true || stoppedAfterMs !== undefined) return;
        stoppedAfterMs = elapsedMs;
        child.kill('SIGKILL');
      });
    }, POLL_MS);

    child.on('error', (cause: NodeJS.ErrnoException) => {
      clearInterval(watch);
      resolve({ code: null, ...said, notStarted: cause.code ?? cause.message });
    });
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ code, ...said, ...(stoppedAfterMs === undefined ? {} : { stoppedAfterMs }) });
    });
  });
}

/** The first line a tool said: where the later ones only follow from it. */
export const firstLineOf = (text: string): string =>
  text.trim().split('\n')[0]?.trim() || 'no message';

/** The last line a tool said that is not blank: mostly the one that tells why it failed. */
export const lastLineOf = (text: string): string =>
  text.trim().split('\n').at(-1)?.trim() || 'no message';

const keep = (before: string, chunk: Buffer): string =>
  (before + chunk.toString()).slice(-KEPT_CHARACTERS);
