/** One content line of RFC 5545 section 3.1: `NAME;PARAM=value;PARAM="quoted":value`. */

const colon = 0x3a;
const semicolon = 0x3b;
const quote = 0x22;

/** The parts of a content line that decide what its value means. */
export interface LineParts {
  /** Parameters by upper-case name, quotes taken off; the first of a name counts. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** Upper-case name of an unfolded content line, or null where there is no name before `:` or `;`. */
export function nameOf(content: string): string | null {
  const end = endOfName(content);
  return end <= 0 ? null : content.slice(0, end).toUpperCase();
}

/** Where the value of a content line begins: after the first colon outside quotes. -1 without one. */
export function valueStart(content: string): number {
  let quoted = false;
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === quote) quoted = !quoted;
    else if (code === colon && !quoted) return at + 1;
  }
  // A quote that never closes: the value must begin somewhere.
  return content.indexOf(':') + 1 || -1;
}

/** Splits a line whose value is free text. Null without a colon. */
export function splitLine(content: string): LineParts | null {
  const start = valueStart(content);
  return start < 0 ? null : partsAt(content, start);
}

/**
 * Splits a line whose value holds no colon: dates, periods. The last colon ends the parameters
 * then, so that `TZID=(UTC-05:00) Eastern Time` without its quotes is understood too.
 */
export function splitDateLine(content: string): LineParts | null {
  const start = content.lastIndexOf(':') + 1;
  return start === 0 ? null : partsAt(content, start);
}

/** The value without blanks and tabs around it; other kinds of space belong to the text. */
export function trimBlanks(value: string): string {
  let from = 0;
  let to = value.length;
  while (isBlank(value.charCodeAt(from))) from++;
  while (to > from && isBlank(value.charCodeAt(to - 1))) to--;
  return to - from === value.length ? value : value.slice(from, to);
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;

function partsAt(content: string, start: number): LineParts {
  const parameters = new Map<string, string>();
  for (const parameter of splitOutsideQuotes(content.slice(0, start - 1), semicolon).slice(1)) {
    const equals = parameter.indexOf('=');
    const name = parameter.slice(0, Math.max(equals, 0)).trim().toUpperCase();
    if (equals > 0 && !parameters.has(name))
      parameters.set(name, unquote(parameter.slice(equals + 1)));
  }
  return { parameters, value: content.slice(start) };
}

function splitOutsideQuotes(text: string, separator: number): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) quoted = !quoted;
    else if (code === separator && !quoted) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

function unquote(value: string): string {
  const trimmed = value.trim();
  const isQuoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"');
  return isQuoted ? trimmed.slice(1, -1) : trimmed;
}

function endOfName(content: string): number {
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === colon || code === semicolon) return at;
  }
  return -1;
}
