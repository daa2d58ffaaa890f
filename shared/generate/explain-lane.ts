/** Why each window of a planned lane is where it is, and what could not be helped. */
import type { Conflict } from '../conflicts/conflict.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { inChainOrder } from './chain.ts';
import type { Judge } from './judge-place.ts';
import type { Lane, SoakDemand } from './lane.ts';
import { lanePlaces, type LanePlace } from './lane-places.ts';
import type { LanePlan } from './solve-lane.ts';
import { prepareSteps, type StepFaults, type Steps } from './step-cost.ts';
import { weights } from './weights.ts';
import type { LaneYear, LeftGap, ProposedWindow, Reason, Tried } from './year-proposal.ts';

/** What the answer is read from. */
export interface ExplainFacts {
  readonly range: TimeRange;
  readonly nowMs: EpochMs;
  readonly judge: Judge;
  readonly demands: readonly SoakDemand[];
  readonly teamName: string;
  /** Whether the team would have more at once than it can take; asked about places that are settled on. */
  readonly isOver: (place: TimeRange) => boolean;
  /** Whether it has no hands left for one more. */
  readonly isFull: (place: TimeRange) => boolean;
}

/** Explains a lane by looking at what each window would have met where it was, or without it. */
export function explainLane({ lane: { lane }, places }: LanePlan, facts: ExplainFacts): LaneYear {
  const ordered = inChainOrder(places);
  const steps = prepareSteps(lane, ordered, facts);
  const windows = ordered.map((place, index) =>
    proposed({ lane, place, index, steps, places: ordered }, facts),
  );
  return {
    key: lane.key,
    name: lane.name,
    customerId: lane.customerId,
    windows,
    gaps: gapsLeft(lane, { places: ordered, steps }, facts),
  };
}

interface Explained {
  readonly lane: Lane;
  readonly place: LanePlace;
  readonly index: number;
  readonly steps: Steps;
  readonly places: readonly LanePlace[];
}

function proposed(explained: Explained, facts: ExplainFacts): ProposedWindow {
  const { lane, place } = explained;
  const known = lane.items[place.item];
  const { window, findings, cost } = facts.judge(lane, place);
  const over = !place.fixed && facts.isOver(place);
  const unsoaked = !place.fixed && place.startMs < lane.soakedFromMs;
  const against = [
    ...reasonsOf(findings),
    ...(over ? [teamReason(facts)] : []),
    ...(unsoaked ? [soakReason] : []),
  ];
  const isBad = over || unsoaked || cost >= weights.warning;
  const shared = {
    window: known?.fixed === true ? known.window : window,
    against: isBad || known?.fixed === true ? against : [],
    ...(isBad && !place.fixed && { tried: triedFor(lane, place, facts) }),
  };
  if (known === undefined) {
    const because = faultReasons(lane, stepWithout(explained));
    return { ...shared, action: 'added', settled: false, fromMs: null, because };
  }
  const fromMs = known.window.startMs;
  if (place.startMs === fromMs) {
    return { ...shared, action: 'kept', settled: known.fixed, fromMs, because: [] };
  }
  const because = whyMoved(explained, facts);
  return { ...shared, action: 'moved', settled: false, fromMs, because };
}

/** What would be at fault between its neighbours if a window were not there. */
function stepWithout({ index, places, steps }: Explained): StepFaults {
  return steps.faults(index === 0 ? null : index - 1, index + 1 < places.length ? index + 1 : null);
}

/** What it met where it was; else what its old place would have done to the line. */
function whyMoved(
  { lane, place, index, places }: Explained,
  facts: ExplainFacts,
): readonly Reason[] {
  const window = lane.items[place.item]?.window;
  if (window === undefined) return [];
  const own = { ...place, startMs: window.startMs, endMs: window.endMs };
  const met = reasonsOf(facts.judge(lane, own).findings);
  if (met.length > 0) return met;
  if (facts.isFull(own)) return [teamReason(facts)];
  if (own.startMs < lane.soakedFromMs) return [soakReason];
  const stayed = places.map((each, at) => (at === index ? own : each));
  const steps = prepareSteps(lane, stayed, facts);
  const [before, after] = [
    index === 0 ? null : index - 1,
    index + 1 < places.length ? index + 1 : null,
  ];
  const reasons = [
    ...faultReasons(lane, steps.faults(before, index)),
    ...faultReasons(lane, steps.faults(index, after)),
  ];
  const kinds = new Map(reasons.map((reason) => [reason.rule, reason]));
  // It made room: what it leaves is taken by a neighbour that had to move.
  return kinds.size > 0 ? [...kinds.values()] : faultReasons(lane, anyFault(lane));
}

const anyFault = ({ promise, events }: Lane): StepFaults => ({
  gap: promise !== null,
  late: promise === null && events.length > 0 ? 1 : 0,
  missed: promise === null && events.length === 0 ? 1 : 0,
});

function faultReasons({ promise }: Lane, { gap, late, missed }: StepFaults): readonly Reason[] {
  const days =
    promise?.reading === 'calendar-month'
      ? 'every calendar month'
      : `every ${promise?.days ?? 0} days`;
  return [
    ...(gap ? [{ rule: 'C13', name: days } as const] : []),
    ...(late > 0 ? [{ rule: 'C14', name: '' } as const] : []),
    ...(missed > 0 ? [soakReason] : []),
  ];
}

const soakReason: Reason = { rule: 'C15', name: '' };

const teamReason = ({ teamName }: ExplainFacts): Reason => ({ rule: 'C09', name: teamName });

/** Each once, in the order found. */
function reasonsOf(findings: readonly Conflict[]): readonly Reason[] {
  const reasons = findings.map(({ rule, counterpart }): Reason => ({
    rule,
    name: counterpart.name,
  }));
  return [...new Map(reasons.map((reason) => [`${reason.rule}|${reason.name}`, reason])).values()];
}

/** What spoke against the other days that the window could have had. */
function triedFor(lane: Lane, place: LanePlace, facts: ExplainFacts): Tried {
  const all = lanePlaces(lane, anyDayIn(facts));
  const same = all.filter(
    ({ stage, startMs, item }) =>
      stage === place.stage && item === place.item && startMs !== place.startMs,
  );
  return triedAt(lane, same, facts);
}

const anyDayIn = ({ range }: ExplainFacts) =>
  ({ range, width: 'any day', faults: [range], extraStarts: [] }) as const;

function triedAt(lane: Lane, places: readonly LanePlace[], facts: ExplainFacts): Tried {
  const counts = new Map<string, { readonly reason: Reason; places: number }>();
  for (const place of places) {
    const met = reasonsOf(facts.judge(lane, place).findings);
    const reasons = facts.isFull(place) ? [...met, teamReason(facts)] : met;
    for (const reason of reasons) {
      const key = `${reason.rule}|${reason.name}`;
      const known = counts.get(key) ?? { reason, places: 0 };
      known.places += 1;
      counts.set(key, known);
    }
  }
  const rules = [...counts.values()]
    .map(({ reason, places: count }) => ({ ...reason, places: count }))
    .sort((a, b) => b.places - a.places || (a.rule + a.name < b.rule + b.name ? -1 : 1));
  return { places: places.length, rules };
}

function gapsLeft(
  lane: Lane,
  { places, steps }: { readonly places: readonly LanePlace[]; readonly steps: Steps },
  facts: ExplainFacts,
): readonly LeftGap[] {
  return Array.from({ length: places.length + 1 }, (_, index): readonly LeftGap[] => {
    const [from, to] = [index === 0 ? null : index - 1, index < places.length ? index : null];
    const reasons = faultReasons(lane, steps.faults(from, to));
    if (reasons.length === 0) return [];
    const fromMs = (from === null ? lane.beforeMs : places[from]?.startMs) ?? null;
    const toMs = (to === null ? lane.afterMs : places[to]?.startMs) ?? null;
    const between = lanePlaces({ ...lane, items: [] }, anyDayIn(facts)).filter(
      ({ startMs }) => startMs > (fromMs ?? 0) && startMs < (toMs ?? Infinity),
    );
    const tried = triedAt(lane, between, facts);
    return reasons.map((reason) => ({ reason, fromMs, toMs, tried }));
  }).flat();
}
