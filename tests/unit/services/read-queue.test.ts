import { describe, expect, it } from 'vitest';
import { openReadQueue } from '../../../electron/services/read-queue.ts';
import { cellKey, type CellRef } from '../../../shared/model/target.ts';

const cellOf = (index: number): CellRef => ({
  accountId: String(100_000_000_000 + index),
  region: 'us-east-1',
});
const cells = (count: number): readonly CellRef[] =>
  Array.from({ length: count }, (_, index) => cellOf(index));

/** A queue whose reads end when the test says so. */
function setUp(atOnce = 8) {
  const running = new Map<string, () => void>();
  const begun: string[] = [];
  const queue = openReadQueue((cell) => {
    const key = cellKey(cell);
    if (running.has(key)) throw new Error(`${key} is read twice at once`);
    begun.push(key);
    return new Promise((resolve) => running.set(key, resolve));
  }, atOnce);
  const finish = async (cell: CellRef): Promise<void> => {
    running.get(cellKey(cell))?.();
    running.delete(cellKey(cell));
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, running, begun, finish };
}

describe('the read queue', () => {
  it('reads so many cells at a time, in order', async () => {
    const { queue, begun, finish } = setUp();
    expect(queue.add(cells(10))).toBe(10);
    expect(begun).toEqual(cells(8).map(cellKey));
    await finish(cellOf(3));
    expect(begun).toHaveLength(9);
  });

  it('takes a cell once, waiting or being read', () => {
    const { queue } = setUp();
    expect(queue.add([cellOf(0), cellOf(0)])).toBe(1);
    expect(queue.add([cellOf(0)])).toBe(0);
    queue.add(cells(12));
    expect(queue.add([cellOf(11)])).toBe(0);
  });

  it('reads a cell once more when asked to, after the reading that goes on', async () => {
    const { queue, begun, finish } = setUp();
    queue.add([cellOf(0)]);
    expect(queue.add([cellOf(0), cellOf(0)], { again: true })).toBe(1);
    expect(queue.add([cellOf(0)], { again: true })).toBe(0);
    expect(begun).toHaveLength(1);
    await finish(cellOf(0));
    expect(begun).toHaveLength(2);
  });

  it('settles for some cells while others are still being read', async () => {
    const { queue, finish } = setUp();
    queue.add(cells(2));
    const settled: string[] = [];
    void queue.settled([cellOf(0)]).then(() => settled.push('first'));
    void queue.settled().then(() => settled.push('all'));
    await finish(cellOf(0));
    expect(settled).toEqual(['first']);
    await finish(cellOf(1));
    expect(settled).toEqual(['first', 'all']);
    await queue.settled();
  });

  it('forgets what waits, and settles for it', async () => {
    const { queue, begun, finish } = setUp();
    queue.add(cells(9));
    expect(queue.drop()).toEqual([cellOf(8)]);
    await queue.settled([cellOf(8)]);
    await finish(cellOf(0));
    expect(begun).toHaveLength(8);
  });

  it('forgets only the cells that are named', async () => {
    const { queue, begun, finish } = setUp(1);
    queue.add(cells(3));
    expect(queue.drop([cellOf(0), cellOf(1)])).toEqual([cellOf(1)]);
    await finish(cellOf(0));
    expect(begun).toEqual([cellKey(cellOf(0)), cellKey(cellOf(2))]);
  });

  it('begins many cells in portions, so that others have their turn between', async () => {
    const { queue, begun } = setUp(1_000);
    queue.add(cells(60));
    expect(begun).toHaveLength(25);
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toHaveLength(50);
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toEqual(cells(60).map(cellKey));
  });
});
