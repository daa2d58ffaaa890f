/** What reading and pushing need of signing in: credentials for one cell and one purpose. */
import type { Result } from '../../shared/kernel/result.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

/** Reading uses an account's read role; pushing its push role, which a person has to choose first. */
export type CredentialsPurpose = 'read' | 'push';

/** Credentials that were found to belong to the cell's account. Plain data; never for the window. */
export interface CellCredentials {
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** Whose they are, as STS names them: `…:assumed-role/Patcher/planner@example.com`. */
  readonly arn: string;
  /** Ask again from five minutes before; null: they do not end. */
  readonly expiresAtMs: EpochMs | null;
  /** Where SSM is asked in place of AWS's own address, with a person's consent; null: AWS's own. */
  readonly ssmEndpoint: string | null;
}

/** Why there are no credentials. Nothing was asked of the cell then. `message` is for people. */
export type CredentialsError = { readonly message: string } & (
  | { readonly kind: 'signed-out'; readonly sessionKey: string }
  | { readonly kind: 'not-mapped' }
  /** No push role was chosen. */
  | { readonly kind: 'read-only' }
  | { readonly kind: 'consent-needed' }
  /** The credentials belong to another account: no call may be made with them. */
  | { readonly kind: 'wrong-account'; readonly actualAccountId: string }
  | { readonly kind: 'role-denied'; readonly roleName: string }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unusable' }
);

/**
 * Credentials for a cell. Kept until shortly before they end, one request in flight for each role;
 * the token is read anew from disk each time it is needed, so a login in a terminal counts at once.
 */
export type CredentialsFor = (
  cell: CellRef,
  purpose: CredentialsPurpose,
  abortSignal?: AbortSignal,
) => Promise<Result<CellCredentials, CredentialsError>>;

/** Everything that reading and pushing know of signing in. */
export interface CredentialsPort {
  readonly credentialsFor: CredentialsFor;
  /** Forgets what was kept for a cell, after AWS said it has expired or is not known. */
  readonly forget: (cell: CellRef, purpose: CredentialsPurpose) => void;
  /** Hears of accounts that can be signed for again: after a sign-in, here or in a terminal. */
  readonly onSignedIn: (listener: (accountIds: readonly string[]) => void) => () => void;
}
