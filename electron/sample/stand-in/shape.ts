/**
 * The constraints language of AWS service models as plain data: lengths, patterns, enums, ranges,
 * required members.
 */

interface StringShape {
  readonly type: 'string';
  readonly min?: number;
  readonly max?: number;
  /** As the model writes it; it must match the whole value. */
  readonly pattern?: string;
  readonly enum?: readonly string[];
}
interface IntegerShape {
  readonly type: 'integer';
  readonly min?: number;
  readonly max?: number;
}
interface BooleanShape {
  readonly type: 'boolean';
}
interface ListShape {
  readonly type: 'list';
  readonly member: AnyShape;
  readonly min?: number;
  readonly max?: number;
}
interface StructureShape {
  readonly type: 'structure';
  readonly members: Readonly<Record<string, Member>>;
}
interface Member {
  readonly shape: AnyShape;
  readonly required: boolean;
}
/** A shape of the service model as data, without the type of its values. */
export type AnyShape = StringShape | IntegerShape | BooleanShape | ListShape | StructureShape;

declare const valueType: unique symbol;
/** A shape that also knows, for the compiler only, what a value of it looks like. */
export type Shape<T> = AnyShape & { readonly [valueType]?: T };
type ValueOf<S> = S extends { readonly [valueType]?: infer T } ? T : never;

/** A string with its length limits and pattern. */
export const string = (limits: Omit<StringShape, 'type' | 'enum'> = {}): Shape<string> => ({
  type: 'string',
  ...limits,
});

/** One of the words given. */
export const oneOf = <const Word extends string>(...words: readonly Word[]): Shape<Word> => ({
  type: 'string',
  enum: words,
});

/** A whole number in a range, both ends included. */
export const integer = (limits: Omit<IntegerShape, 'type'> = {}): Shape<number> => ({
  type: 'integer',
  ...limits,
});

/** True or false. */
export const boolean: Shape<boolean> = { type: 'boolean' };

/** A list with its bounds on length. */
export const list = <T>(
  member: Shape<T>,
  limits: Omit<ListShape, 'type' | 'member'> = {},
): Shape<readonly T[]> => ({ type: 'list', member, ...limits });

type Values<Fields> = { readonly [K in keyof Fields]: ValueOf<Fields[K]> };

/** A structure: members that must be there, and members that may be absent or null. */
export function structure<
  const Required extends Record<string, AnyShape>,
  const Optional extends Record<string, AnyShape>,
>(required: Required, optional: Optional): Shape<Values<Required> & Partial<Values<Optional>>> {
  const members: Record<string, Member> = {};
  for (const [name, shape] of Object.entries(required)) members[name] = { shape, required: true };
  for (const [name, shape] of Object.entries(optional)) members[name] = { shape, required: false };
  return { type: 'structure', members };
}
