import type { Result } from '../../shared/kernel/result.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { AwsError } from './aws-error.ts';
import type { CallPace } from './call-limiter.ts';
import type { NetworkFacts } from './connection.ts';

/** Reading uses one role, pushing another. */
export type AccessPurpose = 'read' | 'push';

/** What requests are signed with. Held in memory, never logged. */
export interface SsmCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** Null or absent: they do not end. */
  readonly expiresAtMs?: EpochMs | null;
  /** Null or absent: AWS's own address. */
  readonly ssmEndpoint?: string | null;
}

/** Where requests go and with whose credentials; the sample's stand-in fills it as AWS does. */
export interface SsmAccess {
  readonly credentialsFor: (
    cell: CellRef,
    purpose: AccessPurpose,
  ) => SsmCredentials | Promise<Result<SsmCredentials, AwsError>>;
  /** Forgets credentials that AWS called expired, so that the next ones are new. */
  readonly forget?: (cell: CellRef, purpose: AccessPurpose) => void;
  /** Answers requests in place of the network, shaped as the SDK's `requestHandler`. */
  readonly requestHandler?: object;
  /** How fast a cell may be asked at first, where it is known; AWS's is learned. */
  readonly pace?: CallPace;
  /** How this machine reaches AWS; directly when absent. */
  readonly network?: NetworkFacts;
}
