/**
 * Events of a calendar document → occurrences. Repeats, additions, exceptions and overrides are
 * RFC 5545's; how AWS reads the odd forms is aws-facts 1.5–1.9. One bad event never hides the rest.
 */
import type { CalendarDocument, CalendarEvent } from '../ical/calendar-document.ts';
import type { Problem } from '../model/snapshot.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { readEventTiming, type EventTiming } from './event-timing.ts';
import { startsOfEvent } from './event-starts.ts';
import { mostStarts } from './start-collector.ts';

/** One happening of an event: half-open, in UTC. */
export interface CalendarOccurrence {
  readonly uid: string;
  readonly summary: string;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  /** false: advisory or of unknown type, without effect on the calendar's state. */
  readonly enforcing: boolean;
}

/** The occurrences that touch a range, what could not be understood, and whether any were left out. */
export interface CalendarExpansion {
  readonly occurrences: readonly CalendarOccurrence[];
  readonly problems: readonly Problem[];
  readonly cut: boolean;
}

/** Occurrences an answer holds before events are held to `fewestPerEvent` each. */
const mostInAll = 60_000;
/** What every event may show, however greedy the others are. */
const fewestPerEvent = 1_000;

/**
 * The occurrences that touch the half-open range, by start, then UID. An event without length is
 * there when its start is. An event whose rule cannot be read shows its first start alone, with a
 * problem. `problems` holds those of the text as well.
 */
export function expandCalendar(document: CalendarDocument, range: TimeRange): CalendarExpansion {
  const occurrences: CalendarOccurrence[] = [];
  const problems: Problem[] = [...document.problems];
  const overrides = overridesOf(document.events);
  let cut = false;
  for (const event of document.events) {
    if (event.recurrenceId !== null && !overrides.get(event.uid)?.includes(event)) continue;
    const timing = readEventTiming(event);
    const limit = Math.max(fewestPerEvent, Math.min(mostStarts, mostInAll - occurrences.length));
    const starts = startsOfEvent(event, timing, {
      range: widened(range, timing),
      overrides: event.recurrenceId === null ? (overrides.get(event.uid) ?? []) : [],
      limit,
    });
    cut ||= starts.cut;
    for (const reason of [...timing.faults, ...starts.faults]) {
      problems.push({ source: 'calendar text', line: event.firstLine, uid: event.uid, reason });
    }
    for (const startMs of starts.startsMs) {
      const endMs = timing.endOf(startMs);
      if (touches({ startMs, endMs }, range)) occurrences.push(toOccurrence(event, startMs, endMs));
    }
  }
  return { occurrences: occurrences.sort(byStartThenUid), problems, cut };
}

const widened = (range: TimeRange, { longestMs }: EventTiming): TimeRange => ({
  startMs: range.startMs - longestMs,
  endMs: range.endMs,
});

const touches = ({ startMs, endMs }: TimeRange, range: TimeRange): boolean =>
  startMs < range.endMs && (endMs > range.startMs || startMs >= range.startMs);

const toOccurrence = (
  { uid, summary, enforcing }: CalendarEvent,
  startMs: EpochMs,
  endMs: EpochMs,
): CalendarOccurrence => ({ uid, summary, startMs, endMs, enforcing });

const byStartThenUid = (a: CalendarOccurrence, b: CalendarOccurrence): number =>
  a.startMs - b.startMs || (a.uid < b.uid ? -1 : Number(a.uid > b.uid));

/** Overrides by UID; of several for one occurrence the highest SEQUENCE counts, then the last. */
function overridesOf(
  events: readonly CalendarEvent[],
): ReadonlyMap<string, readonly CalendarEvent[]> {
  const byUid = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    if (event.recurrenceId === null) continue;
    const others = byUid.get(event.uid) ?? [];
    const key = JSON.stringify(event.recurrenceId);
    const rivalAt = others.findIndex((other) => JSON.stringify(other.recurrenceId) === key);
    const rival = others[rivalAt];
    if (rival === undefined) others.push(event);
    else if (rival.sequence <= event.sequence) others[rivalAt] = event;
    byUid.set(event.uid, others);
  }
  return byUid;
}
