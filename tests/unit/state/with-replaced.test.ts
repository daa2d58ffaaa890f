import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withReplaced } from '../../../renderer/state/with-replaced.ts';

const byNumber = (a: number, b: number): number => a - b;

describe('a sorted list with things replaced', () => {
  it.each([
    { where: 'in the middle', sorted: [1, 3, 5], removed: [3], added: [4], then: [1, 4, 5] },
    { where: 'at both ends', sorted: [1, 3, 5], removed: [1, 5], added: [0, 9], then: [0, 3, 9] },
    { where: 'to nothing', sorted: [1, 3], removed: [1, 3], added: [], then: [] },
    { where: 'from nothing', sorted: [], removed: [], added: [2, 1], then: [1, 2] },
    { where: 'by itself', sorted: [1, 3, 5], removed: [3], added: [3], then: [1, 3, 5] },
  ])('$where', ({ sorted, removed, added, then }) => {
    expect(withReplaced(sorted, { removed, added }, byNumber)).toEqual(then);
  });

  it('is the same list when there is nothing to do', () => {
    const sorted = [1, 2];
    expect(withReplaced(sorted, { removed: [], added: [] }, byNumber)).toBe(sorted);
  });

  it('is what sorting anew gives', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(numbers, numbers, fc.nat(), (list, added, seed) => {
        const sorted = list.toSorted(byNumber);
        const removed = sorted.filter((each) => (each * 7 + seed) % 3 === 0);
        const kept = sorted.filter((each) => !removed.includes(each));
        expect(withReplaced(sorted, { removed, added }, byNumber)).toEqual(
          [...kept, ...added].toSorted(byNumber),
        );
      }),
    );
  });
});
