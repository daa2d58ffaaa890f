/**
 * Lines of JSON, each sealed with a hash over itself and the line before: a line that was changed,
 * taken out or put in between breaks the chain from there on.
 */

/** SHA-256 of a text, in hexadecimal. */
type Sha256 = (text: string) => string;

/** The seal before the first line. */
export const firstSeal = '0'.repeat(64);

/** One line, and the seal that the next line builds on. */
export interface SealedLine {
  readonly line: string;
  readonly seal: string;
}

/** What is left of a chain: its sound records, and the 1-based line where it breaks, if it does. */
export interface ReadChain {
  readonly records: readonly unknown[];
  readonly seal: string;
  readonly brokenAtLine: number | null;
}

/** Seals a record onto a chain. The record must survive JSON. */
export function sealLine(record: unknown, previousSeal: string, sha256: Sha256): SealedLine {
  const text = JSON.stringify(record);
  const seal = sha256(`${previousSeal}\n${text}`);
  return { line: `{"seal":"${seal}","record":${text}}`, seal };
}

/** Reads a chain up to its first broken line; nothing behind that is believed. `from`: the seal before. */
export function readChain(lines: readonly string[], sha256: Sha256, from = firstSeal): ReadChain {
  const records: unknown[] = [];
  let seal = from;
  for (const [index, line] of lines.entries()) {
    const parts = /^\{"seal":"([0-9a-f]{64})","record":(.*)\}$/s.exec(line);
    const [, found, text] = parts ?? [];
    const expected = sha256(`${seal}\n${text ?? ''}`);
    if (text === undefined || expected !== found) {
      return { records, seal, brokenAtLine: index + 1 };
    }
    records.push(JSON.parse(text));
    seal = expected;
  }
  return { records, seal, brokenAtLine: null };
}
