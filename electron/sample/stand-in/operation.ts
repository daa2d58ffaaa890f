/** One operation of the service: what it takes, what it touches, what it answers. */
import type { EpochMs } from '../../../shared/time/time-range.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { AwsError, Outcome } from './aws-error.ts';
import { readInput } from './read-input.ts';
import type { AnyShape, Shape } from './shape.ts';
import type { Cell, World } from './world.ts';

/** Where and when a call happens. */
export interface CallSite {
  readonly world: World;
  /** The caller's account and region. */
  readonly cell: Cell;
  readonly nowMs: EpochMs;
  /** How long a document stays in Creating or Updating. */
  readonly settleMs: number;
}

/** A call whose input has been found right: the ARN part it touches, and its doing. */
interface PreparedCall {
  /** `document/<name>`, `maintenancewindow/<id>` or `*`, for the text of AccessDenied. */
  readonly resource: string;
  readonly answer: (site: CallSite) => Outcome;
}

/** An entry of the table of operations. */
export interface Operation {
  readonly input: AnyShape;
  readonly prepare: (json: unknown) => Result<PreparedCall, AwsError>;
}

/** Ties an input shape to the code that answers it; the code gets a checked, typed input. */
export function operation<T>(definition: {
  readonly input: Shape<T>;
  /** Absent where IAM knows no resource for the action. */
  readonly resource?: (input: T) => string;
  readonly answer: (site: CallSite, input: T) => Outcome;
}): Operation {
  return {
    input: definition.input,
    prepare(json) {
      const read = readInput(definition.input, json);
      if (!read.ok) return read;
      return ok({
        resource: definition.resource?.(read.value) ?? '*',
        answer: (site: CallSite) => definition.answer(site, read.value),
      });
    },
  };
}
