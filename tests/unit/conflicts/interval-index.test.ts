import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexIntervals } from '../../../shared/conflicts/interval-index.ts';
import type { IntervalColumns } from '../../../shared/conflicts/interval-columns.ts';
import { orderIntervals } from '../../../shared/conflicts/interval-order.ts';

interface Row {
  readonly key: number;
  readonly startMs: number;
  readonly endMs: number;
}

const columnsOf = (rows: readonly Row[], keyCount: number): IntervalColumns => ({
  keys: Uint32Array.from(rows, ({ key }) => key),
  startsMs: Float64Array.from(rows, ({ startMs }) => startMs),
  endsMs: Float64Array.from(rows, ({ endMs }) => endMs),
  keyCount,
});

const met = (rows: readonly Row[], keyCount: number, asked: Row): readonly number[] => {
  const found: number[] = [];
  indexIntervals(columnsOf(rows, keyCount)).meet(asked.key, asked, found);
  return found.sort((a, b) => a - b);
};

const metByLooking = (rows: readonly Row[], asked: Row): readonly number[] =>
  rows.flatMap(({ key, startMs, endMs }, position) =>
    key === asked.key && Math.max(startMs, asked.startMs) < Math.min(endMs, asked.endMs)
      ? [position]
      : [],
  );

const keyCount = 4;
/** Mostly short, now and then very long, sometimes without length; starts far apart or in heaps. */
const aRow = fc
  .record({
    key: fc.nat(keyCount - 1),
    startMs: fc.oneof(
      fc.nat(3_000),
      fc.nat(5).map((week) => week * 604_800_000),
    ),
    length: fc.oneof(fc.nat(60), fc.constantFrom(0, 4_000, 10_000_000_000)),
  })
  .map(({ length, ...row }): Row => ({ ...row, endMs: row.startMs + length }));
// Around the number from which intervals are sorted by digits.
const someRows = fc.oneof(
  fc.array(aRow, { maxLength: 40 }),
  fc.array(aRow, { minLength: 250, maxLength: 400 }),
);

describe('indexIntervals', () => {
  it('meets exactly what looking at every interval meets', () => {
    fc.assert(
      fc.property(someRows, fc.array(aRow, { maxLength: 12 }), (rows, asked) => {
        const index = indexIntervals(columnsOf(rows, keyCount));
        for (const question of asked) {
          const found: number[] = [];
          index.meet(question.key, question, found);
          expect(found.sort((a, b) => a - b)).toEqual(metByLooking(rows, question));
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['before it', [0, 10], false],
    ['touching its start', [0, 20], false],
    ['over its start', [10, 21], true],
    ['inside it', [22, 23], true],
    ['over its end', [29, 40], true],
    ['touching its end', [30, 40], false],
    ['without length inside it', [25, 25], false],
  ] as const)('a question %s', (_, [startMs, endMs], isMet) => {
    const asked = { key: 0, startMs, endMs };
    expect(met([{ key: 0, startMs: 20, endMs: 30 }], 1, asked)).toEqual(isMet ? [0] : []);
  });

  it('knows nothing of keys it was not given', () => {
    const rows = [{ key: 0, startMs: 0, endMs: 9 }];
    for (const key of [-1, 1, 2 ** 31]) {
      expect(met(rows, 1, { key, startMs: 0, endMs: 9 })).toEqual([]);
    }
  });

  it('tells keys apart that need more than one digit', () => {
    const rows = Array.from({ length: 6_000 }, (_, key) => ({ key, startMs: key % 7, endMs: 9 }));
    expect(met(rows, rows.length, { key: 4_095, startMs: 8, endMs: 9 })).toEqual([4_095]);
    expect([...orderIntervals(columnsOf(rows, rows.length))]).toEqual([...rows.keys()]);
  });
});

describe('orderIntervals', () => {
  it('sorts by key, start, end, then position, as comparing does', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const compared = [...rows.keys()].sort((a, b) => {
          const [one, other] = [rows[a], rows[b]];
          if (one === undefined || other === undefined) throw new Error('Out of range');
          return (
            one.key - other.key || one.startMs - other.startMs || one.endMs - other.endMs || a - b
          );
        });
        expect([...orderIntervals(columnsOf(rows, keyCount))]).toEqual(compared);
      }),
      { numRuns: 300 },
    );
  });
});
