/**
 * Repeating events that this product wrote: one event stands for many windows, and each of its
 * occurrences is known by the UID its window would have alone.
 */
import type { CalendarDocument, CalendarEvent } from '../ical/calendar-document.ts';
import { ourUid, readOurUid, type OurUid } from '../ical/our-uid.ts';
import type { LocalDateTime } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { localOf, wallMsOf, type WallMs } from '../time/wall-ms.ts';
import { instantOfWall, wallAt } from '../time/zone.ts';
import { zoneTablesOf } from '../time/zone-table.ts';
import { startsOfEvent } from './event-starts.ts';

/** One of our repeating events, with what tells its occurrences apart. */
export interface OurRepeat {
  readonly event: CalendarEvent;
  readonly ours: OurUid;
  /** UID of the window whose occurrence starts at that instant. */
  readonly uidAt: (startMs: EpochMs) => string;
  /** Where the occurrence of the window with that original start begins; null: it has none. */
  readonly startOf: (originalStart: LocalDateTime) => EpochMs | null;
}

/**
 * Our repeating events by UID. One that somebody moved in the console is moved as a whole: its
 * occurrences stay those of the windows it was written for.
 */
export function ourRepeats({
  events,
}: Pick<CalendarDocument, 'events'>): ReadonlyMap<string, OurRepeat> {
  const repeats = new Map<string, OurRepeat>();
  for (const event of events) {
    if (event.rrule === null || event.recurrenceId !== null || repeats.has(event.uid)) continue;
    const ours = readOurUid(event.uid);
    const { start } = event;
    if (ours === null || start.kind !== 'zoned') continue;
    const tables = zoneTablesOf(start.zone);
    const shiftMs: WallMs = wallMsOf(start.local) - wallMsOf(ours.originalStart);
    repeats.set(event.uid, {
      event,
      ours,
      uidAt: (startMs) =>
        ourUid(ours.planId, ours.seriesId, localOf(wallAt(startMs, tables) - shiftMs)),
      startOf: (originalStart) => {
        const startMs = instantOfWall(wallMsOf(originalStart) + shiftMs, tables);
        const range = { startMs, endMs: startMs + 1 };
        const { startsMs } = startsOfEvent(event, { range, overridden: undefined, limit: 1 });
        return startsMs[0] ?? null;
      },
    });
  }
  return repeats;
}
