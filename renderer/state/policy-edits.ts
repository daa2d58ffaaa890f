/** Edits that promises ask for: each is one undoable step of the plan. */
import type { CadenceReading } from '../../shared/model/policy.ts';
import type { PatchEvent } from '../../shared/model/release.ts';
import type { PatchWindow, Series } from '../../shared/model/series.ts';
import { moveWindow } from '../../shared/planning/edit-plan.ts';
import { withPatchEvent, withReading } from '../../shared/policy/policy-edits.ts';
import { withRhythm } from '../../shared/policy/rhythm.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { editPlan } from './plan-store.ts';
import { editExplained } from './reason-store.ts';
import { revealOnCalendar } from './view-store.ts';

/** Puts a window where a suggestion has it, notes why, and shows it there. */
export function takeSlot(window: PatchWindow, slot: PatchWindow, reason: string): void {
  editExplained(
    {
      label: `Move ${window.name} to a clean slot`,
      edit: (plan) =>
        moveWindow(plan, window.id, { startMs: slot.startMs, reason: `Moved ${reason}` }),
    },
    { seriesId: window.seriesId, suggestion: `Moved ${reason}` },
  );
  revealOnCalendar({ kind: 'window', id: window.id }, { startMs: slot.startMs, zone: slot.zone });
}

/** Reads a customer's contract by days or by calendar months. */
export function chooseReading(
  customer: { readonly id: string; readonly name: string },
  reading: CadenceReading,
): void {
  editPlan({
    label: `Cadence of ${customer.name}`,
    edit: (plan) => withReading(plan, customer.id, reading),
  });
}

/** Lets a series go on every 28 days from a date. */
export function takeRhythm(series: Series, fromDate: IsoDate, newSeriesId: string): void {
  editExplained(
    {
      label: `28-day rhythm of ${series.name}`,
      edit: (plan) => withRhythm(plan, { seriesId: series.id, fromDate, newSeriesId }),
    },
    { seriesId: series.id },
  );
}

/** Enters a patch event, or what is known better about one. */
export function enterPatchEvent(event: PatchEvent): void {
  editPlan({ label: `Patch event ${event.name}`, edit: (plan) => withPatchEvent(plan, event) });
}

/** Short enough to read in a file, long enough never to meet again in one. */
export const newEventId = (): string => `patch-${crypto.randomUUID().slice(0, 8)}`;

/** Id of a series that takes over from another. */
export const newRhythmId = (): string => `w-${crypto.randomUUID().slice(0, 8)}`;
