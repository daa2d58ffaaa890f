/** Starts what was planned, hands signals on, and ends with its exit code. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { withoutHarmlessLines } from './harmless-lines.ts';
import type { LaunchPlan } from './plan-launch.ts';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** The app may still save; after that it is taken for stuck. */
const PATIENCE_MS = 10_000;

/** Anything that can be spawned; a `LaunchPlan` is one. */
export type Spawnable = Pick<LaunchPlan, 'command' | 'args' | 'env' | 'isVirtualDisplay'>;

/** Starts it with our terminal, its stderr without the harmless lines. */
export function startPlan({ command, args, env, isVirtualDisplay }: Spawnable): ChildProcess {
  const child = spawn(command, args, {
    env,
    stdio: ['inherit', 'inherit', 'pipe'],
    // xvfb-run does not hand signals on, and a terminal's Ctrl-C must not take its screen first.
    detached: isVirtualDisplay,
  });
  child.stderr.pipe(withoutHarmlessLines()).pipe(process.stderr, { end: false });
  return child;
}

/** Stops it: asks first, insists after ten seconds. */
export function stopPlan(
  child: ChildProcess,
  isVirtualDisplay: boolean,
  signal: NodeJS.Signals = 'SIGTERM',
): void {
  sendTo(child, isVirtualDisplay, signal);
  const insist = setTimeout(() => sendTo(child, isVirtualDisplay, 'SIGKILL'), PATIENCE_MS);
  insist.unref();
  child.once('exit', () => clearTimeout(insist));
}

/** Runs it to its end and answers the code to exit with (128 + n after a signal is not told apart: 1). */
export async function runPlan(plan: Spawnable): Promise<number> {
  const child = startPlan(plan);
  const forward = (signal: NodeJS.Signals): void => stopPlan(child, plan.isVirtualDisplay, signal);
  for (const signal of FORWARDED) process.on(signal, forward);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
  } finally {
    for (const signal of FORWARDED) process.off(signal, forward);
  }
}

function sendTo(child: ChildProcess, isVirtualDisplay: boolean, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (!isVirtualDisplay) return kill(child.pid, signal);
  // Everything at once when insisting; else Electron alone, while its screen is still there.
  if (signal === 'SIGKILL') return kill(-child.pid, signal);
  for (const pid of insideDisplay(child.pid)) kill(pid, signal);
}

/** What xvfb-run runs, besides its X server. */
function insideDisplay(xvfbRunPid: number): readonly number[] {
  try {
    const children = readFileSync(`/proc/${xvfbRunPid}/task/${xvfbRunPid}/children`, 'utf8');
    const pids = children.trim().split(' ').filter(Boolean).map(Number);
    return pids.filter((pid) => readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'Xvfb');
  } catch {
    // One of them ended meanwhile; the group then gets the signal as a whole.
    return [-xvfbRunPid];
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (cause) {
    // It ended between the look and the signal.
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}
