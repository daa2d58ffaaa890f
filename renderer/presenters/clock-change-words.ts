/** Nights on which clocks are changed, in words. */
import type { ClockOddity } from '../../shared/conflicts/clock-changes.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { toLocal, transitionsIn, type ZoneTransition } from '../../shared/time/zone.ts';
import { localOf, wallMsOf } from '../../shared/time/wall-ms.ts';
import { minuteMs, type EpochMs } from '../../shared/time/time-range.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { formatDuration, formatShortDay, formatTime } from './format-time.ts';
import { zoneCity } from './zone-words.ts';

/** What the clocks do to a window, told in the zone it was agreed in, and what that means. */
export function clockChangeWords(oddity: ClockOddity, window: PatchWindow): string {
  const { zone, startMs, localStart } = window;
  const city = zoneCity(zone);
  const day = formatShortDay(startMs, zone);
  const agreed = localStart.slice(11);
  switch (oddity) {
    case 'gap':
      return `${agreed} does not exist in ${city} on ${day}: the clocks skip it. The window starts at ${formatTime(startMs, zone)} (${formatTime(startMs, 'UTC')}Z).`;
    case 'fold':
      return `${agreed} comes twice in ${city} on ${day}: the clocks go back. The window starts at the first one (${formatTime(startMs, 'UTC')}Z).`;
    case 'spans':
      return spansWords(window);
    default:
      return assertNever(oddity);
  }
}

/** That a window is at another instant than when the plan was saved, and what to do about it. */
export function clockRulesWords(wasMs: EpochMs, { zone, startMs, state }: PatchWindow): string {
  const city = zoneCity(zone);
  const isSameDay = formatShortDay(wasMs, 'UTC') === formatShortDay(startMs, 'UTC');
  const instant = (ms: EpochMs): string =>
    `${isSameDay ? '' : `${formatShortDay(ms, 'UTC')} `}${formatTime(ms, 'UTC')}Z`;
  const shifted = `The rules of clocks for ${city} changed since this plan was saved: ${formatTime(startMs, zone)} on ${formatShortDay(startMs, zone)} was ${instant(wasMs)}, is ${instant(startMs)}.`;
  const pushed = ' In AWS it stays at the former instant until it is pushed again.';
  return `${shifted}${state === 'pushed' ? pushed : ''} To keep the former instant move it; then plan by the new rules. Saving alone accepts nothing.`;
}

function spansWords(window: PatchWindow): string {
  const { zone, startMs, endMs, durationMinutes } = window;
  // A change at the very end counts: the end is then read on the changed clock.
  const changes = transitionsIn({ startMs: startMs + 1, endMs: endMs + 1 }, zone);
  const lasts = `It lasts ${formatDuration(durationMinutes)} and ends at ${formatTime(endMs, zone)} by the clock, not ${naiveEnd(window)}.`;
  return [...changes.map((change) => changeWords(change, window)), lasts].join(' ');
}

function changeWords(
  { atMs, offsetBeforeMinutes, offsetAfterMinutes }: ZoneTransition,
  { zone }: PatchWindow,
): string {
  const shift = offsetAfterMinutes - offsetBeforeMinutes;
  const direction = shift > 0 ? 'forward' : 'back';
  const before = toLocal(atMs - minuteMs, zone);
  const at = localOf(wallMsOf(before) + minuteMs).slice(11, 16);
  return `Clocks in ${zoneCity(zone)} go ${direction} ${formatDuration(Math.abs(shift))} at ${at} on ${formatShortDay(atMs, zone)}.`;
}

/** Where the window would end if no clock were changed. */
const naiveEnd = ({ zone, startMs, durationMinutes }: PatchWindow): string =>
  localOf(wallMsOf(toLocal(startMs, zone)) + durationMinutes * minuteMs).slice(11, 16);
