/** What the handlers need of signing in; filled by electron/sign-in. Refusals are ready for the window. */
import type {
  AccessCheck,
  AwsAccess,
  DiscoveredAccount,
  Discovery,
  MappedAccount,
  SignInMethod,
} from '../../shared/ipc/access-summaries.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { CredentialsPort, CredentialsPurpose } from './credentials-port.ts';

type Answer<T> = Promise<Result<T, BridgeError>>;

/** Sign-ins, profiles, the map of accounts; and the credentials that come of them. */
export interface AccessPort extends CredentialsPort {
  readonly describe: () => Promise<AwsAccess>;
  /** Settles when the sign-in has ended. */
  readonly signIn: (wanted: {
    readonly sessionKey: string;
    readonly startUrl: string;
    readonly method: SignInMethod;
  }) => Answer<AwsAccess>;
  readonly cancelSignIn: () => void;
  readonly reopenPage: () => Answer<null>;
  readonly consent: (consentId: string, given: boolean) => Answer<AwsAccess>;
  readonly discover: (sessionKey: string, again: boolean) => Answer<Discovery>;
  readonly roles: (wanted: {
    readonly sessionKey: string;
    readonly accountIds: readonly string[];
    readonly again: boolean;
  }) => Answer<readonly DiscoveredAccount[]>;
  readonly identify: (
    profile: string,
  ) => Answer<{ readonly accountId: string; readonly arn: string }>;
  readonly map: (accounts: readonly MappedAccount[]) => Promise<AwsAccess>;
  readonly unmap: (accountIds: readonly string[]) => Promise<AwsAccess>;
  readonly check: (cells: readonly CellRef[], purpose: CredentialsPurpose) => Promise<AccessCheck>;
  readonly mapped: () => readonly MappedAccount[];
  /** The person as AWS named them last: the name of their role's session. Null before any answer. */
  readonly caller: () => string | null;
}
