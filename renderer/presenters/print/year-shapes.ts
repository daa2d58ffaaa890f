/**
 * The marks of a year on paper. Each state has a shape of its own: colour only comes on top. Marks of a line
 * that look alike are one path: a page of 40 customers would have thousands of elements.
 */
import type { WindowState } from '../../../shared/model/window-state.ts';
import { element, label, short } from './markup.ts';
import { dashedPath, pillPath, rectPath, type Box } from './year-paths.ts';

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

/** A window where it stands; `day` is written into it where it is wide enough for a number. */
export interface WindowMark {
  readonly box: Box;
  readonly state: WindowState;
  readonly day: string | null;
}

type Look = Readonly<Record<string, string | number>>;

const path = (boxes: readonly Box[], outline: (box: Box) => string, look: Look): string =>
  element('path', { d: boxes.map(outline).join(''), ...look });

const shapes: Readonly<Record<WindowState, (boxes: readonly Box[]) => string>> = {
  // Dashes of their own: those of a style sheet reach a PDF as thousands of filled curves.
  draft: (boxes) =>
    path(boxes, rectPath, { fill: ink.paper }) +
    path(boxes, dashedPath, { fill: 'none', stroke: ink.draft, 'stroke-width': 0.7 }),
  proposed: (boxes) =>
    path(boxes, pillPath, { fill: ink.paper, stroke: ink.agreed, 'stroke-width': 0.9 }),
  countered: (boxes) =>
    path(boxes, pillPath, { fill: ink.paper, stroke: ink.agreed, 'stroke-width': 0.6 }) +
    path(boxes, (box) => pillPath(inside(box, 1.2)), {
      ...{ fill: 'none', stroke: ink.agreed, 'stroke-width': 0.5 },
    }),
  agreed: (boxes) => path(boxes, pillPath, { fill: ink.agreed }),
  notified: (boxes) => path(boxes, pillPath, { fill: ink.agreed }),
  // A line below: it lies in AWS.
  pushed: (boxes) =>
    path(
      boxes,
      (box) =>
        pillPath({ ...box, height: box.height - 1.8 }) +
        rectPath({ ...box, y: box.y + box.height - 1.1, height: 1.1 }),
      { fill: ink.agreed },
    ),
  held: (boxes) => path(boxes, pillPath, { fill: ink.held, stroke: ink.dim, 'stroke-width': 0.6 }),
  missed: (boxes) =>
    path(boxes, pillPath, { fill: ink.paper, stroke: ink.bad, 'stroke-width': 0.7 }) +
    path(boxes, crossPath, { stroke: ink.bad, 'stroke-width': 0.6, fill: 'none' }),
  cancelled: (boxes) =>
    path(
      boxes,
      ({ x, y, width, height }) =>
        `M${short(x)} ${short(y + height)}l${short(width)} ${short(-height)}`,
      { stroke: ink.dim, 'stroke-width': 0.8, fill: 'none' },
    ),
};

const inside = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: Math.max(0.4, width - 2 * by),
  height: Math.max(0.4, height - 2 * by),
});

const crossPath = ({ x, y, width, height }: Box): string =>
  `M${short(x)} ${short(y)}l${short(width)} ${short(height)}M${short(x + width)} ${short(y)}l${short(-width)} ${short(height)}`;

const isDark = (state: WindowState): boolean =>
  state === 'agreed' || state === 'notified' || state === 'pushed';

/** Windows of a line, none over another, with their numbers on top. */
export const windowShapes = (marks: readonly WindowMark[]): string =>
  [...Map.groupBy(marks, ({ state }) => state)]
    .map(([state, group]) => shapes[state](group.map(({ box }) => box)))
    .join('') + marks.map(numberOf).join('');

function numberOf({ box, state, day }: WindowMark): string {
  if (day === null || state === 'cancelled' || state === 'missed') return '';
  const middle = box.y + (state === 'pushed' ? box.height - 1.8 : box.height) / 2;
  const fill = isDark(state) ? ink.paper : ink.text;
  return label(
    { x: box.x + box.width / 2, y: middle + 2.5, anchor: 'middle', fill, weight: 500 },
    day,
  );
}

/** A point on paper. */
interface At {
  readonly x: number;
  readonly y: number;
}

/** Paths of no thing are no element. */
const pathAt = (places: readonly At[], outline: (at: At) => string, look: Look): string =>
  places.length === 0 ? '' : element('path', { d: places.map(outline).join(''), ...look });

/** Releases: diamonds, hollow while they are tentative. `x` is their middle. */
export const releaseShapes = (
  places: readonly At[],
  certainty: 'confirmed' | 'tentative',
): string =>
  pathAt(places, ({ x, y }) => `M${short(x - 2.4)} ${short(y)}l2.4 -2.4l2.4 2.4l-2.4 2.4z`, {
    fill: certainty === 'confirmed' ? ink.release : ink.paper,
    stroke: ink.release,
    'stroke-width': 0.6,
  });

/** Something found about windows that nobody accepted: a corner of each. */
export const findingShapes = (boxes: readonly Box[]): string =>
  pathAt(
    boxes.map(({ x, y, width }) => ({ x: x + width - 2.6, y: y - 1 })),
    ({ x, y }) => `M${short(x)} ${short(y)}h3.6v3.6z`,
    { fill: ink.bad, stroke: ink.paper, 'stroke-width': 0.3 },
  );

/** Last days for patches: ticks, or arrows down where they are missed. `x` is the end of the day. */
export const deadlineShapes = (places: readonly At[], missed: boolean): string =>
  missed
    ? pathAt(places, ({ x, y }) => `M${short(x - 2.2)} ${short(y)}h4.4l-2.2 3.6z`, {
        fill: ink.bad,
      })
    : pathAt(places, ({ x, y }) => `M${short(x)} ${short(y)}v3`, {
        ...{ stroke: ink.text, 'stroke-width': 0.7, fill: 'none' },
      });

/** Gaps over a cadence: bars; those that nobody minds any more are grey. */
export const gapShapes = (boxes: readonly Box[], isOpen: boolean): string =>
  boxes.length === 0 ? '' : path(boxes, rectPath, { fill: isOpen ? ink.bad : ink.held });

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

/** A dot every 4 points down each line: dashes of their own, as those of drafts. */
function upright({ x, y, width, height }: Box): readonly string[] {
  const first = Math.ceil(x / hatchPt);
  const count = Math.max(1, Math.floor((x + width) / hatchPt) - first + 1);
  const dots = Array.from({ length: Math.ceil(height / 4) }, (_, index) => index * 4);
  return Array.from({ length: count }, (_, index) => {
    const at = Math.min((first + index) * hatchPt, x + width);
    return dots
      .map((down) => `M${short(at)} ${short(y + down)}v${short(Math.min(1, height - down))}`)
      .join('');
  });
}
