import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inStartOrder } from '../../../shared/conflicts/in-start-order.ts';

const item = fc.record({
  id: fc.string({ maxLength: 3 }),
  // Few starts, so that many are equal; and some far away, so that shares of the stretch are wide.
  startMs: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(-1e14, 4e12, 9e14)),
});

describe('the order of starts', () => {
  it('is the one that comparing gives, however many there are', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 600, size: 'max' }), (items) => {
        const sorted = items.toSorted(
          (a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : Number(a.id > b.id)),
        );
        expect(inStartOrder(items)).toEqual(sorted);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the list alone that it was given', () => {
    const items = [
      { id: 'b', startMs: 2 },
      { id: 'a', startMs: 1 },
    ];
    expect(inStartOrder(items).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(items.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
