import { describe, expect, it } from 'vitest';
import { cloudErrorInWords } from '../../../electron/services/cloud-error-words.ts';
import type { CloudError } from '../../../electron/services/cloud-port.ts';

const words = (error: Partial<CloudError>): string =>
  cloudErrorInWords('hrp-patching', {
    kind: 'refused',
    action: 'ssm:UpdateDocument',
    message: "AWS's own words.",
    ...error,
  });

describe('an error of the cloud in words', () => {
  it.each(['denied', 'throttled', 'unreachable', 'cancelled', 'refused'] as const)(
    'names the thing and the call: %s',
    (kind) => {
      expect(words({ kind })).toMatch(/^hrp-patching: .*ssm:UpdateDocument.*[.]/);
    },
  );

  it.each([
    ['DocumentVersionLimitExceeded', '1,000 versions'],
    ['MaxDocumentSizeExceeded', '64 KB'],
    ['InvalidDocument', 'no calendar of that name'],
    ['UnsupportedCalendarException', 'cannot make sense'],
  ])('says of %s what it means', (code, part) => {
    expect(words({ code })).toContain(part);
  });

  it("keeps AWS's own words of a refusal nobody foresaw", () => {
    expect(words({ code: 'SomethingNew' })).toBe(
      "hrp-patching: AWS refused ssm:UpdateDocument: AWS's own words.",
    );
  });
});
