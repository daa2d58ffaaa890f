/** STS as far as a laptop needs it: whose keys these are, and roles assumed with them. */
import type { EpochMs } from '../../../../shared/time/time-range.ts';
import type { WireAnswer, WireRequest } from '../protocol.ts';
import type { IdentityWorld } from './identity-world.ts';
import { xml } from './identity-wire.ts';

export interface StsSite {
  readonly world: IdentityWorld;
  readonly nowMs: EpochMs;
  readonly roleSeconds: number;
}

/** The account that signs; null for keys that STS does not know. */
const signer = ({ headers }: WireRequest): string | null =>
  /Credential=PWPSAMPLE(\d{12})\/\d{8}\/[a-z0-9-]+\/sts\//.exec(
    headers['authorization'] ?? '',
  )?.[1] ?? null;

export function callerIdentity(request: WireRequest): WireAnswer {
  const accountId = signer(request);
  if (accountId === null) return unknownKeys;
  const arn = `arn:aws:sts::${accountId}:assumed-role/AWSReservedSSO_PatchPlanner/someone@example.com`;
  return answer(
    'GetCallerIdentity',
    `<Arn>${arn}</Arn><UserId>AROASAMPLE:someone@example.com</UserId><Account>${accountId}</Account>`,
  );
}

/** Any role may be assumed by whoever signs, or brings a token; its keys are the role's account's. */
export function assumeRole(
  { world, nowMs, roleSeconds }: StsSite,
  request: WireRequest,
  action: 'AssumeRole' | 'AssumeRoleWithWebIdentity',
): WireAnswer {
  const form = new URLSearchParams(request.body);
  const isKnown =
    action === 'AssumeRole' ? signer(request) !== null : form.get('WebIdentityToken') !== null;
  if (!isKnown) return unknownKeys;
  const arn = form.get('RoleArn') ?? '';
  const accountId = /^arn:aws:iam::(\d{12}):role\//.exec(arn)?.[1];
  if (accountId === undefined) return error(400, 'ValidationError', 'RoleArn is no role.');
  const until = new Date(nowMs + roleSeconds * 1000).toISOString();
  return answer(
    action,
    `<Credentials><AccessKeyId>PWPSAMPLE${accountId}</AccessKeyId>` +
      `<SecretAccessKey>${world.secret('secret-key')}</SecretAccessKey>` +
      `<SessionToken>${world.secret('session-token')}</SessionToken>` +
      `<Expiration>${until}</Expiration></Credentials>` +
      `<AssumedRoleUser><Arn>${arn}</Arn><AssumedRoleId>AROASAMPLE:x</AssumedRoleId></AssumedRoleUser>`,
  );
}

const metadata =
  '<ResponseMetadata><RequestId>00000000-0000-4000-8000-000000000000</RequestId></ResponseMetadata>';
const namespace = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"';

const answer = (action: string, result: string): WireAnswer =>
  xml(
    `<${action}Response ${namespace}><${action}Result>${result}</${action}Result>${metadata}</${action}Response>`,
  );

const error = (statusCode: number, code: string, message: string): WireAnswer =>
  xml(
    `<ErrorResponse ${namespace}><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>${metadata}</ErrorResponse>`,
    statusCode,
  );

const unknownKeys = error(
  403,
  'InvalidClientTokenId',
  'The security token included in the request is invalid.',
);
