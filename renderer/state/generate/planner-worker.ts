/** The worker that plans a year: entry of a thread of its own, which lives for one question. */
import { generateYear } from '../../../shared/generate/generate-year.ts';
import type { FromPlanner, ToPlanner } from './planner-messages.ts';

/** Often enough to be seen, rarely enough not to matter. */
const tellEveryMs = 80;

const tell = (message: FromPlanner): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToPlanner>) => {
  const beganMs = performance.now();
  const steps = generateYear(data);
  let toldMs = -Infinity;
  for (let step = steps.next(); ; step = steps.next()) {
    const nowMs = performance.now();
    if (step.done === true) {
      tell({ kind: 'planned', proposal: step.value, tookMs: nowMs - beganMs });
      return;
    }
    if (nowMs - toldMs < tellEveryMs) continue;
    tell({ kind: 'progress', progress: step.value });
    toldMs = nowMs;
  }
});
