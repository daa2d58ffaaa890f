/** What the window's own thread does while something is dragged, frame by frame, as the browser traces it. */
import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; only of events that last. */
  readonly dur?: number;
}

const taskName = 'ThreadControllerImpl::RunTask';

/**
 * Runs something and tells the milliseconds of each task of the page's thread meanwhile, the longest
 * last. Pointer, layout and paint of one frame are one task.
 */
export async function tasksWhile(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  const cdp = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  // The protocol's own words: Playwright has no types of a trace's events.
  cdp.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel'] },
  });
  await act();
  const collected = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await collected;
  await cdp.detach();
  return taskTimes(events);
}

/** The page's thread is the one that calls the page's functions most. */
function taskTimes(events: readonly TraceEvent[]): readonly number[] {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const calls = Map.groupBy(
    events.filter(({ name }) => name === 'FunctionCall'),
    threadOf,
  );
  const [busiest] = [...calls].sort(([, a], [, b]) => b.length - a.length);
  if (busiest === undefined) throw new Error('The trace has no call of the page.');
  return events
    .filter(
      (event) => event.name === taskName && event.ph === 'X' && threadOf(event) === busiest[0],
    )
    .map(({ dur = 0 }) => dur / 1_000)
    .sort((a, b) => a - b);
}
