/** JSON 1.1 on the wire: which operation a request names, and how an outcome is written. */
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { refuseAtTheDoor, type AwsError, type Outcome } from './aws-error.ts';
import { isOperationName, type OperationName } from './operations.ts';

/** A request as either face hands it on. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What goes back: an answer, or a connection that breaks without one. */
export type WireAnswer =
  | {
      readonly kind: 'answer';
      readonly statusCode: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly kind: 'connection-lost' };

const contentType = 'application/x-amz-json-1.1';

/** The operation named by `X-Amz-Target`, or `UnknownOperationException`. */
export function readOperationName(request: WireRequest): Result<OperationName, AwsError> {
  const { method, path, headers } = request;
  const [, name = ''] = /^AmazonSSM\.(\w+)$/.exec(headers['x-amz-target'] ?? '') ?? [];
  const spoken = headers['content-type']?.split(';')[0]?.trim() === contentType;
  const known = method === 'POST' && path === '/' && spoken && isOperationName(name);
  return known ? ok(name) : refuseAtTheDoor('UnknownOperationException');
}

/** The body as JSON; an empty one counts as no members. */
export function readBody({ body }: WireRequest): Result<unknown, AwsError> {
  if (body === '') return ok({});
  try {
    const json: unknown = JSON.parse(body);
    return ok(json);
  } catch {
    // What is no JSON is refused in the words of AWS's parser.
    return refuseAtTheDoor('SerializationException', 'Unexpected token received from parser');
  }
}

/** Writes an outcome: errors with `__type` and `x-amzn-errortype`, all with a request id. */
export function writeAnswer(outcome: Outcome, requestId: string): WireAnswer {
  if (outcome.ok)
    return answer(200, JSON.stringify(outcome.value), { 'x-amzn-requestid': requestId });
  const { code, message, messageMember, statusCode } = outcome.error;
  const type = messageMember === 'message' ? `com.amazon.coral.service#${code}` : code;
  const body = { __type: type, ...(message === null ? {} : { [messageMember]: message }) };
  return answer(statusCode, JSON.stringify(body), {
    'x-amzn-requestid': requestId,
    'x-amzn-errortype': code,
  });
}

/** The answer with its body cut in the middle, as a proxy does that gives up. */
export function truncate(whole: WireAnswer): WireAnswer {
  if (whole.kind !== 'answer') return whole;
  const body = whole.body.slice(0, Math.ceil(whole.body.length / 2));
  return answer(whole.statusCode, body, whole.headers);
}

function answer(
  statusCode: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): WireAnswer {
  const size = String(Buffer.byteLength(body));
  const all = { ...headers, 'content-type': contentType, 'content-length': size };
  return { kind: 'answer', statusCode, headers: all, body };
}
