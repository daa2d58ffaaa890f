/** One moved draft rechecked by all rules at 1,000,000 busy stretches (performance target A4: 1 ms). */
import { atMost, type Bench } from './bench.ts';
import { inTurns, nodeWay, type Way } from './in-child.ts';

const script = new URL('./conflicts/drag-child.ts', import.meta.url);

type Name =
  | 'million'
  | 'thousand'
  | 'asked'
  | 'whole'
  | 'edit'
  | 'everything'
  | 'everything-cold'
  | 'everything-after-edit';

async function run() {
  const figures = inTurns(
    new Map<Name, Way>([
      ['million', nodeWay(script, 'million', 1)],
      ['thousand', nodeWay(script, 'thousand', 3)],
      ['asked', nodeWay(script, 'asked', 3)],
      ['whole', nodeWay(script, 'whole', 3)],
      ['edit', nodeWay(script, 'edit', 3)],
      ['everything', nodeWay(script, 'everything', 3)],
      ['everything-cold', nodeWay(script, 'everything-cold', 3)],
      ['everything-after-edit', nodeWay(script, 'everything-after-edit', 3)],
    ]),
  );
  const perStep = (name: 'million' | 'thousand' | 'asked'): number => {
    const { ms, count } = figures[name];
    return ms / count;
  };
  const msOf = (name: keyof typeof figures): string => figures[name].ms.toFixed(0);
  return {
    ours: perStep('million'),
    // The same drag where next to nothing is live: what the rules themselves cost.
    bound: perStep('thousand'),
    peers: {},
    note: `10,000 windows among 10,000 live by the rules of windows ${msOf('whole')} ms, after an edit ${msOf('edit')} ms; with promises, limits and names, expanded anew, ${msOf('everything')} ms, and ${msOf('everything-cold')} ms in a process that has just begun`,
    targets: [
      atMost(1, 'ms for one moved draft at 1,000,000 busy stretches', perStep('million')),
      atMost(1, 'ms for one moved draft by all rules among 20,000 intervals', perStep('asked')),
      atMost(100, 'ms for all rules of a plan never seen', figures.everything.ms),
      atMost(
        100,
        'ms for all rules of 20,000 intervals after an edit',
        figures['everything-after-edit'].ms,
      ),
    ],
  };
}

export const bench: Bench = { name: 'conflicts-drag', unit: 'ms', run };
