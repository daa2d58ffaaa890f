import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cheapestWay,
  inChainOrder,
  makeChain,
  type Place,
  type StepCost,
} from '../../../shared/generate/chain.ts';

const place = (stage: number, startMs: number): Place => ({
  ...{ stage, startMs, endMs: startMs + 1, fixed: false },
});

/** Steps cost more the longer they are beyond three: a made-up cadence. */
const stepOver =
  (places: readonly Place[]): StepCost =>
  (from, to) => {
    const start = from === null ? 0 : (places[from]?.startMs ?? 0);
    const end = to === null ? 20 : (places[to]?.startMs ?? 0);
    return Math.max(0, end - start - 3) * 10;
  };

/** Every way there is, tried one by one. */
function bruteForce(places: readonly Place[], items: number, costs: readonly number[]): number {
  const step = stepOver(places);
  const go = (from: number | null, spent: number, stage: number): number => {
    let best = stage >= 2 * items - 1 ? spent + step(from, null) : Infinity;
    places.forEach((to, index) => {
      const before = from === null ? null : places[from];
      if (to.stage < stage || (from !== null && index <= from)) return;
      const skipsItem = to.stage > (stage % 2 === 0 ? stage + 1 : stage + 2);
      if (skipsItem || (to.stage === stage && stage % 2 === 1)) return;
      if (before !== null && before !== undefined) {
        const areItems = before.stage % 2 === 1 && to.stage % 2 === 1;
        if (to.startMs < before.startMs || (to.startMs === before.startMs && !areItems)) return;
      }
      const own = costs[index] ?? Infinity;
      best = Math.min(best, go(index, spent + step(from, index) + own, to.stage));
    });
    return best;
  };
  return go(null, 0, -1);
}

const instance = fc.integer({ min: 0, max: 3 }).chain((items) =>
  fc.record({
    items: fc.constant(items),
    places: fc.array(
      fc.record({
        stage: fc.integer({ min: 0, max: 2 * items }),
        startMs: fc.integer({ min: 0, max: 19 }),
        cost: fc.integer({ min: 0, max: 40 }),
      }),
      { minLength: 1, maxLength: 9 },
    ),
  }),
);

describe('cheapestWay', () => {
  it('finds what trying every way finds', () => {
    fc.assert(
      fc.property(instance, ({ items, places }) => {
        const ordered = inChainOrder(
          places.map((each) => ({ ...each, ...place(each.stage, each.startMs) })),
        );
        const costs = ordered.map(({ cost }) => cost);
        const step = stepOver(ordered);
        const chain = makeChain(ordered, { items, step, longestStepMs: Infinity });
        const way = cheapestWay(chain, Float64Array.from(costs));
        expect(way.cost).toBe(bruteForce(ordered, items, costs));
      }),
      { seed: 20_270_310, numRuns: 400 },
    );
  });

  it('goes through what is required, and not through what costs Infinity', () => {
    const places = [place(0, 2), place(0, 5), place(0, 8)];
    const step: StepCost = () => 0;
    const chain = makeChain(places, { items: 0, step, longestStepMs: Infinity });
    expect(cheapestWay(chain, Float64Array.from([1, 1, 1])).through).toEqual([]);
    expect(cheapestWay(chain, Float64Array.from([1, 1, 1]), [1]).through).toEqual([1]);
    expect(cheapestWay(chain, Float64Array.from([1, Infinity, 1]), [1]).cost).toBe(Infinity);
  });

  it('tells that there is no way where an item has no place', () => {
    const chain = makeChain([place(0, 2)], { items: 1, step: () => 0, longestStepMs: Infinity });
    expect(cheapestWay(chain, Float64Array.from([0])).cost).toBe(Infinity);
  });
});
