/** The service behind both faces: caller, fault, throttle, input, authority, answer. */
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { cellKey, type CellRef } from '../../../shared/model/target.ts';
import type { EpochMs } from '../../../shared/time/time-range.ts';
import { authorize, accessDenied } from './authorization.ts';
import { internalServerError, refuseAtTheDoor, type AwsError, type Outcome } from './aws-error.ts';
import { readCaller, unknownCaller } from './credentials.ts';
import type { Fault, Faults } from './faults.ts';
import { operations, type OperationName } from './operations.ts';
import { readBody, readOperationName, truncate, writeAnswer } from './protocol.ts';
import type { WireAnswer, WireRequest } from './protocol.ts';
import { throttleByRate } from './token-bucket.ts';
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
  const mayPass = throttleByRate();
  let requests = 0;

  async function serve(request: WireRequest, signal?: AbortSignal): Promise<WireAnswer> {
    requests += 1;
    const requestId = `00000000-0000-4000-8000-${String(requests).padStart(12, '0')}`;
    const found = findCall(world, request);
    if (!found.ok) return writeAnswer(found, requestId);
    const { cell, operation } = found.value;
    const { accountId, region, behaviour } = cell;
    const record: CallRecord = {
      atMs: now(),
      cell: { accountId, region },
      operation,
      outcome: null,
    };
    calls.push(record);
    const fault = faults.meet(cell, operation);
    if (behaviour.latencyMs !== undefined) await sleep(behaviour.latencyMs, signal);
    if (fault === 'reset') return lose(record);
    const throttled = fault === 'throttle' || !mayPass(cell, now());
    const outcome = throttled ? rateExceeded : carryOut(parts, found.value, fault);
    record.outcome = outcome.ok ? 'ok' : outcome.error.code;
    if (fault === 'lost-answer') return lose(record);
    if (fault === 'slow') await sleep(slowMs, signal);
    const answer = writeAnswer(outcome, requestId);
    return fault === 'truncated' ? truncate(answer) : answer;
  }

  return { serve, calls };
}

/** A request whose operation is known and whose caller has a cell. */
interface FoundCall {
  readonly cell: Cell;
  readonly operation: OperationName;
  readonly request: WireRequest;
}

function findCall(world: World, request: WireRequest): Result<FoundCall, AwsError> {
  const operation = readOperationName(request);
  if (!operation.ok) return operation;
  const caller = readCaller(request.headers['authorization']);
  if (!caller.ok) return caller;
  const cell = world.get(cellKey(caller.value));
  return cell === undefined ? unknownCaller : ok({ cell, operation: operation.value, request });
}

/** Input, authority, answer; in this order, as AWS has it. */
function carryOut(
  { world, now, settleMs }: ServiceParts,
  { cell, operation, request }: FoundCall,
  fault: Fault | null,
): Outcome {
  if (fault === 'http-500') return internalServerError;
  const json = readBody(request);
  if (!json.ok) return json;
  const prepared = operations[operation].prepare(json.value);
  if (!prepared.ok) return prepared;
  const { resource, answer } = prepared.value;
  if (fault === 'denied') return accessDenied(cell, operation, resource);
  const allowed = authorize(cell, operation, resource);
  return allowed.ok ? answer({ world, cell, nowMs: now(), settleMs }) : allowed;
}

const rateExceeded = refuseAtTheDoor('ThrottlingException', 'Rate exceeded');

function lose(record: CallRecord): WireAnswer {
  record.outcome = 'connection-lost';
  return { kind: 'connection-lost' };
}
