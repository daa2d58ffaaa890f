import { defineConfig } from '@playwright/test';

// Each worker has a screen of its own. No retries: a test that passes sometimes is broken.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '.cache/test-results',
  workers: 2,
  globalSetup: './tests/support/displays.ts',
  retries: 0,
  // Hangs are caught, a slow machine is not: the longest takes half a minute on a quiet one.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: process.env['PWP_TEST_REPORT']
    ? [['line'], ['json', { outputFile: process.env['PWP_TEST_REPORT'] }]]
    : [['list']],
});
