import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findableIndex, indexItems, itemsIn } from '../../../renderer/presenters/item-index.ts';
import { timeIndex } from '../../../renderer/presenters/time-index.ts';
import { overlaps } from '../../../shared/time/time-range.ts';
import type { CalendarItem } from '../../../renderer/presenters/calendar-item.ts';
import { anItem } from '../../support/an-item.ts';
import { aWindow } from '../../support/a-window.ts';

const itemAt = (startMs: number, endMs: number, name: string) => anItem({ name, startMs, endMs });
/** Every other item is made of a window when it is looked for. */
const indexOf = (items: readonly CalendarItem[], made: CalendarItem[] = []) => {
  const byStart = items.toSorted((a, b) => a.startMs - b.startMs);
  const windows = byStart.filter((_, at) => at % 2 === 0);
  const byWindow = new Map(windows.map((item) => [item.key, item]));
  return findableIndex({
    windows: timeIndex(windows.map(({ key, startMs, endMs }) => aWindowOf(key, startMs, endMs))),
    itemOf: ({ id }) => {
      const item = byWindow.get(id);
      if (item === undefined) throw new Error(`No item ${id}`);
      made.push(item);
      return item;
    },
    others: indexItems(byStart.filter((_, at) => at % 2 === 1)),
    isShown: ({ name }) => name !== 'hidden',
  });
};
const aWindowOf = (id: string, startMs: number, endMs: number) => ({
  ...aWindow(),
  id,
  startMs,
  endMs,
});
const namesIn = (items: ReturnType<typeof itemAt>[], startMs: number, endMs: number) =>
  itemsIn(indexOf(items), { startMs, endMs }).map(({ name }) => name);

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

  it('makes items only of what it finds, once for a stretch, and leaves out what is hidden', () => {
    const made: CalendarItem[] = [];
    const items = [itemAt(0, 10, 'early'), itemAt(20, 30, 'other'), itemAt(40, 50, 'hidden')];
    const index = indexOf([...items, itemAt(60, 70, 'b'), itemAt(900, 910, 'late')], made);
    const found = itemsIn(index, { startMs: 15, endMs: 100 });
    expect(found.map(({ name }) => name)).toEqual(['other', 'b']);
    expect(made.map(({ name }) => name)).toEqual(['hidden']);
    expect(itemsIn(index, { startMs: 15, endMs: 100 })).toBe(found);
    itemsIn(index, { startMs: 39, endMs: 51 });
    expect(made).toHaveLength(1);
  });

  it('finds what a look at every item finds, in order of start', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 200 }))
      .map(([startMs, length]) => ({ startMs, endMs: startMs + length }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 60 }), stretch, (stretches, range) => {
        const items = stretches.map(({ startMs, endMs }, at) => itemAt(startMs, endMs, `i${at}`));
        const found = itemsIn(indexOf(items), range);
        expect(new Set(found)).toEqual(new Set(items.filter((item) => overlaps(item, range))));
        expect(found.map(({ startMs }) => startMs)).toEqual(
          found.map(({ startMs }) => startMs).toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
