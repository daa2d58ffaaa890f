/** Runs a function in the app's main process for a test, exactly once, and brings its answer. */
import type { ElectronApplication } from '@playwright/test';
import { randomUUID } from 'node:crypto';

type Main = typeof Electron.CrossProcessExports;

/** What V8's inspector says when its own weak hold of an answer was swept away; see `inMain`. */
const ANSWER_LOST = 'Resulting promise was garbage collected';

/**
 * `app.evaluate`, whose answer cannot be lost. V8's inspector holds the answer weakly, and a collection in
 * main at that moment loses it, even of a function without a promise: one in ten with main collecting
 * all the time (microsoft/playwright#33737). The function is run once, its answer kept in main under a
 * name of this call, and asked for again when it did not arrive. Any other error is the caller's.
 */
export async function inMain<Answer, Given = void>(
  app: ElectronApplication,
  run: (electron: Main, given: Given) => Answer | Promise<Answer>,
  given?: Given,
): Promise<Answer> {
  const call = { id: randomUUID(), source: run.toString(), given };
  for (;;) {
    try {
      // eslint-disable-next-line no-restricted-syntax -- the one door: see the rule.
      return (await app.evaluate(runOnce, call)) as Answer;
    } catch (error) {
      if (!String(error).includes(ANSWER_LOST)) throw error;
    }
  }
}

/** In main. Playwright sends functions as their text too: nothing of this module can be seen from here. */
function runOnce(
  electron: Main,
  call: { readonly id: string; readonly source: string; readonly given: unknown },
): unknown {
  const all = globalThis as unknown as { answersToTests?: Map<string, unknown> };
  all.answersToTests ??= new Map();
  if (!all.answersToTests.has(call.id)) {
    const run = (0, eval)(`(${call.source})`) as (main: Main, given: unknown) => unknown;
    all.answersToTests.set(call.id, run(electron, call.given));
  }
  return all.answersToTests.get(call.id);
}
