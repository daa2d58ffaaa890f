/** The marks of a year on paper. Each state has a shape of its own: colour only comes on top. */
import type { WindowState } from '../../../shared/model/window-state.ts';
import { element, label, short } from './markup.ts';

/** Where a mark stands: its upper left corner, and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Inks that stay apart in grey, and to people who see red and green alike. */
export const ink = {
  text: '#1b2330',
  dim: '#4a5565',
  line: '#c9ced6',
  faint: '#e6e9ed',
  agreed: '#09606a',
  held: '#c3cad3',
  draft: '#475467',
  bad: '#a31b12',
  release: '#6a33bd',
  paper: '#ffffff',
} as const;

const pill = (box: Box, attributes: Readonly<Record<string, string | number>>): string =>
  element('rect', { ...box, rx: Math.min(2, box.width / 3), ...attributes });

const shapes: Readonly<Record<WindowState, (box: Box) => string>> = {
  draft: (box) =>
    pill(box, {
      fill: ink.paper,
      stroke: ink.draft,
      'stroke-width': 0.7,
      'stroke-dasharray': '1.6 1.1',
    }),
  proposed: (box) => pill(box, { fill: ink.paper, stroke: ink.agreed, 'stroke-width': 0.9 }),
  countered: (box) =>
    pill(box, { fill: ink.paper, stroke: ink.agreed, 'stroke-width': 0.6 }) +
    pill(inside(box, 1.2), { fill: 'none', stroke: ink.agreed, 'stroke-width': 0.5 }),
  agreed: (box) => pill(box, { fill: ink.agreed }),
  notified: (box) => pill(box, { fill: ink.agreed }),
  // A line below: it lies in AWS.
  pushed: (box) =>
    pill({ ...box, height: box.height - 1.8 }, { fill: ink.agreed }) +
    element('rect', {
      x: box.x,
      y: box.y + box.height - 1.1,
      width: box.width,
      height: 1.1,
      fill: ink.agreed,
    }),
  held: (box) => pill(box, { fill: ink.held, stroke: ink.dim, 'stroke-width': 0.6 }),
  missed: (box) =>
    pill(box, { fill: ink.paper, stroke: ink.bad, 'stroke-width': 0.7 }) + cross(box, ink.bad),
  cancelled: (box) =>
    element('line', {
      x1: box.x,
      y1: box.y + box.height,
      x2: box.x + box.width,
      y2: box.y,
      stroke: ink.dim,
      'stroke-width': 0.8,
    }),
};

const inside = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: Math.max(0.4, width - 2 * by),
  height: Math.max(0.4, height - 2 * by),
});

const cross = ({ x, y, width, height }: Box, stroke: string): string =>
  element('path', {
    d: `M${short(x)} ${short(y)}l${short(width)} ${short(height)}M${short(x + width)} ${short(y)}l${short(-width)} ${short(height)}`,
    stroke,
    'stroke-width': 0.6,
    fill: 'none',
  });

const isDark = (state: WindowState): boolean =>
  state === 'agreed' || state === 'notified' || state === 'pushed';

/** A window; `day` is written into it where it is wide enough for a number. */
export function windowShape(box: Box, state: WindowState, day: string | null): string {
  const shape = shapes[state](box);
  if (day === null || state === 'cancelled' || state === 'missed') return shape;
  const middle = box.y + (state === 'pushed' ? box.height - 1.8 : box.height) / 2;
  const fill = isDark(state) ? ink.paper : ink.text;
  return (
    shape +
    label({ x: box.x + box.width / 2, y: middle + 2.5, anchor: 'middle', fill, weight: 500 }, day)
  );
}

/** A release: a diamond, hollow while it is tentative. `x` is its middle. */
export const releaseShape = (x: number, y: number, certainty: 'confirmed' | 'tentative'): string =>
  element('path', {
    d: `M${(x - 2.4).toFixed(2)} ${y.toFixed(2)}l2.4 -2.4l2.4 2.4l-2.4 2.4z`,
    fill: certainty === 'confirmed' ? ink.release : ink.paper,
    stroke: ink.release,
    'stroke-width': 0.6,
  });

/** Something found about a window that nobody accepted: a corner. */
export const findingShape = ({ x, y, width }: Box): string =>
  element('path', {
    d: `M${(x + width - 2.6).toFixed(2)} ${(y - 1).toFixed(2)}h3.6v3.6z`,
    fill: ink.bad,
    stroke: ink.paper,
    'stroke-width': 0.3,
  });

/** The last day for patches: a tick, or an arrow down where it is missed. `x` is the end of the day. */
export const deadlineShape = (x: number, y: number, missed: boolean): string =>
  missed
    ? element('path', {
        d: `M${(x - 2.2).toFixed(2)} ${y.toFixed(2)}h4.4l-2.2 3.6z`,
        fill: ink.bad,
      })
    : element('line', { x1: x, y1: y, x2: x, y2: y + 3, stroke: ink.text, 'stroke-width': 0.7 });

/** Lines of a freeze lie so far apart, at the same places on every line of the page. */
const hatchPt = 4;

/** A freeze: slanting lines where it is hard, dotted upright ones where it is soft. */
export function freezeShape(box: Box, hardness: 'hard' | 'soft'): string {
  const isHard = hardness === 'hard';
  return element('path', {
    d: (isHard ? slanting(box) : upright(box)).join(''),
    fill: 'none',
    stroke: isHard ? '#b9776f' : '#a05a2c',
    'stroke-width': isHard ? 0.8 : 1,
    'stroke-dasharray': isHard ? undefined : '1 3',
  });
}

/** Lines on which x + y is the same, cut at the edges of the box. */
function slanting({ x, y, width, height }: Box): readonly string[] {
  const first = Math.ceil((x + y) / hatchPt);
  const count = Math.floor((x + width + y + height) / hatchPt) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const sum = (first + index) * hatchPt;
    const from = Math.max(x, sum - y - height);
    const to = Math.min(x + width, sum - y);
    return `M${short(from)} ${short(sum - from)}L${short(to)} ${short(sum - to)}`;
  });
}

function upright({ x, y, width, height }: Box): readonly string[] {
  const first = Math.ceil(x / hatchPt);
  const count = Math.max(1, Math.floor((x + width) / hatchPt) - first + 1);
  return Array.from(
    { length: count },
    (_, index) =>
      `M${short(Math.min((first + index) * hatchPt, x + width))} ${short(y)}v${short(height)}`,
  );
}
