/** Printed things for others' eyes: no account number is left in them, wherever it was written. */
import type { PrintCell, PrintDocument, PrintPart } from './print-document.ts';

/** In place of an account number. Numbers of another length are no account's. */
const withoutAccounts = (text: string): string =>
  text.replace(/(?<!\d)\d{12}(?!\d)|(?<!\d)\d{4}-\d{4}-\d{4}(?!\d)/g, '[account]');

/** The same content without account numbers; how it is laid out stays. */
export function redact(document: PrintDocument): PrintDocument {
  return {
    ...document,
    title: withoutAccounts(document.title),
    stamp: document.stamp.map(withoutAccounts),
    pages: document.pages.map(withoutAccounts),
    parts: document.parts.map(redactPart),
    details: document.details.map(redactPart),
    sheets: document.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? withoutAccounts(cell) : cell)),
      ),
    })),
  };
}

const redactPart = (part: PrintPart): PrintPart => ({
  heading: withoutAccounts(part.heading),
  lead: withoutAccounts(part.lead),
  facts: part.facts.map(([name, words]) => [name, withoutAccounts(words)] as const),
  tables: part.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => row.map(redactCell)),
  })),
});

const redactCell = (cell: PrintCell): PrintCell =>
  typeof cell === 'string' ? withoutAccounts(cell) : { ...cell, text: withoutAccounts(cell.text) };
