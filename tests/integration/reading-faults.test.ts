import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLiveSnapshot, type LiveSnapshot } from '../../electron/services/live-snapshot.ts';
import { ssmCloud } from '../../electron/sources/ssm-cloud.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import { nowMs } from '../support/a-cloud.ts';
import { between, networkFaults, type NetworkFault } from '../support/between.ts';
import { accountsOf, sampleCredentials, standInOf, textOf } from '../support/many-accounts.ts';
import { seeded } from '../support/seeded.ts';

/** Seeds of each fault; the plan's 100 with PWP_FAULT_SEEDS=100. Printed when one fails. */
const seeds = Number(process.env['PWP_FAULT_SEEDS'] ?? 4);
const cells = accountsOf(20);
const shares = [0.1, 0.5, 0.9];
const later = nowMs + 3_600_000;

// Waiting and time-outs are real code on a clock that runs as fast as it can.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function settle(snapshot: LiveSnapshot): Promise<void> {
  const progress = { isDone: false };
  void snapshot.settled().then(() => (progress.isDone = true));
  while (!progress.isDone) {
    await vi.advanceTimersByTimeAsync(500);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const textIn = (snapshot: LiveSnapshot, cell: CellRef): string | undefined =>
  snapshot.calendar(`${cellKey(cell)}/patching`)?.text;

/** Reads once well and once with the fault, in half of the accounts, in a share of their calls. */
async function readTwice(fault: NetworkFault, seed: number) {
  const random = seeded(seed);
  const hit = new Set(cells.filter(() => random() < 0.5).map(({ accountId }) => accountId));
  const share = shares[seed % shares.length]!;
  let isOn = false;
  const requestHandler = between(standInOf(cells), (call, pass, options) =>
    isOn && hit.has(call.accountId) && random() < share
      ? networkFaults[fault](pass, options)
      : pass(),
  );
  let atMs = nowMs;
  const access = { credentialsFor: sampleCredentials, requestHandler };
  const cloud = { ...ssmCloud(cells, access, () => atMs), cellsAtOnce: cells.length };
  const snapshot = openLiveSnapshot({ cloud, nowMs: () => atMs }, () => {});
  snapshot.refresh();
  await settle(snapshot);
  isOn = true;
  atMs = later;
  snapshot.refresh();
  await settle(snapshot);
  return { snapshot, hit };
}

describe(`N1: a network that fails some accounts (seeds 1 to ${seeds})`, () => {
  it.each(Object.keys(networkFaults) as NetworkFault[])(
    'harms no other and hides nothing: %s',
    async (fault) => {
      for (let seed = 1; seed <= seeds; seed += 1) {
        const { snapshot, hit } = await readTwice(fault, seed);
        for (const summary of snapshot.describe().cells) {
          const { cell, status, readAtMs, problems } = summary;
          const told = `${fault}, seed ${seed}, ${cellKey(cell)}: ${JSON.stringify(summary)}`;
          // What was read before is still there, whatever happened.
          expect(textIn(snapshot, cell), told).toBe(textOf(cell));
          if (!hit.has(cell.accountId)) {
            expect({ status, readAtMs, problems }, told).toEqual({
              status: 'fresh',
              readAtMs: later,
              problems: [],
            });
          } else if (status !== 'fresh') {
            expect(readAtMs, told).toBe(nowMs);
            expect(summary.message ?? summary.missingAction, told).toBeTruthy();
          } else expect(readAtMs, told).toBe(later);
        }
      }
    },
    300_000,
  );

  it.each([
    ['no such host', 'offline'],
    ['proxy wants a name', 'proxy'],
    ['bad certificate', 'certificate'],
    ['timeout', 'unreachable'],
    ['another content', 'unreachable'],
    ['throttled', 'throttled'],
  ] as const)('has a name for it: %s is %s', async (fault, status) => {
    const [cell] = cells;
    const requestHandler = between(standInOf(cells), (_call, pass, options) =>
      networkFaults[fault](pass, options),
    );
    const access = { credentialsFor: sampleCredentials, requestHandler };
    const cloud = ssmCloud(cells, access, () => nowMs);
    const snapshot = openLiveSnapshot({ cloud, nowMs: () => nowMs }, () => {});
    snapshot.refresh([cell!]);
    await settle(snapshot);
    expect(snapshot.describe().cells[0]).toMatchObject({ status, readAtMs: null });
  });
});

/** Cells of reading with a token that ends before call `index`; then somebody signs in again. */
async function readPastTheEnd(index: number) {
  let calls = 0;
  let isSignedIn = true;
  const standIn = standInOf(cells);
  const requestHandler = between(standIn, async (_call, pass) => {
    calls += 1;
    if (calls === index) isSignedIn = false;
    return isSignedIn
      ? pass()
      : {
          statusCode: 400,
          headers: { 'content-type': 'application/x-amz-json-1.1' },
          body: new TextEncoder().encode(
            JSON.stringify({ __type: 'ExpiredTokenException', message: 'Expired' }),
          ),
        };
  });
  const signedOut = { kind: 'signed-out', action: '', message: 'Sign in again.' } as const;
  const cloud = ssmCloud(
    cells,
    {
      requestHandler,
      credentialsFor: async (cell, purpose) => {
        if (!isSignedIn) return { ok: false, error: signedOut };
        const given = await sampleCredentials(cell, purpose);
        return 'accessKeyId' in given ? { ok: true, value: given } : given;
      },
    },
    () => nowMs,
  );
  const snapshot = openLiveSnapshot({ cloud, nowMs: () => nowMs }, () => {});
  snapshot.refresh();
  await settle(snapshot);
  const before = snapshot.describe().cells;
  isSignedIn = true;
  const stopped = before.filter(({ status }) => status === 'signed-out').map(({ cell }) => cell);
  snapshot.refresh(stopped);
  await settle(snapshot);
  return { before, stopped, after: snapshot.describe().cells, snapshot };
}

describe('N2: a token that ends in the middle of reading', () => {
  const indexes = Array.from({ length: 200 }, (_, index) => index + 1).filter(
    (index) => seeds >= 100 || index % 31 === 1,
  );

  it('stops what needs it, and all is there after signing in', async () => {
    for (const index of indexes) {
      const { before, stopped, after, snapshot } = await readPastTheEnd(index);
      const told = `index ${index}`;
      expect(stopped.length, told).toBeGreaterThan(0);
      for (const { status, readAtMs } of before) {
        expect(['fresh', 'signed-out'], told).toContain(status);
        if (status === 'signed-out') expect(readAtMs, told).toBeNull();
      }
      expect(
        after.every(({ status }) => status === 'fresh'),
        told,
      ).toBe(true);
      for (const cell of cells) expect(textIn(snapshot, cell), told).toBe(textOf(cell));
    }
  }, 300_000);
});
