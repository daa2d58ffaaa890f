/** Calls of one reading of one cell: paced, bounded in time, made again while that makes sense. */
import type { SSMClient } from '@aws-sdk/client-ssm';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { CellRef } from '../../shared/model/target.ts';
import { isUnknownHost, toAwsError, type AwsError } from './aws-error.ts';
import type { CallLimiter } from './call-limiter.ts';
import { aborted, type FlightLane } from './flight-gate.ts';
import type { SsmClients } from './ssm-clients.ts';

/** One call as the SDK makes it. */
export type Send<T> = (
  client: SSMClient,
  options: { readonly abortSignal: AbortSignal },
) => Promise<T>;

export interface CellCaller {
  readonly cell: CellRef;
  /** Answers with our kinds instead of throwing. `action` is the call's IAM action. */
  readonly ask: <T>(action: string, send: Send<T>) => Promise<Result<T, AwsError>>;
  /** The reading is over: another goes first in its place. */
  readonly end: () => void;
}

export interface CellCallerParts {
  readonly cell: CellRef;
  readonly abortSignal: AbortSignal;
  readonly clients: SsmClients;
  readonly lane: FlightLane;
  readonly limiter: CallLimiter;
  /** When a region last answered; tells being offline from a region that does not exist. */
  readonly answeredAtMs: Map<string, number>;
  readonly onThrottled: () => void;
}

/** A call that trickles must end as well, or its cell would be "being read" for ever. */
const callMs = 45_000;
/** Tries of a call that AWS throttles: a minute in all. What is throttled is late, not failed. */
const throttledTries = 10;
/** Tries of one that the network loses. */
const lostTries = 4;
const onlineMs = 60_000;

/** A caller for one reading; `abortSignal` ends its calls and its waiting. */
export function cellCaller(parts: CellCallerParts): CellCaller {
  return {
    cell: parts.cell,
    ask: (action, send) => ask(parts, action, send),
    end: parts.lane.close,
  };
}

async function ask<T>(
  parts: CellCallerParts,
  action: string,
  send: Send<T>,
): Promise<Result<T, AwsError>> {
  let renewed = false;
  for (let tries = 1; ; tries += 1) {
    const answer = await once(parts, action, send);
    if (answer.ok) return answer;
    const { kind } = answer.error;
    if (kind === 'signed-out' && !renewed) {
      // They may have ended between two calls: new ones are asked for, once.
      renewed = true;
      parts.clients.forget(parts.cell, 'read');
      continue;
    }
    if (kind === 'throttled') parts.onThrottled();
    const most = kind === 'throttled' ? throttledTries : kind === 'unreachable' ? lostTries : 1;
    if (tries >= most) return answer;
    const waited = await attemptWait(parts.abortSignal, backoffMs(tries, kind === 'throttled'));
    if (!waited) return err({ kind: 'cancelled', action, message: 'Reading was stopped.' });
  }
}

async function once<T>(
  parts: CellCallerParts,
  action: string,
  send: Send<T>,
): Promise<Result<T, AwsError>> {
  const { cell, abortSignal, limiter, lane } = parts;
  try {
    const client = await parts.clients.clientFor(cell, 'read');
    if (!client.ok) return err({ ...client.error, action });
    const delayMs = limiter.takeMs();
    if (delayMs > 0) await wait(abortSignal, delayMs);
    await lane.enter(abortSignal);
    try {
      const value = await withinTime(abortSignal, (signal) =>
        send(client.value, { abortSignal: signal }),
      );
      noteAnswer(parts);
      return ok(value);
    } finally {
      lane.leave();
    }
  } catch (error) {
    return err(understand(parts, action, error));
  }
}

function understand(parts: CellCallerParts, action: string, error: unknown): AwsError {
  const { cell, limiter } = parts;
  const told = toAwsError(error, action, cell.region);
  if (told.kind === 'throttled') limiter.throttled();
  else if (told.kind === 'denied' || told.kind === 'refused') noteAnswer(parts);
  if (isUnknownHost(error) && othersAnswered(parts)) {
    const message = `AWS has no Systems Manager at the address of ${cell.region}.`;
    return { kind: 'region-unsupported', action, message };
  }
  return told;
}

function noteAnswer({ cell, limiter, answeredAtMs }: CellCallerParts): void {
  limiter.answered();
  answeredAtMs.set(cell.region, performance.now());
}

const othersAnswered = ({ cell, answeredAtMs }: CellCallerParts): boolean =>
  [...answeredAtMs].some(
    ([region, atMs]) => region !== cell.region && performance.now() - atMs < onlineMs,
  );

/** Half of it is chance, so that those who were refused together do not come back together. */
function backoffMs(tries: number, throttled: boolean): number {
  const ceiling = Math.min(throttled ? 10_000 : 2_000, (throttled ? 500 : 150) * 2 ** (tries - 1));
  return ceiling / 2 + (Math.random() * ceiling) / 2;
}

async function attemptWait(abortSignal: AbortSignal, ms: number): Promise<boolean> {
  try {
    await wait(abortSignal, ms);
    return true;
  } catch {
    // Only the signal ends the waiting.
    return false;
  }
}

function wait(abortSignal: AbortSignal, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    if (abortSignal.aborted) {
      reject(aborted());
      return;
    }
    const stop = (): void => {
      clearTimeout(timer);
      reject(aborted());
    };
    const timer = setTimeout(() => {
      abortSignal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    abortSignal.addEventListener('abort', stop, { once: true });
  });
}

/** Aborts the work, whatever it waits for, when its time is over; that is told apart from a wish to stop. */
async function withinTime<T>(
  abortSignal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const call = new AbortController();
  const stop = (): void => call.abort();
  const timer = setTimeout(() => call.abort(), callMs);
  abortSignal.addEventListener('abort', stop, { once: true });
  try {
    return await work(call.signal);
  } catch (error) {
    if (abortSignal.aborted) throw aborted();
    if (!call.signal.aborted) throw error;
    const message = `No whole answer within ${callMs / 1_000} s`;
    throw Object.assign(new Error(message), { name: 'TimeoutError' });
  } finally {
    clearTimeout(timer);
    abortSignal.removeEventListener('abort', stop);
  }
}
