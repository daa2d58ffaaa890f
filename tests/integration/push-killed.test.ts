import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryLogs } from '../../electron/services/memory-logs.ts';
import { versionNameOf } from '../../electron/services/push-calendars.ts';
import type { LogFolder } from '../../electron/services/push-journals.ts';
import { interruptedPushes, leavePush } from '../../electron/services/resume-push.ts';
import { nowMs } from '../support/a-cloud.ts';
import { aRun, isWrite, manyCalendars, type Call, type Remote } from '../support/many-calendars.ts';

const calendarCount = 20;

type Run = ReturnType<typeof aRun>;

interface KillOptions {
  readonly killAfter: (call: Call) => boolean;
  /** How long each call waits before it goes out: another order of the calls each time. */
  readonly turns?: () => number;
}

/** Works until the process is "killed" or done. Answers whether it was killed. */
async function untilKilled(
  { remote, logs }: { readonly remote: Remote; readonly logs: LogFolder },
  work: (run: Run) => Promise<unknown>,
  { killAfter, turns = () => 0 }: KillOptions,
): Promise<boolean> {
  let killed = false;
  let sayKilled = (): void => {};
  const whenKilled = new Promise<void>((resolve) => (sayKilled = resolve));
  const wander = async (): Promise<void> => {
    for (let left = turns(); left > 0; left -= 1) await Promise.resolve();
  };
  const run = aRun(remote, logs, {
    isKilled: () => killed,
    meddle: {
      before: wander,
      after: (call) => {
        if (killed || !killAfter(call)) return;
        killed = true;
        sayKilled();
      },
    },
  });
  await Promise.race([work(run), whenKilled]);
  return killed;
}

const afterCalls = (count: number): (() => boolean) => {
  let calls = 0;
  return () => (calls += 1) === count;
};

/** The plan exactly once: our text in force, one version of ours, nothing else touched. */
function expectPlanExactlyOnce(remote: Remote): void {
  for (const change of remote.changes) {
    const { versions, defaultNumber } = remote.stored(change);
    expect(remote.textInForce(change)).toBe(change.textAfter);
    expect(versions.map(({ versionName }) => versionName)).toEqual([
      undefined,
      versionNameOf('p1'),
    ]);
    expect(defaultNumber).toBe(2);
    expect(versions[0].text).toBe(change.textBefore);
  }
}

describe('a push whose process is killed', () => {
  const writeCount = calendarCount * 2;
  const seeds = 50;

  it(`goes on exactly where it stood, killed after each of ${writeCount} writes, ${seeds} times`, async () => {
    for (let k = 1; k <= writeCount; k += 1) {
      for (let seed = 0; seed < seeds; seed += 1) {
        const remote = manyCalendars(calendarCount);
        let writes = 0;
        let state = seed * 7_919 + k;
        const logs = memoryLogs();
        const killed = await untilKilled({ remote, logs }, (run) => run.push('p1'), {
          killAfter: (call) => isWrite(call) && (writes += 1) === k,
          // A generator of its own, so that a failure can be run again by its numbers.
          turns: () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % 5,
        });
        const next = aRun(remote, logs);
        await next.resume('p1');
        expect(await interruptedPushes(next.journals)).toEqual([]);
        expect({ k, seed, killed }).toEqual({ k, seed, killed: true });
        expectPlanExactlyOnce(remote);
      }
    }
  }, 240_000);

  it('goes on when it was killed after any call, and killed again while going on', async () => {
    const at = fc.integer({ min: 1, max: 60 });
    await fc.assert(
      fc.asyncProperty(at, at, async (first, second) => {
        const remote = manyCalendars(5);
        const logs = memoryLogs();
        await untilKilled({ remote, logs }, (run) => run.push('p1'), {
          killAfter: afterCalls(first),
        });
        await untilKilled({ remote, logs }, (run) => run.resume('p1'), {
          killAfter: afterCalls(second),
        });
        await aRun(remote, logs).resume('p1');
        expectPlanExactlyOnce(remote);
      }),
      { numRuns: 300, seed: 5 },
    );
  }, 60_000);

  it('is not offered to be gone on with once somebody decided to leave it', async () => {
    const remote = manyCalendars(3);
    const logs = memoryLogs();
    await untilKilled({ remote, logs }, (run) => run.push('p1'), { killAfter: afterCalls(10) });
    const { journals } = aRun(remote, logs);
    expect(await interruptedPushes(journals)).toMatchObject([{ pushId: 'p1', by: 'a tester' }]);
    const source = { nowMs: () => nowMs };
    expect(await leavePush(journals, source, { pushId: 'p1', by: 'a tester' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await interruptedPushes(journals)).toEqual([]);
  });

  it('tells what is settled, what may be half written and what had not begun', async () => {
    const remote = manyCalendars(20);
    const logs = memoryLogs();
    let published = 0;
    const isFifth = ({ operation }: Call): boolean =>
      operation === 'UpdateDocumentDefaultVersion' && (published += 1) === 5;
    await untilKilled({ remote, logs }, (run) => run.push('p1'), { killAfter: isFifth });
    const [push] = await interruptedPushes(aRun(remote, logs).journals);
    const unsure = push!.unsettled.filter(({ maybeWritten }) => maybeWritten);
    expect(push!.settledCount + push!.unsettled.length).toBe(20);
    // Four at a time: those that were under way, and nothing else.
    expect(unsure.length).toBeGreaterThan(0);
    expect(unsure.length).toBeLessThanOrEqual(4);
    for (const { calendarKey } of push!.unsettled.filter(({ maybeWritten }) => !maybeWritten)) {
      const change = remote.changes.find((each) => each.calendarKey === calendarKey)!;
      expect(remote.stored(change).versions).toHaveLength(1);
    }
  });
});
