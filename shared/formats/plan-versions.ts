/**
 * Versions of the plan format and the way from each to the next. A version is a shape that older apps
 * could misread; optional fields need none, for unknown ones are kept. `plan-schema.ts` is the shape of
 * the newest; a step carries the shape it starts from.
 */
import type { z } from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import { shapeWords } from './shape-words.ts';

/** The `plan` of a file: any JSON object, unknown fields among them. */
export type PlanContent = Readonly<Record<string, unknown>>;

/** From one version to the next. */
export interface VersionStep {
  /** The shape it starts from, loose as every one of ours: what it does not know stays. */
  readonly from: z.ZodType<PlanContent>;
  readonly toNext: (content: PlanContent) => PlanContent;
}

/** From version 1 on, one after the other. Files of every version are in tests/fixtures/plans. */
const steps: readonly VersionStep[] = [];

/** Version that is written. */
export const newestVersion = steps.length + 1;

/** Content of an older version as the newest has it; or where it does not have that version's shape. */
export function asNewest(
  content: unknown,
  version: number,
  chain: readonly VersionStep[] = steps,
): Result<unknown, Pick<z.core.$ZodIssue, 'path' | 'message'>> {
  let now = content;
  for (const { from, toNext } of chain.slice(version - 1)) {
    const read = from.safeParse(now);
    if (!read.success) {
      const [issue] = read.error.issues;
      return err({ path: issue?.path ?? [], message: issue ? shapeWords(issue) : 'does not fit' });
    }
    now = toNext(read.data);
  }
  return ok(now);
}
