/** The worker that reads an import: entry of a thread of its own, which lives for one text. */
import { startImportEngine } from './import-engine.ts';
import type { FromImporter, ToImporter } from './import-messages.ts';

const answer = startImportEngine(
  (message: FromImporter) => postMessage(message),
  () => performance.now(),
);

addEventListener('message', ({ data }: MessageEvent<ToImporter>) => answer(data));
