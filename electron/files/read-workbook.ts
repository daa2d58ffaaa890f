/** The one door to the library that reads spreadsheets: sheets of an XLSX file as rows of text. */
import readSheets from 'read-excel-file/universal';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { storedZip } from './stored-zip.ts';
import { zipEntries, type ZipRefusal } from './zip-entries.ts';

/** One sheet. Dates are `2027-03-13 22:00` as its wall shows them, times of day `22:00`. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** `with-entities`: XML that brings its own words along, which no spreadsheet does. */
export type WorkbookRefusal = ZipRefusal | { readonly kind: 'with-entities' | 'no-workbook' };

/** What is read of a workbook: no pictures, macros or links to elsewhere. */
const isPart = (name: string): boolean =>
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(sharedStrings|styles)\.xml|xl\/worksheets\/[\w -]{1,60}\.xml)$/i.test(
    name,
  );

/**
 * Reads the cells of all sheets: what formulas gave last, never the formulas. The archive is checked
 * before it is inflated, and the library sees only what passed.
 */
export async function readWorkbook(
  archive: Uint8Array,
): Promise<Result<readonly ReadSheet[], WorkbookRefusal>> {
  const parts = zipEntries(archive, isPart);
  if (!parts.ok) return parts;
  for (const part of parts.value.values()) {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY'))
      return err({ kind: 'with-entities' });
  }
  try {
    const clean = storedZip(parts.value);
    const sheets = await readSheets(new Blob([new Uint8Array(clean)]));
    return ok(
      sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) })),
    );
  } catch {
    // The library throws many kinds of errors at what is no workbook; none tells people more.
    return err({ kind: 'no-workbook' });
  }
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : wallText(cell);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

/** Spreadsheets count days: a time of day without one lies in 1899 or, on old Macs, in 1904. */
function wallText(date: Date): string {
  const wall = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString();
  const [day = '', time = ''] = wall.slice(0, 16).split('T');
  if (wall < '1904-01-03') return time;
  return time === '00:00' ? day : `${day} ${time}`;
}
