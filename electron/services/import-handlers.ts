/** Handlers of imports: files of other systems as text. What they mean is found out in the window. */
import { decodeCalendarBytes } from '../../shared/ical/decode-calendar-bytes.ts';
import type { ImportFile } from '../../shared/ipc/import-contract.ts';
import type { Handlers } from '../../shared/ipc/types.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { fileRefusal, refuse } from './answers.ts';

/** A sheet as rows of text. */
interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

type WorkbookRefusalKind =
  'no-zip' | 'too-many-entries' | 'too-large' | 'broken' | 'with-entities' | 'no-workbook';

export interface ImportHandlersPorts {
  /** Asks a person; null: none was chosen. */
  readonly askOpenPath: () => Promise<string | null>;
  /** The file that was dropped last, once. */
  readonly takeDropped: () => string | null;
  readonly nameOf: (path: string) => string;
  readonly readBytes: (
    path: string,
    mostBytes: number,
  ) => Promise<Result<Uint8Array, Parameters<typeof fileRefusal>[0]>>;
  readonly readWorkbook: (
    bytes: Uint8Array,
  ) => Promise<Result<readonly Sheet[], { readonly kind: WorkbookRefusalKind }>>;
}

/** Importers read no more. */
const mostBytes = 16 * 1024 * 1024;

export const importHandlers = (ports: ImportHandlersPorts): Pick<Handlers, 'import:read'> => ({
  'import:read': async ({ from }) => {
    const path = from === 'dropped' ? ports.takeDropped() : await ports.askOpenPath();
    if (path === null) return refuse('cancelled', 'No file was chosen.');
    const name = ports.nameOf(path);
    const bytes = await ports.readBytes(path, mostBytes);
    if (!bytes.ok) {
      return bytes.error.code === 'EFBIG'
        ? refuse(
            'file-not-readable',
            `${name} is larger than 16 MB. Divide it, and import its parts.`,
          )
        : fileRefusal(bytes.error);
    }
    if (!isArchive(bytes.value)) {
      return isText(bytes.value) ? ok(textFile(name, bytes.value)) : noText(name);
    }
    const sheets = await ports.readWorkbook(bytes.value);
    if (!sheets.ok) return refuse('file-not-readable', workbookWords(name, sheets.error.kind));
    return ok({
      name,
      sheets: sheets.value.map((sheet) => ({ name: sheet.name, text: plainCsv(sheet.rows) })),
      notes: [],
    });
  },
});

const isArchive = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

/** No text has a byte of zeros, but for UTF-16 with its mark: pictures, PDFs and old workbooks do. */
const isText = (bytes: Uint8Array): boolean =>
  utf16Of(bytes) !== null || !bytes.subarray(0, 4_096).includes(0);

const noText = (name: string) =>
  refuse(
    'file-not-readable',
    `${name} is neither text nor an Excel workbook (.xlsx). Save it as CSV or .xlsx, and choose that file.`,
  );

/** UTF-8, else what old programs of Windows write; UTF-16 where a mark says so, as Excel saves it. */
function textFile(name: string, bytes: Uint8Array): ImportFile {
  const sheet = (text: string) => [{ name: '', text }];
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) {
    return { name, sheets: sheet(new TextDecoder(utf16).decode(bytes)), notes: [] };
  }
  const utf8 = decodeCalendarBytes(bytes);
  if (utf8.ok) return { name, sheets: sheet(utf8.value), notes: [] };
  const text = new TextDecoder('windows-1252').decode(bytes);
  const note = `Line ${utf8.error.line} is not UTF-8, so the file was read as Windows-1252. Look the names over.`;
  return { name, sheets: sheet(text), notes: [note] };
}

function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** For our own reader of tables, never for a spreadsheet: so what looks like a formula stays as it is. */
const plainCsv = (rows: Sheet['rows']): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\r\n');

const quoted = (cell: string): string =>
  `"${cell.replaceAll(/[\r\n]+/g, ' ').replaceAll('"', '""')}"`;

function workbookWords(name: string, kind: WorkbookRefusalKind): string {
  switch (kind) {
    case 'no-zip':
    case 'no-workbook':
      return `${name} is no Excel workbook (.xlsx). Save it as .xlsx or as CSV, and choose that file.`;
    case 'broken':
      return `${name} is damaged: its parts are not what its directory says. Save it anew.`;
    case 'too-large':
    case 'too-many-entries':
      return `${name} unpacks to more than is read. Keep the rows you need, and save it as CSV.`;
    case 'with-entities':
      return `${name} brings definitions of its own, which no spreadsheet does. Save it as CSV.`;
    default:
      return assertNever(kind);
  }
}
