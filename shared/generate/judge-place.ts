/** What a window meets in a place, apart from what the plan is free to move. */
import { prepareConflictCheck } from '../conflicts/find-conflicts.ts';
import { factsOfPlan } from '../conflicts/facts-of-plan.ts';
import type { Conflict } from '../conflicts/conflict.ts';
import type { PatchWindow } from '../model/series.ts';
import { placedAt } from '../policy/slot-candidates.ts';
import { isEndedByMoving } from '../policy/suggest-slots.ts';
import { toLocal } from '../time/zone.ts';
import type { Lane } from './lane.ts';
import type { LanePlace } from './lane-places.ts';
import { weights } from './weights.ts';
import type { YearQuestion } from './year-question.ts';

/** A place as a window, and what speaks against it. */
export interface Verdict {
  readonly window: PatchWindow;
  readonly cost: number;
  /** Errors and warnings that are open, without those that stay wherever it is. */
  readonly findings: readonly Conflict[];
}

export type Judge = (lane: Lane, place: Pick<LanePlace, 'item' | 'startMs'>) => Verdict;

/**
 * Judges places by the rules of the conflict table, with only the windows that stay. Each place is
 * asked about once. Not told here: what follows from the other windows of the lane (cadence,
 * patches, turns) and of the team.
 */
export function prepareJudge(question: YearQuestion, staying: readonly PatchWindow[]): Judge {
  const { conflictsOf } = prepareConflictCheck({
    ...factsOfPlan(question.plan),
    windows: staying,
    live: question.live,
    calendars: question.calendars,
    nowMs: question.nowMs,
  });
  const known = new Map<string, Map<number, Verdict>>();
  return (lane, { item, startMs }) => {
    const key = `${lane.key}#${item}`;
    const ofItem = known.get(key) ?? new Map<number, Verdict>();
    known.set(key, ofItem);
    const verdict = ofItem.get(startMs);
    if (verdict !== undefined) return verdict;
    const window = windowAt(lane, item, startMs);
    const findings = conflictsOf(window).filter(speaksAgainst);
    const made = { window, findings, cost: findings.reduce((sum, each) => sum + costOf(each), 0) };
    ofItem.set(startMs, made);
    return made;
  };
}

/** An item put elsewhere, or a window that is not in the plan yet. */
function windowAt(lane: Lane, item: number, startMs: number): PatchWindow {
  const { zone, durationMinutes, name } = lane.habit;
  const window = lane.items[item]?.window;
  if (window !== undefined) return placedAt(window, startMs);
  const originalStart = toLocal(startMs, zone);
  return placedAt(
    {
      ...{ id: `${lane.key}@${originalStart}`, seriesId: lane.key, originalStart, name },
      ...{ target: lane.target, kind: 'install', state: 'draft', zone, durationMinutes },
      ...{ localStart: originalStart, startMs, endMs: startMs, anomaly: 'none' },
    },
    startMs,
  );
}

/** C15 follows from the other lanes of the customer, capacity and rest from those of the team. */
const speaksAgainst = ({ rule, severity, accepted, counterpart }: Conflict): boolean =>
  accepted === undefined &&
  severity !== 'information' &&
  rule !== 'C15' &&
  (rule !== 'C09' || counterpart.kind !== 'team' || counterpart.fault === 'hours') &&
  isEndedByMoving({ rule, counterpart });

const costOf = ({ rule, severity }: Conflict): number =>
  severity === 'error'
    ? weights.error
    : rule === 'C08' || rule === 'C10'
      ? weights.toArrange
      : weights.warning;
