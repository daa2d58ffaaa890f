import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Stage } from './stages.ts';

/** Runs a stage's command to its end; what a still one said is kept, all others say it at once. */
export async function runCommand(
  stage: Stage,
  report: string,
): Promise<{ readonly isOk: boolean; readonly output: string }> {
  const child = spawn(stage.command, stage.args(report), {
    stdio: stage.isStill ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...stage.env?.(report) },
  });
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  const said = Promise.all(streams.map(async (stream) => await text(stream)));
  const isOk = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  return { isOk, output: (await said).join('') };
}
