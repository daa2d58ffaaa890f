/**
 * Plans as text: JSON in a stable order, one small entity a line, so that two versions of a plan
 * can be compared by eye and by any diff. Moving one window changes one line and the hash.
 */
import { err, ok, type Result } from '../kernel/result.ts';
import type { Plan } from '../model/plan.ts';
import { planSchema } from './plan-schema.ts';
import { formatStable } from './stable-json.ts';

/** Version of the file format that is written. Newer ones are refused, older ones would be migrated. */
export const planFileVersion = 1;

export type PlanFileError =
  | { readonly kind: 'not-a-plan'; readonly reason: string; readonly line?: number }
  | { readonly kind: 'newer-plan'; readonly version: number }
  /** A plan, but with a field that does not fit; `path` leads to it. */
  | { readonly kind: 'damaged'; readonly reason: string; readonly path: string };

export interface ParsedPlan {
  readonly plan: Plan;
  /** The text is not what was saved: merged, edited by hand, or harmed. */
  readonly altered: boolean;
}

/** Hash of a text, as hex. Given by the caller: there is none in a pure room. */
export type HashOf = (text: string) => string;

/** The plan's text. The hash covers the plan's lines, not their place in the file. */
export function formatPlan(plan: Plan, hashOf?: HashOf): string {
  const body = formatStable(plan, 1);
  const hash = hashOf === undefined ? '' : `,\n  "sha256": "${hashOf(body)}"`;
  return `{\n  "format": "pwplan",\n  "version": ${planFileVersion},\n  "plan": ${body}${hash}\n}\n`;
}

/** Reads a plan's text. Unknown fields stay; a field that does not fit refuses the whole, by its path. */
export function parsePlan(text: string, hashOf?: HashOf): Result<ParsedPlan, PlanFileError> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const file = json.value;
  if (!isRecord(file) || file['format'] !== 'pwplan') {
    return err({ kind: 'not-a-plan', reason: 'It does not say "format": "pwplan".' });
  }
  const version = file['version'];
  if (typeof version !== 'number') {
    return err({ kind: 'damaged', reason: 'It has no version.', path: 'version' });
  }
  if (version > planFileVersion) return err({ kind: 'newer-plan', version });
  const parsed = planSchema.safeParse(file['plan']);
  if (!parsed.success) return err(toDamage(parsed.error.issues[0]));
  const plan: Plan = parsed.data;
  const altered = hashOf !== undefined && file['sha256'] !== hashOf(formatStable(plan, 1));
  return ok({ plan, altered });
}

function parseJson(text: string): Result<unknown, PlanFileError> {
  try {
    // A byte-order mark is what some editors leave; it is no part of the plan.
    return ok(JSON.parse(text.replace(/^\uFEFF/, ''), withoutProto) as unknown);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'It is not JSON.';
    const line = lineOf(text, reason);
    return err({ kind: 'not-a-plan', reason, ...(line !== null && { line }) });
  }
}

// A key of this name would become the prototype of the object that is made from it.
const withoutProto = (key: string, value: unknown): unknown =>
  key === '__proto__' ? undefined : value;

// Engines tell the position in the message only; without one there is no line to name.
function lineOf(text: string, reason: string): number | null {
  const position = /position (\d+)/.exec(reason)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}

function toDamage(
  issue: { readonly message: string; readonly path: readonly PropertyKey[] } | undefined,
): PlanFileError {
  const path = ['plan', ...(issue?.path ?? [])].map(String).join('.');
  return { kind: 'damaged', reason: `${path}: ${issue?.message ?? 'does not fit'}`, path };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
