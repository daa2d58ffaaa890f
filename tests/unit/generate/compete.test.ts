/** Lanes that compete, against every combination of every way they could have. */
import { describe, expect, it } from 'vitest';
import { settle } from '../../../shared/generate/compete.ts';
import type { Competitor } from '../../../shared/generate/contest-table.ts';
import { prepareJudge } from '../../../shared/generate/judge-place.ts';
import type { Lane } from '../../../shared/generate/lane.ts';
import { lanePlaces, type LanePlace } from '../../../shared/generate/lane-places.ts';
import { makeLanes } from '../../../shared/generate/make-lanes.ts';
import { prepareLane, solveWidening } from '../../../shared/generate/solve-lane.ts';
import { startTeamLoad } from '../../../shared/generate/team-load.ts';
import { readCost, weights } from '../../../shared/generate/weights.ts';
import type { YearQuestion } from '../../../shared/generate/year-question.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Freeze } from '../../../shared/model/release.ts';
import type { Customer } from '../../../shared/model/target.ts';
import { policyRulesOf } from '../../../shared/policy/policy-rules.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { seeded } from '../../support/seeded.ts';

const nowMs = Date.UTC(2027, 2, 1, 12);
const range = { startMs: nowMs, endMs: Date.UTC(2027, 4, 15) };

/** A few customers with a draft or two each on the same Saturdays, some of which are frozen. */
function aContest(seed: number, count: number): Plan {
  const chance = seeded(seed);
  const { organization } = aPlan();
  const [customer] = organization.customers as readonly [Customer];
  const customers = Array.from({ length: count }, (_, index): Customer => ({
    ...customer,
    ...{ id: `c${index}`, name: `Customer ${index}`, noticeDays: 0, cadenceDays: null },
    environments: customer.environments.slice(0, 1),
  }));
  const freezes = Array.from({ length: 3 }, (_, index): Freeze => {
    const startMs = Date.UTC(2027, 2, 6 + 7 * Math.floor(chance() * 9));
    return {
      ...{ id: `f${index}`, name: `Freeze ${index}`, hardness: 'hard', guards: ['install'] },
      targets: index === 0 ? [] : [{ businessUnitId: 'hrp', customerId: `c${index - 1}` }],
      ...{ startMs, endMs: startMs + 3 * 86_400_000 },
    };
  });
  return aPlan({
    organization: {
      ...organization,
      customers,
      policy: { ...{ name: 'None', version: '1', owner: 'nobody' }, clocks: noClocks },
      teams: organization.teams.map((team) => ({ ...team, capacity: 1 + (seed % 2) })),
    },
    freezes,
    series: customers.map(({ id }) => {
      const first = addDays('2027-03-27', 7 * Math.floor(chance() * 2));
      const dates = count > 2 ? [first] : [first, addDays(first, 14)];
      const target = { businessUnitId: 'hrp', customerId: id, environmentId: 'prod' };
      return aSeries({
        ...{ id, name: id, target, state: 'draft' },
        rule: { kind: 'dates', dates },
      });
    }),
  });
}

/** The same with most of its Saturdays frozen: there is no room for everybody. */
function crowded(plan: Plan, seed: number): Plan {
  const chance = seeded(seed + 1_000);
  const frozen = [...Array(9).keys()].filter(() => chance() < 0.75);
  const more = frozen.map((week): Freeze => {
    const startMs = Date.UTC(2027, 2, 6 + 7 * week);
    return {
      ...{ id: `w${week}`, name: `Week ${week}`, hardness: 'hard', guards: ['install'] },
      ...{ targets: [], startMs, endMs: startMs + 3 * 86_400_000 },
    };
  });
  return { ...plan, freezes: [...plan.freezes, ...more] };
}

/** Clocks so long that no patch is ever late: what is left is a contest for hands. */
const noClocks = (['critical', 'other'] as const).map((severity) => ({
  ...{ severity, days: 3_000, targets: [] },
}));

function contestants(plan: Plan) {
  const question: YearQuestion = {
    ...{ plan, live: [], calendars: [], nowMs, range, scope: {}, movesProposed: false },
  };
  const windows = expandPlan(plan, range);
  const lanes = makeLanes(question, { windows, rules: policyRulesOf(plan.organization) });
  const judge = prepareJudge(question, []);
  const facts = { range, nowMs, judge, extraStartsOf: () => [], demands: [] };
  const capacity = plan.organization.teams[0]?.capacity ?? 0;
  const limit = { capacity, restMs: 0 };
  const load = startTeamLoad({ startMs: 0, endMs: Date.UTC(2028, 0, 1) }, limit);
  const competitors = lanes.map((lane): Competitor => {
    const prepared = prepareLane(lane, { width: 'weekday', faults: [] }, facts);
    const among: Competitor['among'] = (terms) => solveWidening(() => prepared, terms);
    return { load, among, alone: among({}), prepare: () => prepared };
  });
  const waysOf = (lane: Lane) =>
    everyWay(lanePlaces(lane, { range, width: 'weekday', faults: [], extraStarts: [] }), lane).map(
      (places) => ({
        places,
        cost: places.reduce((sum, each) => sum + each.compromise + judge(lane, each).cost, 0),
      }),
    );
  return { competitors, ways: lanes.map(waysOf), limit };
}

/** One place for each item, in order; nothing is added where nothing is promised. */
function everyWay(
  places: readonly LanePlace[],
  { items }: Lane,
): readonly (readonly LanePlace[])[] {
  return items.reduce<readonly (readonly LanePlace[])[]>(
    (ways, _, item) =>
      ways.flatMap((way) =>
        places
          .filter((each) => each.item === item && each.startMs >= (way.at(-1)?.endMs ?? 0))
          .map((each) => [...way, each]),
      ),
    [[]],
  );
}

type Ways = ReturnType<typeof contestants>['ways'];

function bestOfAll(ways: Ways, capacity: number): number {
  const go = (index: number, spent: number, taken: readonly LanePlace[]): number => {
    const own = ways[index];
    if (own === undefined) return spent + overload(taken, capacity);
    return own.reduce(
      (best, { places, cost }) =>
        Math.min(best, go(index + 1, spent + cost, [...taken, ...places])),
      Infinity,
    );
  };
  return go(0, 0, []);
}

/** Windows that are part of too many at once; the most at once are there when one begins. */
function overload(taken: readonly LanePlace[], capacity: number): number {
  const crowded = new Set(
    taken.flatMap(({ startMs }) => {
      const together = taken.filter((each) => each.startMs <= startMs && startMs < each.endMs);
      return together.length > capacity ? together : [];
    }),
  );
  return crowded.size * weights.warning;
}

describe('settle', () => {
  it.each([...Array(24).keys()])('finds the best of all combinations, contest %i', (seed) => {
    const { competitors, ways, limit } = contestants(aContest(seed, 2 + (seed % 3)));
    const settled = settle(competitors);
    const best = bestOfAll(ways, limit.capacity);
    expect(settled.cost).toBe(best);
    // Of two there is nobody else to make room for: what is found is proven.
    if (competitors.length === 2) expect(settled.bound).toBe(best);
    expect(settled.bound).toBeLessThanOrEqual(best);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('needs no more warnings than five lanes must, %i', (seed) => {
    const { competitors, ways, limit } = contestants(aContest(seed, 5));
    const settled = settle(competitors);
    const best = bestOfAll(ways, limit.capacity);
    expect(settled.bound).toBeLessThanOrEqual(best);
    expect(settled.cost).toBeGreaterThanOrEqual(best);
    expect(readCost(settled.cost).warnings).toBe(readCost(best).warnings);
  });

  it('never claims to be better than it is, where six are too many to search through', () => {
    const { competitors, ways, limit } = contestants(aContest(28, 6));
    const settled = settle(competitors);
    const best = bestOfAll(ways, limit.capacity);
    expect(settled.bound).toBeLessThanOrEqual(best);
    expect(settled.cost).toBeGreaterThan(best);
  });

  it('tells a gap that is true where nothing is searched, as in contests of many lanes', () => {
    let unavoidable = 0;
    for (let seed = 0; seed < 120; seed++) {
      const { competitors, ways, limit } = contestants(
        crowded(aContest(seed, 2 + (seed % 3)), seed),
      );
      const settled = settle(competitors, 0);
      const best = bestOfAll(ways, limit.capacity);
      expect(settled.bound).toBeLessThanOrEqual(best);
      expect(settled.cost).toBeGreaterThanOrEqual(best);
      if (readCost(best).warnings > 0) unavoidable += 1;
    }
    // In many of them even the best year has too many at once.
    expect(unavoidable).toBeGreaterThan(40);
  });

  it('leaves the loads with the windows that it settled on, and no others', () => {
    const { competitors } = contestants(aContest(7, 5));
    const { plans } = settle(competitors);
    const [{ load } = { load: null }] = competitors;
    for (const place of plans.flatMap(({ places }) => places)) load?.remove(place);
    const capacity = load?.roomAt(0);
    for (const { startMs } of plans.flatMap(({ places }) => places))
      expect(load?.roomAt(startMs)).toBe(capacity);
  });
});
