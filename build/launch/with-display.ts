/**
 * Runs a command where it has a screen: `node build/launch/with-display.ts playwright test`.
 * With a display it runs as it is; on a bare Linux it gets a virtual one for its whole life.
 */
import { describeLaunchError } from './describe-launch.ts';
import { gatherLaunchFacts } from './launch-facts.ts';
import { planDisplay, wrapInDisplay } from './plan-launch.ts';
import { runPlan } from './run-plan.ts';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  console.error('Usage: node build/launch/with-display.ts <command> [arguments]');
  process.exitCode = 2;
} else {
  process.exitCode = await runWithDisplay(command, args);
}

async function runWithDisplay(command: string, args: readonly string[]): Promise<number> {
  const facts = await gatherLaunchFacts(process.execPath);
  const display = planDisplay(facts);
  if (!display.ok) {
    console.error(describeLaunchError(display.error));
    return 1;
  }
  const isVirtualDisplay = display.value === 'make-one';
  const spawnable = isVirtualDisplay
    ? wrapInDisplay(facts.xvfbRunPath ?? 'xvfb-run', command, args)
    : { command, args };
  return runPlan({ ...spawnable, env: process.env, isVirtualDisplay });
}
