import type { CalendarDocument } from '../ical/calendar-document.ts';
import { expandCalendar, type CalendarOccurrence } from '../schedule/expand-calendar.ts';
import { minuteMs } from '../time/time-range.ts';
import type { EventChange, EventTime, PreflightCheck } from './change-set.ts';

/** Apart by less than this, AWS may not tell of the state in between (aws-facts 0.13). */
const closeMinutes = 5;
const closeMs = closeMinutes * minuteMs;

/**
 * Warns of written events that leave a gap of less than five minutes to another event of the
 * calendar as it will be. Events that touch or overlap leave none: the state does not change there.
 */
export function checkCloseEvents(
  after: CalendarDocument,
  written: readonly EventChange[],
): PreflightCheck {
  const close = written.flatMap((event) => {
    const neighbour = event.after === null ? undefined : neighbourOf(after, event.after);
    return neighbour === undefined ? [] : [{ summary: event.summary, other: neighbour.summary }];
  });
  const [first] = close;
  const facts = { count: close.length, minutes: closeMinutes, ...first };
  return { kind: 'close-events', level: close.length === 0 ? 'ok' : 'warn', facts };
}

function neighbourOf(
  after: CalendarDocument,
  { startMs, endMs }: EventTime,
): CalendarOccurrence | undefined {
  const around = { startMs: startMs - closeMs, endMs: endMs + closeMs };
  const enforced = expandCalendar(after, around).occurrences.filter(({ enforcing }) => enforcing);
  // A third event over the gap closes it.
  const isGap = (fromMs: number, toMs: number): boolean =>
    fromMs < toMs &&
    toMs - fromMs < closeMs &&
    !enforced.some((other) => other.startMs <= fromMs && other.endMs >= toMs);
  return enforced.find((other) => isGap(other.endMs, startMs) || isGap(endMs, other.startMs));
}
