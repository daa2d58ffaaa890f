/** 1,000 AWS cron schedules over two years, 24,000 runs (performance target A3). */
import { atLeast, atMost, type Bench } from './bench.ts';
import { inTurns, nodeWay, type ChildFigure } from './in-child.ts';

const script = new URL('./schedule/cron-child.ts', import.meta.url);

async function run() {
  const figures = inTurns(
    new Map([
      ['ours' as const, nodeWay(script, 'ours')],
      ['bound' as const, nodeWay(script, 'bound')],
      ['croner' as const, nodeWay(script, 'croner', 3)],
      ['cron-parser' as const, nodeWay(script, 'cron-parser', 1)],
    ]),
  );
  const { ours, bound, ...peers } = figures;
  if (ours.count !== bound.count || ours.check !== bound.check)
    throw new Error(`Other instants than the bound's: ${JSON.stringify(figures)}`);
  const answers = Object.entries(peers).map(
    ([name, { count, check }]: [string, ChildFigure]) =>
      `${name} gave ${count}, ${check === ours.check ? 'the same' : 'other'} instants`,
  );
  return {
    ours: ours.ms,
    bound: bound.ms,
    peers: { croner: peers.croner.ms, 'cron-parser': peers['cron-parser'].ms },
    note: `${ours.count} runs, texts read anew each time; given the text rewritten, ${answers.join(', ')}`,
    targets: [
      atMost(4, '× bound', ours.ms / bound.ms),
      atLeast(100, '× as fast as croner', peers.croner.ms / ours.ms),
    ],
  };
}

export const bench: Bench = { name: 'aws-cron-24k', unit: 'ms', run };
