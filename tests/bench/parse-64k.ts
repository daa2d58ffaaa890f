/** The largest Change Calendar, 64 KiB, 144 events, to UTC, lossless (performance target A1). */
import type { Bench } from './bench.ts';
import { measureCold, measureParse } from './ical/measure-parse.ts';

const events = 144;
const ms = (value: number): string => value.toPrecision(3);

async function run() {
  const warm = measureParse(events);
  const { cold, tabled } = measureCold(events);
  const note = [
    warm.note,
    `first run of a process ${ms(cold.ours)} (bound ${ms(cold.bound)})`,
    `of which without making zone tables ${ms(tabled.ours)} (bound ${ms(tabled.bound)})`,
  ];
  return { ...warm, note: note.join('; ') };
}

export const bench: Bench = { name: 'parse-64k', unit: 'ms', run };
