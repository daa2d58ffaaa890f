/** When an event of a calendar begins on which wall clock, and how long each of its occurrences is. */
import { toInstantOf, type CalendarEvent, type CalendarTime } from '../ical/calendar-document.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayMs, dayNumberOfIso, wallMsOf, type WallMs } from '../time/wall-ms.ts';
import { instantOfWall, wallAt } from '../time/zone.ts';
import { zoneTablesOf, type ZoneTables } from '../time/zone-table.ts';

/** An event's clock and length. */
export interface EventTiming {
  readonly startWallMs: WallMs;
  readonly tables: ZoneTables;
  /** Whether the event is of whole days. */
  readonly allDay: boolean;
  /** The end of the occurrence that starts there; never before its start. */
  endOf(startMs: EpochMs): EpochMs;
  /** No occurrence is longer. */
  readonly longestMs: number;
  /** What is wrong with the length, as reasons for people. */
  readonly faults: readonly string[];
}

/**
 * Reads an event's clock. Whole days last so many days on the wall, 23 or 25 hours long where the
 * zone makes them so; any other event lasts as long as its first occurrence (RFC 5545 3.8.5.3).
 */
export function readEventTiming(event: CalendarEvent): EventTiming {
  const { wallMs: startWallMs, tables } = clockOf(event.start);
  const wholeDays = wholeDaysOf(event);
  const startMs = instantOfWall(startWallMs, tables);
  const lengthMs = wholeDays === null ? exactLengthMs(event, startMs) : wholeDays * dayMs;
  const base = {
    startWallMs,
    tables,
    allDay: event.start.kind === 'date',
    longestMs: Math.max(0, lengthMs) + (wholeDays === null ? 0 : dayMs),
    faults: faultsOf(lengthMs),
  };
  if (wholeDays === null) return { ...base, endOf: (atMs) => atMs + Math.max(0, lengthMs) };
  return {
    ...base,
    endOf(atMs) {
      // From the day, not the reading: where midnight falls in a gap the day begins at 01:00.
      const day = Math.floor(wallAt(atMs, tables) / dayMs);
      return Math.max(atMs, instantOfWall((day + wholeDays) * dayMs, tables));
    },
  };
}

/** The wall clock a calendar time is read on; days and times without a zone are read as UTC. */
export function clockOf(time: CalendarTime): { wallMs: WallMs; tables: ZoneTables } {
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
  }
}

/** Days of an event of whole days, or null for any other. */
function wholeDaysOf({ start, end, durationMs }: CalendarEvent): number | null {
  if (start.kind !== 'date') return null;
  if (end === null) {
    const days = (durationMs ?? dayMs) / dayMs;
    return Number.isInteger(days) ? days : null;
  }
  return end.kind === 'date' ? dayNumberOfIso(end.date) - dayNumberOfIso(start.date) : null;
}

const exactLengthMs = ({ end, durationMs }: CalendarEvent, startMs: EpochMs): number =>
  end === null ? (durationMs ?? 0) : toInstantOf(end) - startMs;

function faultsOf(lengthMs: number): readonly string[] {
  if (lengthMs > 0) return [];
  return [
    lengthMs === 0
      ? 'The event has no length, so it never changes the state.'
      : 'The event ends before it starts; it is shown without length.',
  ];
}
