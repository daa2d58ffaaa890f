/** A proposed year as an edit of the plan: windows moved with their reasons, new ones in series of their own. */
import type { Plan } from '../model/plan.ts';
import type { OccurrenceChange, Series } from '../model/series.ts';
import { newIdFrom } from '../planning/new-id.ts';
import { patchChange } from '../planning/occurrence-changes.ts';
import { isoDateOf } from '../time/iso-date.ts';
import type { LaneYear, ProposedWindow } from './year-proposal.ts';

/** Which lanes are taken, and how the planner says why a window moved. */
export interface Taking {
  readonly lanes: readonly LaneYear[];
  readonly reasonOf: (window: ProposedWindow) => string;
}

/**
 * Moved windows keep their ids, so their events keep their UIDs. Windows that are added are drafts:
 * one series a lane and time of day, with the dates as its rule. Lanes whose windows are all kept
 * leave the plan the very same.
 */
export function withProposal(plan: Plan, { lanes, reasonOf }: Taking): Plan {
  const moved = Map.groupBy(
    lanes.flatMap(({ windows }) => windows.filter(({ action }) => action === 'moved')),
    ({ window }) => window.seriesId,
  );
  const added = lanes.flatMap((lane) => seriesFor(lane));
  if (moved.size === 0 && added.length === 0) return plan;
  const series = plan.series.map((each) => {
    const windows = moved.get(each.id);
    return windows === undefined
      ? each
      : { ...each, changes: changesWith(each, windows, reasonOf) };
  });
  return {
    ...plan,
    series: added.reduce<readonly Series[]>(
      (all, each) => [...all, { ...each, id: newIdFrom(each.id, all) }],
      series,
    ),
  };
}

function changesWith(
  { changes, holidays }: Series,
  windows: readonly ProposedWindow[],
  reasonOf: Taking['reasonOf'],
): readonly OccurrenceChange[] {
  return windows.reduce((list, proposed) => {
    const { originalStart, localStart } = proposed.window;
    // Back where its rule has it; unless that is a holiday it would go round again.
    const isHome = localStart === originalStart && holidays === undefined;
    return patchChange(list, originalStart, {
      movedTo: isHome ? undefined : localStart,
      reason: reasonOf(proposed),
    });
  }, changes);
}

function seriesFor({ key, windows }: LaneYear): readonly Series[] {
  const added = windows.filter(({ action }) => action === 'added');
  const byTime = Map.groupBy(added, ({ window }) => window.localStart.slice(11, 16));
  return [...byTime].flatMap(([startTime, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const { name, target, kind, zone, durationMinutes } = first.window;
    const dates = group.map(({ window }) => isoDateOf(window.localStart));
    return [
      {
        ...{ id: `${key} ${dates[0]?.slice(0, 4) ?? ''}`, name, target, kind, zone },
        ...{ startTime, durationMinutes, rule: { kind: 'dates', dates } },
        ...{ state: 'draft', changes: [] },
      } satisfies Series,
    ];
  });
}
