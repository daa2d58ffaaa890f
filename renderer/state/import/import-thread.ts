import type { FromImporter, ToImporter } from './import-messages.ts';

/** What is heard of an import. */
export interface ImportListener {
  readonly heard: (message: FromImporter) => void;
  /** It will say no more, and why. */
  readonly died: (reason: string) => void;
}

/** A thread that imports: what is posted to it is answered, until it is ended. */
export interface ImportThread {
  readonly post: (message: ToImporter) => void;
  readonly end: () => void;
}

/** Opens a thread of its own; ending it stops whatever it is at. */
export function openImportThread(on: ImportListener): ImportThread {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    type: 'module',
    name: 'import',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<FromImporter>) => on.heard(data));
  worker.addEventListener('error', ({ message }) =>
    on.died(message === '' ? 'It could not be started.' : message),
  );
  worker.addEventListener('messageerror', () => on.died('Its answer could not be read.'));
  return {
    post: (message) => worker.postMessage(message),
    end: () => worker.terminate(),
  };
}
