/** Events of this plan that AWS still holds though their window was taken out or called off. */
import { readOurUid } from '../../shared/ical/our-uid.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { toWindowId } from '../../shared/planning/window-ref.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

/** A window that is gone, with the events it still has. */
export interface Leftover {
  /** Id the window had: choosing it has its events removed. */
  readonly windowId: string;
  readonly name: string;
  /** Where its first event stands. */
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly zone: string;
  readonly why: 'taken out' | 'cancelled';
  readonly events: readonly LiveOccurrence[];
}

/** Leftovers that are not over yet, by start. */
export function leftoverEvents(input: {
  readonly plan: Plan;
  readonly windows: readonly PatchWindow[];
  readonly live: readonly LiveOccurrence[];
  readonly nowMs: EpochMs;
}): readonly Leftover[] {
  const windows = new Map(input.windows.map((window) => [window.id, window]));
  const found = new Map<string, Leftover>();
  for (const event of input.live) {
    if (event.endMs <= input.nowMs || event.live.kind !== 'calendar-event') continue;
    const ours = event.live.ours ? readOurUid(event.live.uid) : null;
    if (ours?.planId !== input.plan.id) continue;
    const windowId = toWindowId(ours);
    const window = windows.get(windowId);
    if (window === undefined ? isOutOfSight(input.plan, ours) : window.state !== 'cancelled')
      continue;
    const known = found.get(windowId);
    found.set(windowId, {
      windowId,
      name: window?.name ?? nameOf(input.plan, ours.seriesId) ?? event.name,
      startMs: known?.startMs ?? event.startMs,
      endMs: known?.endMs ?? event.endMs,
      zone: input.plan.series.find(({ id }) => id === ours.seriesId)?.zone ?? 'UTC',
      why: window === undefined ? 'taken out' : 'cancelled',
      events: [...(known?.events ?? []), event],
    });
  }
  return [...found.values()].sort((a, b) => a.startMs - b.startMs);
}

/** A window moved so far that it is not among those looked at is not gone. */
function isOutOfSight(
  plan: Plan,
  { seriesId, originalStart }: { readonly seriesId: string; readonly originalStart: string },
): boolean {
  const series = plan.series.find(({ id }) => id === seriesId);
  const change = series?.changes.find((each) => each.originalStart === originalStart);
  return change?.movedTo !== undefined && change.skipped !== true;
}

const nameOf = (plan: Plan, seriesId: string): string | undefined =>
  plan.series.find(({ id }) => id === seriesId)?.name;
