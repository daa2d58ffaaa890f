/** Every overlap of 100,000 drafts with 100,000 busy intervals (performance target A4). */
import type { Bench } from './bench.ts';
import { measureOverlaps } from './conflicts/measure-overlaps.ts';

export const bench: Bench = {
  name: 'conflicts-1e5',
  unit: 'ms',
  run: () => Promise.resolve(measureOverlaps(100_000)),
};
