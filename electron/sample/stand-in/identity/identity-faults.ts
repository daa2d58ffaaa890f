/** Faults of the sign-in services, on demand. */
import type { WireAnswer } from '../protocol.ts';
import { refusal } from './identity-wire.ts';

export type IdentityOperation =
  | 'RegisterClient'
  | 'StartDeviceAuthorization'
  | 'CreateToken'
  | 'Authorize'
  | 'ListAccounts'
  | 'ListAccountRoles'
  | 'GetRoleCredentials'
  | 'Logout'
  | 'GetCallerIdentity'
  | 'AssumeRole'
  | 'AssumeRoleWithWebIdentity';

export type IdentityFault =
  | 'pending'
  | 'slow-down'
  | 'denied'
  | 'expired'
  | 'invalid-grant'
  | 'invalid-client'
  | 'unauthorized'
  | 'forbidden'
  | 'throttled'
  | 'http-500'
  | 'connection-lost';

/** Makes coming calls fail. */
export interface IdentityFaultOrder {
  readonly operation: IdentityOperation;
  readonly fault: IdentityFault;
  /** How often; once when absent. */
  readonly times?: number;
}

export interface IdentityFaults {
  readonly order: (order: IdentityFaultOrder) => void;
  /** What to answer in place of the call, if anything; counts down. */
  readonly meet: (operation: IdentityOperation) => WireAnswer | null;
}

export function noIdentityFaults(): IdentityFaults {
  const orders: {
    readonly operation: IdentityOperation;
    readonly fault: IdentityFault;
    left: number;
  }[] = [];
  return {
    order: ({ operation, fault, times = 1 }) => void orders.push({ operation, fault, left: times }),
    meet: (operation) => {
      const found = orders.find((each) => each.operation === operation && each.left > 0);
      if (found === undefined) return null;
      found.left -= 1;
      return answers[found.fault];
    },
  };
}

const answers: Readonly<Record<IdentityFault, WireAnswer>> = {
  pending: refusal(400, 'AuthorizationPendingException', 'The person has not confirmed yet.'),
  'slow-down': refusal(400, 'SlowDownException', 'Asked too often.'),
  denied: refusal(400, 'AccessDeniedException', 'The person said no.'),
  expired: refusal(400, 'ExpiredTokenException', 'The code has ended.'),
  'invalid-grant': refusal(400, 'InvalidGrantException', 'The grant is not valid.'),
  'invalid-client': refusal(401, 'InvalidClientException', 'The client is not known.'),
  unauthorized: refusal(401, 'UnauthorizedException', 'Session token not found or invalid'),
  forbidden: refusal(403, 'ForbiddenException', 'No access'),
  throttled: refusal(429, 'TooManyRequestsException', 'HTTP 429 Unknown Code'),
  'http-500': refusal(500, 'InternalServerException', 'An error occurred on the server side.'),
  'connection-lost': { kind: 'connection-lost' },
};
