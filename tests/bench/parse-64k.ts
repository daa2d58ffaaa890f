/** The largest Change Calendar, 64 KiB, 144 events, to UTC, lossless (performance target A1). */
import { atMost, type Bench } from './bench.ts';
import { measureCold, measureParse } from './ical/measure-parse.ts';

const events = 144;
const ms = (value: number): string => value.toPrecision(3);

async function run() {
  const warm = measureParse(events);
  const { cold, warmIcu, tabled } = measureCold(events);
  const note = [
    warm.note,
    `first run of a process ${ms(cold.ours)} (bound ${ms(cold.bound)})`,
    `${ms(warmIcu.ours)} (${ms(warmIcu.bound)}) once any formatter had loaded ICU`,
    `${ms(tabled.ours)} (${ms(tabled.bound)}) with zone tables made, none of the code compiled`,
  ];
  const targets = [
    ...(warm.targets ?? []),
    atMost(1.5, '× bound, first run of a process', cold.ours / cold.bound),
    atMost(3, 'ms, first run with zone tables made', tabled.ours),
  ];
  return { ...warm, note: note.join('; '), targets };
}

export const bench: Bench = { name: 'parse-64k', unit: 'ms', run };
