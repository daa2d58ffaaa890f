/** One edit of many windows at once: plan in, plan out. */
import { assertNever } from '../kernel/assert-never.ts';
import type { Plan } from '../model/plan.ts';
import type { PatchWindow, WindowState } from '../model/series.ts';
import { addDays, isoDateOf } from '../time/iso-date.ts';
import type { Zone } from '../time/local-date-time.ts';
import { minuteMs, type EpochMs } from '../time/time-range.ts';
import { toInstant, toLocal } from '../time/zone.ts';
import { changeZone, moveWindow, removeWindow, resizeWindow, setWindowState } from './edit-plan.ts';
import { noteOnWindow } from './note-on-window.ts';

/** What is done to each of them. */
export type BulkEdit =
  /** Whole days keep the time on the window's own wall; minutes are elapsed, on top. */
  | { readonly kind: 'shift'; readonly days: number; readonly minutes: number }
  /** The same reading of the wall in another zone: 22:00 stays 22:00. */
  | { readonly kind: 'zone'; readonly zone: Zone }
  | { readonly kind: 'duration'; readonly durationMinutes: number }
  | { readonly kind: 'state'; readonly state: WindowState; readonly atMs: EpochMs }
  /** null: the business unit's own team again. */
  | { readonly kind: 'team'; readonly teamId: string | null }
  | { readonly kind: 'skip' };

/** Windows to edit, and all that the plan draws, by which a series is known to be chosen whole. */
export interface BulkChoice {
  readonly chosen: readonly PatchWindow[];
  readonly drawn: readonly PatchWindow[];
}

const history: ReadonlySet<WindowState> = new Set(['held', 'missed', 'cancelled']);

/** Whether an edit is for a window: history keeps its time; its state may be put right. */
export const isBulkEditable = ({ state }: PatchWindow, { kind }: BulkEdit): boolean =>
  kind === 'state' || !history.has(state);

/**
 * Edits every chosen window that may be. A series whose windows are chosen to the last one gets the
 * zone itself; of others, each date goes to where the other zone's clocks show its time. The same
 * plan comes back where nothing differs.
 */
export function bulkEdit(plan: Plan, { chosen, drawn }: BulkChoice, edit: BulkEdit): Plan {
  const windows = chosen.filter((window) => isBulkEditable(window, edit));
  if (edit.kind === 'zone') return inZone(plan, { chosen: windows, drawn }, edit.zone);
  return windows.reduce((edited, window) => editOne(edited, window, edit), plan);
}

function editOne(plan: Plan, window: PatchWindow, edit: Exclude<BulkEdit, { kind: 'zone' }>): Plan {
  switch (edit.kind) {
    case 'shift':
      return moveWindow(plan, window.id, { startMs: shifted(window, edit) });
    case 'duration':
      return resizeWindow(plan, window.id, edit.durationMinutes);
    case 'state':
      return window.state === edit.state ? plan : setWindowState(plan, window.id, edit);
    case 'team':
      return noteOnWindow(plan, window.id, { teamId: edit.teamId ?? undefined });
    case 'skip':
      return removeWindow(plan, window.id);
    default:
      return assertNever(edit);
  }
}

function shifted(
  { startMs, zone }: PatchWindow,
  { days, minutes }: { days: number; minutes: number },
): EpochMs {
  const local = toLocal(startMs, zone);
  const date = isoDateOf(local);
  const onWall = toInstant(`${addDays(date, days)}${local.slice(date.length)}`, zone).epochMs;
  return (days === 0 ? startMs : onWall) + minutes * minuteMs;
}

function inZone(plan: Plan, { chosen, drawn }: BulkChoice, zone: Zone): Plan {
  const count = (windows: readonly PatchWindow[]): ReadonlyMap<string, number> =>
    new Map(
      [...Map.groupBy(windows, ({ seriesId }) => seriesId)].map(([id, group]) => [
        id,
        group.length,
      ]),
    );
  const [some, all] = [count(chosen), count(drawn)];
  const whole = new Set(
    [...some].filter(([id, number]) => number === all.get(id)).map(([id]) => id),
  );
  const moved = chosen
    .filter(({ seriesId, zone: own }) => !whole.has(seriesId) && own !== zone)
    .reduce((edited, { id, localStart }) => {
      return moveWindow(edited, id, { startMs: toInstant(localStart, zone).epochMs });
    }, plan);
  return [...whole].reduce((edited, id) => {
    const series = edited.series.find((each) => each.id === id);
    return series === undefined || series.zone === zone ? edited : changeZone(edited, id, zone);
  }, moved);
}
