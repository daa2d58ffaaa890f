/** A calendar of 10,000 events to UTC, lossless (performance target A1). */
import type { Bench } from './bench.ts';
import { measureParse } from './ical/measure-parse.ts';

export const bench: Bench = {
  name: 'parse-10k',
  unit: 'ms',
  run: async () => measureParse(10_000),
};
