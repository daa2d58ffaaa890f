/** The one door to the CSV library (RFC 4180 with what spreadsheets make of it). */
import Papa from 'papaparse';

/**
 * The library's own pattern overlooks cells of several lines. Line breaks and wide signs: OWASP. What
 * cannot be seen in front of a formula, some programs drop.
 */
const formulaStart = /^[\p{Cf}\p{Z}]*[=+\-@\t\r\n＝＋－＠]/u;

/** Control characters but for tabs and line breaks: no table holds them, and some programs end at them. */
// eslint-disable-next-line no-control-regex -- these are what is left out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * Rows as CSV with CRLF. Every cell is quoted, control characters are left out, and what a spreadsheet
 * would run as a formula gets a quote in front, which it shows as text (OWASP, "CSV injection").
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    rows.map((row) => row.map((cell) => cell.replace(controls, ''))),
    { escapeFormulae: formulaStart, newline: '\r\n', quotes: true },
  )}\r\n`;

/**
 * Rows of text as spreadsheets copy it: divided by tabs, or else by commas or semicolons. Cells are
 * trimmed, and rows without any text are left out; `line` counts rows from 1, those too. A mark of
 * byte order is no part of the first cell. Reading ends after `mostRows`; 0: it reads all.
 */
export function readTable(
  text: string,
  mostRows = 0,
): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const delimiter = /^[^\r\n]*\t/.test(text) ? '\t' : '';
  const { data } = Papa.parse<readonly string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter,
    preview: mostRows,
  });
  return data
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}
