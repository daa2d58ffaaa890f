/** Every overlap of 10,000 drafts with 10,000 busy intervals (performance target A4). */
import type { Bench } from './bench.ts';
import { measureOverlaps } from './conflicts/measure-overlaps.ts';

export const bench: Bench = {
  name: 'conflicts-1e4',
  unit: 'ms',
  run: () => Promise.resolve(measureOverlaps(10_000)),
};
