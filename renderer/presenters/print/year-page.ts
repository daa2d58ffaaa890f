/** The annual page: a year of every customer on one sheet, made to hang on a wall. */
import { standingWords } from '../year-cells.ts';
import { yearColumns, yearSpan } from '../year-columns.ts';
import type { YearBook } from '../year-rows.ts';
import { zoneCity } from '../zone-words.ts';
import { element, escapeText, label, smallestPt } from './markup.ts';
import { paperPt, type Paper } from './print-document.ts';
import { yearLegend } from './year-legend.ts';
import { paginate, type YearLine } from './year-lines.ts';
import { yearMarks, type Plot } from './year-marks.ts';
import { ink } from './year-shapes.ts';
import { countMessages } from '../count-messages.ts';

export interface YearPageInput {
  readonly year: number;
  readonly title: string;
  /** `12 customers, 131 windows`. */
  readonly lead: string;
  readonly stamp: readonly string[];
  readonly lines: readonly YearLine[];
  readonly book: YearBook;
  readonly found: ReadonlySet<string>;
  readonly checked: boolean;
  /** How each unit stands with its promises, by its id. */
  readonly standing: ReadonlyMap<string, UnitWords>;
  readonly paper: Paper;
}

/** `Inside policy until Tue 17 Aug 2027`. */
export interface UnitWords {
  readonly words: string;
  readonly isBroken: boolean;
}

/** Sizes of a page in points. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly nameWidth: number;
  readonly plot: Plot;
  readonly top: number;
  readonly linePt: number;
}

const [headPt, footPt, monthPt] = [30, 50, 13];

/** Pages as SVG, each as large as the paper on its long side. One, as long as it can be read. */
export function yearPages(input: YearPageInput): readonly string[] {
  const [height, width] = paperPt[input.paper];
  const margin = input.paper === 'A3' ? 28 : 22;
  const nameWidth = input.paper === 'A3' ? 168 : 120;
  const standingWidth = input.paper === 'A3' ? 104 : 82;
  const top = margin + headPt + monthPt;
  const { linePt, pages } = paginate(input.lines, height - margin - footPt - top);
  const plot = {
    x: margin + nameWidth,
    width: width - 2 * margin - nameWidth - standingWidth,
    span: yearSpan(input.year),
  };
  const frame: Frame = { width, height, margin, nameWidth, plot, top, linePt };
  return pages.map((lines, index) =>
    svg(frame, input.title, [
      head(input, frame, { page: index + 1, of: pages.length }),
      months(input.year, frame, lines.length),
      ...lines.map((line, at) => lineShape(line, input, { frame, y: top + at * linePt })),
      yearLegend({ x: margin, y: height - margin - footPt + 15, width: width - 2 * margin }),
      stampLines(input.stamp, frame),
    ]),
  );
}

const svg = ({ width, height }: Frame, title: string, parts: readonly string[]): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${width}pt`,
      height: `${height}pt`,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': "'Inter Variable', Inter, 'Liberation Sans', Arial, sans-serif",
    },
    element('title', {}, escapeText(title)) + parts.join(''),
  );

function head(
  { title, lead }: YearPageInput,
  { width, margin }: Frame,
  { page, of }: { readonly page: number; readonly of: number },
): string {
  const aside = of === 1 ? lead : `${lead} · page ${page} of ${of}`;
  return (
    label({ x: margin, y: margin + 17, size: 18, weight: 650, room: width * 0.6 }, title) +
    label({ x: width - margin, y: margin + 17, size: 9, anchor: 'end', fill: ink.dim }, aside)
  );
}

function months(year: number, { plot, top, linePt, margin, width }: Frame, count: number): string {
  const bottom = top + count * linePt;
  const days = plot.span.toDay - plot.span.fromDay;
  const xOf = (day: number): number => plot.x + ((day - plot.span.fromDay) / days) * plot.width;
  const rule = (x: number, stroke: string): string =>
    element('line', { x1: x, y1: top - monthPt, x2: x, y2: bottom, stroke, 'stroke-width': 0.5 });
  return [
    label({ x: margin, y: top - 4, fill: ink.dim }, 'Customer, zone'),
    ...yearColumns(year, 'months').map(({ fromDay, short }) =>
      [
        rule(xOf(fromDay), ink.line),
        label({ x: xOf(fromDay) + 3, y: top - 4, size: 8, weight: 600 }, short),
      ].join(''),
    ),
    rule(plot.x + plot.width, ink.line),
    label({ x: plot.x + plot.width + 5, y: top - 4, fill: ink.dim }, 'Promises'),
    ...[top, bottom].map((y) =>
      element('line', {
        x1: margin,
        y1: y,
        x2: width - margin,
        y2: y,
        stroke: ink.line,
        'stroke-width': 0.6,
      }),
    ),
  ].join('');
}

interface Place {
  readonly frame: Frame;
  readonly y: number;
}

function lineShape(line: YearLine, input: YearPageInput, place: Place): string {
  if (line.kind === 'customer') return customerLine(line, input, place);
  const standing = input.standing.get(line.unit.id);
  const { frame, y } = place;
  const { margin, width, linePt } = frame;
  const baseline = y + linePt / 2 + 2.8;
  const customers = countMessages.customers(line.count);
  const words = `${customers} · ${line.unit.cadence}${line.again ? ' · continued' : ''}`;
  const name = element(
    'text',
    { x: margin + 3, y: baseline, 'font-size': 8, fill: ink.text },
    element('tspan', { 'font-weight': 650 }, escapeText(line.unit.name)) +
      element('tspan', { dx: 6, 'font-size': smallestPt, fill: ink.dim }, escapeText(words)),
  );
  const ground = { x: margin, y, width: width - 2 * margin, height: linePt, fill: '#eef1f4' };
  const words7 =
    standing === undefined
      ? ''
      : label(
          {
            ...{ x: width - margin - 5, y: baseline, anchor: 'end' },
            ...(standing.isBroken ? { fill: ink.bad, weight: 650 } : { fill: ink.dim }),
          },
          standing.words,
        );
  return element('rect', ground) + name + words7;
}

function customerLine(
  { customer }: Extract<YearLine, { readonly kind: 'customer' }>,
  { book, found, checked }: YearPageInput,
  { frame, y }: Place,
): string {
  const { margin, nameWidth, plot, linePt, width } = frame;
  const row = book.rowOf(customer);
  const standing = standingWords(row, checked);
  const baseline = y + linePt / 2 + 2.6;
  const zone = zoneCity(customer.zone);
  const zoneRoom = nameWidth * 0.42;
  const size = linePt > 15 ? 8.5 : 7.5;
  return [
    yearMarks(row, { plot, y, height: linePt, found }),
    label({ x: margin + 3, y: baseline, size, room: nameWidth - zoneRoom - 6 }, customer.name),
    label({ x: plot.x - 5, y: baseline, anchor: 'end', fill: ink.dim, room: zoneRoom - 4 }, zone),
    label(
      {
        x: plot.x + plot.width + 5,
        y: baseline,
        room: width - margin - plot.x - plot.width - 5,
        fill: standing.tone === 'bad' ? ink.bad : ink.dim,
        ...(standing.tone === 'bad' && { weight: 650 }),
      },
      standing.text,
    ),
    element('line', {
      x1: margin,
      y1: y + linePt,
      x2: width - margin,
      y2: y + linePt,
      stroke: ink.faint,
      'stroke-width': 0.4,
    }),
  ].join('');
}

function stampLines(stamp: readonly string[], { margin, height, width }: Frame): string {
  const half = Math.ceil(stamp.length / 2);
  return [stamp.slice(0, half), stamp.slice(half)]
    .map((words, index) =>
      label(
        { x: margin, y: height - margin - 9 + index * 9, fill: ink.dim, room: width - 2 * margin },
        words.join(' · '),
      ),
    )
    .join('');
}
