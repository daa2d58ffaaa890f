/** Events that stand in for single occurrences of a series (RECURRENCE-ID). */
import { toInstantOf, type CalendarEvent, type CalendarTime } from '../ical/calendar-document.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayNumberOfIso, type DayNumber } from '../time/wall-ms.ts';

/** Starts that are taken out of a series: instants, and whole days of its own clock. */
export interface TakenStarts {
  readonly instants: ReadonlySet<EpochMs>;
  readonly days: ReadonlySet<DayNumber>;
}

/** The overrides of a document. */
export interface Overrides {
  /** Those that count: of several for one occurrence the highest SEQUENCE, then the last. */
  readonly counting: ReadonlySet<CalendarEvent>;
  /** What they take out of the series, by UID. */
  readonly takenByUid: ReadonlyMap<string, TakenStarts>;
}

/** Finds the overrides among events; linear in their number. */
export function overridesOf(events: readonly CalendarEvent[]): Overrides {
  const byOccurrence = new Map<string, CalendarEvent>();
  const idsByUid = new Map<string, CalendarTime[]>();
  for (const event of events) {
    const { uid, recurrenceId } = event;
    if (recurrenceId === null) continue;
    const key = `${toInstantOf(recurrenceId)} ${uid}`;
    const rival = byOccurrence.get(key);
    if (rival === undefined || rival.sequence <= event.sequence) byOccurrence.set(key, event);
    const ids = idsByUid.get(uid);
    if (ids === undefined) idsByUid.set(uid, [recurrenceId]);
    else ids.push(recurrenceId);
  }
  return {
    counting: new Set(byOccurrence.values()),
    takenByUid: new Map([...idsByUid].map(([uid, ids]) => [uid, takenStarts(ids)])),
  };
}

/** Times that name occurrences, as sets. A bare date names whatever starts on that day of the event's clock. */
export function takenStarts(times: readonly CalendarTime[]): TakenStarts {
  const instants = new Set<EpochMs>();
  const days = new Set<DayNumber>();
  for (const time of times) {
    if (time.kind === 'date') days.add(dayNumberOfIso(time.date));
    else instants.add(toInstantOf(time));
  }
  return { instants, days };
}
