import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverTime } from '../../../shared/conflicts/covered-time.ts';
import { indexRanges } from '../../../shared/conflicts/range-index.ts';
import { overlaps, uncoveredBy, type TimeRange } from '../../../shared/time/time-range.ts';

const aRange = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 }))
  .map(([startMs, length]): TimeRange => ({ startMs, endMs: startMs + length }));
const ranges = fc.array(aRange, { maxLength: 60 });

describe('indexRanges', () => {
  it('finds exactly what overlaps, by start, then end', () => {
    fc.assert(
      fc.property(ranges, aRange, (all, asked) => {
        const expected = all
          .filter((range) => overlaps(range, asked))
          .sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
        expect(indexRanges(all).overlapping(asked)).toEqual(expected);
      }),
    );
  });

  it('never finds a range without length', () => {
    const asked = { startMs: 0, endMs: 10 };
    expect(indexRanges([{ startMs: 5, endMs: 5 }]).overlapping(asked)).toEqual([]);
  });
});

describe('coverTime', () => {
  it('leaves what subtracting the union leaves', () => {
    fc.assert(
      fc.property(ranges, aRange, (all, asked) => {
        expect(coverTime(all).uncoveredIn(asked)).toEqual(uncoveredBy(asked, all));
      }),
    );
  });
});
