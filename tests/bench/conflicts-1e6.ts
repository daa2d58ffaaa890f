/** Every overlap of 1,000,000 drafts with 1,000,000 busy intervals (performance target A4). */
import type { Bench } from './bench.ts';
import { measureOverlaps } from './conflicts/measure-overlaps.ts';

export const bench: Bench = {
  name: 'conflicts-1e6',
  unit: 'ms',
  run: () => Promise.resolve(measureOverlaps(1_000_000)),
};
