// What is left over is deleted: files, exports and packages that nothing reads.
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'electron/main.ts',
    'electron/reader.ts',
    'electron/preload.ts',
    'build/*.ts',
    'build/runtime/loader/main.ts',
    'tests/run/skip-reasons.ts',
    'tests/tour/tour.ts',
    'tests/bench/*.ts',
    'tests/bench/month-page/page.tsx',
    'tests/bench/empty-window/*.cjs',
    // Started as processes of their own, to be killed.
    'tests/support/*-process.ts',
    'tests/**/*.{test,e2e}.{ts,tsx}',
  ],
  project: ['{electron,renderer,shared,build,tests}/**/*.{ts,tsx}'],
  ignoreExportsUsedInFile: true,
  // Of the machines that have them; tests say so where they are missing.
  ignoreBinaries: [
    'apt-get',
    'dpkg-query',
    'gcc',
    'moto_server',
    'openssl',
    'soffice',
    'systemd-analyze',
    'unshare',
    'Xvfb',
  ],
};

export default config;
