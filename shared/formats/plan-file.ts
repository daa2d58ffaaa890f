/** Plans as files: `*.pwplan`, one JSON text, sealed with a hash of its content. */
import { err, ok, type Result } from '../kernel/result.ts';
import type { Plan } from '../model/plan.ts';
import { findInconsistency } from './plan-consistency.ts';
import { planSchema } from './plan-schema.ts';
import { documentText, type JsonObject } from './plan-text.ts';
import { asNewest, newestVersion } from './plan-versions.ts';
import { sealOfText } from './sealed-text.ts';
import { shapeWords } from './shape-words.ts';
import { lineOfFault, lineOfPath, nestingOf, type JsonPath } from './json-places.ts';

/** Hashes text; SHA-256 in hex is meant. Passed in: hashing is the platform's. */
export type HashOf = (text: string) => string;

/** A plan read from a file. */
export interface ParsedPlan {
  readonly plan: Plan;
  /**
   * The content is not what was saved: edited or merged elsewhere, or damaged so that it still
   * reads. Layout and order of keys do not count.
   */
  readonly altered: boolean;
  /** Hash of the content as it is now. */
  readonly sha256: string;
  /** Hashes of what it was before, newest first: two plans are merged over what both come from. */
  readonly earlier: readonly string[];
  /** The file is of this later version: what of it is not known here would not survive a save. */
  readonly newerVersion?: number;
  /** Unknown fields of the document, beside the plan; absent where there are none. */
  readonly beside?: JsonObject;
}

/** Why a text is not opened as a plan. `reason` is a clause for people, place included. */
export type PlanFileError =
  | { readonly kind: 'not-a-plan'; readonly reason: string }
  | { readonly kind: 'newer-plan'; readonly version: number }
  | {
      readonly kind: 'damaged';
      readonly reason: string;
      /** 1-based. */
      readonly line: number;
      /** As `series[3].startTime`; null where the text is not even JSON. */
      readonly path: string | null;
    };

const format = 'pwplan';
/** Earlier contents that a file names: a month of daily saves, in one line of 2 KB. */
const mostEarlier = 30;
/** Our own texts nest 10 deep; unknown fields may go further, but not without end. */
const deepestNesting = 64;

/**
 * Text of a plan: keys in a fixed order, one entity a block, so that moving a window changes at
 * most five lines. Equal plans give equal text. Unknown fields are written too. `earlier` are hashes
 * of what it was before, newest first; only the newest are kept.
 */
export function formatPlan(plan: Plan, hashOf?: HashOf, earlier: readonly string[] = []): string {
  const content = contentOf(plan);
  const sha256 = hashOf?.(documentText(content));
  const others = earlier.filter((hash) => hash !== sha256).slice(0, mostEarlier);
  return documentText({
    format,
    version: newestVersion,
    plan: content,
    sha256,
    earlier: others.length === 0 ? undefined : others,
  });
}

/** The text of a plan with unknown fields beside it: what a later app wrote there is kept. */
export function withBeside(text: string, beside: JsonObject | undefined): string {
  // Our own text, read again: only few files have such fields.
  return beside === undefined
    ? text
    : documentText({ ...beside, ...(JSON.parse(text) as JsonObject) });
}

/** Fields of a document that this version knows. */
const documentFields: ReadonlySet<string> = new Set([
  'format',
  'version',
  'plan',
  'sha256',
  'earlier',
]);

function besideOf(document: Record<string, unknown>): JsonObject | undefined {
  const unknown = Object.entries(document).filter(([key]) => !documentFields.has(key));
  // Of a JSON text, so its values are JSON.
  return unknown.length === 0 ? undefined : (Object.fromEntries(unknown) as JsonObject);
}

// A plan is plain data, of a text or checked by its schema; its types just do not say so.
const contentOf = (plan: unknown): JsonObject => plan as JsonObject;

/**
 * Reads a plan's text: the same plan `formatPlan` was given, unknown fields included. Text that
 * nobody could open safely is refused with its place; never throws. `newerToo` reads a later version
 * as well, if all that is known here is in it: to be looked at, never to be saved.
 */
export function parsePlan(
  text: string,
  hashOf: HashOf,
  { newerToo = false }: { readonly newerToo?: boolean } = {},
): Result<ParsedPlan, PlanFileError> {
  const read = readDocument(text);
  if (!read.ok) return read;
  const { document, version } = read.value;
  const isNewer = version > newestVersion;
  if (isNewer && !newerToo) return err({ kind: 'newer-plan', version });
  const result = parseContent(text, { document, version }, hashOf);
  if (!isNewer) return result;
  return result.ok
    ? ok({ ...result.value, newerVersion: version })
    : err({ kind: 'newer-plan', version });
}

function parseContent(
  text: string,
  { document, version }: PlanDocument,
  hashOf: HashOf,
): Result<ParsedPlan, PlanFileError> {
  const content = asNewest(document['plan'], version);
  if (!content.ok) return damagedAt(text, content.error.path, content.error.message);
  const parsed = planSchema.safeParse(content.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return damagedAt(text, issue?.path ?? [], issue ? shapeWords(issue) : 'does not fit');
  }
  const plan = parsed.data;
  const inconsistency = findInconsistency(plan);
  if (inconsistency !== null) return damagedAt(text, inconsistency.path, inconsistency.reason);
  const sha256 = sealAsWritten(text, version, hashOf) ?? hashOf(documentText(contentOf(plan)));
  const wasSealed = document['sha256'];
  // The seal of an older version is of what it was then.
  const sealedNow =
    version < newestVersion ? hashOf(documentText(contentOf(document['plan']))) : sha256;
  const earlier = [wasSealed, document['earlier']]
    .flat()
    .filter((hash): hash is string => typeof hash === 'string' && isHash.test(hash));
  const beside = besideOf(document);
  return ok({
    plan,
    ...(beside !== undefined && { beside }),
    altered: wasSealed !== sealedNow,
    sha256,
    earlier: earlier.filter((hash) => hash !== sha256).slice(0, mostEarlier),
  });
}

/** Of a text that could hide a name, or of an older version, the plan is not what was sealed. */
const sealAsWritten = (text: string, version: number, hashOf: HashOf): string | null =>
  version !== newestVersion || mayNamePrototype.test(text) ? null : sealOfText(text, hashOf);

const isHash = /^[0-9a-f]{64}$/;

interface PlanDocument {
  readonly document: Record<string, unknown>;
  readonly version: number;
}

/** The document as JSON, and its version. */
function readDocument(text: string): Result<PlanDocument, PlanFileError> {
  if (nestingOf(text) > deepestNesting) return notAPlan('it nests too deeply.');
  const json = readJson(text);
  if (!json.ok) return json;
  const document = json.value;
  if (!isRecord(document) || document['format'] !== format) {
    return notAPlan('it does not begin as one.');
  }
  const version = document['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const line = lineOfPath(text, ['version']);
    const reason = `line ${line}: version is no version number.`;
    return err({ kind: 'damaged', reason, line, path: 'version' });
  }
  return ok({ document, version });
}

function readJson(text: string): Result<unknown, PlanFileError> {
  try {
    // Some editors put a byte order mark in front.
    const json = text.replace(/^\uFEFF/, '');
    // Asking about every key takes four times as long as reading: only where there may be such a one.
    return ok(mayNamePrototype.test(json) ? JSON.parse(json, dropPrototype) : JSON.parse(json));
  } catch {
    // Whatever JSON.parse says of it, in words of its engine, is found again with its line.
    return looksLikeAPlan(text) ? brokenText(text) : notAPlan('it is not JSON.');
  }
}

/** Written out, or hidden behind escapes. */
const mayNamePrototype = /__proto__|\\u/;

/** A key `__proto__` would become a prototype as soon as the object is copied. */
const dropPrototype = (key: string, value: unknown): unknown =>
  key === '__proto__' ? undefined : value;

const looksLikeAPlan = (text: string): boolean =>
  /^\uFEFF?\s*\{\s*"format"\s*:\s*"pwplan"/.test(text);

function brokenText(text: string): Result<never, PlanFileError> {
  const line = lineOfFault(text) ?? 1;
  const isUnmerged = /^(<{7}|={7}|>{7})/m.test(text);
  const reason = isUnmerged
    ? `an unresolved merge is left in it (line ${line}).`
    : `it breaks off or is garbled in line ${line}.`;
  return err({ kind: 'damaged', reason, line, path: null });
}

/** Damage at a path of the plan. */
function damagedAt(text: string, path: JsonPath, what: string): Result<never, PlanFileError> {
  const line = lineOfPath(text, ['plan', ...path]);
  const place = pathText(path) || 'plan';
  return err({ kind: 'damaged', reason: `line ${line}, ${place}: ${what}.`, line, path: place });
}

const notAPlan = (reason: string): Result<never, PlanFileError> =>
  err({ kind: 'not-a-plan', reason });

const pathText = (path: JsonPath): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any value as a plan that could be saved and opened again, with the hash of its content; else null. */
export function planOf(
  value: unknown,
  hashOf: HashOf,
): { readonly plan: Plan; readonly sha256: string } | null {
  const parsed = planSchema.safeParse(value);
  if (!parsed.success || findInconsistency(parsed.data) !== null) return null;
  return { plan: parsed.data, sha256: hashOf(documentText(contentOf(parsed.data))) };
}
