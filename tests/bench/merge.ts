/** Merging two plans of 10,000 series of which each side moved a tenth, against comparing them as text. */
import { mergePlans } from '../../shared/merge/merge-plans.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { aPlan, aSeries } from '../support/a-plan.ts';
import { atMost, median, type Bench } from './bench.ts';

// Of texts, as from files: nothing is shared between the three.
const fresh = (moved: (at: number) => boolean): Plan =>
  structuredClone(
    aPlan({
      series: Array.from({ length: 10_000 }, (_, at) =>
        aSeries({ id: `s${at}`, startTime: moved(at) ? '23:00' : '22:00' }),
      ),
    }),
  );

const timed = (work: () => unknown): number =>
  median(
    Array.from({ length: 7 }, () => {
      const before = performance.now();
      work();
      return performance.now() - before;
    }),
  );

export const bench: Bench = {
  name: 'merge',
  unit: 'ms',
  run: async () => {
    const base = fresh(() => false);
    const mine = fresh((at) => at % 10 === 0);
    const theirs = fresh((at) => at % 10 === 5);
    const ours = timed(() => mergePlans({ base, mine, theirs }));
    return {
      ours,
      bound: timed(() => [base, mine, theirs].map((plan) => JSON.stringify(plan))),
      peers: {},
      targets: [atMost(300, 'ms for two plans of 10,000 windows', ours)],
    };
  },
};
