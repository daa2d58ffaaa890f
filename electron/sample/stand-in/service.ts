/** The service behind both faces: caller, fault, throttle, input, authority, answer. */
import { cellKey, type CellRef } from '../../../shared/model/target.ts';
import type { EpochMs } from '../../../shared/time/time-range.ts';
import { authorize, accessDenied } from './authorization.ts';
import { internalServerError, refuseAtTheDoor, type Outcome } from './aws-error.ts';
import { readCaller, unknownCaller } from './credentials.ts';
import type { Fault, Faults } from './faults.ts';
import { operations, type OperationName } from './operations.ts';
import { readBody, readOperationName, truncate, writeAnswer } from './protocol.ts';
import type { WireAnswer, WireRequest } from './protocol.ts';
import { tokenBucket, type TokenBucket } from './token-bucket.ts';
import type { Cell, World } from './world.ts';

/** A call the stand-in has had, in order of arrival. */
export interface CallRecord {
  readonly atMs: EpochMs;
  readonly cell: CellRef;
  readonly operation: OperationName;
  /** `ok`, the error's code, or `connection-lost`; null while the call is under way. */
  outcome: string | null;
}

/** Waits, and gives up waiting when the signal fires. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** What the service works with. */
export interface ServiceParts {
  readonly world: World;
  readonly faults: Faults;
  readonly now: () => EpochMs;
  readonly sleep: Sleep;
  readonly settleMs: number;
  readonly slowMs: number;
}

/** Answers requests and keeps a record of them. */
export interface Service {
  /** Rejects only when `signal` fires while the answer is waited for. */
  readonly serve: (request: WireRequest, signal?: AbortSignal) => Promise<WireAnswer>;
  readonly calls: readonly CallRecord[];
}

/** Starts the service on a world. */
export function startService(parts: ServiceParts): Service {
  const { world, faults, now, sleep, slowMs } = parts;
  const calls: CallRecord[] = [];
  const buckets = new Map<Cell, { readonly rate: object; readonly bucket: TokenBucket }>();
  let requests = 0;

  async function serve(request: WireRequest, signal?: AbortSignal): Promise<WireAnswer> {
    requests += 1;
    const requestId = `00000000-0000-4000-8000-${String(requests).padStart(12, '0')}`;
    const operation = readOperationName(request);
    if (!operation.ok) return writeAnswer(operation, requestId);
    const caller = readCaller(request.headers['authorization']);
    if (!caller.ok) return writeAnswer(caller, requestId);
    const cell = world.get(cellKey(caller.value));
    if (cell === undefined) return writeAnswer(unknownCaller, requestId);
    const name = operation.value;
    const record: CallRecord = { atMs: now(), cell: caller.value, operation: name, outcome: null };
    calls.push(record);
    const fault = faults.meet(cell, name);
    const { latencyMs = 0 } = cell.behaviour;
    if (latencyMs > 0) await sleep(latencyMs, signal);
    if (fault === 'reset') return lose(record);
    const outcome = outcomeOf(cell, { name, request, fault });
    record.outcome = outcome.ok ? 'ok' : outcome.error.code;
    if (fault === 'lost-answer') return lose(record);
    if (fault === 'slow') await sleep(slowMs, signal);
    const answer = writeAnswer(outcome, requestId);
    return fault === 'truncated' ? truncate(answer) : answer;
  }

  function outcomeOf(
    cell: Cell,
    call: {
      readonly name: OperationName;
      readonly request: WireRequest;
      readonly fault: Fault | null;
    },
  ): Outcome {
    const { name, request, fault } = call;
    if (fault === 'http-500') return internalServerError;
    if (fault === 'throttle' || !mayPass(cell)) return throttled;
    const json = readBody(request);
    if (!json.ok) return json;
    const prepared = operations[name].prepare(json.value);
    if (!prepared.ok) return prepared;
    const { resource, answer } = prepared.value;
    if (fault === 'denied') return accessDenied(cell, name, resource);
    const allowed = authorize(cell, name, resource);
    if (!allowed.ok) return allowed;
    return answer({ world, cell, nowMs: now(), settleMs: parts.settleMs });
  }

  /** The bucket of a cell's rate; a rate that is set anew starts with a full one. */
  function mayPass(cell: Cell): boolean {
    const { rate } = cell.behaviour;
    if (rate === undefined) return true;
    const held = buckets.get(cell);
    const { bucket } = held?.rate === rate ? held : { bucket: tokenBucket(rate) };
    buckets.set(cell, { rate, bucket });
    return bucket.take(now());
  }

  return { serve, calls };
}

const throttled = refuseAtTheDoor('ThrottlingException', 'Rate exceeded');

function lose(record: CallRecord): WireAnswer {
  record.outcome = 'connection-lost';
  return { kind: 'connection-lost' };
}
