import type { EpochMs } from '../time/time-range.ts';
import { columnsOf } from './interval-columns.ts';
import { orderIntervals } from './interval-order.ts';

interface Starting {
  readonly id: string;
  readonly startMs: EpochMs;
}

/** By start, then id, as comparing each with each would order them, but in linear time. */
export function inStartOrder<T extends Starting>(items: readonly T[]): readonly T[] {
  const columns = columnsOf(items.length);
  for (let index = 0; index < items.length; index += 1) {
    columns.startsMs[index] = (items[index] as T).startMs;
  }
  const order = orderIntervals({ ...columns, keyCount: 1 });
  return byIdAmongEquals(Array.from(order, (position) => items[position] as T));
}

const byId = (a: Starting, b: Starting): number => (a.id < b.id ? -1 : Number(a.id > b.id));

function byIdAmongEquals<T extends Starting>(sorted: T[]): readonly T[] {
  for (let from = 0, until = 1; from < sorted.length; from = until, until += 1) {
    const startMs = sorted[from]?.startMs;
    while (until < sorted.length && sorted[until]?.startMs === startMs) until += 1;
    if (until - from === 1) continue;
    const equals = sorted.slice(from, until).sort(byId);
    for (const [index, item] of equals.entries()) sorted[from + index] = item;
  }
  return sorted;
}
