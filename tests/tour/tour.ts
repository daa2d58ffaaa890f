/**
 * `npm run tour [-- --out FOLDER]`: the main journey in real Electron, step by step. Prints one JSON
 * line a step and writes a picture of each screen, light and dark. Exit code 1 if a step fails.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import { showScheme } from '../support/drive-app.ts';
import { steps } from './steps.ts';

/** What a step works with. */
export interface Tour extends RunningApp {
  /** A folder for the plan that the journey saves. */
  readonly workPath: string;
  /** Takes the picture `NAME-light.png` and `NAME-dark.png` of what is on screen. */
  readonly picture: (name: string) => Promise<void>;
}

/** A step says what it saw; it throws when the journey cannot go on. */
export interface Step {
  readonly name: string;
  readonly act: (tour: Tour) => Promise<Readonly<Record<string, unknown>>>;
}

const readOut = (argv: readonly string[]): string => {
  const at = argv.indexOf('--out');
  return resolve((at >= 0 ? argv[at + 1] : undefined) ?? 'docs/screenshots');
};

async function takePicture(running: RunningApp, folder: string, name: string): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await showScheme(running, scheme);
    await running.page.screenshot({
      path: join(folder, `${name}-${scheme}.png`),
      animations: 'disabled',
    });
  }
}

async function runStep(step: Step, tour: Tour): Promise<boolean> {
  const startedMs = performance.now();
  const line = (ok: boolean, more: object): void =>
    console.log(
      JSON.stringify({
        step: step.name,
        ok,
        ms: Math.round(performance.now() - startedMs),
        ...more,
      }),
    );
  try {
    const facts = await step.act(tour);
    line(true, facts);
    return true;
  } catch (error) {
    line(false, { error: error instanceof Error ? error.message : String(error) });
    await tour.page.screenshot({ path: join(tour.workPath, 'failed.png') }).catch(() => undefined);
    return false;
  }
}

async function run(): Promise<boolean> {
  const out = readOut(process.argv);
  mkdirSync(out, { recursive: true });
  const workPath = mkdtempSync(join(tmpdir(), 'pwp-tour-'));
  const running = await launchApp();
  const tour: Tour = { ...running, workPath, picture: (name) => takePicture(running, out, name) };
  let isOk = true;
  // Each step stands on the one before: after a failure the rest would only fail louder.
  for (const step of steps) isOk = isOk && (await runStep(step, tour));
  if (isOk) isOk = await runStep({ name: 'no-complaints', act: noComplaints }, tour);
  await running.close();
  if (isOk) rmSync(workPath, { recursive: true, force: true });
  else console.error(`What was on screen when it failed: ${join(workPath, 'failed.png')}`);
  return isOk;
}

function noComplaints({ complaints }: Tour): Promise<Readonly<Record<string, unknown>>> {
  if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join(' | ')}`);
  return Promise.resolve({ complaints: 0 });
}

process.exitCode = (await run()) ? 0 : 1;
