import { describe, expect, it } from 'vitest';
import { toAwsError } from '../../../electron/aws/aws-error.ts';

const named = (name: string, more: object = {}): Error =>
  Object.assign(new Error(`text of ${name}`), { name }, more);

describe('toAwsError', () => {
  it.each([
    [named('AccessDeniedException'), 'denied'],
    [named('UnrecognizedClientException'), 'denied'],
    [named('ExpiredTokenException'), 'denied'],
    [named('ThrottlingException'), 'throttled'],
    [named('TooManyUpdates'), 'throttled'],
    [named('AbortError'), 'cancelled'],
    [named('TimeoutError'), 'unreachable'],
    [named('Error', { code: 'ECONNRESET' }), 'unreachable'],
    [named('Error', { code: 'ENOTFOUND' }), 'unreachable'],
    [named('Error', { code: 'CERT_HAS_EXPIRED' }), 'unreachable'],
    [named('InternalServerError', { $metadata: { httpStatusCode: 500 } }), 'unreachable'],
    [named('InvalidDocumentVersion', { $metadata: { httpStatusCode: 400 } }), 'refused'],
    ['a string', 'refused'],
    [null, 'refused'],
  ])('%s is %s', (error, kind) => {
    expect(toAwsError(error, 'ssm:GetDocument')).toMatchObject({ kind, action: 'ssm:GetDocument' });
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
