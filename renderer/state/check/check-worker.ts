/** The worker that checks: entry of a thread of its own. */
import { startCheckEngine } from './check-engine.ts';
import type { FromCheckWorker, ToCheckWorker } from './check-messages.ts';

const engine = startCheckEngine(
  (message: FromCheckWorker) => postMessage(message),
  () => performance.now(),
);
let isScheduled = false;

addEventListener('message', ({ data }: MessageEvent<ToCheckWorker>) => {
  engine.receive(data);
  if (isScheduled) return;
  isScheduled = true;
  // After the messages that came in meanwhile: a key that repeats is checked once, not each time.
  setTimeout(() => {
    isScheduled = false;
    engine.work();
  });
});
