import type { FromPlanner, ToPlanner } from './planner-messages.ts';

/** What is heard of a year being planned. */
export interface PlannerListener {
  readonly heard: (message: FromPlanner) => void;
  /** It will say no more, and why. */
  readonly died: (reason: string) => void;
}

/** Plans a year in a thread of its own; what comes back ends it, whatever it is at. */
export function openPlannerThread(question: ToPlanner, on: PlannerListener): () => void {
  const worker = new Worker(new URL('./planner-worker.ts', import.meta.url), {
    type: 'module',
    name: 'year',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<FromPlanner>) => on.heard(data));
  worker.addEventListener('error', ({ message }) =>
    on.died(message === '' ? 'It could not be started.' : message),
  );
  worker.addEventListener('messageerror', () => on.died('Its answer could not be read.'));
  worker.postMessage(question);
  return () => worker.terminate();
}
