/** The door to SSM: reads at the pace that each cell allows, and clients for a push. */
import type { SSMClient } from '@aws-sdk/client-ssm';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import { toAwsError, type AwsError } from './aws-error.ts';
import { openCallLimiter, type CallLimiter } from './call-limiter.ts';
import { cellCaller, type CellCaller } from './cell-caller.ts';
import { socketsAHost } from './connection.ts';
import { openFlightGate } from './flight-gate.ts';
import type { SsmAccess } from './ssm-access.ts';
import { openSsmClients } from './ssm-clients.ts';

export interface SsmDoor {
  /** For reads: patient, because a throttled list is only late. */
  readonly reader: (cell: CellRef, abortSignal: AbortSignal) => CellCaller;
  /** For writes: few attempts, the push's own logic decides what a failure means. */
  readonly writer: (cell: CellRef) => Promise<Result<SSMClient, AwsError>>;
  /** Hears of every read that AWS throttled, before it is made again. */
  readonly onThrottled: (listener: (cell: CellRef) => void) => () => void;
  readonly close: () => void;
}

/** Opens the door. What a cell's pace is, is kept from one reading to the next. */
export function openSsmDoor(access: SsmAccess): SsmDoor {
  const listeners = new Set<(cell: CellRef) => void>();
  const clients = openSsmClients(access);
  const gate = openFlightGate(socketsAHost);
  const limiters = new Map<string, CallLimiter>();
  const answeredAtMs = new Map<string, number>();
  const limiterOf = (cell: CellRef): CallLimiter => {
    const known = limiters.get(cellKey(cell));
    if (known !== undefined) return known;
    const made = openCallLimiter(() => performance.now(), access.pace);
    limiters.set(cellKey(cell), made);
    return made;
  };

  return {
    reader: (cell, abortSignal) =>
      cellCaller({
        cell,
        abortSignal,
        clients,
        lane: gate.open(),
        limiter: limiterOf(cell),
        answeredAtMs,
        onThrottled: () => listeners.forEach((listener) => listener(cell)),
      }),
    writer: (cell) => clients.clientFor(cell, 'push'),
    onThrottled: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: clients.close,
  };
}

/** Runs a call and answers with our kinds instead of throwing. `action` is its IAM action. */
export async function attempt<T>(
  action: string,
  call: () => Promise<T>,
): Promise<Result<T, AwsError>> {
  try {
    return ok(await call());
  } catch (error) {
    return err(toAwsError(error, action));
  }
}
