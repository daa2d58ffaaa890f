/**
 * Runs every check there is and ends with one line of counts. `npm test` is this.
 * `--only types,lint,…` runs some stages; a stage that is no test runner counts as one test.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { stages, type Stage } from './stages.ts';
import { addCounts, noCounts, readCounts, type Counts } from './counts.ts';
import { runAtOnce } from './run-at-once.ts';
import { runCommand } from './run-command.ts';

const reports = '.cache/test-reports';

async function runStage(stage: Stage): Promise<Counts> {
  const report = `${reports}/${stage.name}.json`;
  const startedMs = performance.now();
  const title = `\n▶ ${stage.name}: ${stage.says}`;
  if (!stage.isStill) console.log(title);
  const run = await runCommand(stage, report);
  const { isOk, output } = run;
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const counts = countsOf(stage, report, run);
  // What runs beside others speaks when it has ended, lest their lines mix.
  if (stage.isStill) console.log(`${title}\n${output}`.trimEnd());
  console.log(`${isOk ? '✔' : '✘'} ${stage.name} (${seconds} s)`);
  counts.skips.forEach((skip) => console.log(`  skipped: ${skip}`));
  return counts;
}

function countsOf(
  stage: Stage,
  report: string,
  { isOk, output }: { readonly isOk: boolean; readonly output: string },
): Counts {
  if (!stage.counts) return isOk ? { ...noCounts, passed: 1 } : failedAs(stage, output.slice(-800));
  const read = readCounts(() => readFileSync(report, 'utf8'));
  // A runner that died, or failed outside of any test, must not look like a pass.
  if (read === null) return failedAs(stage, 'it left no report');
  if (isOk || read.failed > 0) return read;
  return addCounts(read, failedAs(stage, 'it failed outside of any test'));
}

const failedAs = ({ name }: Stage, why: string): Counts => ({
  ...noCounts,
  failed: 1,
  failures: [`stage ${name}: ${why}`],
});

function chosenStages(argv: readonly string[]): readonly Stage[] {
  const only = argv[argv.indexOf('--only') + 1];
  if (!argv.includes('--only') || only === undefined) return stages;
  const names = only.split(',');
  return stages.filter(({ name }) => names.includes(name));
}

/** Still ones at once, one a processor; then all others alone, in their order. */
async function runStages(chosen: readonly Stage[]): Promise<Counts> {
  const still = chosen.filter(({ isStill }) => isStill);
  const others = chosen.filter(({ isStill }) => !isStill);
  const counts = [
    ...(await runAtOnce(still, runStage, availableParallelism())),
    ...(await runAtOnce(others, runStage, 1)),
  ];
  return counts.reduce(addCounts, noCounts);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const startedMs = performance.now();
const total = await runStages(chosenStages(process.argv));
const minutes = ((performance.now() - startedMs) / 60_000).toFixed(1);
console.log(`\n${minutes} minutes`);
// Told again at the end: what a log is cut to is its end.
total.failures.forEach((failure) => console.log(`failed: ${failure}`));
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skips.length} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
