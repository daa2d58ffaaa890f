/** The one place where the SDK's errors become our kinds. Nobody else matches on their names. */

/** A call to AWS that did not work. `message` is AWS's own and goes to logs and details. */
export type AwsError =
  | { readonly kind: AwsErrorKind; readonly action: string; readonly message: string }
  | {
      readonly kind: 'refused';
      readonly action: string;
      /** AWS's name of it, such as `InvalidDocumentVersion`. */
      readonly code: string;
      readonly message: string;
    };

/** What stands between here and an answer; `signed-out` to `wrong-account` before any call is made. */
export type AwsErrorKind =
  | 'denied'
  | 'throttled'
  | 'signed-out'
  | 'no-access'
  | 'wrong-account'
  | 'region-disabled'
  | 'region-unsupported'
  | 'offline'
  | 'proxy'
  | 'certificate'
  | 'unreachable'
  | 'cancelled';

const kinds: Readonly<Record<string, AwsErrorKind>> = {
  AccessDeniedException: 'denied',
  AccessDenied: 'denied',
  UnauthorizedOperation: 'denied',
  ThrottlingException: 'throttled',
  Throttling: 'throttled',
  TooManyRequestsException: 'throttled',
  RequestLimitExceeded: 'throttled',
  TooManyUpdates: 'throttled',
  ExpiredTokenException: 'signed-out',
  ExpiredToken: 'signed-out',
  RequestExpired: 'signed-out',
  // What AWS answers where the account has not switched the region on, and to keys it does not know.
  UnrecognizedClientException: 'region-disabled',
  InvalidClientTokenId: 'region-disabled',
  OptInRequired: 'region-disabled',
  UnknownOperationException: 'region-unsupported',
  UnsupportedOperationException: 'region-unsupported',
  InvalidDocumentType: 'region-unsupported',
  TimeoutError: 'unreachable',
  NetworkingError: 'unreachable',
  // A body that is cut off, or no JSON at all: something on the way answered, or broke it.
  SyntaxError: 'unreachable',
  AbortError: 'cancelled',
};

/** Regions that every account has: an unknown key there is a wrong key, not a closed region. */
const alwaysOn =
  /^(us-(east|west)-[12]|ap-(south-1|northeast-[123]|southeast-[12])|ca-central-1|eu-(central-1|west-[123]|north-1)|sa-east-1)$/;

const offlineCodes = /^(ENOTFOUND|EAI_|ENETUNREACH|ENETDOWN|EHOSTUNREACH|EADDRNOTAVAIL)/;
const certificateCodes =
  /^(CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERR_TLS_|ERR_SSL_|EPROTO|HOSTNAME_MISMATCH)/;
const networkCodes = /^(ECONN|ETIMEDOUT|EPIPE|ERR_STREAM_PREMATURE_CLOSE|HPE_|ERR_HTTP)/;

/** Code of errors that the way through a proxy makes. */
export const proxyErrorCode = 'PWP_PROXY';

/** Credentials that were refused before a call, as an error that the SDK carries through. */
export class CredentialsRefused extends Error {
  readonly refusal: AwsError;
  constructor(refusal: AwsError) {
    super(refusal.message);
    this.name = 'CredentialsRefused';
    this.refusal = refusal;
  }
}

/** Whether a host's name is not known, which offline is every host's, and online only of regions that are not. */
export const isUnknownHost = (error: unknown): boolean => codeOf(error) === 'ENOTFOUND';

/** Names what went wrong. `action` is the IAM action of the call, such as `ssm:GetDocument`. */
export function toAwsError(error: unknown, action: string, region?: string): AwsError {
  if (error instanceof CredentialsRefused) return { ...error.refusal, action };
  const name = error instanceof Error ? error.name : 'unknown';
  const message = error instanceof Error ? error.message : String(error);
  if (isLateSignature(error, name)) return { kind: 'unreachable', action, message: skew(message) };
  // The name is whatever was answered: `constructor` must find nothing.
  const named = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  const kind = named === undefined || named === 'unreachable' ? ofNetwork(error, named) : named;
  if (kind === undefined) return { kind: 'refused', action, code: name, message };
  if (kind === 'region-disabled' && region !== undefined && alwaysOn.test(region)) {
    return { kind: 'no-access', action, message };
  }
  return { kind, action, message };
}

const signatureRefusals =
  /^(InvalidSignatureException|SignatureDoesNotMatch|RequestExpired|RequestInTheFuture|RequestTimeTooSkewed)$/;

/**
 * Refused for this computer's clock: the SDK has learned AWS's by it, and the next try is signed by
 * that. The mark alone says too little: beside such a clock every refusal has it.
 */
const isLateSignature = (error: unknown, name: string): boolean =>
  signatureRefusals.test(name) && metadataOf(error)?.clockSkewCorrected === true;

const skew = (message: string): string => `The clock of this computer is not AWS’s (${message})`;

/** Refusals of a proxy are told from those of AWS by AWS's request id, which only AWS gives. */
function ofNetwork(error: unknown, otherwise: AwsErrorKind | undefined): AwsErrorKind | undefined {
  const code = codeOf(error);
  if (code === proxyErrorCode) return 'proxy';
  if (offlineCodes.test(code)) return 'offline';
  if (certificateCodes.test(code)) return 'certificate';
  if (networkCodes.test(code)) return 'unreachable';
  const status = statusOf(error);
  if (status === 407) return 'proxy';
  if (status === 429) return 'throttled';
  if (status !== null && (status >= 500 || isNotAws(error))) return 'unreachable';
  return otherwise;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

interface Metadata {
  readonly httpStatusCode?: unknown;
  readonly requestId?: unknown;
  readonly clockSkewCorrected?: unknown;
}

function metadataOf(error: unknown): Metadata | null {
  if (!(error instanceof Error) || !('$metadata' in error)) return null;
  const metadata = error.$metadata;
  return typeof metadata === 'object' && metadata !== null ? metadata : null;
}

function statusOf(error: unknown): number | null {
  const status = metadataOf(error)?.httpStatusCode;
  return typeof status === 'number' ? status : null;
}

/** An answer without AWS's request id that names no error either: a captive portal, a proxy's page. */
const isNotAws = (error: unknown): boolean => {
  const isUnnamed = error instanceof Error && /^(Unknown|UnknownError|Error)$/.test(error.name);
  return isUnnamed && metadataOf(error)?.requestId === undefined;
};
