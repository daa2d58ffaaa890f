import { isHighSurrogate } from './size-in-bytes.ts';

const longestLineBytes = 75;

/**
 * Folds a content line to at most 75 octets a physical line, without the line ending
 * (RFC 5545 section 3.1), never inside a character.
 */
export function foldLine(line: string, lineEnding: string): string {
  if (line.length * 3 <= longestLineBytes) return line;
  let folded = '';
  let from = 0;
  let bytes = 0;
  for (let at = 0; at < line.length;) {
    const units = unitsOfCharacter(line, at);
    const size = bytesOfCharacter(line.charCodeAt(at), units);
    if (bytes + size > longestLineBytes) {
      folded += `${line.slice(from, at)}${lineEnding} `;
      from = at;
      bytes = 1;
    }
    bytes += size;
    at += units;
  }
  return folded + line.slice(from);
}

const unitsOfCharacter = (line: string, at: number): number =>
  isHighSurrogate(line.charCodeAt(at)) ? 2 : 1;

const bytesOfCharacter = (unit: number, units: number): number => {
  if (units === 2) return 4;
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
};
