/** Of an import what is looked at: counts of all lines, and of each sort the first ones. */
import {
  canBeForced,
  type ImportLine,
  type ImportPreview,
} from '../../../shared/imports/preview-import.ts';
import type { NotUnderstood } from '../../../shared/imports/import-reading.ts';
import { importCounts } from '../../presenters/import-words.ts';

type ImportCounts = ReturnType<typeof importCounts>;

/** Lines of one sort: how many there are, and the first of them. */
export interface LineGroup<Line> {
  readonly count: number;
  readonly first: readonly Line[];
}

/** What a person sees of an import before it is done. */
export interface ImportSummary {
  /** Of the format that it was read by. */
  readonly formatId: string;
  /** With nothing ticked. */
  readonly counts: ImportCounts;
  readonly notes: readonly string[];
  readonly notUnderstood: LineGroup<NotUnderstood>;
  /** Changed or removed here since: kept, unless a person ticks them. */
  readonly asked: LineGroup<ImportLine>;
  readonly updated: LineGroup<ImportLine>;
  readonly added: LineGroup<ImportLine>;
  readonly skipped: LineGroup<ImportLine>;
}

/** Lines of a sort that are shown; the counts tell of all. */
export const mostShown = 200;

/** The summary of a preview: of a size that does not grow with it. */
export function summaryOf(preview: ImportPreview, formatId: string): ImportSummary {
  const { lines, notes, notUnderstood } = preview;
  const group = (isIn: (line: ImportLine) => boolean) => first(lines.filter(isIn));
  return {
    formatId,
    counts: importCounts(preview, new Set()),
    notes,
    notUnderstood: first(notUnderstood),
    asked: group(canBeForced),
    updated: group(({ outcome }) => outcome === 'update'),
    added: group(({ outcome }) => outcome === 'add'),
    skipped: group((line) => line.outcome === 'skip' && !canBeForced(line)),
  };
}

const first = <Line>(all: readonly Line[]): LineGroup<Line> => ({
  count: all.length,
  first: all.slice(0, mostShown),
});

/** The counts with what a person ticked among those that are asked about. */
export function countsWith(
  { counts, asked }: ImportSummary,
  ticked: ReadonlySet<string>,
): ImportCounts {
  const taken = asked.first.filter(({ mark }) => ticked.has(mark.id));
  const again = taken.filter(({ before }) => before === null).length;
  return {
    ...counts,
    add: counts.add + again,
    update: counts.update + taken.length - again,
    skip: counts.skip - taken.length,
  };
}
