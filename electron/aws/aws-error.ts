/** The one place where the SDK's errors become our kinds. Nobody else matches on their names. */

/** A call to AWS that did not work. `message` is AWS's own and goes to logs and details. */
export type AwsError =
  | { readonly kind: 'denied'; readonly action: string; readonly message: string }
  | { readonly kind: 'throttled'; readonly action: string; readonly message: string }
  | { readonly kind: 'unreachable'; readonly action: string; readonly message: string }
  | { readonly kind: 'cancelled'; readonly action: string; readonly message: string }
  | {
      readonly kind: 'refused';
      readonly action: string;
      /** AWS's name of it, such as `InvalidDocumentVersion`. */
      readonly code: string;
      readonly message: string;
    };

const deniedNames = new Set([
  'AccessDeniedException',
  'AccessDenied',
  'UnauthorizedOperation',
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'ExpiredTokenException',
]);
const throttledNames = new Set([
  'ThrottlingException',
  'Throttling',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'TooManyUpdates',
]);
const networkCodes = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EPIPE|EHOST|ENET|CERT_|UNABLE_TO_)/;

/** Names what went wrong. `action` is the IAM action of the call, such as `ssm:GetDocument`. */
export function toAwsError(error: unknown, action: string): AwsError {
  const name = error instanceof Error ? error.name : 'unknown';
  const message = error instanceof Error ? error.message : String(error);
  if (name === 'AbortError') return { kind: 'cancelled', action, message };
  if (deniedNames.has(name)) return { kind: 'denied', action, message };
  if (throttledNames.has(name)) return { kind: 'throttled', action, message };
  if (isNetwork(error, name)) return { kind: 'unreachable', action, message };
  return { kind: 'refused', action, code: name, message };
}

function isNetwork(error: unknown, name: string): boolean {
  if (name === 'TimeoutError' || name === 'NetworkingError') return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (networkCodes.test(code)) return true;
  const status = statusOf(error);
  return status !== null && status >= 500;
}

function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('$metadata' in error)) return null;
  const metadata = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) {
    return null;
  }
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : null;
}
