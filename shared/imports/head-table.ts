/** Tables whose first row names their columns, as tools export them. */
import { readTable } from '../tables/csv.ts';
import type { ImportContext, ImportReading } from './import-reading.ts';
import { nothingUnderstood } from './reading-draft.ts';

/** Longest text that is read. */
const mostCharacters = 16 * 1024 * 1024;
/** Most rows that are read. */
const mostRows = 200_000;
/** Most columns that are looked at. */
const mostColumns = 1_000;

/** Heads that name a column, best first, whatever their case, blanks and punctuation. */
export type ColumnHeads<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** One row; a cell of a column that the table has not is empty. */
export interface HeadRow<Column extends string> {
  readonly line: number;
  /** The row as people see it. */
  readonly text: string;
  readonly cell: (column: Column) => string;
}

/** A table of which the columns are known. */
export interface HeadTable<Column extends string> {
  readonly rows: readonly HeadRow<Column>[];
  readonly has: (column: Column) => boolean;
  /** All cells of a column. */
  readonly column: (column: Column) => readonly string[];
}

/** What a table has to be to be read. */
export interface TableShape<Column extends string> {
  readonly heads: ColumnHeads<Column>;
  /** Columns without which nothing is understood. */
  readonly required: readonly Column[];
}

/** A head without what exports put around it: `Custom field (Start date)` is `startdate`. */
export const plainHead = (head: string): string =>
  head
    .slice(0, 200)
    .replace(/^\s*custom field \((.*)\)\s*$/i, '$1')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** The table, or the reading that says what it lacks. A person's own mapping of columns goes first. */
export function readHeadTable<Column extends string>(
  text: string,
  { heads, required }: TableShape<Column>,
  context: Pick<ImportContext, 'options'>,
): HeadTable<Column> | ImportReading {
  const refuse = (why: string): ImportReading => nothingUnderstood({ line: 1, text, why });
  if (text.length > mostCharacters) {
    return refuse('It is longer than 16 MB: export fewer rows at once.');
  }
  const [head, ...rows] = readTable(text, mostRows + 3).filter(({ cells }) => !isTypeLine(cells));
  if (head === undefined) return refuse('It is empty: export the rows with their heads.');
  if (head.cells.length > mostColumns) {
    return refuse('It has more than 1,000 columns: export only those that are asked for.');
  }
  if (rows.length > mostRows) return refuse('It has more than 200,000 rows: export fewer at once.');
  const places = placesOf(head.cells, heads, context.options.columns ?? {});
  const missing = required.filter((column) => !places.has(column));
  if (missing.length > 0) {
    const wanted = missing.map((column) => heads[column][0] ?? column).join(', ');
    return refuse(`Its first row does not name ${wanted}: export the column too, or map it.`);
  }
  const cellAt = (cells: readonly string[], column: Column): string =>
    cells[places.get(column) ?? -1] ?? '';
  return {
    rows: rows.map(({ line, cells }) => ({
      line,
      text: cells.slice(0, 12).join(', '),
      cell: (column) => cellAt(cells, column),
    })),
    has: (column) => places.has(column),
    column: (column) => rows.map(({ cells }) => cellAt(cells, column)),
  };
}

/** Whether the text begins with a row that names all of these columns. */
export function namesColumns<Column extends string>(
  text: string,
  { heads, required }: TableShape<Column>,
): boolean {
  const [head] = readTable(
    text
      .slice(0, 20_000)
      .split(/\r\n|\r|\n/, 3)
      .join('\n'),
  ).filter(({ cells }) => !isTypeLine(cells));
  const places = placesOf(head?.cells ?? [], heads, {});
  return required.every((column) => places.has(column));
}

/** Heads of the text's first row, each once; none where it is no table but JSON or a calendar. */
export function headsOf(text: string): readonly string[] {
  if (/^\s*[[{<]|^\uFEFF?\s*BEGIN:/i.test(text)) return [];
  const rows = readTable(text.slice(0, 65_536), 2).filter(({ cells }) => !isTypeLine(cells));
  return [...new Set(rows[0]?.cells.slice(0, 200))].filter((head) => head !== '');
}

/** PowerShell's Export-Csv says on its first line what type the rows are of. */
const isTypeLine = (cells: readonly string[]): boolean => cells[0]?.startsWith('#TYPE') ?? false;

/**
 * Heads to look for: what a person chose, but where this table has none such, what the column is
 * called; none where a person said so.
 */
export function chosenHeads(own: string | undefined, names: readonly string[]): readonly string[] {
  if (own === undefined) return names;
  return own === '' ? [] : [own, ...names];
}

function placesOf<Column extends string>(
  cells: readonly string[],
  heads: ColumnHeads<Column>,
  chosen: Readonly<Record<string, string>>,
): ReadonlyMap<Column, number> {
  const plain = cells.map(plainHead);
  const places = new Map<Column, number>();
  // The keys of the heads are the columns; `Object.keys` does not say so.
  for (const column of Object.keys(heads) as Column[]) {
    const own = Object.hasOwn(chosen, column) ? chosen[column] : undefined;
    const names = chosenHeads(own, heads[column]);
    const place = names.map((name) => plain.indexOf(plainHead(name))).find((at) => at >= 0);
    if (place !== undefined) places.set(column, place);
  }
  return places;
}
