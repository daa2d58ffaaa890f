/** The check of a request's JSON against its shape, in the words of AWS. */
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { refuseAsInvalid, refuseAtTheDoor, type AwsError } from './aws-error.ts';
import type { AnyShape, Shape } from './shape.ts';

type ShapeOf<Type extends AnyShape['type']> = Extract<AnyShape, { readonly type: Type }>;

/**
 * Reads a request's JSON as `shape`. Unknown members are left out and null counts as absent, as
 * AWS has it. Refusals: `SerializationException` for a wrong JSON type, otherwise
 * `ValidationException` with every violation in AWS's words.
 */
export function readInput<T>(shape: Shape<T>, json: unknown): Result<T, AwsError> {
  const findings: Findings = { violations: [], misfit: null };
  const value = readValue(shape, json, { path: '', findings });
  if (findings.misfit !== null) return refuseAtTheDoor('SerializationException', findings.misfit);
  const { violations } = findings;
  if (violations.length === 0) return ok(value as T); // readValue built it by the shape itself
  const count =
    violations.length === 1 ? '1 validation error' : `${violations.length} validation errors`;
  return refuseAsInvalid(`${count} detected: ${violations.join('; ')}`);
}

interface Findings {
  readonly violations: string[];
  /** Set at the first value whose JSON type is wrong; nothing else counts then. */
  misfit: string | null;
}

/** Where in the request a value stands, and where to report. */
interface Place {
  /** As AWS writes it: `filters.1.member.key`; empty for the request itself. */
  readonly path: string;
  readonly findings: Findings;
}

function readValue(shape: AnyShape, value: unknown, place: Place): unknown {
  const { findings } = place;
  findings.misfit ??= misfitOf(shape, value);
  if (findings.misfit !== null) return undefined;
  if (shape.type === 'structure' && isRecord(value)) return readStructure(shape, value, place);
  if (shape.type === 'list' && Array.isArray(value)) return readList(shape, value, place);
  for (const rule of brokenRules(shape, value)) report(place, value, rule);
  return value;
}

function readStructure(
  shape: ShapeOf<'structure'>,
  value: Readonly<Record<string, unknown>>,
  { path, findings }: Place,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(shape.members)) {
    const at = { path: path === '' ? lowerFirst(name) : `${path}.${lowerFirst(name)}`, findings };
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given !== undefined && given !== null) read[name] = readValue(member.shape, given, at);
    else if (member.required) report(at, null, 'Member must not be null');
  }
  return read;
}

function readList(shape: ShapeOf<'list'>, values: readonly unknown[], place: Place): unknown[] {
  const { path, findings } = place;
  for (const rule of lengthRules(shape, values.length)) report(place, values, rule);
  const { member } = shape;
  if (member.type === 'structure' || member.type === 'list')
    return values.map((value, index) =>
      readValue(member, value, { path: `${path}.${index + 1}.member`, findings }),
    );
  for (const value of values) findings.misfit ??= misfitOf(member, value);
  const broken = new Set(values.flatMap((value) => brokenRules(member, value)));
  if (broken.size > 0)
    report(place, values, `Member must satisfy constraint: [${[...broken].join(', ')}]`);
  return [...values];
}

function report({ path, findings }: Place, value: unknown, rule: string): void {
  findings.violations.push(
    `Value ${shown(value)} at '${path}' failed to satisfy constraint: ${rule}`,
  );
}

/** As AWS repeats a value: `null`, `'text'`, `'[a, b]'`. */
function shown(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? `'[${value.map(bare).join(', ')}]'` : `'${bare(value)}'`;
}

const bare = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** The rules of AWS's wording that a scalar breaks. */
function brokenRules(shape: AnyShape, value: unknown): readonly string[] {
  if (shape.type === 'integer' && typeof value === 'number') return rangeRules(shape, value);
  if (shape.type !== 'string' || typeof value !== 'string') return [];
  const rules = [...lengthRules(shape, value.length)];
  if (shape.pattern !== undefined && !patternOf(shape.pattern).test(value))
    rules.push(`Member must satisfy regular expression pattern: ${shape.pattern}`);
  if (shape.enum?.includes(value) === false)
    rules.push(`Member must satisfy enum value set: [${shape.enum.join(', ')}]`);
  return rules;
}

function rangeRules({ min, max }: ShapeOf<'integer'>, value: number): readonly string[] {
  if (min !== undefined && value < min)
    return [`Member must have value greater than or equal to ${min}`];
  if (max !== undefined && value > max)
    return [`Member must have value less than or equal to ${max}`];
  return [];
}

function lengthRules(
  { min, max }: { readonly min?: number; readonly max?: number },
  length: number,
): readonly string[] {
  if (min !== undefined && length < min)
    return [`Member must have length greater than or equal to ${min}`];
  if (max !== undefined && length > max)
    return [`Member must have length less than or equal to ${max}`];
  return [];
}

const patterns = new Map<string, RegExp>();

/** The model's patterns are Java's: they match the whole value, and `(?i)` may stand in front. */
function patternOf(source: string): RegExp {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  const ignoreCase = source.startsWith('(?i)');
  const body = ignoreCase ? source.slice('(?i)'.length) : source;
  const flags = `${ignoreCase ? 'i' : ''}${body.includes('\\p{') ? 'u' : ''}`;
  const compiled = new RegExp(`^(?:${body})$`, flags);
  patterns.set(source, compiled);
  return compiled;
}

/** How AWS's parser complains about a value of another JSON type, or null when the type fits. */
function misfitOf(shape: AnyShape, value: unknown): string | null {
  switch (shape.type) {
    case 'structure':
      return isRecord(value) ? null : 'Unexpected token received from parser';
    case 'list':
      return Array.isArray(value) ? null : 'Expected list or null';
    case 'string':
      return typeof value === 'string' ? null : complaint(value, 'String');
    case 'boolean':
      return typeof value === 'boolean' ? null : complaint(value, 'Boolean');
    case 'integer':
      return Number.isSafeInteger(value) ? null : complaint(value, 'Integer');
  }
}

function complaint(value: unknown, wanted: 'String' | 'Boolean' | 'Integer'): string {
  if (Array.isArray(value)) return 'Start of list found where not expected';
  if (isRecord(value)) return 'Start of structure or map found where not expected.';
  const article = wanted === 'Integer' ? 'an' : 'a';
  return `${tokenOf(value)}_VALUE can not be converted to ${article} ${wanted}`;
}

/** AWS's parser's name for a scalar: STRING, NUMBER, TRUE, FALSE or NULL. */
function tokenOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? (typeof value).toUpperCase()
    : String(value).toUpperCase();
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
