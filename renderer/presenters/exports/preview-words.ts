/** What is shown of an export before it is taken along: enough to judge it, never all of a large one. */
import { counted } from '../counted.ts';
import type { DataSheet, PrintDocument } from '../print/print-document.ts';

const mostLines = 400;
const mostRows = 60;

export interface TextPreview {
  readonly text: string;
  /** `1,204 more lines are in the file.`; absent: all is shown. */
  readonly more?: string;
}

/** The first lines, without the mark that tells programs of Unicode, and without descriptions of zones. */
export function previewOf(text: string): TextPreview {
  const all = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const lines = withoutZones(all);
  const more = all.length - Math.min(lines.length, mostLines);
  if (more === 0) return { text: lines.join('\n') };
  const zones = lines.length < all.length ? ', descriptions of zones among them' : '';
  return {
    text: lines.slice(0, mostLines).join('\n'),
    more: counted(
      more,
      `# more line is in the file${zones}.`,
      `# more lines are in the file${zones}.`,
    ),
  };
}

/** Zones come first in a calendar, and fill a screen each. */
function withoutZones(lines: readonly string[]): readonly string[] {
  let isZone = false;
  return lines.filter((line) => {
    if (line === 'BEGIN:VTIMEZONE') isZone = true;
    const isShown = !isZone;
    if (line === 'END:VTIMEZONE') isZone = false;
    return isShown;
  });
}

/** A table to look at. */
export interface TablePreview {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly more?: string;
}

/** The sheets, or else the pages of a document, as tables. */
export function tablesOf(document: PrintDocument, as: 'sheets' | 'pages'): readonly TablePreview[] {
  if (as === 'sheets') return document.sheets.map(sheetTable);
  return document.parts.flatMap(({ heading, tables }) =>
    tables.map(({ columns, rows, empty }) => ({
      caption: rows.length === 0 ? `${heading}: ${empty}` : heading,
      columns,
      ...limited(
        rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text))),
      ),
    })),
  );
}

const sheetTable = ({ name, columns, rows }: DataSheet): TablePreview => ({
  caption: name,
  columns: columns.map(({ title }) => title),
  ...limited(
    rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'object' ? cell.local.replace('T', ' ').slice(0, 16) : String(cell),
      ),
    ),
  ),
});

function limited(rows: readonly (readonly string[])[]): Pick<TablePreview, 'rows' | 'more'> {
  const rest = rows.length - mostRows;
  if (rest <= 0) return { rows };
  const more = counted(rest, '# more row is in the file.', '# more rows are in the file.');
  return { rows: rows.slice(0, mostRows), more };
}
