/**
 * Starts the app, building it first where sources are newer than `dist/`.
 * Arguments are handed on: `npm start -- plan.pwplan`, `npm run demo` (= `--sample`).
 */
import path from 'node:path';
import { buildIfStale } from './build.ts';
import { launchPlan } from './launch/launch-plan.ts';
import { runPlan } from './launch/run-plan.ts';
import { describeRuntime } from './runtime/describe-runtime.ts';

async function start(given: readonly string[]): Promise<number> {
  const built = await buildIfStale();
  if (!built.ok) {
    console.error(built.error.message);
    return 1;
  }
  const plan = await launchPlan({ appArgs: given.map(fromWhereTheUserStands) });
  if (!plan.ok) {
    console.error(plan.error.message);
    return 1;
  }
  console.error(describeRuntime(plan.value.electron));
  return runPlan(plan.value);
}

/** npm runs scripts in the project's folder and remembers where it was called in INIT_CWD. */
function fromWhereTheUserStands(argument: string): string {
  const calledIn = process.env['INIT_CWD'];
  if (argument.startsWith('-') || calledIn === undefined) return argument;
  return path.resolve(calledIn, argument);
}

process.exitCode = await start(process.argv.slice(2));
