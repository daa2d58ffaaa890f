import { describe, expect, it } from 'vitest';
import { placeBeside, placeOn } from '../../../electron/shell/window-place.ts';

const screen = { x: 0, y: 25, width: 1_920, height: 1_055 };
const size = { width: 1_200, height: 800 };

describe('where the window goes', () => {
  it.each([
    ['in the middle', { x: 300, y: 100 }],
    ['half over the left edge', { x: -600, y: 100 }],
    ['with its title bar at the lower edge', { x: 300, y: 900 }],
  ])('is where it was: %s', (_where, at) => {
    expect(placeOn({ ...size, ...at }, screen)).toEqual({ ...size, ...at });
  });

  it.each([
    ['on a screen to the right that is gone', { x: 2_500, y: 100 }],
    ['on a screen to the left that is gone', { x: -1_900, y: 100 }],
    ['above the screen, where its title bar cannot be reached', { x: 300, y: 0 }],
    ['below the screen', { x: 300, y: 1_070 }],
    ['nowhere yet', {}],
  ])('is for the system to choose when it was %s', (_where, at) => {
    expect(placeOn({ ...size, ...at }, screen)).toEqual(size);
  });

  it('is no larger than the screen that is left', () => {
    const small = { x: 0, y: 0, width: 1_280, height: 720 };
    expect(placeOn({ x: 0, y: 0, width: 3_840, height: 2_160 }, small)).toEqual(small);
  });
});

describe('one more window', () => {
  it('goes beside the one in front, as large as that', () => {
    expect(placeBeside({ x: 10, y: 20, width: 1440, height: 900 })).toEqual({
      x: 42,
      y: 52,
      width: 1440,
      height: 900,
      maximized: false,
    });
  });
});
