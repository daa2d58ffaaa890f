/** What is to become of the windows that were chosen to be pushed. */
import type { Plan } from '../model/plan.ts';
import type { PatchWindow } from '../model/series.ts';
import { withHolidayChanges } from '../schedule/holiday-changes.ts';
import { expandSeries } from '../schedule/expand-series.ts';
import { minuteMs } from '../time/time-range.ts';
import { isLocalDateTime } from '../time/wall-ms.ts';
import { toInstant } from '../time/zone.ts';

/** `write`: its events are to be as the window is. `remove`: it is to have none. `keep`: hands off. */
export type Intent =
  | { readonly kind: 'write'; readonly window: PatchWindow }
  | { readonly kind: 'remove' }
  | { readonly kind: 'keep' };

/**
 * Intents by window id, for the chosen ones alone. What was called off, skipped or deleted is to be
 * removed; history stays where it happened.
 */
export function chosenIntents(
  plan: Plan,
  windows: readonly PatchWindow[],
  chosenWindowIds: readonly string[],
): ReadonlyMap<string, Intent> {
  const byId = new Map(windows.map((window) => [window.id, window]));
  return new Map(
    chosenWindowIds.map((id) => [id, intentOf(byId.get(id) ?? findWindow(plan, id))] as const),
  );
}

function intentOf(window: PatchWindow | undefined): Intent {
  if (window === undefined || window.state === 'cancelled') return { kind: 'remove' };
  const isHistory = window.state === 'held' || window.state === 'missed';
  return isHistory ? { kind: 'keep' } : { kind: 'write', window };
}

/**
 * Looks in the plan itself before a window counts as gone: the windows handed in are those of some
 * range, and one outside of it must not lose its event.
 */
function findWindow(plan: Plan, windowId: string): PatchWindow | undefined {
  const at = windowId.lastIndexOf('@');
  const [seriesId, originalStart] = [windowId.slice(0, at), windowId.slice(at + 1)];
  const stored = plan.series.find(({ id }) => id === seriesId);
  if (stored === undefined || !isLocalDateTime(originalStart)) return undefined;
  const series = withHolidayChanges(stored, plan);
  const change = series.changes.find((each) => each.originalStart === originalStart);
  const startMs = toInstant(change?.movedTo ?? originalStart, series.zone).epochMs;
  const around = { startMs, endMs: startMs + minuteMs };
  return expandSeries(series, around, plan.releases).windows.find(({ id }) => id === windowId);
}
