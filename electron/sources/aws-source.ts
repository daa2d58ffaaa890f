/** Real AWS as a live source: every cell of an organization, signed for by the map of accounts. */
import type { AwsError } from '../aws/aws-error.ts';
import type { NetworkFacts } from '../aws/connection.ts';
import type { SsmAccess } from '../aws/ssm-access.ts';
import { ssmHostOf } from '../aws/ssm-clients.ts';
import { openSsmDoor } from '../aws/ssm-door.ts';
import type { Cloud } from '../services/cloud-port.ts';
import type { CredentialsError, CredentialsPort } from '../services/credentials-port.ts';
import type { LiveSource } from '../services/plan-session.ts';
import type { SnapshotCachePort } from '../services/snapshot-cache-port.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { err } from '../../shared/kernel/result.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { allCells } from '../../shared/planning/plan-over-accounts.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { ReaderProcess } from './reading-messages.ts';
import { openRemoteReader } from './remote-reader.ts';
import { signedInAgain } from './signed-in-again.ts';
import { ssmCreator, ssmDocument } from './ssm-cloud.ts';

export interface AwsSourcePorts {
  readonly credentials: CredentialsPort;
  /** The person as AWS named them last. */
  readonly caller: () => string | null;
  readonly nowMs: () => EpochMs;
  /** How this machine reaches these hosts. */
  readonly networkFor: (hosts: readonly string[]) => Promise<NetworkFacts>;
  /** Starts the process that reads. */
  readonly startReader: () => ReaderProcess;
  /** Keeps what was read from one run to the next. */
  readonly cache: SnapshotCachePort;
}

/** Opens it over all cells that the plan knows; those that nothing reaches say so. Reads nothing yet. */
export function openAwsSource(
  { organization }: Pick<Plan, 'organization'>,
  ports: AwsSourcePorts,
): LiveSource {
  const { credentials, nowMs, cache } = ports;
  const cells = allCells(organization);
  const hosts = [...new Set(cells.map(({ region }) => ssmHostOf(region)))];
  const network = once(() => ports.networkFor(hosts));
  const access = ssmAccess(credentials);
  const reader = openRemoteReader({ access, network, start: ports.startReader });
  const pushDoor = once(async () => openSsmDoor({ ...access, network: await network() }));
  const cloud: Cloud = {
    cells,
    // All at once: each cell has its own pace, and the reader lets only so many calls out.
    cellsAtOnce: Math.max(1, cells.length),
    readCell: reader.readCell,
    onThrottled: reader.onThrottled,
    document: ({ cell, name }) => ssmDocument(async () => (await pushDoor()).writer(cell), name),
    creator: ({ cell, name }) => ssmCreator(async () => (await pushDoor()).writer(cell), name),
    close: () => {
      reader.close();
      void pushDoor().then((door) => door.close());
    },
  };
  return {
    kind: 'aws',
    cloud,
    nowMs,
    clockFixed: false,
    cache,
    signedInAgain: (cell) => signedInAgain(credentials, cell),
    identity: async () => ports.caller() ?? 'not known yet',
  };
}

/** Does the work when it is first wanted, and answers the same ever after. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let doing: Promise<T> | null = null;
  return () => (doing ??= work());
}

/** The loader as SSM's door asks for it. */
export const ssmAccess = (credentials: CredentialsPort): SsmAccess => ({
  credentialsFor: async (cell, purpose) => {
    const found = await credentials.credentialsFor(cell, purpose);
    return found.ok ? found : err(toAwsError(found.error));
  },
  forget: credentials.forget,
});

/** Credentials that there are not, in the terms of a call that was not made. */
export function toAwsError({ kind, message }: CredentialsError): AwsError {
  const action = '';
  switch (kind) {
    case 'signed-out':
    case 'wrong-account':
    case 'throttled':
    case 'unreachable':
    case 'cancelled':
      return { kind, action, message };
    case 'not-mapped':
    case 'read-only':
    case 'consent-needed':
    case 'role-denied':
    case 'unusable':
      return { kind: 'no-access', action, message };
    default:
      return assertNever(kind);
  }
}
