/** Nights on which clocks are changed, in words. */
import type { ClockOddity } from '../../shared/conflicts/clock-changes.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { toLocal, transitionsIn, type ZoneTransition } from '../../shared/time/zone.ts';
import { localOf, wallMsOf } from '../../shared/time/wall-ms.ts';
import { minuteMs, type EpochMs } from '../../shared/time/time-range.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { clockNightMessages } from './clock-night-messages.ts';
import { formatDuration, formatShortDay, formatTime } from './format-time.ts';
import { zoneCity } from './zone-words.ts';

/** What the clocks do to a window, told in the zone it was agreed in, and what that means. */
export function clockChangeWords(oddity: ClockOddity, window: PatchWindow): string {
  const { zone, startMs, localStart } = window;
  const parts = {
    city: zoneCity(zone),
    time: localStart.slice(11),
    day: formatShortDay(startMs, zone),
  };
  const utc = clockNightMessages.utc(formatTime(startMs, 'UTC'));
  switch (oddity) {
    case 'gap':
      return clockNightMessages.missing(parts, formatTime(startMs, zone), utc);
    case 'fold':
      return clockNightMessages.twice(parts, utc);
    case 'spans':
      return spansWords(window);
    default:
      return assertNever(oddity);
  }
}

/** That a window is at another instant than when the plan was saved, and what to do about it. */
export function clockRulesWords(wasMs: EpochMs, { zone, startMs, state }: PatchWindow): string {
  const isSameDay = formatShortDay(wasMs, 'UTC') === formatShortDay(startMs, 'UTC');
  const instant = (ms: EpochMs): string =>
    isSameDay
      ? clockNightMessages.utc(formatTime(ms, 'UTC'))
      : clockNightMessages.utcOn(formatShortDay(ms, 'UTC'), formatTime(ms, 'UTC'));
  const parts = {
    city: zoneCity(zone),
    time: formatTime(startMs, zone),
    day: formatShortDay(startMs, zone),
  };
  return [
    clockNightMessages.otherRules(parts, instant(wasMs), instant(startMs)),
    ...(state === 'pushed' ? [clockNightMessages.stillPushed] : []),
    clockNightMessages.keepOrTake,
  ].join(' ');
}

function spansWords(window: PatchWindow): string {
  const { zone, startMs, endMs, durationMinutes } = window;
  // A change at the very end counts: the end is then read on the changed clock.
  const changes = transitionsIn({ startMs: startMs + 1, endMs: endMs + 1 }, zone);
  const lasts = formatDuration(durationMinutes);
  return [
    ...changes.map((change) => changeWords(change, window)),
    clockNightMessages.ends(lasts, formatTime(endMs, zone), naiveEnd(window)),
  ].join(' ');
}

function changeWords(
  { atMs, offsetBeforeMinutes, offsetAfterMinutes }: ZoneTransition,
  { zone }: PatchWindow,
): string {
  const shift = offsetAfterMinutes - offsetBeforeMinutes;
  const before = toLocal(atMs - minuteMs, zone);
  const told = shift > 0 ? clockNightMessages.forward : clockNightMessages.back;
  return told({
    city: zoneCity(zone),
    amount: formatDuration(Math.abs(shift)),
    at: localOf(wallMsOf(before) + minuteMs).slice(11, 16),
    day: formatShortDay(atMs, zone),
  });
}

/** Where the window would end if no clock were changed. */
const naiveEnd = ({ zone, startMs, durationMinutes }: PatchWindow): string =>
  localOf(wallMsOf(toLocal(startMs, zone)) + durationMinutes * minuteMs).slice(11, 16);
