import type { BenchFigures } from '../bench.ts';
import { inChildren } from '../in-child.ts';

const script = new URL('./parse-child.ts', import.meta.url);

/** Warm figures for a calendar of so many events. Throws where we read other instants than the bound. */
export function measureParse(events: number): BenchFigures {
  const ways = [`ours ${events}`, `bound ${events}`, `ical.js ${events}`] as const;
  const figures = inChildren(script, ways);
  const [ours, bound, icalJs] = ways.map((way) => figures[way]);
  if (ours === undefined || bound === undefined || icalJs === undefined)
    throw new Error('No figure');
  if (ours.count !== bound.count || ours.check !== bound.check)
    throw new Error(`Other instants than the bound's: ${JSON.stringify(figures)}`);
  const folds =
    icalJs.check === ours.check ? 'the same instants' : 'other instants in DST folds and gaps';
  return {
    ours: ours.ms,
    bound: bound.ms,
    peers: { 'ical.js': icalJs.ms },
    note: `${ours.count} events, lossless; ical.js reads ${folds}`,
  };
}

/** First runs of fresh processes, in milliseconds: with the zone tables still to be made, and with them made. */
export function measureCold(events: number): Readonly<Record<'cold' | 'tabled', BenchFigures>> {
  const measure = (modes: string): BenchFigures => {
    const ways = [`ours ${events} ${modes}`, `bound ${events} ${modes}`] as const;
    const figures = inChildren(script, ways);
    const [ours, bound] = ways.map((way) => figures[way]?.ms);
    return { ours: ours ?? NaN, bound: bound ?? NaN, peers: {} };
  };
  return { cold: measure('cold'), tabled: measure('cold tabled') };
}
