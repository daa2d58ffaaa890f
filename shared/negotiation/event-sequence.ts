/** SEQUENCE and STATUS of events that are handed to people (RFC 5545 sections 3.8.7.4 and 3.8.1.11). */
import type { NegotiationStep } from '../model/negotiation.ts';
import type { EventStatus } from '../model/issued-event.ts';
import type { PatchWindow, WindowState } from '../model/series.ts';
import { minuteMs, type EpochMs } from '../time/time-range.ts';

/** SEQUENCE counts minutes from here: it grows for some thousands of years. */
const sinceMs = Date.UTC(2020, 0, 1);

/** The SEQUENCE of something that changed at that moment. Whatever changes later has a greater one. */
export const sequenceAt = (atMs: EpochMs): number =>
  Math.max(0, Math.floor((atMs - sinceMs) / minuteMs));

/** When a window came to stand as it does: its last step, if it has not been touched since; else null. */
export function toldAtMs(
  window: Pick<PatchWindow, 'state' | 'startMs' | 'durationMinutes'>,
  steps: readonly NegotiationStep[],
): EpochMs | null {
  const last = steps.at(-1);
  const isAsTold =
    last?.state === window.state &&
    last.startMs === window.startMs &&
    last.durationMinutes === window.durationMinutes;
  return isAsTold ? last.atMs : null;
}

const confirmed: ReadonlySet<WindowState> = new Set(['agreed', 'notified', 'pushed', 'held']);

/** What a window counts as in a calendar. */
export const statusOf = (state: WindowState): EventStatus =>
  confirmed.has(state)
    ? 'CONFIRMED'
    : state === 'cancelled' || state === 'missed'
      ? 'CANCELLED'
      : 'TENTATIVE';
