import { err, type Result } from '../../../shared/kernel/result.ts';

/** An answer's body: what JSON can hold. `undefined` members are left out on the wire. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [member: string]: Json | undefined };

/** A refusal as AWS words it: the error's name on the wire, its text, and the HTTP status. */
export interface AwsError {
  readonly kind: 'aws-error';
  readonly code: string;
  /** Null for the few modelled errors that have no member at all, such as `InvalidFilterKey`. */
  readonly message: string | null;
  /** Errors of the framework in front of the service spell the member small. */
  readonly messageMember: 'Message' | 'message';
  readonly statusCode: 400 | 500;
}

/** What an operation says: the body of its answer, or a refusal. */
export type Outcome = Result<Json, AwsError>;

/** A refusal by the service itself (HTTP 400), one of the errors of the API reference. */
export function refuse(code: string, message: string | null = null) {
  return err<AwsError>({
    kind: 'aws-error',
    code,
    message,
    messageMember: 'Message',
    statusCode: 400,
  });
}

/** A refusal by the framework in front of the service: unsigned, unknown, throttled, malformed. */
export function refuseAtTheDoor(code: string, message: string | null = null) {
  return err<AwsError>({
    kind: 'aws-error',
    code,
    message,
    messageMember: 'message',
    statusCode: 400,
  });
}

/** AWS's form of a request that breaks rules the model does not state. */
export const refuseAsInvalid = (message: string) => refuseAtTheDoor('ValidationException', message);

/** HTTP 500; SDKs retry it. */
export const internalServerError = err<AwsError>({
  kind: 'aws-error',
  code: 'InternalServerError',
  message: 'An error occurred on the server side.',
  messageMember: 'Message',
  statusCode: 500,
});
