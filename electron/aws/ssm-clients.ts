/** SSM clients, one for each cell and purpose, kept; the only place where they are made. */
import { SSMClient, type SSMClientConfig } from '@aws-sdk/client-ssm';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import { CredentialsRefused, type AwsError } from './aws-error.ts';
import { openConnection } from './connection.ts';
import type { AccessPurpose, SsmAccess, SsmCredentials } from './ssm-access.ts';

export interface SsmClients {
  /** Asks for credentials first: without them no client, and no call. */
  readonly clientFor: (
    cell: CellRef,
    purpose: AccessPurpose,
  ) => Promise<Result<SSMClient, AwsError>>;
  /** Drops a client with its credentials, after AWS called them expired. */
  readonly forget: (cell: CellRef, purpose: AccessPurpose) => void;
  readonly close: () => void;
}

/** Reads try again by themselves, at their cell's pace; of a write the push decides what a failure means. */
const attempts = { read: 1, push: 3 } as const;

/** Host that a region's SSM answers at. */
export function ssmHostOf(region: string): string {
  if (region.startsWith('cn-')) return `ssm.${region}.amazonaws.com.cn`;
  return `ssm.${region}.${region.startsWith('eusc-') ? 'amazonaws.eu' : 'amazonaws.com'}`;
}

/** Clients are made on first use and live until `close`. */
export function openSsmClients(access: SsmAccess): SsmClients {
  const connection = openConnection(access.network);
  const clients = new Map<string, Promise<Result<SSMClient, AwsError>>>();

  const make = async (
    cell: CellRef,
    purpose: AccessPurpose,
  ): Promise<Result<SSMClient, AwsError>> => {
    const first = await askFor(access, cell, purpose);
    if (!first.ok) return first;
    const { ssmEndpoint } = first.value;
    const host = ssmEndpoint ? new URL(ssmEndpoint).hostname : ssmHostOf(cell.region);
    // The SDK's type also names its internals; what it calls is `handle`, as the contract tests see.
    const requestHandler = (access.requestHandler ?? connection.handlerFor(host)) as NonNullable<
      SSMClientConfig['requestHandler']
    >;
    return ok(
      new SSMClient({
        region: cell.region,
        credentials: renewing(access, { cell, purpose, first: first.value }),
        maxAttempts: attempts[purpose],
        retryMode: 'standard',
        // Said here, so that no client looks for other addresses and habits in files or environment.
        endpoint: ssmEndpoint ?? `https://${host}`,
        useDualstackEndpoint: false,
        useFipsEndpoint: false,
        defaultsMode: 'standard',
        requestHandler,
      }),
    );
  };

  return {
    clientFor: (cell, purpose) => {
      const key = `${cellKey(cell)}|${purpose}`;
      const known = clients.get(key);
      if (known !== undefined) return known;
      const making = make(cell, purpose);
      clients.set(key, making);
      // What was refused once may be granted the next time.
      void making.then((made) => {
        if (!made.ok && clients.get(key) === making) clients.delete(key);
      });
      return making;
    },
    forget: (cell, purpose) => {
      clients.delete(`${cellKey(cell)}|${purpose}`);
      access.forget?.(cell, purpose);
    },
    // Not each client's `destroy`: they share their connections.
    close: connection.close,
  };
}

async function askFor(
  access: SsmAccess,
  cell: CellRef,
  purpose: AccessPurpose,
): Promise<Result<SsmCredentials, AwsError>> {
  const answer = await access.credentialsFor(cell, purpose);
  return 'accessKeyId' in answer ? ok(answer) : answer;
}

/** A provider as the SDK calls it: again when what it gave is about to end. */
function renewing(
  access: SsmAccess,
  of: { readonly cell: CellRef; readonly purpose: AccessPurpose; readonly first: SsmCredentials },
): NonNullable<SSMClientConfig['credentials']> {
  let next: SsmCredentials | null = of.first;
  return async () => {
    const given = next ?? (await renew(access, of));
    next = null;
    const { accessKeyId, secretAccessKey, sessionToken, expiresAtMs } = given;
    return {
      accessKeyId,
      secretAccessKey,
      ...(sessionToken !== undefined && { sessionToken }),
      ...(expiresAtMs && { expiration: new Date(expiresAtMs) }),
    };
  };
}

async function renew(
  access: SsmAccess,
  { cell, purpose }: { readonly cell: CellRef; readonly purpose: AccessPurpose },
): Promise<SsmCredentials> {
  const answer = await askFor(access, cell, purpose);
  if (!answer.ok) throw new CredentialsRefused(answer.error);
  return answer.value;
}
