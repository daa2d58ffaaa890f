/** Ends an exhaustive switch: a new member of a union makes this a compile error. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
