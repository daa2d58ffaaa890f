/**
 * Faults in the middle of a push to twenty calendars, at counts that leave no order of events out by
 * luck. What the receipts say is held against what AWS holds.
 */
import fc from 'fast-check';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { memoryLogs } from '../../electron/services/memory-logs.ts';
import { interruptedPushes } from '../../electron/services/resume-push.ts';
import { undoPush } from '../../electron/services/undo-push.ts';
import { versionNameOf } from '../../electron/services/push-calendars.ts';
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { calendarText, foreignEvent, nowMs } from '../support/a-cloud.ts';
import {
  aRun,
  isWrite,
  manyCalendars,
  type Call,
  type Interference,
  type Remote,
} from '../support/many-calendars.ts';

const seed = 2027;
const theirText = calendarText([
  ...foreignEvent('theirs', '20270401'),
  ...foreignEvent('theirs-later', '20270406'),
]);

const push = (remote: Remote, meddle: Interference = {}) =>
  aRun(remote, memoryLogs(), { meddle }).push('p1');

const receiptOf = (receipts: readonly Receipt[], { calendarKey }: CalendarChange): Receipt =>
  receipts.find((each) => each.calendarKey === calendarKey)!;

/** What AWS holds of a calendar, in the words of an outcome. */
function truthOf(remote: Remote, change: CalendarChange): 'in force' | 'written' | 'untouched' {
  const { versions, defaultNumber } = remote.stored(change);
  const ours = versions.find(({ versionName }) => versionName === versionNameOf('p1'));
  if (ours === undefined) return 'untouched';
  return ours.number === defaultNumber ? 'in force' : 'written';
}

/** What a receipt says of the same. */
function saidOf({ outcome }: Receipt): 'in force' | 'written' | 'untouched' | 'unknown' {
  switch (outcome.kind) {
    case 'verified':
    case 'unverified':
    case 'already-there':
      return 'in force';
    case 'stale':
    case 'skipped':
      return 'untouched';
    case 'failed':
      if (outcome.written === 'unknown') return 'unknown';
      return outcome.written ? 'written' : 'untouched';
  }
}

const sdkError = (name: string, extra: object = {}): Error =>
  Object.assign(new Error(`${name} on purpose`), { name, ...extra });
const denied = (): Error => sdkError('AccessDeniedException');
const lost = (): Error => sdkError('TimeoutError', { code: 'ECONNRESET' });

describe('a push that meets faults', () => {
  it('finishes all others where some accounts deny some calls, and tells the truth of each', async () => {
    const index = fc.nat({ max: 19 });
    const operation = fc.constantFrom(
      'UpdateDocument',
      'UpdateDocumentDefaultVersion',
      'DescribeDocument',
      'GetDocument',
      'GetCalendarState',
      'all',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(index, operation), { maxLength: 12 }), async (denials) => {
        const remote = manyCalendars(20);
        const byKey = new Map(denials.map(([at, what]) => [remote.changes[at]!.calendarKey, what]));
        const isDenied = ({ calendarKey, operation: called }: Call): boolean =>
          byKey.get(calendarKey) === 'all' || byKey.get(calendarKey) === called;
        const receipts = await push(remote, {
          before: (call) => {
            if (isDenied(call)) throw denied();
          },
        });
        for (const change of remote.changes) {
          const receipt = receiptOf(receipts, change);
          if (!byKey.has(change.calendarKey)) expect(receipt.outcome.kind).toBe('verified');
          else expect(receipt.outcome.kind).not.toBe('verified');
          expect(saidOf(receipt)).toBe(truthOf(remote, change));
        }
      }),
      { numRuns: 500, seed },
    );
  }, 120_000);

  it('refuses each calendar that somebody wrote to since the preview, and no other', async () => {
    for (let target = 0; target < 20; target += 1) {
      for (let round = 0; round < 50; round += 1) {
        const remote = manyCalendars(20);
        const changed = remote.changes[target]!;
        const text = theirText.replace('somebody-elses', `somebody-elses-${round}`);
        remote.writeAsSomebodyElse(changed, text);
        const receipts = await push(remote);
        expect(receiptOf(receipts, changed).outcome).toEqual({
          kind: 'stale',
          remoteVersion: 2,
          remoteText: text,
        });
        expect(remote.textInForce(changed)).toBe(text);
        expect(remote.latestNumber(changed)).toBe(2);
        const others = receipts.filter(({ calendarKey }) => calendarKey !== changed.calendarKey);
        expect(others.map(({ outcome }) => outcome.kind)).toEqual(others.map(() => 'verified'));
      }
    }
  }, 120_000);

  it('never calls a calendar verified that somebody wrote to before it was read back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (at) => {
        const remote = manyCalendars(1);
        const [change] = remote.changes;
        let calls = 0;
        let readBack = 0;
        const receipts = await push(remote, {
          before: ({ operation }) => {
            calls += 1;
            if (calls === at) remote.writeAsSomebodyElse(change!, theirText);
            if (operation === 'GetDocument') readBack = calls;
          },
        });
        // Their text is never lost, and whoever wrote last is in force or is told of.
        expect(remote.stored(change!).versions.map(({ text }) => text)).toContain(theirText);
        if (at <= readBack) expect(receipts[0]!.outcome.kind).not.toBe('verified');
      }),
      { numRuns: 200, seed },
    );
  });

  it('makes one version only, whichever answers to its writes are lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.boolean()), async (coins) => {
        const remote = manyCalendars(5);
        const receipts = await push(remote, {
          after: (call) => {
            if (isWrite(call) && coins.next().value === true) throw lost();
          },
        });
        for (const change of remote.changes) {
          expect(receiptOf(receipts, change).outcome.kind).toBe('verified');
          expect(remote.stored(change).versions).toHaveLength(2);
          expect(remote.textInForce(change)).toBe(change.textAfter);
        }
      }),
      { numRuns: 1_000, seed },
    );
  }, 120_000);

  it('waits for a sign-in wherever the token runs out, and then does everything once', async () => {
    for (let index = 1; index <= 300; index += 1) {
      const remote = manyCalendars(20);
      let isExpired = false;
      let calls = 0;
      let signIns = 0;
      const run = aRun(remote, memoryLogs(), {
        meddle: {
          before: () => {
            calls += 1;
            if (calls === index) isExpired = true;
            if (isExpired) throw sdkError('ExpiredTokenException');
          },
        },
        signedInAgain: async () => {
          signIns += 1;
          await turn();
          isExpired = false;
          return true;
        },
      });
      const receipts = await run.push('p1');
      expect(receipts.map(({ outcome }) => outcome.kind)).toEqual(receipts.map(() => 'verified'));
      for (const change of remote.changes) {
        expect(remote.stored(change).versions).toHaveLength(2);
        expect(remote.textInForce(change)).toBe(change.textAfter);
      }
      // Of a push of twenty calendars there are that many calls and more.
      if (calls >= index) expect(signIns).toBeGreaterThan(0);
    }
  }, 120_000);

  it('can be gone on with later where nobody signs in', async () => {
    const remote = manyCalendars(6);
    const logs = memoryLogs();
    let calls = 0;
    const run = aRun(remote, logs, {
      meddle: {
        before: () => {
          calls += 1;
          if (calls > 30) throw sdkError('ExpiredTokenException');
        },
      },
      signedInAgain: async () => false,
    });
    await run.push('p1');
    const next = aRun(remote, logs);
    await next.resume('p1');
    const [push] = await next.journals.list();
    const unwritten = [...push!.receipts.values()].filter(
      ({ outcome }) => outcome.kind === 'failed' && outcome.written === false,
    );
    for (const change of remote.changes) {
      const isUnwritten = unwritten.some(({ calendarKey }) => calendarKey === change.calendarKey);
      expect(remote.stored(change).versions).toHaveLength(isUnwritten ? 1 : 2);
    }
    expect(await interruptedPushes(next.journals)).toEqual([]);
  });

  it('puts the bytes before back, or says why not, whatever taking it back meets', async () => {
    const fault = fc.constantFrom('denied', 'lost', 'reset', 'written since' as const);
    await fc.assert(
      fc.asyncProperty(fault, fc.integer({ min: 1, max: 3 }), async (kind, at) => {
        const remote = manyCalendars(1);
        const change = remote.changes[0]!;
        const [receipt] = await push(remote);
        let calls = 0;
        const meddle: Interference = {
          before: () => {
            calls += 1;
            if (calls !== at) return;
            if (kind === 'denied') throw denied();
            if (kind === 'reset') throw lost();
            if (kind === 'written since') remote.writeAsSomebodyElse(change, theirText);
          },
          after: () => {
            if (calls === at && kind === 'lost') throw lost();
          },
        };
        const undone = await undoPush(remote.document(change, meddle), receipt!, nowMs);
        const inForce = remote.textInForce(change);
        if (undone.ok) expect(inForce).toBe(change.textBefore);
        if (kind === 'written since') {
          expect(remote.stored(change).versions.map(({ text }) => text)).toContain(theirText);
          if (at === 1) expect([undone.ok, inForce]).toEqual([false, theirText]);
          return;
        }
        const again = await undoPush(remote.document(change, {}), receipt!, nowMs);
        expect(again.ok).toBe(true);
        expect(remote.textInForce(change)).toBe(change.textBefore);
      }),
      { numRuns: 500, seed },
    );
  }, 60_000);
});
