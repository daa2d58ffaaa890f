import { describe, expect, it } from 'vitest';
import { CredentialsRefused, toAwsError } from '../../../electron/aws/aws-error.ts';

const named = (name: string, more: object = {}): Error =>
  Object.assign(new Error(`text of ${name}`), { name }, more);

describe('toAwsError', () => {
  it.each([
    [named('AccessDeniedException'), 'denied'],
    [named('UnrecognizedClientException'), 'region-disabled'],
    [named('ExpiredTokenException'), 'signed-out'],
    [named('UnknownOperationException'), 'region-unsupported'],
    [named('ThrottlingException'), 'throttled'],
    [named('TooManyUpdates'), 'throttled'],
    [named('AbortError'), 'cancelled'],
    [named('TimeoutError'), 'unreachable'],
    [named('Error', { code: 'ECONNRESET' }), 'unreachable'],
    [named('Error', { code: 'ENOTFOUND' }), 'offline'],
    [named('Error', { code: 'ENETUNREACH' }), 'offline'],
    [named('Error', { code: 'CERT_HAS_EXPIRED' }), 'certificate'],
    [named('Error', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }), 'certificate'],
    [named('Error', { code: 'PWP_PROXY' }), 'proxy'],
    [named('Unknown', { $metadata: { httpStatusCode: 407 } }), 'proxy'],
    [named('Unknown', { $metadata: { httpStatusCode: 429 } }), 'throttled'],
    [named('Unknown', { $metadata: { httpStatusCode: 403 } }), 'unreachable'],
    [named('SyntaxError', { $metadata: { httpStatusCode: 200 } }), 'unreachable'],
    [named('InternalServerError', { $metadata: { httpStatusCode: 500 } }), 'unreachable'],
    [named('InvalidDocumentVersion', { $metadata: { httpStatusCode: 400 } }), 'refused'],
    [
      named('InvalidSignatureException', { $metadata: { clockSkewCorrected: true } }),
      'unreachable',
    ],
    [named('RequestExpired', { $metadata: { clockSkewCorrected: true } }), 'unreachable'],
    [named('AccessDeniedException', { $metadata: { clockSkewCorrected: true } }), 'denied'],
    [named('InvalidSignatureException'), 'refused'],
    [named('constructor'), 'refused'],
    [named('__proto__'), 'refused'],
    ['a string', 'refused'],
    [null, 'refused'],
  ])('%s is %s', (error, kind) => {
    expect(toAwsError(error, 'ssm:GetDocument')).toMatchObject({ kind, action: 'ssm:GetDocument' });
  });

  it.each([
    ['af-south-1', 'region-disabled'],
    ['eu-central-2', 'region-disabled'],
    ['us-east-1', 'no-access'],
    ['eu-west-3', 'no-access'],
  ])('takes keys that are unknown in %s for %s', (region, kind) => {
    const error = named('UnrecognizedClientException');
    expect(toAwsError(error, 'ssm:GetDocument', region)).toMatchObject({ kind });
  });

  it('passes on why there were no credentials', () => {
    const refusal = { kind: 'wrong-account', action: '', message: 'Another account.' } as const;
    expect(toAwsError(new CredentialsRefused(refusal), 'ssm:GetDocument')).toEqual({
      ...refusal,
      action: 'ssm:GetDocument',
    });
  });

  it('keeps the name of a refusal, so that nobody matches on its text', () => {
    expect(toAwsError(named('InvalidDocumentVersion'), 'ssm:UpdateDocument')).toEqual({
      kind: 'refused',
      action: 'ssm:UpdateDocument',
      code: 'InvalidDocumentVersion',
      message: 'text of InvalidDocumentVersion',
    });
  });
});
