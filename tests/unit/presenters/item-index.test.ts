import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildItemIndex, itemsIn } from '../../../renderer/presenters/item-index.ts';
import { overlaps } from '../../../shared/time/time-range.ts';
import { anItem } from '../../support/an-item.ts';

const itemAt = (startMs: number, endMs: number, name: string) => anItem({ name, startMs, endMs });
const namesIn = (items: ReturnType<typeof itemAt>[], startMs: number, endMs: number) =>
  itemsIn(buildItemIndex(items), { startMs, endMs }).map(({ name }) => name);

describe('items found by time', () => {
  it.each([
    ['inside', 10, 20, ['a']],
    ['begun long before', 1_000, 1_010, ['long']],
    ['ending as the range begins', 20, 30, []],
    ['beginning as the range ends', 0, 10, []],
    ['over the whole range', 12, 13, ['a']],
  ])('%s', (...[, startMs, endMs, expected]) => {
    const items = [itemAt(10, 20, 'a'), itemAt(100, 2_000, 'long'), itemAt(300, 310, 'b')];
    expect(namesIn(items, startMs, endMs)).toEqual(expected);
  });

  it('finds what a look at every item finds, in order of start', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 200 }))
      .map(([startMs, length]) => ({ startMs, endMs: startMs + length }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 60 }), stretch, (stretches, range) => {
        const items = stretches.map(({ startMs, endMs }, at) => itemAt(startMs, endMs, `i${at}`));
        const found = itemsIn(buildItemIndex(items), range);
        expect(new Set(found)).toEqual(new Set(items.filter((item) => overlaps(item, range))));
        expect(found.map(({ startMs }) => startMs)).toEqual(
          found.map(({ startMs }) => startMs).toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
