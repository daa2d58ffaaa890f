/**
 * A plan's text: JSON that people can read and git can merge.
 *
 * Keys come in one order, known ones first. Whatever has an id is an entity and takes a block, one
 * field a line; anything below an entity takes one line. So an edit of one window changes the line
 * of that window, and at most the comma of the line before.
 */

/** Any JSON value. */
type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Text of a document, ending in a line break. Fields whose value is `undefined` are left out. */
export const documentText = (document: JsonObject): string => `${block(document, '')}\n`;

/** Known keys in the order they are written; all others follow by name. */
const keyOrder = [
  ...['format', 'version', 'plan', 'sha256', 'id', 'name', 'kind'],
  ...['businessUnitId', 'customerId', 'environmentId', 'accountId', 'region'],
  ...['hardness', 'product', 'environment', 'certainty', 'country', 'date', 'severity'],
  ...['organization', 'businessUnits', 'teams', 'customers', 'accounts'],
  ...['series', 'releases', 'freezes', 'holidays', 'databaseSlots', 'patchEvents'],
  ...['target', 'targets', 'guards', 'state', 'zone', 'startTime', 'durationMinutes', 'rule'],
  ...['dates', 'weekdays', 'ordinal', 'weekday', 'day', 'days', 'offsetDays', 'everyWeeks'],
  ...['fromDate', 'untilDate', 'startMs', 'endMs', 'movedFromMs', 'confirmed'],
  ...['originalStart', 'movedTo', 'skipped', 'reason', 'adHocReason', 'changes'],
];
/** A key with its rank and as it is written: looked up once, for a plan has few keys and many fields. */
interface KnownKey {
  readonly key: string;
  readonly rank: number;
  readonly quoted: string;
}

const asKey = (key: string, rank: number): KnownKey => ({ key, rank, quoted: JSON.stringify(key) });
const knownKeys = new Map(keyOrder.map((key, rank) => [key, asKey(key, rank)]));
const keyOf = (key: string): KnownKey => knownKeys.get(key) ?? asKey(key, Infinity);

const byKey = (a: KnownKey, b: KnownKey): number =>
  a.rank < b.rank || (a.rank === b.rank && a.key < b.key) ? -1 : 1;

/** Lists that are open even when empty: the first element then adds one line and changes none. */
const openLists: ReadonlySet<string> = new Set(['changes']);

/** An object over several lines, one field each. */
function block(object: JsonObject, indent: string): string {
  const inner = `${indent}  `;
  let fields = '';
  for (const { key, quoted } of keysOf(object)) {
    const value = object[key];
    if (value === undefined) continue;
    fields += `${fields === '' ? '' : ',\n'}${inner}${quoted}: ${field(key, value, inner)}`;
  }
  return fields === '' ? '{}' : `{\n${fields}\n${indent}}`;
}

/** Objects without an id that hold entities. */
const frames: ReadonlySet<string> = new Set(['plan', 'organization']);

function field(key: string, value: Json, indent: string): string {
  if (isList(value)) return list(key, value, indent);
  return isObject(value) && frames.has(key) ? block(value, indent) : oneLine(value);
}

/** Lists of objects take a line or a block an element, other lists one line. */
function list(key: string, values: readonly Json[], indent: string): string {
  if (values.length === 0) return openLists.has(key) ? `[\n${indent}]` : '[]';
  if (!values.some(isObject)) return oneLine(values);
  const inner = `${indent}  `;
  const elements = values.map((value) =>
    isObject(value) && 'id' in value ? block(value, inner) : oneLine(value),
  );
  return `[\n${elements.map((element) => inner + element).join(',\n')}\n${indent}]`;
}

function oneLine(value: Json): string {
  if (isList(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  let fields = '';
  for (const { key, quoted } of keysOf(value)) {
    const each = value[key];
    if (each === undefined) continue;
    fields += `${fields === '' ? '' : ', '}${quoted}: ${oneLine(each)}`;
  }
  return fields === '' ? '{}' : `{ ${fields} }`;
}

/** Orders of keys that were sorted before: a plan has thousands of objects of a few shapes. */
const orders = new Map<
  string,
  { readonly of: readonly string[]; readonly is: readonly KnownKey[] }
>();
const mostOrders = 1_000;

function keysOf(object: JsonObject): readonly KnownKey[] {
  const keys = Object.keys(object);
  const shape = keys.join();
  const known = orders.get(shape);
  // Keys may hold commas: what reads alike need not be.
  if (known?.of.length === keys.length && known.of.every((key, at) => key === keys[at]))
    return known.is;
  const sorted = keys.map(keyOf).sort(byKey);
  if (orders.size < mostOrders) orders.set(shape, { of: keys, is: sorted });
  return sorted;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value);
