/**
 * An AWS that fits into the app: the SSM service over a seed, for the sample organization and for
 * tests. It plugs into real SDK clients, or listens on the loopback address. Access key ids of the
 * form `PWPSAMPLE<12 digits>` denote accounts; any secret will do.
 */
import { cellKey, type CellRef } from '../../../shared/model/target.ts';
import type { EpochMs } from '../../../shared/time/time-range.ts';
import type { Seed, SeedBehaviour } from '../seed.ts';
import { latestOf, numberOf } from './documents/find-document.ts';
import { appendVersion } from './documents/new-version.ts';
import { listenOnLoopback, type Listening } from './faces/http-face.ts';
import { requestHandlerOf, type SdkRequestHandler } from './faces/request-handler.ts';
import { noFaults, type FaultOrder } from './faults.ts';
import type { OperationName } from './operations.ts';
import { startService, type CallRecord, type Service, type Sleep } from './service.ts';
import { worldOf, type Cell, type StoredDocument, type World } from './world.ts';

/** How a stand-in keeps time. */
export interface StandInOptions {
  /**
   * Its clock; one that starts at the seed's now and runs on when absent. On a clock that stands
   * still nothing ever settles and no bucket refills: give `settleMs: 0` with it.
   */
  readonly now?: () => EpochMs;
  /** Waits for latency and slow answers. */
  readonly sleep?: Sleep;
  /** How long a new version stays in Creating or Updating; 300 when absent. */
  readonly settleMs?: number;
  /** How late the answer of the fault `slow` comes; 30 000 when absent. */
  readonly slowMs?: number;
}

/** A running stand-in. */
export interface StandIn {
  /** For `new SSMClient({ requestHandler })`; one handler may serve many clients. */
  readonly requestHandler: () => SdkRequestHandler;
  /** Serves HTTP on 127.0.0.1, on any free port when none is given. */
  readonly listen: (port?: number) => Promise<Listening>;
  /** Back to the seed: documents, behaviour, faults and the record of calls. */
  readonly reset: () => void;
  /** Every call of a known caller to a known operation, in order of arrival. */
  readonly calls: () => readonly CallRecord[];
  /** How many calls fit. */
  readonly countCalls: (which?: CallFilter) => number;
  /** The text of a version, of the default one when none is named; null when there is none. */
  readonly documentText: (
    cell: CellRef,
    name: string,
    version?: number | '$LATEST' | '$DEFAULT',
  ) => string | null;
  /** The numbers of a document's versions, oldest first, and which is default and latest. */
  readonly documentVersions: (cell: CellRef, name: string) => DocumentVersions | null;
  /** A new version with this text, made default at once, as a planner in the console would. */
  readonly writeAsSomebodyElse: (cell: CellRef, name: string, text: string) => number;
  /** Makes coming calls fail. */
  readonly failNext: (order: FaultOrder) => void;
  /** Changes how a cell behaves from now on; absent members stay as they are. */
  readonly behave: (cell: CellRef, behaviour: SeedBehaviour) => void;
}

/** Which calls to count: those of a cell, of an operation, of both, or all. */
interface CallFilter {
  readonly cell?: CellRef;
  readonly operation?: OperationName;
}

/** What `documentVersions` tells. */
interface DocumentVersions {
  readonly numbers: readonly number[];
  readonly defaultNumber: number;
  readonly latestNumber: number;
}

/** Starts a stand-in on a seed. The seed is never changed. */
export function createStandIn(seed: Seed, options: StandInOptions = {}): StandIn {
  const { now = runningClock(seed.nowMs), sleep = realSleep, settleMs = 300 } = options;
  const faults = noFaults();
  let world: World;
  let service: Service;

  function reset(): void {
    world = worldOf(seed);
    faults.clear();
    const { slowMs = 30_000 } = options;
    service = startService({ world, faults, now, sleep, settleMs, slowMs });
  }
  reset();

  const serve: Service['serve'] = (request, signal) => service.serve(request, signal);

  return {
    requestHandler: () => requestHandlerOf(serve),
    listen: (port = 0) => listenOnLoopback(serve, port),
    reset,
    calls: () => service.calls,
    countCalls: ({ cell, operation } = {}) =>
      service.calls.filter(
        (call) =>
          (cell === undefined || cellKey(call.cell) === cellKey(cell)) &&
          (operation === undefined || call.operation === operation),
      ).length,
    documentText(cell, name, version) {
      const document = world.get(cellKey(cell))?.documents.get(name);
      return document === undefined ? null : textOf(document, version);
    },
    documentVersions(cell, name) {
      const document = world.get(cellKey(cell))?.documents.get(name);
      return document === undefined ? null : versionsOf(document);
    },
    writeAsSomebodyElse(cell, name, text) {
      const document = cellIn(world, cell).documents.get(name);
      if (document === undefined) throw new Error(`No document ${name} in ${cellKey(cell)}`);
      const { number } = appendVersion({ nowMs: now(), settleMs: 0 }, document, { Content: text });
      document.defaultNumber = number;
      return number;
    },
    failNext: faults.order,
    behave(ref, behaviour) {
      const cell = cellIn(world, ref);
      cell.behaviour = { ...cell.behaviour, ...behaviour };
    },
  };
}

function cellIn(world: World, ref: CellRef): Cell {
  const cell = world.get(cellKey(ref));
  if (cell === undefined) throw new Error(`No cell ${cellKey(ref)} in the seed`);
  return cell;
}

function textOf(
  document: StoredDocument,
  version?: number | '$LATEST' | '$DEFAULT',
): string | null {
  const number = typeof version === 'number' ? version : numberOf(document, version);
  return document.versions.find((each) => each.number === number)?.text ?? null;
}

const versionsOf = (document: StoredDocument): DocumentVersions => ({
  numbers: document.versions.map(({ number }) => number),
  defaultNumber: document.defaultNumber,
  latestNumber: latestOf(document).number,
});

/** Runs on from the seed's now at the pace of this machine, whatever its clock says or does. */
function runningClock(startMs: EpochMs): () => EpochMs {
  const startedMs = performance.now();
  return () => startMs + Math.floor(performance.now() - startedMs);
}

/** By the machine's timer; rejects with the signal's reason when it fires. */
const realSleep: Sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(finish, ms);
    signal?.addEventListener('abort', giveUp);
    function finish(): void {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }
    function giveUp(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      reject(new Error('The caller went away'));
    }
  });
