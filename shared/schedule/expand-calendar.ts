/**
 * Events of a calendar document → occurrences. Repeats, additions, exceptions and overrides are
 * RFC 5545's; how AWS reads the odd forms is aws-facts 1.5–1.9. One bad event never hides the rest.
 */
import type { CalendarDocument, CalendarEvent } from '../ical/calendar-document.ts';
import type { Problem } from '../model/snapshot.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { startsOfEvent } from './event-starts.ts';
import { endsOfEvent, longestOccurrenceMs } from './event-timing.ts';
import { overridesOf } from './overrides.ts';
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
    const stands = event.recurrenceId !== null;
    if (stands && !overrides.counting.has(event)) continue;
    const starts = startsOfEvent(event, {
      range: { startMs: range.startMs - longestOccurrenceMs(event), endMs: range.endMs },
      overridden: stands ? undefined : overrides.takenByUid.get(event.uid),
      limit: Math.max(fewestPerEvent, Math.min(mostStarts, mostInAll - occurrences.length)),
    });
    cut ||= starts.cut;
    for (const reason of [...starts.faults, ...lengthFaults(event)]) {
      problems.push({ source: 'calendar text', line: event.firstLine, uid: event.uid, reason });
    }
    addTouching(occurrences, event, { startsMs: starts.startsMs, range });
  }
  return { occurrences: occurrences.sort(byStartThenUid), problems, cut };
}

const noFaults: readonly string[] = [];

const lengthFaults = ({ startMs, endMs }: CalendarEvent): readonly string[] =>
  endMs > startMs ? noFaults : ['The event has no length, so it never changes the state.'];

function addTouching(
  occurrences: CalendarOccurrence[],
  event: CalendarEvent,
  { startsMs, range }: { readonly startsMs: readonly EpochMs[]; readonly range: TimeRange },
): void {
  if (startsMs.length === 0) return;
  const { uid, summary, enforcing } = event;
  const endOf = endsOfEvent(event);
  for (const startMs of startsMs) {
    const endMs = endOf(startMs);
    if (touches({ startMs, endMs }, range)) {
      occurrences.push({ uid, summary, startMs, endMs, enforcing });
    }
  }
}

const touches = ({ startMs, endMs }: TimeRange, range: TimeRange): boolean =>
  startMs < range.endMs && (endMs > range.startMs || startMs >= range.startMs);

const byStartThenUid = (a: CalendarOccurrence, b: CalendarOccurrence): number =>
  a.startMs - b.startMs || (a.uid < b.uid ? -1 : Number(a.uid > b.uid));
