/** A calendar of 100,000 events to UTC, lossless (performance target A1). */
import type { Bench } from './bench.ts';
import { measureParse } from './ical/measure-parse.ts';

export const bench: Bench = {
  name: 'parse-100k',
  unit: 'ms',
  run: async () => measureParse(100_000),
};
