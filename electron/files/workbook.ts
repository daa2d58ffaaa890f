/** The one door to the library of spreadsheets: sheets of typed cells as an XLSX file. */
import writeWorkbook, { type Cell } from 'write-excel-file/node';

/** A wall clock is a date to spreadsheets, which know no zones. */
type WorkbookCell = string | number | { readonly local: string };

interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}

/** The bytes of a workbook: heads stay in sight, texts are never formulas. */
export function workbookBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeWorkbook(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [
        columns.map(({ title }): Cell => ({ value: title, type: String, fontWeight: 'bold' })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    })),
  ).toBuffer();
}

function cellOf(cell: WorkbookCell): Cell {
  if (typeof cell === 'string') return { value: cell, type: String, format: '@' };
  if (typeof cell === 'number') return { value: cell, type: Number };
  // The library counts days in UTC: so this is what the wall shows, wherever the file is opened.
  const wall = new Date(`${cell.local}Z`);
  return { value: wall, type: Date, format: 'yyyy-mm-dd hh:mm' };
}
