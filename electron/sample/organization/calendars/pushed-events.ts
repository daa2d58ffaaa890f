/** The events this plan has pushed before, as they stand in the Change Calendars. */
import { eventTextOf } from '../../../../shared/changes/event-text.ts';
import { ourUid } from '../../../../shared/ical/our-uid.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { PatchWindow, Series } from '../../../../shared/model/series.ts';
import { cellKey, cellsOf, type CellRef } from '../../../../shared/model/target.ts';
import { expandPlan } from '../../../../shared/schedule/expand-series.ts';
import type { TimeRange } from '../../../../shared/time/time-range.ts';
import { toLocal } from '../../../../shared/time/zone.ts';
import { event, type Lines } from './calendar-text.ts';

const pushedYear: TimeRange = { startMs: Date.UTC(2026, 11, 25), endMs: Date.UTC(2028, 0, 5) };

/** Pushed once and changed in the plan since: the next push moves the one and removes the other. */
const changedSincePush: readonly string[] = [
  'hrp-fabrikam-nonprod@2027-03-18T20:00',
  'hrp-proseware-nonprod@2027-04-10T20:00',
];

/** Our events in the push calendar of each cell: of windows held or pushed, by time. */
export function pushedEventsOf(plan: Plan): (cell: CellRef) => readonly Lines[] {
  const pushed = expandPlan(whenPushed(plan), pushedYear).filter(wasPushed);
  return (cell) =>
    pushed.filter((window) => livesIn(cell, window, plan)).map((window) => toEvent(plan, window));
}

/** The plan as it was when those two were pushed. */
const whenPushed = (plan: Plan): Plan => ({ ...plan, series: plan.series.map(seriesWhenPushed) });

const seriesWhenPushed = (series: Series): Series => ({
  ...series,
  changes: series.changes.map((change) =>
    changedSincePush.includes(`${series.id}@${change.originalStart}`)
      ? { originalStart: change.originalStart, state: 'pushed' }
      : change,
  ),
});

const wasPushed = ({ kind, state }: PatchWindow): boolean =>
  kind !== 'image' && (state === 'held' || state === 'pushed');

const livesIn = (cell: CellRef, { target }: PatchWindow, { organization }: Plan): boolean =>
  cellsOf(target, organization).some((each) => cellKey(each) === cellKey(cell));

const toEvent = (plan: Plan, window: PatchWindow): Lines =>
  event({
    uid: ourUid(plan.id, window.seriesId, window.originalStart),
    ...eventTextOf(window),
    zone: window.zone,
    start: window.localStart,
    end: toLocal(window.endMs, window.zone),
    stamp: '20270305T103000Z',
  });
