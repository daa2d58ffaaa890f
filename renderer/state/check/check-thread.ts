import type { CheckThread } from './check-client.ts';
import type { FromCheckWorker } from './check-messages.ts';

/** A thread of its own for the check, so that a large plan never holds up the window. */
export function openCheckThread(): CheckThread {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
    type: 'module',
    name: 'conflicts',
  });
  return {
    post: (message) => worker.postMessage(message),
    listen: (heard, died) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromCheckWorker>) => heard(data));
      worker.addEventListener('error', ({ message }) =>
        died(message === '' ? 'It could not be started.' : message),
      );
      worker.addEventListener('messageerror', () => died('Its answer could not be read.'));
    },
    end: () => worker.terminate(),
  };
}
