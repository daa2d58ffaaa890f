import { build } from 'vite';
import { join } from 'node:path';
import { PROJECT_PATH } from '../../../build/runtime/resolve-electron.ts';

const outPath = join(PROJECT_PATH, '.cache/bench/month-page');

/** Builds the page as the app's window is built, and returns the file to load. */
export async function buildMonthPage(): Promise<string> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: outPath,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1_000,
    },
  });
  return join(outPath, 'index.html');
}
