/** Who calls, from the SigV4 `Authorization` header. Signatures are not verified: no secret exists. */
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CellRef } from '../../../shared/model/target.ts';
import { refuseAtTheDoor, type AwsError } from './aws-error.ts';

const accessKey = /^PWPSAMPLE([0-9]{12})$/;

/**
 * The account of the access key id (`PWPSAMPLE` and 12 digits) and the region of the credential
 * scope, refused as AWS refuses what is unsigned, half signed, or signed for another service.
 */
export function readCaller(authorization: string | undefined): Result<CellRef, AwsError> {
  if (authorization === undefined || authorization === '')
    return refuseAtTheDoor('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const missing = ['Credential', 'Signature', 'SignedHeaders'].filter(
    (part) => partOf(authorization, part) === '',
  );
  if (!authorization.startsWith('AWS4-HMAC-SHA256 ') || missing.length > 0)
    return refuseAtTheDoor(
      'IncompleteSignatureException',
      `${missing.map((part) => `Authorization header requires '${part}' parameter. `).join('')}Authorization=${authorization}`,
    );
  const [key = '', , region = '', service, end] = partOf(authorization, 'Credential').split('/');
  if (service !== 'ssm' || end !== 'aws4_request')
    return refuseAtTheDoor(
      'InvalidSignatureException',
      `Credential should be scoped to correct service: 'ssm'. `,
    );
  const [, accountId] = accessKey.exec(key) ?? [];
  return accountId === undefined ? unknownCaller : ok({ accountId, region });
}

/** An access key that AWS does not know, or an account for which the region is not enabled. */
export const unknownCaller = refuseAtTheDoor(
  'UnrecognizedClientException',
  'The security token included in the request is invalid.',
);

const partOf = (authorization: string, name: string): string =>
  new RegExp(`[ ,]${name}=([^, ]+)`).exec(authorization)?.[1] ?? '';
