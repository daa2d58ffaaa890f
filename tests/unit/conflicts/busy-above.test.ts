import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { busyAbove } from '../../../shared/conflicts/busy-above.ts';

const range = (startMs: number, endMs: number) => ({ startMs, endMs });
const within = range(0, 20);

describe('busyAbove', () => {
  it.each([
    ['nothing', [], [0]],
    ['one, none allowed', [range(2, 5)], [1, range(2, 5)]],
    ['two that touch are one stretch', [range(2, 5), range(5, 7)], [1, range(2, 7)]],
    ['only what lies within', [range(-5, 3), range(18, 30)], [1, range(0, 3), range(18, 20)]],
    ['what lies outside', [range(-5, 0), range(20, 30)], [0]],
    ['what has no length', [range(4, 4)], [0]],
  ])('%s', (_name, items, expected) => {
    const { most, ranges } = busyAbove(items, within, 0);
    expect([most, ...ranges]).toEqual(expected);
  });

  it('counts weights', () => {
    const items = [
      { ...range(0, 10), weight: 3 },
      { ...range(5, 15), weight: 2 },
    ];
    expect(busyAbove(items, within, 4)).toEqual({ ranges: [range(5, 10)], most: 5 });
  });

  it('is what counting instant by instant gives', () => {
    const aRange = fc
      .tuple(fc.integer({ min: -5, max: 25 }), fc.integer({ min: 0, max: 9 }))
      .map(([from, length]) => range(from, from + length));
    fc.assert(
      fc.property(fc.array(aRange, { maxLength: 8 }), fc.nat({ max: 3 }), (items, limit) => {
        const { ranges, most } = busyAbove(items, within, limit);
        const load = (ms: number) =>
          items.filter(({ startMs, endMs }) => startMs <= ms && ms < endMs).length;
        const instants = Array.from({ length: 20 }, (_, ms) => ms);
        const busy = instants.filter((ms) =>
          ranges.some(({ startMs, endMs }) => startMs <= ms && ms < endMs),
        );
        expect(busy).toEqual(instants.filter((ms) => load(ms) > limit));
        expect(most).toBe(Math.max(0, ...instants.map(load)));
      }),
    );
  });
});
