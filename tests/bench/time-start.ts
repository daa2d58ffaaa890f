import { spawn } from 'node:child_process';
import type { LaunchPlan } from '../../build/launch/plan-launch.ts';

/** Milliseconds from spawning an Electron to the frame that it says it drew. */
export async function timeStart(plan: LaunchPlan, profilePath: string): Promise<number> {
  const spawnedAtMs = Date.now();
  const child = spawn(
    plan.executablePath,
    [...plan.electronArgs, `--user-data-dir=${profilePath}`],
    {
      env: plan.env,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  const line = output.split('\n').find((each) => each.includes('"drawnAtMs"'));
  if (line === undefined) throw new Error(`It was not drawn: ${output}`);
  return (JSON.parse(line) as { readonly drawnAtMs: number }).drawnAtMs - spawnedAtMs;
}
