/** Plans as plain data: what merging walks over, fields that it has never heard of included. */

/** Any JSON value; `undefined` stands for one that is not there. */
export type PlainValue = string | number | boolean | null | undefined | PlainList | PlainObject;

export type PlainList = readonly PlainValue[];

export interface PlainObject {
  readonly [field: string]: PlainValue;
}

export const isPlainList = (value: PlainValue): value is PlainList => Array.isArray(value);

export const isPlainObject = (value: PlainValue): value is PlainObject =>
  typeof value === 'object' && value !== null && !isPlainList(value);

/** Same content. Order of fields does not count, order of lists does; an undefined field is none. */
export function isSameContent(a: PlainValue, b: PlainValue): boolean {
  if (a === b) return true;
  if (isPlainList(a)) {
    return (
      isPlainList(b) && a.length === b.length && a.every((each, at) => isSameContent(each, b[at]))
    );
  }
  if (!isPlainObject(a) || !isPlainObject(b)) return false;
  return (
    Object.keys(a).every((field) => isSameContent(a[field], b[field])) &&
    Object.keys(b).every((field) => b[field] === undefined || a[field] !== undefined)
  );
}
