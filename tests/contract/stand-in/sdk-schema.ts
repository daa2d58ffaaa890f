/** The service model as the SDK carries it: which members a structure has, and of which types. */
import * as ssm from '@aws-sdk/client-ssm';

/** `[kind, namespace, name, traits, …]`, a number for a simple type, or a function giving either. */
type Schema = number | readonly unknown[] | (() => Schema);

const structureKind = 3;
const errorKind = -3;
const listKind = 1;
const mapKind = 2;
/** A list or map of a simple type is that type's number with a flag. */
const listFlag = 64;
const mapFlag = 128;

interface StructureSchema {
  readonly kind: 'structure';
  readonly required: readonly string[];
  readonly members: ReadonlyMap<string, SdkSchema>;
}
/** A schema with its tuple forms read. */
export type SdkSchema =
  | StructureSchema
  | { readonly kind: 'list' | 'map'; readonly of: () => SdkSchema }
  | { readonly kind: 'string' | 'number' | 'boolean' | 'blob' };

/** Input and output of an operation, as the SDK's model has them. */
export function schemasOf(operation: string): {
  readonly input: SdkSchema;
  readonly output: SdkSchema;
} {
  // The SDK exports one tuple a shape under the shape's name and a dollar sign.
  const schemas = ssm as unknown as Readonly<Record<string, readonly unknown[] | undefined>>;
  const found = schemas[`${operation}$`];
  if (found === undefined) throw new Error(`The SDK has no operation ${operation}`);
  const [, , , , input, output] = found as readonly Schema[];
  return { input: read(input ?? 0), output: read(output ?? 0) };
}

function read(schema: Schema): SdkSchema {
  if (typeof schema === 'function') return read(schema());
  if (typeof schema === 'number') return readSimple(schema);
  const [kind, , , , first, second, requiredCount = 0] = schema;
  // A member with traits of its own is a pair of schema and traits.
  if (schema.length === 2) return read(kind as Schema);
  if (kind === 0) return read(first as Schema);
  if (kind === listKind) return { kind: 'list', of: () => read(first as Schema) };
  if (kind === mapKind) return { kind: 'map', of: () => read(second as Schema) };
  if (kind !== structureKind && kind !== errorKind)
    throw new Error(`Unknown schema kind ${String(kind)}`);
  const names = first as readonly string[];
  const shapes = second as readonly Schema[];
  return {
    kind: 'structure',
    required: names.slice(0, requiredCount as number),
    get members() {
      return new Map(names.map((name, index) => [name, read(shapes[index] ?? 0)]));
    },
  };
}

function readSimple(type: number): SdkSchema {
  if ((type & listFlag) !== 0) return { kind: 'list', of: () => readSimple(type & ~listFlag) };
  if ((type & mapFlag) !== 0) return { kind: 'map', of: () => readSimple(type & ~mapFlag) };
  if (type === 0) return { kind: 'string' };
  if (type === 2) return { kind: 'boolean' };
  if (type === 21) return { kind: 'blob' };
  // 1 is a number; 4 to 7 are timestamps, which JSON 1.1 sends as numbers.
  return { kind: 'number' };
}

/** Where a JSON value does not fit a schema: unknown members, wrong types. Empty when it fits. */
export function misfitsOf(schema: SdkSchema, value: unknown, path = 'answer'): readonly string[] {
  const found = Array.isArray(value) ? 'list' : typeof value;
  switch (schema.kind) {
    case 'list':
      if (!Array.isArray(value)) return [`${path} is ${found}, not a list`];
      return value.flatMap((each, index) => misfitsOf(schema.of(), each, `${path}[${index}]`));
    case 'map':
    case 'structure': {
      if (typeof value !== 'object' || value === null || found === 'list')
        return [`${path} is ${found}, not an object`];
      const shapeOf = (name: string) =>
        'members' in schema ? schema.members.get(name) : schema.of();
      return Object.entries(value).flatMap(([name, each]) => {
        const shape = shapeOf(name);
        const at = `${path}.${name}`;
        return shape === undefined ? [`${at} is not in the model`] : misfitsOf(shape, each, at);
      });
    }
    case 'blob':
      return typeof value === 'string' ? [] : [`${path} is ${found}, not base64 text`];
    case 'string':
    case 'number':
    case 'boolean':
      return found === schema.kind ? [] : [`${path} is ${found}, not ${schema.kind}`];
  }
}
