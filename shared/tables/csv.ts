/** The one door to the CSV library (RFC 4180 with what spreadsheets make of it). */
import Papa from 'papaparse';

/**
 * Rows as CSV with CRLF. Every cell is quoted, and what a spreadsheet would run as a formula gets a
 * quote in front, which it shows as text (OWASP, "CSV injection").
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n', quotes: true },
  )}\r\n`;
