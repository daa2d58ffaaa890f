/** Real AWS as a live source: every cell of an organization, signed for by the map of accounts. */
import type { AwsError } from '../aws/aws-error.ts';
import type { SsmAccess } from '../aws/ssm-access.ts';
import type { CredentialsError, CredentialsPort } from '../services/credentials-port.ts';
import type { LiveSource } from '../services/plan-session.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { err } from '../../shared/kernel/result.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { allCells } from '../../shared/planning/plan-over-accounts.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { ssmCloud } from './ssm-cloud.ts';

/** Opens it over all cells that the plan knows; those that nothing reaches say so. Reads nothing yet. */
export function openAwsSource(
  { organization }: Pick<Plan, 'organization'>,
  { credentials, nowMs }: { readonly credentials: CredentialsPort; readonly nowMs: () => EpochMs },
): LiveSource {
  const cloud = ssmCloud(allCells(organization), ssmAccess(credentials), nowMs);
  return { kind: 'aws', cloud, nowMs, clockFixed: false };
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
