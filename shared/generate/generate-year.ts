/**
 * A whole year of windows without conflicts, with as few compromises as there can be.
 *
 * Every lane (an environment of a customer) is solved exactly, as a shortest path over the places
 * its windows could have; lanes that want the same team at the same time are then settled with
 * each other. Production goes first, the other environments follow it. Pure and deterministic: the
 * same question gives the same year.
 */
import { isActive, isDisruptive } from '../conflicts/prepared-rule.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Team } from '../model/target.ts';
import { policyRangeOf } from '../policy/policy-input.ts';
import { policyRulesOf } from '../policy/policy-rules.ts';
import { expandPlan } from '../schedule/expand-series.ts';
import { minuteMs, type TimeRange } from '../time/time-range.ts';
import { settle, type Settled } from './compete.ts';
import { movable, type Competitor } from './contest-table.ts';
import { explainLane } from './explain-lane.ts';
import { prepareExtraStarts } from './extra-starts.ts';
import { prepareJudge } from './judge-place.ts';
import type { Lane, SoakDemand } from './lane.ts';
import { makeLanes } from './make-lanes.ts';
import { prepareDemands } from './prepare-demands.ts';
import { proofOf, withoutWorse } from './prove-year.ts';
import {
  prepareLane,
  solveWidening,
  type Look,
  type PreparedLane,
  type SolveFacts,
} from './solve-lane.ts';
import { tallyOf } from './tally.ts';
import { startTeamLoad, type TeamLoad } from './team-load.ts';
import { weights } from './weights.ts';
import type { LaneYear, YearProgress, YearProposal } from './year-proposal.ts';
import type { YearQuestion } from './year-question.ts';

/** Plans the year in steps, so that whoever runs it can show how far it is, and stop. */
export function* generateYear(question: YearQuestion): Generator<YearProgress, YearProposal, void> {
  yield { doing: 'checking the plan', done: 0, total: 1 };
  const before = tallyOf(question.plan, question);
  const work = prepareWork(question);
  const demandsOf = prepareDemands(question, work.windows);
  const first = yield* settleStage(
    work,
    work.lanes.filter(({ production }) => production),
    () => [],
  );
  const others = work.lanes.filter(({ production }) => !production);
  const demands = new Map(others.map((lane) => [lane, demandsOf(lane, first.plans)]));
  const second = yield* settleStage(work, others, (lane) => demands.get(lane) ?? []);
  const stages = [
    ...first.plans.map((plan) => ({ plan, demands: [] })),
    ...second.plans.map((plan) => ({ plan, demands: demands.get(plan.lane.lane) ?? [] })),
  ];
  const years = new Map(
    stages.map((stage) => [stage.plan.lane.lane.key, explain(work, stage.plan, stage.demands)]),
  );
  yield { doing: 'checking the year', done: 0, total: 1 };
  const lanes = work.lanes.flatMap(({ key }): readonly LaneYear[] => {
    const year = years.get(key);
    return year === undefined ? [] : [year];
  });
  const cost = first.cost + second.cost;
  const withProduction = first.bound + second.bound;
  const alone = first.bound + second.cost - savedAlone(work, second);
  const proof = proofOf(cost, { all: Math.min(alone, withProduction), withProduction });
  return { ...withoutWorse(question, lanes, before), before, proof };
}

interface Work extends SolveFacts {
  readonly question: YearQuestion;
  readonly lanes: readonly Lane[];
  readonly windows: readonly PatchWindow[];
  readonly teamOf: (lane: Lane) => Team | undefined;
  readonly loadOf: (lane: Lane) => TeamLoad | null;
}

function prepareWork(question: YearQuestion): Work {
  const { plan, nowMs } = question;
  const windows = expandPlan(plan, policyRangeOf(nowMs));
  const rules = policyRulesOf(plan.organization);
  const lanes = makeLanes(question, { windows, rules });
  const movable = new Set(
    lanes.flatMap(({ items }) =>
      items.filter(({ fixed }) => !fixed).map(({ window }) => window.id),
    ),
  );
  const staying = windows.filter(({ id }) => !movable.has(id));
  const range = { ...question.range, startMs: Math.max(nowMs, question.range.startMs) };
  const teamOf = prepareTeams(question);
  return {
    ...{ question, lanes, windows, range, nowMs, teamOf },
    judge: prepareJudge(question, staying),
    extraStartsOf: prepareExtraStarts(plan, range),
    loadOf: prepareLoads(question, { staying, range, teamOf }),
  };
}

function prepareTeams({ plan: { organization } }: YearQuestion): Work['teamOf'] {
  const teams = new Map(organization.teams.map((team) => [team.id, team]));
  const ofUnit = new Map(
    organization.businessUnits.map(({ id, teamId }) => [id, teams.get(teamId)]),
  );
  return ({ businessUnitId }) => ofUnit.get(businessUnitId);
}

/** Longer than any window that is moved or added, with its rest. */
const loadMarginMs = 70 * 24 * 60 * minuteMs;

/** The load of each team by the windows that stay; those of other units are among them. */
function prepareLoads(
  { plan: { organization } }: YearQuestion,
  {
    staying,
    range,
    teamOf,
  }: {
    readonly staying: readonly PatchWindow[];
    readonly range: TimeRange;
    readonly teamOf: Work['teamOf'];
  },
): Work['loadOf'] {
  const around = { startMs: range.startMs - loadMarginMs, endMs: range.endMs + loadMarginMs };
  const loads = new Map(
    organization.teams.map((team) => [
      team.id,
      startTeamLoad(around, {
        capacity: team.capacity ?? team.size,
        restMs: (team.restMinutes ?? 0) * minuteMs,
      }),
    ]),
  );
  const teamIds = new Map(organization.businessUnits.map(({ id, teamId }) => [id, teamId]));
  for (const window of staying) {
    if (!isActive(window) || !isDisruptive(window)) continue;
    loads.get(teamIds.get(window.target.businessUnitId) ?? '')?.add(window);
  }
  return (lane) => loads.get(teamOf(lane)?.id ?? '') ?? null;
}

/** Solves lanes one by one, then settles them with each other. */
function* settleStage(
  work: Work,
  lanes: readonly Lane[],
  demandsOf: (lane: Lane) => readonly SoakDemand[],
): Generator<YearProgress, Settled, void> {
  const competitors: Competitor[] = [];
  for (const lane of lanes) {
    const done = work.lanes.indexOf(lane);
    yield { doing: 'looking for places', done, total: work.lanes.length };
    competitors.push(competitorOf(work, lane, demandsOf(lane)));
  }
  return settle(competitors);
}

function competitorOf(work: Work, lane: Lane, demands: readonly SoakDemand[]): Competitor {
  const usual = prepareLane(lane, { width: 'weekday', faults: [] }, { ...work, demands });
  const prepare = (look: Look): PreparedLane =>
    look.width === 'weekday' ? usual : prepareLane(lane, look, { ...work, demands });
  const load = work.loadOf(lane);
  const isFull = (place: TimeRange): boolean => load?.isFull(place) ?? false;
  return {
    ...{ load, prepare },
    alone: solveWidening(prepare, { isFull }),
    among: (terms) => solveWidening(prepare, terms),
  };
}

/**
 * What environments that follow production would save at most if production, and everybody else, were
 * elsewhere: another year of production might suit them better. Of those without a warning only moves.
 */
function savedAlone(work: Work, { plans }: Settled): number {
  return plans.reduce((sum, plan) => {
    const { lane } = plan.lane;
    const load = work.loadOf(lane);
    const over = movable(plan).filter((place) => (load?.firstOver(place) ?? null) !== null);
    const cost = plan.cost + over.length * weights.warning;
    if (cost < weights.warning / 2) return sum;
    const prepare = (look: Look): PreparedLane => prepareLane(lane, look, { ...work, demands: [] });
    return sum + Math.max(0, cost - solveWidening(prepare, {}).cost);
  }, 0);
}

function explain(
  work: Work,
  plan: Settled['plans'][number],
  demands: readonly SoakDemand[],
): LaneYear {
  const { lane } = plan.lane;
  const load = work.loadOf(lane);
  return explainLane(plan, {
    range: work.range,
    nowMs: work.nowMs,
    judge: work.judge,
    demands,
    teamName: work.teamOf(lane)?.name ?? '',
    isOver: (place) => (load?.firstOver(place) ?? null) !== null,
    isFull: (place) => load?.isFull(place) ?? false,
  });
}
