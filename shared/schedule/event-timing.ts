/** On which wall clock an event of a calendar begins, and how long each of its occurrences is. */
import { assertNever } from '../kernel/assert-never.ts';
import type { CalendarEvent, CalendarTime } from '../ical/calendar-document.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayMs, dayNumberOfIso, wallMsOf, type WallMs } from '../time/wall-ms.ts';
import { instantOfWall, wallAt } from '../time/zone.ts';
import { zoneTablesOf, type ZoneTables } from '../time/zone-table.ts';

/** The wall clock of a calendar time. */
export interface EventClock {
  readonly wallMs: WallMs;
  readonly tables: ZoneTables;
}

/** The wall clock a calendar time is read on; days and times without a zone are read as UTC. */
export function clockOf(time: CalendarTime): EventClock {
  switch (time.kind) {
    case 'zoned':
      return { wallMs: wallMsOf(time.local), tables: zoneTablesOf(time.zone) };
    case 'utc':
      return { wallMs: time.epochMs, tables: zoneTablesOf('Etc/UTC') };
    case 'date':
      return {
        wallMs: dayNumberOfIso(time.date) * dayMs,
        tables: zoneTablesOf(time.zone ?? 'Etc/UTC'),
      };
    case 'floating':
      return { wallMs: wallMsOf(time.local), tables: zoneTablesOf('Etc/UTC') };
    default:
      return assertNever(time);
  }
}

/** Tells the end of the occurrence that starts there. */
export type EndOf = (startMs: EpochMs) => EpochMs;

/**
 * Ends of an event's occurrences. Whole days last so many days on the wall, 23 or 25 hours long
 * where the zone makes them so; any other occurrence lasts as long as the first (RFC 5545 3.8.5.3),
 * and an added period ends where it says.
 */
export function endsOfEvent(event: CalendarEvent): EndOf {
  const usual = usualEndOf(event);
  if (event.rdatePeriods.length === 0) return usual;
  const periods = new Map(event.rdatePeriods.map(({ startMs, endMs }) => [startMs, endMs]));
  return (startMs) => periods.get(startMs) ?? usual(startMs);
}

function usualEndOf(event: CalendarEvent): EndOf {
  const lengthMs = event.endMs - event.startMs;
  if (event.rrule === null && event.rdates.length === 0) return (startMs) => startMs + lengthMs;
  const { start, end } = event;
  if (start.kind !== 'date' || end?.kind !== 'date') return (startMs) => startMs + lengthMs;
  const days = dayNumberOfIso(end.date) - dayNumberOfIso(start.date);
  const { tables } = clockOf(start);
  // From the day, not the reading: where midnight falls in a gap the day begins at 01:00.
  return (startMs) =>
    instantOfWall((Math.floor(wallAt(startMs, tables) / dayMs) + days) * dayMs, tables);
}

/** No occurrence of the event is longer: a whole day may be an hour longer than the first one. */
export const longestOccurrenceMs = (event: CalendarEvent): number =>
  event.rdatePeriods.reduce(
    (longest, { startMs, endMs }) => Math.max(longest, endMs - startMs),
    event.endMs - event.startMs + (event.rrule === null ? 0 : dayMs),
  );
