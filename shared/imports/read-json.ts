/** JSON of unknown origin: bounded, and looked at by own properties only. */
import { err, ok, type Result } from '../kernel/result.ts';
import type { NotUnderstood } from './import-reading.ts';

/** Longest text that is read. */
const mostCharacters = 16 * 1024 * 1024;
/** Deepest nesting that is read. */
const mostDepth = 64;

/** The text as a JSON value; what is too long, too deep or no JSON is told with its line. */
export function readJson(text: string): Result<unknown, NotUnderstood> {
  const refuse = (line: number, why: string) => err({ line, text: text.slice(0, 200), why });
  if (text.length > mostCharacters) {
    return refuse(1, 'It is longer than 16 MB: export fewer entries at once.');
  }
  if (isTooDeep(text)) {
    return refuse(1, `Its brackets nest deeper than ${mostDepth}: this is no export of the tool.`);
  }
  try {
    // A key "__proto__" becomes a property of its own here, and own properties are all we look at.
    return ok(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
    const line = text.slice(0, at).split('\n').length;
    return refuse(line, 'It is no JSON from here on: export it again, whole.');
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInText) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) isInText = false;
    } else if (code === 0x22) isInText = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > mostDepth) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

/** The value below the names, or undefined where one of them is missing. */
export function fieldOf(value: unknown, ...names: readonly string[]): unknown {
  let at = value;
  for (const name of names) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    // It has the property; which type that is, callers ask.
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return at;
}

/** Text below the names, trimmed; a number in digits, and empty for anything else. */
export function textIn(value: unknown, ...names: readonly string[]): string {
  const found = fieldOf(value, ...names);
  if (typeof found === 'string') return found.trim();
  return typeof found === 'number' ? String(found) : '';
}

/** A number below the names, written as one or in digits; NaN for anything else. */
export function numberIn(value: unknown, ...names: readonly string[]): number {
  const text = textIn(value, ...names);
  return text === '' ? NaN : Number(text);
}

/** The list below the names; empty where there is none. */
export function listIn(value: unknown, ...names: readonly string[]): readonly unknown[] {
  const found = fieldOf(value, ...names);
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
}

/** Names and values of the object below the names, in its order. */
export function entriesIn(
  value: unknown,
  ...names: readonly string[]
): readonly (readonly [string, unknown])[] {
  const found = fieldOf(value, ...names);
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? Object.entries(found)
    : [];
}

/** The value as a list of entries: itself, the list below one of the names, or the one value. */
export function entriesOf(value: unknown, ...lists: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  for (const name of lists) {
    const found = fieldOf(value, name);
    if (Array.isArray(found)) return found as readonly unknown[];
  }
  return [value];
}
