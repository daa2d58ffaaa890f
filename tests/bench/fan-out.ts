/**
 * 500 accounts × 2 regions × 15 calls (performance target A5), by the product's own reading process
 * over HTTP from a stand-in that throttles as AWS is thought to; `PWP_FAN_OUT_ACCOUNTS` makes it smaller.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTextFolder } from '../../electron/files/text-folder.ts';
import { openLiveSnapshot, type LiveSnapshot } from '../../electron/services/live-snapshot.ts';
import { openRemoteReader } from '../../electron/sources/remote-reader.ts';
import { openSnapshotCache } from '../../electron/sources/snapshot-cache.ts';
import { ok } from '../../shared/kernel/result.ts';
import { atMost, type Bench, type BenchFigures } from './bench.ts';
import { bareCallsMs, cliCallMs, startReaderChild, startServer } from './fan-out/children.ts';
import { callsACell, cellsOf, meanLatencyMs, rate, textOf } from './fan-out/organization.ts';
import { watchOwnStalls } from './fan-out/own-stalls.ts';

const accounts = Number(process.env['PWP_FAN_OUT_ACCOUNTS'] ?? 500);
const cells = cellsOf(accounts);
/** Of one account more: read beforehand. */
const warmUpCell = cellsOf(accounts + 1).at(-1)!;
const sockets = 256;
/** Bare calls that are timed for what a call costs. */
const timedCalls = 3_000;
/** The peer that takes minutes is timed on so few calls, and reckoned up. */
const peerCalls = 750;

/** What any way must take: tokens, sockets, the processor. */
function limitsOf(bareCallMs: number): Readonly<Record<string, number>> {
  const calls = cells.length * callsACell;
  return {
    tokens: ((callsACell - rate.burst) / rate.perSecond) * 1_000 + meanLatencyMs,
    sockets: (calls * meanLatencyMs) / sockets,
    processor: calls * bareCallMs,
  };
}

/** The snapshot as main holds it, told to a window that reads what is live as ours does. */
async function openSnapshot(url: string) {
  const folder = await mkdtemp(join(tmpdir(), 'pwp-fan-out-'));
  const reader = openRemoteReader({
    start: startReaderChild,
    network: async () => ({ extraCertificates: [], proxies: {} }),
    access: {
      credentialsFor: async ({ accountId }) =>
        ok({ accessKeyId: `PWPSAMPLE${accountId}`, secretAccessKey: 'none', ssmEndpoint: url }),
    },
  });
  const cache = openSnapshotCache({
    folder: openTextFolder(folder),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    nowMs: Date.now,
    report: (problem) => {
      throw new Error(String(problem));
    },
  });
  const cloud = { ...reader, cells, cellsAtOnce: cells.length };
  const firstMs: number[] = [];
  const snapshot = openLiveSnapshot({ cloud, nowMs: Date.now, cache }, (news) => {
    structuredClone(news);
    if (news.cell.status === 'fresh') firstMs.push(performance.now());
  });
  const close = async (): Promise<void> => {
    snapshot.close();
    reader.close();
    await cache.settled();
    await rm(folder, { recursive: true, force: true });
  };
  // Starting a process and loading the SDK is done before the first reading is timed.
  await reader.readCell(warmUpCell, { abortSignal: new AbortController().signal, known: null });
  return { snapshot, firstMs, close };
}

async function timeReading(snapshot: LiveSnapshot): Promise<number> {
  const startedMs = performance.now();
  snapshot.refresh();
  await snapshot.settled();
  return performance.now() - startedMs;
}

/** Cells that are not there whole and right. */
const lostOf = (snapshot: LiveSnapshot): number => {
  const texts = new Map(snapshot.calendars().map(({ key, text }) => [key, text]));
  const summaries = snapshot.describe().cells;
  return cells.filter(({ accountId, region }, index) => {
    const summary = summaries[index];
    const isWhole = summary?.status === 'fresh' && summary.maintenanceWindowCount === 2;
    return !isWhole || texts.get(`${accountId}/${region}/patching`) !== textOf(index);
  }).length;
};

async function run(): Promise<BenchFigures> {
  const calm = await startServer(20, 'calm');
  const cliMs = cliCallMs(calm.url);
  const bareBefore = bareCallsMs(calm.url, timedCalls, 64) / timedCalls;
  const server = await startServer(accounts + 1, 'as-aws');
  const { snapshot, firstMs, close } = await openSnapshot(server.url);
  await server.count();
  const stalls = watchOwnStalls();
  const startedMs = performance.now();
  const oursMs = await timeReading(snapshot);
  stalls.stop();
  const first = await server.count();
  const lost = lostOf(snapshot);
  const againMs = await timeReading(snapshot);
  const again = await server.count();
  const bareAfter = bareCallsMs(calm.url, timedCalls, 64) / timedCalls;
  const tenMs = bareCallsMs(server.url, peerCalls, 10) / peerCalls;
  await close();
  server.end();
  calm.end();

  const calls = cells.length * callsACell;
  const limits = limitsOf((bareBefore + bareAfter) / 2);
  const bound = Math.max(...Object.values(limits));
  const peers = {
    'ten at a time': tenMs * calls,
    ...(cliMs !== null && { 'AWS CLI': cliMs * calls }),
  };
  return {
    ours: oursMs,
    bound,
    peers,
    note: [
      `${first.calls} calls, ${first.throttled} throttled, first cell after ${Math.round((firstMs[0] ?? NaN) - startedMs)} ms`,
      `limits ${Object.entries(limits)
        .map(([name, ms]) => `${name} ${Math.round(ms)}`)
        .join(', ')} ms`,
      `again: ${again.calls} calls, ${Math.round(againMs)} ms`,
      `ten at a time reckoned up from ${peerCalls} calls${cliMs === null ? ', no AWS CLI here' : ', the CLI from one'}`,
    ].join('; '),
    targets: [
      atMost(0, 'cells lost', lost),
      atMost(0.01, 'of the calls throttled', first.throttled / first.calls),
      atMost(1.25, '× the ruling limit', oursMs / bound),
      atMost(0.2, '× the first reading when nothing changed', againMs / oursMs),
      atMost(50, 'ms stall of main', stalls.worstMs()),
    ],
  };
}

export const bench: Bench = { name: 'fan-out', unit: 'ms', run };
