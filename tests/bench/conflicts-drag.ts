/** One moved draft rechecked by all rules at 1,000,000 busy stretches (performance target A4: 1 ms). */
import type { Bench } from './bench.ts';
import { inTurns, nodeWay } from './in-child.ts';

const script = new URL('./conflicts/drag-child.ts', import.meta.url);

async function run() {
  const figures = inTurns(
    new Map([
      ['million', nodeWay(script, 'million', 1)],
      ['thousand', nodeWay(script, 'thousand', 3)],
      ['whole', nodeWay(script, 'whole', 3)],
      ['edit', nodeWay(script, 'edit', 3)],
    ]),
  );
  const perStep = (name: 'million' | 'thousand'): number => {
    const { ms = NaN, count = NaN } = figures[name] ?? {};
    return ms / count;
  };
  return {
    ours: perStep('million'),
    // The same drag where next to nothing is live: what the rules themselves cost.
    bound: perStep('thousand'),
    peers: {},
    note: `target 1 ms; 10,000 windows among 10,000 live by all rules ${figures.whole?.ms.toFixed(0) ?? '–'} ms (target 100), after an edit ${figures.edit?.ms.toFixed(0) ?? '–'} ms`,
  };
}

export const bench: Bench = { name: 'conflicts-drag', unit: 'ms', run };
