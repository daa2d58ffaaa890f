/** 1,000 AWS cron schedules over two years, 24,000 runs (performance target A3). */
import type { Bench } from './bench.ts';
import { inChildren } from './in-child.ts';

async function run() {
  const script = new URL('./schedule/cron-child.ts', import.meta.url);
  const figures = inChildren(script, ['ours', 'bound', 'croner']);
  const { ours, bound, croner } = figures;
  if (ours.count !== bound.count || ours.check !== bound.check) {
    throw new Error(`Other instants than the bound's: ${JSON.stringify(figures)}`);
  }
  const same = croner.check === ours.check ? 'the same' : 'other';
  return {
    ours: ours.ms,
    bound: bound.ms,
    peers: { croner: croner.ms },
    note: `${ours.count} runs, texts read anew each time; croner, given the text rewritten, gave ${croner.count}, ${same} instants`,
  };
}

export const bench: Bench = { name: 'aws-cron-24k', unit: 'ms', run };
