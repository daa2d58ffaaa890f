/** Errors of the sign-in services as our kinds. Their messages hold no secrets: they are the service's own words. */
import { toAwsError, type AwsError } from './aws-error.ts';

/** Why a call to the portal, the token service or STS did not work. */
export interface SsoError {
  readonly kind:
    /** The token is bad or has ended (401). */
    | 'unauthorized'
    /** No such role for this user (403), or the person said no. */
    | 'forbidden'
    | 'not-found'
    | 'throttled'
    | 'pending'
    | 'slow-down'
    | 'expired'
    /** The client's registration is no longer known. */
    | 'client-unknown'
    | 'grant-refused'
    | 'unreachable'
    | 'cancelled'
    | 'refused';
  readonly message: string;
}

const byName: Readonly<Record<string, SsoError['kind']>> = {
  UnauthorizedException: 'unauthorized',
  ForbiddenException: 'forbidden',
  AccessDeniedException: 'forbidden',
  ResourceNotFoundException: 'not-found',
  AuthorizationPendingException: 'pending',
  SlowDownException: 'slow-down',
  ExpiredTokenException: 'expired',
  InvalidClientException: 'client-unknown',
  UnauthorizedClientException: 'client-unknown',
  InvalidGrantException: 'grant-refused',
};

const byStatus: Readonly<Record<number, SsoError['kind']>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  429: 'throttled',
};

const byGeneralKind: Readonly<Partial<Record<AwsError['kind'], SsoError['kind']>>> = {
  throttled: 'throttled',
  unreachable: 'unreachable',
  offline: 'unreachable',
  proxy: 'unreachable',
  certificate: 'unreachable',
  cancelled: 'cancelled',
  denied: 'forbidden',
};

/** Names what went wrong; an error that no model knows, such as the portal's 403, by its status. */
export function toSsoError(error: unknown): SsoError {
  const name = error instanceof Error ? error.name : '';
  const known = byName[name];
  const general = toAwsError(error, '');
  if (known !== undefined) return { kind: known, message: general.message };
  const kind = byGeneralKind[general.kind];
  if (kind !== undefined) return { kind, message: general.message };
  return { kind: byStatus[statusOf(error)] ?? 'refused', message: general.message };
}

const statusOf = (error: unknown): number => {
  if (!(error instanceof Error) || !('$metadata' in error)) return 0;
  const metadata = error.$metadata;
  return typeof metadata === 'object' &&
    metadata !== null &&
    'httpStatusCode' in metadata &&
    typeof metadata.httpStatusCode === 'number'
    ? metadata.httpStatusCode
    : 0;
};
