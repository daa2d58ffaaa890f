/**
 * Two texts as the rows of a unified diff, with context and collapsed stretches.
 *
 * Lines are compared with their line ends, so that a changed line end is a change; long texts
 * that have nothing to do with each other are shown as wholly replaced rather than waited for.
 */
import { diffParts } from './diff-parts.ts';

/** One row of a unified diff. Line numbers are 1-based; null on the side the line is not on. */
export type DiffLine = {
  readonly kind: 'same' | 'added' | 'removed';
  readonly before: number | null;
  readonly after: number | null;
  /** Without its line end. */
  readonly text: string;
  /** Its line end as a word, where only the line end differs from its counterpart. */
  readonly lineEnd?: string;
};

/** Lines that are equal on both sides and not shown until asked for. */
interface CollapsedLines {
  readonly kind: 'collapsed';
  readonly lines: readonly DiffLine[];
}

export type DiffRow = DiffLine | CollapsedLines;

export interface TextDiff {
  readonly rows: readonly DiffRow[];
  readonly addedLines: number;
  readonly removedLines: number;
}

/**
 * Compares line by line.
 * @param contextLines equal lines kept around each change; a stretch is collapsed only if that hides
 *   at least two lines.
 */
export function textDiff(before: string, after: string, contextLines = 3): TextDiff {
  const lines = markLineEnds(diffLines(splitLines(before), splitLines(after)));
  return {
    rows: collapse(lines, contextLines),
    addedLines: lines.filter(({ kind }) => kind === 'added').length,
    removedLines: lines.filter(({ kind }) => kind === 'removed').length,
  };
}

/** Lines with their line ends: joined they are the text again. */
export const splitLines = (text: string): readonly string[] =>
  text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];

interface RawLine {
  readonly kind: DiffLine['kind'];
  readonly before: number | null;
  readonly after: number | null;
  readonly raw: string;
}

function diffLines(before: readonly string[], after: readonly string[]): readonly RawLine[] {
  let [beforeLine, afterLine] = [0, 0];
  return diffParts(before, after).flatMap(({ kind, lines }) =>
    lines.map((raw): RawLine => ({
      kind,
      before: kind === 'added' ? null : ++beforeLine,
      after: kind === 'removed' ? null : ++afterLine,
      raw,
    })),
  );
}

const withoutLineEnd = (raw: string): string => raw.replace(/[\r\n]+$/, '');

const lineEndWords: Readonly<Record<string, string>> = { '\r\n': 'CRLF', '\n': 'LF', '\r': 'CR' };

const lineEndOf = (raw: string): string =>
  lineEndWords[raw.slice(withoutLineEnd(raw).length)] ?? 'no line end';

/** Names the line end of lines that would otherwise look removed and added unchanged. */
function markLineEnds(lines: readonly RawLine[]): readonly DiffLine[] {
  const rawsOf = (kind: RawLine['kind']) =>
    new Set(lines.filter((line) => line.kind === kind).map(({ raw }) => raw));
  const [added, removed] = [rawsOf('added'), rawsOf('removed')];
  const textsOf = (raws: ReadonlySet<string>) => new Set([...raws].map(withoutLineEnd));
  const [addedTexts, removedTexts] = [textsOf(added), textsOf(removed)];
  return lines.map(({ raw, ...line }) => {
    const text = withoutLineEnd(raw);
    const differs =
      (line.kind === 'added' && removedTexts.has(text) && !removed.has(raw)) ||
      (line.kind === 'removed' && addedTexts.has(text) && !added.has(raw));
    return differs ? { ...line, text, lineEnd: lineEndOf(raw) } : { ...line, text };
  });
}

function collapse(lines: readonly DiffLine[], contextLines: number): readonly DiffRow[] {
  const near = new Set<number>();
  lines.forEach(({ kind }, index) => {
    if (kind === 'same') return;
    for (let at = index - contextLines; at <= index + contextLines; at++) near.add(at);
  });
  const rows: DiffRow[] = [];
  let hidden: DiffLine[] = [];
  const closeStretch = () => {
    if (hidden.length > 1) rows.push({ kind: 'collapsed', lines: hidden });
    else rows.push(...hidden);
    hidden = [];
  };
  lines.forEach((line, index) => {
    if (!near.has(index)) return void hidden.push(line);
    closeStretch();
    rows.push(line);
  });
  closeStretch();
  return rows;
}
