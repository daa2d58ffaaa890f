/**
 * A push to 100 calendars of 250 events each (issue 6): what it would change, and carrying it out on
 * a stand-in that is as far away as AWS and takes as long over a new version.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { pushCalendars } from '../../electron/services/push-calendars.ts';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import { prepareChanges } from '../../shared/changes/prepare-changes.ts';
import { expandPlan } from '../../shared/schedule/expand-series.ts';
import { atMost, median, type Bench } from './bench.ts';
import { farCloud } from './push/far-cloud.ts';
import { manyCustomers, nowMs, range } from './push/many-customers.ts';

const [calendars, eventsEach] = [100, 250];
/** As many as the product writes at the same time. */
const atOnce = 4;

const timed = async (work: () => unknown): Promise<number> => {
  const beganMs = performance.now();
  await work();
  return performance.now() - beganMs;
};

/** Processor time: on a shared machine the wall clock tells how busy others are. */
function cpuTimed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

async function push(changes: readonly CalendarChange[], cloud: ReturnType<typeof farCloud>) {
  const receipts = await pushCalendars(
    {
      nowMs: () => nowMs,
      sleep,
      document: cloud.document,
      onProgress: () => {},
      keepReceipt: () => {},
      report: (bug) => {
        throw bug;
      },
      journal: { note: async () => {} },
      control: { mayGoOn: async () => true },
    },
    { pushId: 'bench', changes, begunKeys: new Set() },
  );
  const odd = receipts.find(({ outcome }) => outcome.kind !== 'verified');
  if (odd !== undefined) throw new Error(`${odd.calendarKey}: ${JSON.stringify(odd.outcome)}`);
}

async function run() {
  const { plan, held, chosenWindowIds } = manyCustomers(calendars, eventsEach);
  const windows = expandPlan(plan, range);
  const prepare = () =>
    prepareChanges({ plan, windows, chosenWindowIds, calendars: held, nowMs }).calendars;
  const changes = prepare();
  if (changes.length !== calendars) throw new Error(`${changes.length} calendars would change.`);
  const diffs = Array.from({ length: 15 }, () => cpuTimed(prepare));

  const cloud = farCloud(held);
  const ours = await timed(() => push(changes, cloud));
  // No way is faster that makes the same calls one after the other for each calendar, so many at once.
  const bound = (cloud.waitedMs() + calendars * cloud.settleMs) / atOnce;
  const diff = median(diffs);
  return {
    ours,
    bound,
    peers: {},
    note: `${calendars} calendars × ${eventsEach} events, ${cloud.calls()} calls`,
    targets: [
      atMost(200, 'ms of processor to tell what a push would change', diff),
      atMost(1.25, '× the bound of rate and latency', ours / bound),
    ],
  };
}

export const bench: Bench = { name: 'push', unit: 'ms', run };
