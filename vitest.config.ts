import { defineConfig } from 'vitest/config';

// Rooms in which a wrong hour could hide: they run once more on machines of other zones.
const zoneSensitive = [
  'time',
  'ical',
  'schedule',
  'occurrences',
  'planning',
  'changes',
  'conflicts',
  'presenters',
];
const zones = ['America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];

// Rooms whose tests put something else in a module's place, which must not outlive its file.
const replacing = ['files', 'shell', 'state', 'store'];

// Forks, not threads: only a process of its own can live in another time zone.
const shared = {
  environment: 'node' as const,
  pool: 'forks' as const,
  // Hangs are caught, a slow machine is not.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 30_000 } },
  setupFiles: ['tests/run/fixed-seed.ts'],
};

// Pure code leaves nothing behind: its files share a process, which saves two thirds of the time.
const pure = { ...shared, isolate: false };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'doors',
          env: { TZ: 'UTC' },
          include: [
            'tests/{contract,integration,architecture}/**/*.test.{ts,tsx}',
            `tests/unit/{${replacing.join(',')}}/**/*.test.{ts,tsx}`,
          ],
          exclude: ['tests/architecture/fixture/**'],
        },
      },
      {
        test: {
          ...pure,
          name: 'UTC',
          env: { TZ: 'UTC' },
          include: [`tests/unit/!(${replacing.join('|')})/**/*.test.{ts,tsx}`],
        },
      },
      ...zones.map((zone) => ({
        test: {
          ...pure,
          name: zone,
          env: { TZ: zone },
          include: [`tests/unit/{${zoneSensitive.join(',')}}/**/*.test.{ts,tsx}`],
        },
      })),
    ],
  },
});
