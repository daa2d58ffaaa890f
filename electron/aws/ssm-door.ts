/** One SSM client per cell, kept; the only place where clients are made. */
import { SSMClient, type SSMClientConfig } from '@aws-sdk/client-ssm';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import { toAwsError, type AwsError } from './aws-error.ts';

/** Where requests go and with whose credentials; the sample's stand-in fills it as AWS does. */
export interface SsmAccess {
  readonly credentialsFor: (cell: CellRef) => NonNullable<SSMClientConfig['credentials']>;
  /** Answers requests in place of the network, shaped as the SDK's `requestHandler`. Absent: the SDK's own. */
  readonly requestHandler?: object;
}

export interface SsmDoor {
  /** For reads: patient, because a throttled list is only late. */
  readonly reader: (cell: CellRef) => SSMClient;
  /** For writes: few attempts, the push's own logic decides what a failure means. */
  readonly writer: (cell: CellRef) => SSMClient;
  /** Hears of every throttled attempt, before the SDK's retry hides it. */
  readonly onThrottled: (listener: (cell: CellRef) => void) => () => void;
  readonly close: () => void;
}

/** AWS answers in a second; a call that hangs must end, or its cell would be "being read" for ever. */
const timeouts = { connectionTimeout: 10_000, requestTimeout: 30_000, throwOnRequestTimeout: true };
const readAttempts = 8;
const writeAttempts = 3;

/** Opens the door. Clients are made on first use and live until `close`. */
export function openSsmDoor(access: SsmAccess): SsmDoor {
  const listeners = new Set<(cell: CellRef) => void>();
  const clients = new Map<string, SSMClient>();

  const client = (cell: CellRef, maxAttempts: number): SSMClient => {
    const key = `${cellKey(cell)}|${maxAttempts}`;
    const known = clients.get(key);
    if (known !== undefined) return known;
    const made = new SSMClient({
      region: cell.region,
      credentials: access.credentialsFor(cell),
      maxAttempts,
      // The SDK's type also names its internals; what it calls is `handle`, as the contract tests see.
      requestHandler: (access.requestHandler ?? timeouts) as NonNullable<
        SSMClientConfig['requestHandler']
      >,
    });
    watchThrottling(made, () => listeners.forEach((listener) => listener(cell)));
    clients.set(key, made);
    return made;
  };

  return {
    reader: (cell) => client(cell, readAttempts),
    writer: (cell) => client(cell, writeAttempts),
    onThrottled: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => clients.forEach((made) => made.destroy()),
  };
}

// "deserialize" runs inside the retry loop: it sees each attempt's error, not only the last one.
function watchThrottling(client: SSMClient, onThrottled: () => void): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        if (toAwsError(error, '').kind === 'throttled') onThrottled();
        throw error;
      }
    },
    { step: 'deserialize', name: 'watchThrottling', priority: 'high' },
  );
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
