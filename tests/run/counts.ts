/** What a test run came to. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** One line for each failed test: its name and what it said first. */
  readonly failures: readonly string[];
  /** One line for each skipped test: its name and, where it told, the reason. */
  readonly skips: readonly string[];
}

export const noCounts: Counts = { passed: 0, failed: 0, failures: [], skips: [] };

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  failures: [...a.failures, ...b.failures],
  skips: [...a.skips, ...b.skips],
});

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    /** What a file said that did not even load. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[] | null;
      readonly meta?: { readonly skipReason?: string };
    }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
  readonly suites: readonly PlaywrightSuite[];
}
interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

/** Reads the JSON report of vitest or Playwright; null where there is none to read. */
export function readCounts(read: () => string): Counts | null {
  try {
    // The two shapes are told apart by a member only one of them has.
    const report = JSON.parse(read()) as VitestReport | PlaywrightReport;
    return 'stats' in report ? ofPlaywright(report) : ofVitest(report);
  } catch {
    return null; // No report, or half of one: the caller counts that as a failure.
  }
}

function ofVitest(report: VitestReport): Counts {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const skips = tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName, meta }) => `${fullName.trim()}: ${meta?.skipReason ?? 'no reason given'}`);
  // A file that does not even load has no failed test in it: it counts as one.
  const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0);
  const unloaded = report.testResults
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name, message }) => lineOf(name, message));
  const failures = tests
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => lineOf(fullName, failureMessages?.[0]));
  return {
    passed: report.numPassedTests,
    failed,
    failures: [...unloaded, ...failures],
    skips,
  };
}

function ofPlaywright({ stats, suites }: PlaywrightReport): Counts {
  const specs = suites.flatMap(specsOf);
  const skips = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => `${title}: ${annotations[0]?.description ?? 'no reason given'}`),
  );
  const failures = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) =>
        lineOf(`${file}:${line} ${title}`, results.find(({ error }) => error)?.error?.message),
      ),
  );
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, failures, skips };
}

const lineOf = (name: string, said: string | undefined): string =>
  `${name.trim()}: ${(said ?? 'no message').replace(/\s+/g, ' ').slice(0, 500)}`;

const specsOf = (suite: PlaywrightSuite): NonNullable<PlaywrightSuite['specs']> => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
];
