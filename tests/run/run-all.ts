/**
 * Runs every check there is and ends with one line of counts. `npm test` is this.
 * `--only types,lint,…` runs some stages; a stage that is no test runner counts as one test.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { stages, type Stage } from './stages.ts';
import { addCounts, noCounts, readCounts, type Counts } from './counts.ts';

const reports = '.cache/test-reports';

function runStage(stage: Stage): Counts {
  const report = `${reports}/${stage.name}.json`;
  console.log(`\n▶ ${stage.name}: ${stage.says}`);
  const startedMs = performance.now();
  const { status } = spawnSync(stage.command, stage.args(report), {
    stdio: 'inherit',
    env: { ...process.env, ...stage.env?.(report) },
  });
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const counts = countsOf(stage, report, status === 0);
  console.log(`${status === 0 ? '✔' : '✘'} ${stage.name} (${seconds} s)`);
  counts.skips.forEach((skip) => console.log(`  skipped: ${skip}`));
  return counts;
}

function countsOf(stage: Stage, report: string, isOk: boolean): Counts {
  if (!stage.counts) return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skips: [] };
  const read = readCounts(() => readFileSync(report, 'utf8'));
  // A runner that died, or failed outside of any test, must not look like a pass.
  if (read === null) return { passed: 0, failed: 1, skips: [] };
  return isOk || read.failed > 0 ? read : { ...read, failed: 1 };
}

function chosenStages(argv: readonly string[]): readonly Stage[] {
  const only = argv[argv.indexOf('--only') + 1];
  if (!argv.includes('--only') || only === undefined) return stages;
  const names = only.split(',');
  return stages.filter(({ name }) => names.includes(name));
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total = chosenStages(process.argv).map(runStage).reduce(addCounts, noCounts);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skips.length} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
