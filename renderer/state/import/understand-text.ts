/** What a text means for a plan, by what a person chose: its format, what is read, what that would do. */
import type { ImportFormat } from '../../../shared/imports/import-format.ts';
import { importFormats, recogniseFormat } from '../../../shared/imports/import-formats.ts';
import type { ImportOptions } from '../../../shared/imports/import-reading.ts';
import { previewSteps, type ImportPreview } from '../../../shared/imports/preview-import.ts';
import { readImport } from '../../../shared/imports/read-import.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Zone } from '../../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../../shared/time/time-range.ts';

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

/** A text, and all that it is read by. */
export interface ImportQuestion {
  readonly plan: Plan;
  readonly source: ImportText;
  readonly choices: ImportChoices;
  readonly nowMs: EpochMs;
}

/** A text as it is understood. */
export interface Understood {
  readonly format: ImportFormat;
  readonly preview: ImportPreview;
}

/** How far it is: while the text is read nobody knows how much of it there is. */
export type ImportProgress =
  | { readonly step: 'reading' }
  | { readonly step: 'comparing'; readonly done: number; readonly of: number };

/** The chosen format, else what the text looks like; null where it looks like none. */
export const formatOf = (
  { text, name }: ImportText,
  { formatId }: Pick<ImportChoices, 'formatId'>,
): ImportFormat | null =>
  importFormats.find(({ id }) => id === formatId) ?? recogniseFormat(text, name);

/** Reads the text into the plan, without touching it; null where it looks like no format. */
export function* understandText({
  plan,
  source,
  choices,
  nowMs,
}: ImportQuestion): Generator<ImportProgress, Understood | null> {
  const format = formatOf(source, choices);
  if (format === null) return null;
  yield { step: 'reading' };
  const columns = choices.columns[format.id];
  const options = { ...choices.options, ...(columns !== undefined && { columns }) };
  const context = { plan, zone: choices.zone, todayMs: nowMs, options };
  const reading = readImport(format, source.text, context);
  const steps = previewSteps(plan, reading, format.system);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return { format, preview: step.value };
    yield { step: 'comparing', done: step.value, of: reading.items.length };
  }
}
