import type { Reporter, TestCase } from 'vitest/node';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test was skipped, for the report of the whole run. */
    skipReason?: string;
  }
}

/** Puts why a test was skipped where the JSON report carries it. Named before `json`, whose end comes later. */
// Vitest takes a reporter of a file as its default export.
export default class SkipReasons implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state === 'skipped') test.meta().skipReason = result.note ?? 'no reason given';
  }
}
