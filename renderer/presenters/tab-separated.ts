/** Rows as tab-separated text that a spreadsheet takes by pasting. */

/**
 * One line a row, CRLF between them. Tabs and line ends inside a cell become spaces; a cell that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
export const tabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(safeCell).join('\t')).join('\r\n');

function safeCell(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ').trim();
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}
