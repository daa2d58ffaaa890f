import { describe, expect, it } from 'vitest';
import { columnsThatFit } from '../../../renderer/customers/columns-that-fit.ts';

const template = 'minmax(100px, 1.4fr) minmax(80px, 1fr) 44px';

describe('the columns of a list', () => {
  it.each([
    ['all while the width is not known', 0, 3],
    // 24 of padding, 100 + 10 + 80 + 10 + 44.
    ['all where each has its least width', 268, 3],
    ['the first two where the third has no room', 267, 2],
    ['the first where no other has room', 213, 1],
    ['the first always', 20, 1],
  ])('are %s', (_which, widthPx, count) => {
    expect(columnsThatFit(template, widthPx)).toEqual({
      count,
      template: template
        .split(/ (?=m|4)/)
        .slice(0, count)
        .join(' '),
    });
  });
});
