/** A row of the year by its columns, and each cell as a sentence. */
import { formatDay, formatIsoDate, formatTime } from './format-time.ts';
import { dayNames } from './locale.ts';
import { gapLine } from './policy-words.ts';
import { daysWords } from './measure-words.ts';
import { kindWord, stateWord } from './state-words.ts';
import { columnAt, type DaySpan, type YearColumn } from './year-columns.ts';
import type {
  YearDeadline,
  YearFreeze,
  YearGap,
  YearMark,
  YearRelease,
  YearRow,
} from './year-rows.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import { isoOfDayNumber } from '../../shared/time/wall-ms.ts';
import { countMessages } from './count-messages.ts';

/** What lies in one column of a row. Gaps and freezes are in every column that they touch. */
export interface YearCell {
  readonly marks: readonly YearMark[];
  readonly gaps: readonly YearGap[];
  readonly freezes: readonly YearFreeze[];
  readonly deadlines: readonly YearDeadline[];
  readonly releases: readonly YearRelease[];
}

/** Every column's cell, in one pass over the row. */
export function yearCells(row: YearRow, columns: readonly YearColumn[]): readonly YearCell[] {
  const at = <T>(items: readonly T[], dayOf: (item: T) => number): ReadonlyMap<number, T[]> =>
    Map.groupBy(items, (item) => columnAt(columns, dayOf(item)));
  const marks = at(row.marks, ({ day }) => day);
  const deadlines = at(row.deadlines, ({ day }) => day);
  const releases = at(row.releases, ({ day }) => day);
  return columns.map((column, index) => ({
    marks: marks.get(index) ?? none,
    gaps: row.gaps.filter((gap) => touches(gap, column)),
    freezes: row.freezes.filter((freeze) => touches(freeze, column)),
    deadlines: deadlines.get(index) ?? none,
    releases: releases.get(index) ?? none,
  }));
}

const none: readonly never[] = [];

const touches = (a: DaySpan, b: DaySpan): boolean => a.fromDay < b.toDay && a.toDay > b.fromDay;

/** `Northwind, March 2027: 2 windows, 1 with findings: …`, for screen readers. */
export function cellSentence(
  row: YearRow,
  column: YearColumn,
  { cell, findings }: { readonly cell: YearCell; readonly findings: ReadonlyMap<string, number> },
): string {
  const parts = [
    ...cell.marks.map((mark) =>
      markWords(mark, row.customer.zone, findings.get(mark.window.id) ?? 0),
    ),
    ...cell.gaps.map(gapWords),
    ...cell.freezes.map(freezeWords),
    ...cell.releases.map(({ release }) => `release ${release.name}`),
    ...cell.deadlines.map(deadlineWords),
  ];
  return `${row.customer.name}, ${column.long}: ${parts.length === 0 ? 'nothing' : parts.join('; ')}`;
}

/** `Northwind prod, install, agreed, Sat 13 Mar 2027 22:00, 3 conflicts`. */
export function markWords({ window }: YearMark, zone: string, findings: number): string {
  const conflicts = findings === 0 ? '' : `, ${countMessages.conflicts(findings)}`;
  return `${window.name}, ${kindWord(window.kind).toLowerCase()}, ${stateWord(window.state).toLowerCase()}, ${formatDay(window.startMs, zone)} ${formatTime(window.startMs, zone)}${conflicts}`;
}

/** `Source portal prod: Sun 18 Jul → Sun 22 Aug 2027: 35 days, 5 too many`. */
export function gapWords({
  scope,
  promise,
  fromDay,
  toDay,
  days,
  past,
  accepted,
}: YearGap): string {
  const fromDate = isoOfDayNumber(fromDay);
  const line = gapLine(
    {
      key: '',
      fromDate,
      toDate: isoOfDayNumber(toDay),
      dueDate: addDays(fromDate, promise.days),
      days,
      excessDays: days - promise.days,
      beforeId: fromDate,
      afterId: null,
      past,
    },
    promise,
  );
  return `gap of ${scope.name}: ${line}${past ? ' (past)' : accepted ? ' (accepted)' : ''}`;
}

/** `hard freeze Year-end, Sat 18 Dec 2027 – Sun 2 Jan 2028`. */
export const freezeWords = ({ hardness, name, fromDay, toDay }: YearFreeze): string =>
  `${hardness} freeze ${name}, ${formatIsoDate(isoOfDayNumber(Math.floor(fromDay)))} – ${formatIsoDate(isoOfDayNumber(Math.ceil(toDay) - 1))}`;

/** `deadline of Patch Tuesday of 2027-03-09: missed by Patch Tuesday on Tailspin prod`. */
export const deadlineWords = ({ day, names, missed }: YearDeadline): string =>
  `${formatIsoDate(isoOfDayNumber(day))} is the last day for ${names.join(', ')}${missed.length === 0 ? '' : `; missed: ${missed.join(', ')}`}`;

/**
 * How a row stands with its promises, in few words. `known`: the check has told all that is on screen;
 * until then nothing is called free of gaps, and `unknown` says why.
 */
export function standingWords(
  { gaps, deadlines, promised }: YearRow,
  known: boolean,
  unknown = 'checking…',
): { readonly text: string; readonly tone: 'good' | 'bad' | 'dim' } {
  const ahead = openGaps(gaps);
  const missed = deadlines.reduce((sum, one) => sum + one.missed.length, 0);
  const parts = [
    ...(ahead.length === 0 ? [] : [gapsWords(ahead)]),
    ...(missed === 0 ? [] : [countMessages.deadlinesMissed(missed)]),
  ];
  if (parts.length > 0) return { text: parts.join(', '), tone: 'bad' };
  if (!known) return { text: unknown, tone: 'dim' };
  return promised ? { text: 'no gaps', tone: 'good' } : { text: 'no cadence', tone: 'dim' };
}

/** Gaps that can still be mended and that nobody accepted. */
const openGaps = (gaps: readonly YearGap[]): readonly YearGap[] =>
  gaps.filter(({ past, accepted }) => !past && !accepted);

/** Whether the row has a gap or a missed deadline that somebody should see to. */
export const needsCare = ({ gaps, deadlines }: YearRow): boolean =>
  openGaps(gaps).length > 0 || deadlines.some(({ missed }) => missed.length > 0);

function gapsWords(gaps: readonly YearGap[]): string {
  const [first] = gaps;
  if (first === undefined || gaps.length > 1) return countMessages.gaps(gaps.length);
  const from = isoOfDayNumber(first.fromDay);
  const month = dayNames().shortMonth({
    year: Number(from.slice(0, 4)),
    month: Number(from.slice(5, 7)),
    day: Number(from.slice(8)),
  });
  return `gap ${daysWords(first.days)}, ${month}`;
}
