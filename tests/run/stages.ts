/** One step of the whole check. */
export interface Stage {
  readonly name: string;
  readonly says: string;
  readonly command: string;
  readonly args: (report: string) => readonly string[];
  readonly env?: (report: string) => Readonly<Record<string, string>>;
  /** It takes one processor and tells nothing before its end: it runs beside its likes. */
  readonly isStill?: boolean;
  /** Whether it writes a JSON report of single tests. */
  readonly counts?: boolean;
}

const node = process.execPath;

/** Cheap first, in the first minutes; the longest of the still ones first, the real windows last. */
export const stages: readonly Stage[] = [
  {
    name: 'machine',
    says: 'what Electron needs of this machine is installed',
    command: node,
    args: () => ['build/install-system-packages.ts'],
  },
  {
    name: 'lint',
    says: 'habits within a file',
    command: 'eslint',
    args: () => ['.'],
    isStill: true,
  },
  {
    name: 'types',
    says: 'every project type-checks',
    command: 'tsc',
    args: () => ['-b'],
    isStill: true,
  },
  {
    name: 'format',
    says: 'formatted by Prettier',
    command: 'prettier',
    args: () => ['--check', '--log-level', 'warn', '.'],
    isStill: true,
  },
  {
    name: 'fences',
    says: 'every import stays on the map',
    command: 'depcruise',
    args: () => ['--config', '.dependency-cruiser.cjs', 'shared', 'electron', 'renderer', 'build'],
    isStill: true,
  },
  { name: 'unused', says: 'nothing is left over', command: 'knip', args: () => [], isStill: true },
  {
    name: 'unit',
    says: 'unit, contract, integration and architecture tests, the time rooms in four zones',
    command: 'vitest',
    args: (report) => [
      'run',
      ...['default', './tests/run/skip-reasons.ts', 'json'].map((name) => `--reporter=${name}`),
      `--outputFile=${report}`,
    ],
    counts: true,
  },
  { name: 'build', says: 'the app builds', command: node, args: () => ['build/build.ts'] },
  {
    name: 'e2e',
    says: 'journeys in real Electron',
    command: node,
    args: () => ['build/launch/with-display.ts', 'playwright', 'test'],
    env: (report) => ({ PWP_TEST_REPORT: report }),
    counts: true,
  },
  {
    name: 'package',
    says: 'the app packs',
    command: node,
    args: () => ['build/package.ts'],
  },
  {
    name: 'smoke',
    says: 'the packed app starts, opens the sample and quits clean, its fuses shut',
    command: node,
    args: () => ['build/smoke.ts'],
  },
];
