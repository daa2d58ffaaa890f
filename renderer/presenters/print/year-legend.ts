/** What each shape of the annual page means, in its own shapes. */
import { label, smallestPt, widthOfText } from './markup.ts';
import type { Box } from './year-paths.ts';
import {
  deadlineShapes,
  findingShapes,
  freezeShape,
  gapShapes,
  ink,
  releaseShapes,
  windowShapes,
} from './year-shapes.ts';
import type { WindowState } from '../../../shared/model/window-state.ts';

interface Entry {
  /** How much room the shape needs, in points. */
  readonly wide: number;
  readonly words: string;
  readonly shape: (box: Box) => string;
}

const ofState = (state: WindowState, words: string): Entry => ({
  wide: 9.8,
  words,
  shape: (box) => windowShapes([{ box, state, day: '13' }]),
});

const entries: readonly Entry[] = [
  ofState('draft', 'draft, with its day'),
  ofState('proposed', 'proposed'),
  ofState('countered', 'countered'),
  ofState('agreed', 'agreed'),
  ofState('pushed', 'in AWS'),
  ofState('held', 'held'),
  ofState('missed', 'missed'),
  {
    wide: 3,
    words: 'without its day: scan, image, other environment, or no room',
    shape: (box) => windowShapes([{ box: { ...box, width: 3 }, state: 'agreed', day: null }]),
  },
  {
    wide: 5,
    words: 'release',
    shape: ({ x, y, height }) => releaseShapes([{ x: x + 2.4, y: y + height / 2 }], 'confirmed'),
  },
  {
    wide: 12,
    words: 'hard freeze',
    shape: (box) => freezeShape(box, 'hard'),
  },
  {
    wide: 12,
    words: 'soft freeze',
    shape: (box) => freezeShape(box, 'soft'),
  },
  {
    wide: 12,
    words: 'gap over the cadence',
    shape: ({ x, y, height }) =>
      gapShapes([{ x, y: y + height / 2, width: 12, height: 1.3 }], true),
  },
  {
    wide: 3,
    words: 'deadline',
    shape: ({ x, y }) => deadlineShapes([{ x: x + 1, y: y + 3 }], false),
  },
  {
    wide: 5,
    words: 'missed deadline',
    shape: ({ x, y }) => deadlineShapes([{ x: x + 2.4, y: y + 3 }], true),
  },
  {
    wide: 5,
    words: 'finding',
    shape: ({ x, y }) => findingShapes([{ x, y: y + 4, width: 4, height: 4 }]),
  },
];

const betweenPt = 7;

/** All of it, in as many lines as it needs; `y` is the baseline of the first. */
export function yearLegend({
  x,
  y,
  width,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}): string {
  let [at, baseline] = [x, y];
  return entries
    .map(({ wide, words, shape }) => {
      const needed = wide + 2.5 + widthOfText(words) * smallestPt;
      if (at + needed > x + width) [at, baseline] = [x, baseline + 12];
      const box = { x: at, y: baseline - 7.4, width: wide, height: 9.6 };
      const words7 = label({ x: at + wide + 2.5, y: baseline, fill: ink.dim }, words);
      at += needed + betweenPt;
      return shape(box) + words7;
    })
    .join('');
}
