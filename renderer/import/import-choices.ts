/** What a person chooses before an import, and what follows from it: format, columns, reading, preview. */
import { chosenHeads, plainHead } from '../../shared/imports/head-table.ts';
import type { ImportFormat } from '../../shared/imports/import-format.ts';
import { importFormats, recogniseFormat } from '../../shared/imports/import-formats.ts';
import type { ImportOptions, ImportReading } from '../../shared/imports/import-reading.ts';
import { previewImport, type ImportPreview } from '../../shared/imports/preview-import.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

/** A text to import. */
export interface ImportText {
  /** File name, or `pasted`. */
  readonly name: string;
  readonly text: string;
}

/** What was chosen; nothing of it has to be. */
export interface ImportChoices {
  /** Null: whatever the text looks like. */
  readonly formatId: string | null;
  readonly options: Omit<ImportOptions, 'columns'>;
  readonly zone: Zone;
  /** By format: our column to the head that means it. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A text as it is understood now. */
export interface Understood {
  readonly format: ImportFormat;
  readonly reading: ImportReading;
  readonly preview: ImportPreview;
}

/** The chosen format, else what the text looks like; null where it looks like none. */
export const formatOf = (
  { text, name }: ImportText,
  { formatId }: Pick<ImportChoices, 'formatId'>,
): ImportFormat | null =>
  importFormats.find(({ id }) => id === formatId) ?? recogniseFormat(text, name);

/** Reads the text into the plan, without touching it. */
export function understand(
  plan: Plan,
  { text }: ImportText,
  by: { readonly format: ImportFormat; readonly choices: ImportChoices; readonly nowMs: EpochMs },
): Understood {
  const { format, choices, nowMs } = by;
  const columns = choices.columns[format.id];
  const options = { ...choices.options, ...(columns !== undefined && { columns }) };
  const reading = format.read(text, { plan, zone: choices.zone, todayMs: nowMs, options });
  return { format, reading, preview: previewImport(plan, reading, format.system) };
}

/** One of our columns, and the head that it is read from; empty: none. */
export interface ColumnMatch {
  readonly column: string;
  /** `Start time`, as people call it. */
  readonly label: string;
  readonly isRequired: boolean;
  readonly head: string;
}

/** Each column of a format with the head that was chosen for it or is called so. */
export function columnMatches(
  { columns }: ImportFormat,
  heads: readonly string[],
  chosen: Readonly<Record<string, string>> = {},
): readonly ColumnMatch[] {
  const byHead = new Map(heads.map((head) => [plainHead(head), head]));
  return Object.entries(columns?.heads ?? {}).map(([column, names]) => {
    const own = Object.hasOwn(chosen, column) ? chosen[column] : undefined;
    const found = chosenHeads(own, names)
      .map((name) => byHead.get(plainHead(name)))
      .find((head) => head !== undefined);
    const isRequired = columns?.required.includes(column) ?? false;
    return { column, label: names[0] ?? column, isRequired, head: found ?? '' };
  });
}
