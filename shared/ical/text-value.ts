/** TEXT values of RFC 5545 section 3.3.11: commas, semicolons, backslashes and line breaks are escaped. */
import { trimBlanks, valueStart } from './content-line.ts';
import { isHighSurrogate, isLowSurrogate } from './size-in-bytes.ts';

/** Text as a content line holds it. Every kind of line break becomes `\n`. */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** Text as people read it. An escape the RFC does not know keeps its backslash. */
export function unescapeText(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\([\\;,nN])/g, (_escape, character: string) =>
    character === 'n' || character === 'N' ? '\n' : character,
  );
}

/**
 * Where the first character stands that calendar text cannot carry to every reader, or -1:
 * control characters (tabs and line breaks excepted), line separators, halves of a surrogate pair.
 */
export function findUnwritable(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(at + 1))) at++;
    else if (isUnwritable(unit)) return at;
  }
  return -1;
}

const isUnwritable = (unit: number): boolean =>
  (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) ||
  (unit >= 0x7f && unit <= 0x9f) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  isHighSurrogate(unit) ||
  isLowSurrogate(unit);

/** The value of a content line (folds taken out) as people read it: escapes undone, blanks around it dropped. */
export function textOfLine(content: string): string {
  const start = valueStart(content);
  return start < 0 ? '' : unescapeText(trimBlanks(content.slice(start)));
}
