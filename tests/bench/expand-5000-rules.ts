/** 5,000 recurrence rules in four zones over two years, to instants (performance target A2). */
import type { Bench } from './bench.ts';
import { inChildren } from './in-child.ts';

async function run() {
  const script = new URL('./schedule/expand-child.ts', import.meta.url);
  const figures = inChildren(script, ['ours', 'bound', 'ours from text', 'rrule-temporal']);
  const { ours, bound, 'ours from text': fromText, 'rrule-temporal': temporal } = figures;
  if (ours.count !== bound.count || ours.check !== bound.check) {
    throw new Error(`Other instants than the bound's: ${JSON.stringify(figures)}`);
  }
  return {
    ours: ours.ms,
    bound: bound.ms,
    peers: { 'rrule-temporal': temporal.ms },
    note: `${ours.count} occurrences; with reading the texts anew ${fromText.ms.toFixed(1)} ms; rrule-temporal gave ${temporal.count} (none in DST gaps)`,
  };
}

export const bench: Bench = { name: 'expand-5000-rules', unit: 'ms', run };
