import { err, ok, type Result } from '../kernel/result.ts';

/** Bytes that are no UTF-8, such as a character that a fold cut in two. */
export interface BadBytes {
  readonly kind: 'not-utf8';
  /** Of the first bad byte: physical line, 1-based, and place in the bytes, 0-based. */
  readonly line: number;
  readonly at: number;
}

/** Smallest code point that may need so many continuation bytes: anything less is a disguise. */
const leastByLength = [0, 0x80, 0x800, 0x1_0000] as const;
const lastCodePoint = 0x10_ffff;
const unitsPerChunk = 8_192;

/**
 * The text of calendar bytes in UTF-8. Refuses bytes that are none instead of replacing them, since
 * a replaced character would be written back in somebody's event. A byte order mark is kept.
 */
export function decodeCalendarBytes(bytes: Uint8Array): Result<string, BadBytes> {
  const units = new Uint16Array(Math.min(bytes.length, unitsPerChunk) + 1);
  let text = '';
  let filled = 0;
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] as number;
    const length = first < 0x80 ? 1 : lengthOfCharacter(first);
    const codePoint = length === 1 ? first : codePointAt(bytes, at, length);
    if (codePoint < 0) return err({ kind: 'not-utf8', line: lineOf(bytes, at), at });
    if (codePoint > 0xffff) {
      units[filled++] = 0xd7c0 + (codePoint >> 10);
      units[filled++] = 0xdc00 | (codePoint & 0x3ff);
    } else units[filled++] = codePoint;
    at += length;
    if (filled < unitsPerChunk) continue;
    text += String.fromCharCode(...units.subarray(0, filled));
    filled = 0;
  }
  return ok(text + String.fromCharCode(...units.subarray(0, filled)));
}

/** Bytes of the character that begins so; 0 for a byte that begins none. */
function lengthOfCharacter(first: number): number {
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

/** The code point of several bytes, or -1: cut short, over-long, a surrogate, beyond Unicode. */
function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  if (length === 0 || at + length > bytes.length) return -1;
  let codePoint = (bytes[at] as number) & (0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next++) {
    const byte = bytes[next] as number;
    if ((byte & 0xc0) !== 0x80) return -1;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  const least = leastByLength[length - 1] ?? 0;
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint >= least && codePoint <= lastCodePoint && !isSurrogate ? codePoint : -1;
}

function lineOf(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = 0; at < end; at++) {
    const isCarriageReturn = bytes[at] === 0x0d && bytes[at + 1] !== 0x0a;
    if (bytes[at] === 0x0a || isCarriageReturn) line++;
  }
  return line;
}
