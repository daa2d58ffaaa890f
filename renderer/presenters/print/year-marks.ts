/** One customer's year on a line of paper. */
import type { YearMark, YearRow } from '../year-rows.ts';
import { isoOfDayNumber } from '../../../shared/time/wall-ms.ts';
import { shareOf, type DaySpan } from '../year-columns.ts';
import {
  deadlineShapes,
  findingShapes,
  freezeShape,
  gapShapes,
  releaseShapes,
  windowShapes,
} from './year-shapes.ts';

/** Where the days of a line are. */
export interface Plot {
  readonly x: number;
  readonly width: number;
  readonly span: DaySpan;
}

interface OnLine {
  readonly plot: Plot;
  readonly y: number;
  readonly height: number;
  /** Windows that something open was found about. */
  readonly found: ReadonlySet<string>;
}

/** Wide enough for two figures of 7 points. */
const numberedPt = 9.8;
const plainPt = 3;
const betweenPt = 0.3;
/** How far a mark may stand beside its day, to be read: more where its number says the day. */
const mostAsidePt = { numbered: 6, plain: 2.5 };

/** Freezes behind, then deadlines, gaps, releases and windows. */
export function yearMarks(row: YearRow, line: OnLine): string {
  const { plot, y, height } = line;
  const xOf = (day: number): number => plot.x + plot.width * shareOf(day, plot.span);
  const across = ({ fromDay, toDay }: DaySpan) => {
    const from = Math.max(plot.x, xOf(fromDay));
    return { x: from, width: Math.max(0.5, Math.min(plot.x + plot.width, xOf(toDay)) - from) };
  };
  // Below the windows where there is room, else behind them.
  const releaseY = y + (height > 18 ? height - 3.6 : height / 2);
  const gapsThat = (isOpen: boolean): string =>
    gapShapes(
      row.gaps
        .filter(({ past, accepted }) => isOpen !== (past || accepted))
        .map((gap) => ({ ...across(gap), y: y + height - 1.7, height: 1.3 })),
      isOpen,
    );
  const deadlinesThat = (isMissed: boolean): string =>
    deadlineShapes(
      row.deadlines
        .filter(({ missed }) => missed.length > 0 === isMissed)
        .map(({ day }) => ({ x: xOf(day + 1), y })),
      isMissed,
    );
  const releasesThat = (wanted: 'confirmed' | 'tentative'): string =>
    releaseShapes(
      row.releases
        .filter(({ release: { certainty } }) => certainty === wanted)
        .map(({ day }) => ({ x: xOf(day), y: releaseY })),
      wanted,
    );
  return [
    ...row.freezes.map((freeze) => freezeShape({ ...across(freeze), y, height }, freeze.hardness)),
    ...[deadlinesThat(false), deadlinesThat(true), gapsThat(false), gapsThat(true)],
    ...[releasesThat('tentative'), releasesThat('confirmed'), windowMarks(row, line, xOf)],
  ].join('');
}

function windowMarks(
  { marks }: YearRow,
  { plot, y, height, found }: OnLine,
  xOf: (day: number) => number,
): string {
  const high = Math.min(10.5, height - 2);
  const placed = placeMarks(
    marks.map((mark) => ({ at: xOf(mark.day), numbered: hasNumber(mark) })),
    plot,
  );
  const drawn = marks.map(({ window, day }, index) => {
    const { x, width, numbered } = placed[index] ?? {
      x: xOf(day),
      width: plainPt,
      numbered: false,
    };
    return {
      box: { x, y: y + (height - high) / 2, width, height: high },
      state: window.state,
      day: numbered ? String(Number(isoOfDayNumber(Math.floor(day)).slice(8))) : null,
      isFound: found.has(window.id),
    };
  });
  return (
    windowShapes(drawn) +
    findingShapes(drawn.filter(({ isFound }) => isFound).map(({ box }) => box))
  );
}

const hasNumber = ({ production, window }: YearMark): boolean =>
  production && window.kind !== 'image' && window.kind !== 'scan';

interface Placed {
  readonly x: number;
  readonly width: number;
  readonly numbered: boolean;
}

/**
 * Marks side by side, by start. Half a number reads as another day: a mark that would cover a
 * neighbour, or push it too far from its day, goes without its number.
 */
export function placeMarks(
  marks: readonly { readonly at: number; readonly numbered: boolean }[],
  { x: left, width }: Pick<Plot, 'x' | 'width'>,
): readonly Placed[] {
  const right = left + width;
  let taken = left - betweenPt;
  return marks.map(({ at, numbered }, index) => {
    const placeOf = (wide: number): { readonly x: number; readonly aside: number } => {
      const wanted = Math.max(left, Math.min(at - wide / 2, right - wide));
      const x = Math.max(wanted, taken + betweenPt);
      return { x, aside: x - wanted };
    };
    const { x, aside } = placeOf(numberedPt);
    const next = marks[index + 1];
    const nextAside = next === undefined ? 0 : x + numberedPt + betweenPt - (next.at - plainPt / 2);
    const fits =
      numbered &&
      aside <= mostAsidePt.numbered &&
      nextAside <= mostAsidePt.plain &&
      x + numberedPt <= right;
    const place = fits ? x : placeOf(plainPt).x;
    const wide = fits ? numberedPt : plainPt;
    taken = place + wide;
    return { x: place, width: wide, numbered: fits };
  });
}
