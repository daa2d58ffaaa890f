/** A printed thing's tables as CSV: formula-safe, one after the other. */
import { writeCsv } from '../../../shared/tables/csv.ts';
import type { DataCell, PrintDocument } from './print-document.ts';

/** Sheets with their heads; a second one follows an empty line. */
export const asCsv = ({ sheets }: PrintDocument): string =>
  sheets
    .map(({ columns, rows }) =>
      writeCsv([columns.map(({ title }) => title), ...rows.map((row) => row.map(cellText))]),
    )
    .join('\r\n');

const cellText = (cell: DataCell): string =>
  typeof cell === 'object' ? cell.local.replace('T', ' ').slice(0, 16) : String(cell);
