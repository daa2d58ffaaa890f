/** Reading a plan of 10,000 series from its text, against reading that text as JSON. */
import { createHash } from 'node:crypto';
import { formatPlan, parsePlan } from '../../shared/formats/plan-file.ts';
import { aPlan, aSeries } from '../support/a-plan.ts';
import { median, type Bench } from './bench.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const timed = (work: () => unknown): number =>
  median(
    Array.from({ length: 7 }, () => {
      const before = performance.now();
      work();
      return performance.now() - before;
    }),
  );

export const bench: Bench = {
  name: 'open',
  unit: 'ms',
  run: async () => {
    const series = Array.from({ length: 10_000 }, (_, at) => aSeries({ id: `s${at}` }));
    const text = formatPlan(aPlan({ series }), sha256);
    return {
      ours: timed(() => parsePlan(text, sha256)),
      bound: timed(() => JSON.parse(text) as unknown),
      peers: {},
      note: `${Math.round(text.length / 1_000)} KB; to the first drawing: start-up`,
    };
  },
};
