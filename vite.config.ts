/**
 * One file, three builds, chosen by `--mode`: the window (also what `vite` serves in development),
 * the main process, the preload script. They are run together by `build/build.ts` and `build/dev.ts`.
 *
 * Code runs on two Electrons, 45 for users and 33 for tests, hence the targets.
 */
import react from '@vitejs/plugin-react';
import { globSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const projectPath = import.meta.dirname;
const inProject = (...parts: readonly string[]): string => path.join(projectPath, ...parts);

/** What the main process starts from: a new worker or utility process is one more line here. */
const mainEntries = {
  main: inProject('electron/main.ts'),
  // Reads AWS, in a process of its own.
  reader: inProject('electron/reader.ts'),
};

/** Packages that change together and are read at every start, each in a chunk that V8 caches well. */
const windowChunks = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'mantine', test: /node_modules\/@mantine\/(core|hooks|notifications)\/.*\.m?js$/ },
  { name: 'fullcalendar', test: /node_modules\/(@fullcalendar|@full-ui)\/.*\.m?js$/ },
  { name: 'temporal', test: /node_modules\/temporal-polyfill\// },
];

/**
 * What FullCalendar 7.1.4 is without: it scrolls a time grid that has just gone, and throws (its own
 * comment there says that the scroller might be missing); and it works out the times of every event at
 * every drawing though it was told to show none, a tenth of what a month costs.
 */
const mends = [
  ['timeScroller.scrollTo({ y })', 'timeScroller?.scrollTo({ y })'],
  [
    'const canonicalStart = buildRangeEdgeOutput(',
    "if (options.displayEventTime === false) return ''; const canonicalStart = buildRangeEdgeOutput(",
  ],
] as const;

/** Fails the build when an upgrade changes a line: then look whether its mend is still needed. */
function mendWidget(): Plugin {
  const missing = new Set<string>(mends.map(([before]) => before));
  return {
    name: 'mend-widget',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('@fullcalendar')) return null;
      const found = mends.filter(([before]) => code.includes(before));
      for (const [before] of found) missing.delete(before);
      const mended = found.reduce((text, [before, after]) => text.replace(before, after), code);
      return found.length === 0 ? null : { code: mended, map: null };
    },
    buildEnd(error) {
      if (error !== undefined || missing.size === 0) return;
      this.error(`FullCalendar changed: see mendWidget (${[...missing].join(', ')}).`);
    },
  };
}

/** The window: every `renderer/*.html` is a page; workers made by `new Worker(new URL(…))` follow. */
const renderer: UserConfig = {
  root: inProject('renderer'),
  // Relative, so that the built files work at any address they are served from.
  base: './',
  publicDir: false,
  plugins: [react(), mendWidget()],
  server: {
    host: '127.0.0.1',
    port: 5173,
    // shared/ and node_modules/ lie beside the root.
    fs: { allow: [projectPath] },
  },
  worker: { format: 'es' },
  build: {
    outDir: inProject('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // data: addresses are not allowed by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      input: globSync(inProject('renderer/*.html')),
      output: { codeSplitting: { groups: windowChunks } },
    },
  },
};

/** The main process: everything inside but Electron and Node, split so that credential chains load late. */
const main: UserConfig = {
  root: projectPath,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  // Packages written as CommonJS ask for these; in an ES module they have other names.
  define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' },
  build: {
    ssr: true,
    outDir: inProject('dist/main'),
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: mainEntries,
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
};

/** The preload script: sandboxed, hence one CommonJS file that requires nothing but Electron. */
const preload: UserConfig = {
  root: projectPath,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: inProject('dist/preload'),
    emptyOutDir: true,
    target: 'chrome130',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { preload: inProject('electron/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
};

const builds: Readonly<Record<string, UserConfig>> = { main, preload };

export default defineConfig(({ mode }) => builds[mode] ?? renderer);
