/** What pushes make of windows: facts of the plan, for the world holds them already. */
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { environmentsOf, placesIn } from '../../shared/changes/window-places.ts';
import type { PatchWindow, WindowState } from '../../shared/model/series.ts';
import { recordState } from '../../shared/negotiation/negotiate.ts';
import { readWindowId } from '../../shared/planning/window-ref.ts';
import { currentWindows } from './derived.ts';
import { recordFact } from './plan-facts.ts';
import { usePlanStore } from './plan-store.ts';
import { windowsPushed } from './push-outcomes.ts';
import { stepNote } from './step-note.ts';

/** A window, and every calendar that it belongs in. */
export interface PushTarget {
  readonly id: string;
  readonly calendarKeys: readonly string[];
}

/** The windows of the open plan that are to be pushed, each with all of its calendars. */
export const pushTargets = (windowIds: Iterable<string>): readonly PushTarget[] =>
  targetsOf(windowIds).map(({ target }) => target);

function targetsOf(
  windowIds: Iterable<string>,
): readonly { readonly window: PatchWindow; readonly target: PushTarget }[] {
  const { plan } = usePlanStore.getState();
  if (plan === null) return [];
  const wanted = new Set(windowIds);
  return currentWindows()
    .filter(({ id }) => wanted.has(id))
    .map((window) => {
      const places = placesIn(environmentsOf(window, plan.organization));
      const calendarKeys = places.map(({ calendarKey }) => calendarKey);
      return { window, target: { id: window.id, calendarKeys } };
    });
}

/**
 * A push that broke off and was finished later: its windows are "pushed" as those of any other, unless
 * they were moved in the plan since.
 */
export function recordFinishedPush(
  calendars: readonly CalendarChange[],
  receipts: readonly Receipt[],
): void {
  const written = new Map(
    calendars.flatMap(({ events }) =>
      events.flatMap(({ kind, windowId, after }) =>
        kind === 'untouched' || windowId === null || after === null
          ? []
          : [[windowId, after] as const],
      ),
    ),
  );
  const windows = targetsOf(written.keys())
    .filter(({ window: { id, startMs, endMs } }) => {
      const time = written.get(id);
      return time?.startMs === startMs && time.endMs === endMs;
    })
    .map(({ target }) => target);
  recordStates(windowsPushed({ windows, changeSet: { calendars }, receipts }), 'pushed');
}

/** Sets the state of windows as a fact. `from`: only those that are in that state. */
export function recordStates(
  windowIds: readonly string[],
  state: WindowState,
  from?: WindowState,
): void {
  for (const windowId of windowIds) {
    const note = stepNote();
    recordFact((plan) => {
      const { seriesId, originalStart } = readWindowId(windowId);
      const series = plan.series.find(({ id }) => id === seriesId);
      if (series === undefined) return plan;
      const own = series.changes.find((each) => each.originalStart === originalStart);
      if (own?.skipped === true) return plan;
      if (from !== undefined && (own?.state ?? series.state) !== from) return plan;
      return recordState(plan, windowId, { state, note });
    });
  }
}
