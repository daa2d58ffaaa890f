/** Why there are no keys for a role or a profile. */
import type { SsoError } from '../aws/sso-error.ts';
import type { CredentialsError } from '../services/credentials-port.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';

/** A refusal of the portal or of STS, in the readers' terms. `what` names the role or the profile. */
export function keysError(what: string, roleName: string, error: SsoError): CredentialsError {
  const { kind, message } = error;
  switch (kind) {
    case 'forbidden':
    case 'not-found':
    case 'unauthorized':
      return {
        kind: 'role-denied',
        roleName,
        message: `${what}: AWS gives no credentials (${message}). Choose another role, or ask for it to be assigned to you.`,
      };
    case 'throttled':
    case 'slow-down':
      return { kind: 'throttled', message: `${what}: AWS asks to slow down. It is tried again.` };
    case 'unreachable':
      return { kind: 'unreachable', message: `${what}: ${message}` };
    case 'cancelled':
      return { kind: 'cancelled', message: `${what}: cancelled.` };
    case 'pending':
    case 'expired':
    case 'client-unknown':
    case 'grant-refused':
    case 'refused':
      return { kind: 'unusable', message: `${what}: ${message}` };
    default:
      return assertNever(kind);
  }
}

/** The credentials are another account's: with them no call is made. */
export const wrongAccount = (
  what: string,
  accountId: string,
  actualAccountId: string,
): CredentialsError => ({
  kind: 'wrong-account',
  actualAccountId,
  message: `${what} belongs to account ${actualAccountId}, not to ${accountId}. No call was made. Correct the account's profile or role.`,
});
