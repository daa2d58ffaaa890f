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

// Forks, not threads: only a process of its own can live in another time zone.
const shared = { environment: 'node' as const, pool: 'forks' as const };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'UTC',
          env: { TZ: 'UTC' },
          include: ['tests/{unit,contract,integration,architecture}/**/*.test.{ts,tsx}'],
          exclude: ['tests/architecture/fixture/**'],
          testTimeout: 20_000,
        },
      },
      ...zones.map((zone) => ({
        test: {
          ...shared,
          name: zone,
          env: { TZ: zone },
          include: [`tests/unit/{${zoneSensitive.join(',')}}/**/*.test.{ts,tsx}`],
          testTimeout: 20_000,
        },
      })),
    ],
  },
});
