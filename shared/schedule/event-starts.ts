/** The starts of one event: its rule, its added dates, without its exceptions and overridden ones. */
import { toInstantOf, type CalendarEvent, type CalendarTime } from '../ical/calendar-document.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { dayMs, dayNumberOfIso, type DayNumber } from '../time/wall-ms.ts';
import { instantOfWall, wallAt } from '../time/zone.ts';
import type { EventTiming } from './event-timing.ts';
import { expandRecurrence } from './expand-recurrence.ts';
import { parseRecurrenceRule, type RecurrenceRule } from './recurrence-rule.ts';

/** What is asked: starts in a half-open range, without those that other events stand in for. */
export interface StartsQuestion {
  readonly range: TimeRange;
  readonly overrides: readonly CalendarEvent[];
  readonly limit: number;
}

/** Starts ascending, each once; `cut` when there are more; reasons why some may be missing or doubtful. */
export interface EventStarts {
  readonly startsMs: readonly EpochMs[];
  readonly cut: boolean;
  readonly faults: readonly string[];
}

/** The starts of an event in the range asked for. */
export function startsOfEvent(
  event: CalendarEvent,
  timing: EventTiming,
  question: StartsQuestion,
): EventStarts {
  const firstMs = instantOfWall(timing.startWallMs, timing.tables);
  if (event.recurrenceId !== null || (event.rrule === null && event.rdates.length === 0)) {
    return without(event, timing, { starts: onlyIn([firstMs], question.range), question });
  }
  const ruled = ruledStarts(event, timing, question);
  const added = event.rdates.map((time) => addedStart(time, timing));
  const all = [...new Set([...ruled.startsMs, ...onlyIn(added, question.range)])];
  all.sort((a, b) => a - b);
  const rest = without(event, timing, { starts: all, question });
  return { ...rest, cut: ruled.cut, faults: ruled.faults };
}

function ruledStarts(
  event: CalendarEvent,
  timing: EventTiming,
  { range, limit }: StartsQuestion,
): EventStarts {
  const firstMs = instantOfWall(timing.startWallMs, timing.tables);
  const alone = { startsMs: onlyIn([firstMs], range), cut: false };
  if (event.rrule === null) return { ...alone, faults: [] };
  const rule = parseRecurrenceRule(event.rrule);
  if (!rule.ok) {
    const reason = `Repeats by a rule that cannot be read, only its first start is shown: ${rule.error.reason}.`;
    return { ...alone, faults: [reason] };
  }
  const start = { wallMs: timing.startWallMs, tables: timing.tables };
  const expansion = expandRecurrence(rule.value, start, range, limit);
  const first = expandRecurrence(rule.value, start, { startMs: firstMs, endMs: firstMs + 1 }, 1);
  return { ...expansion, faults: doubtsOf(rule.value, timing, first.startsMs.length > 0) };
}

/** Forms that RFC 5545 leaves open, said aloud because AWS may read them otherwise. */
function doubtsOf(
  rule: RecurrenceRule,
  timing: EventTiming,
  startMatches: boolean,
): readonly string[] {
  const doubts: string[] = [];
  if (!startMatches) doubts.push('DTSTART does not match the rule; that start is not shown.');
  if (rule.until?.kind === 'date' && !timing.allDay) {
    doubts.push('UNTIL has no time; it is read as the whole of that day.');
  }
  return doubts;
}

/** An added date of an event with a time of day happens at that time. */
function addedStart(time: CalendarTime, { startWallMs, tables, allDay }: EventTiming): EpochMs {
  if (time.kind !== 'date' || allDay) return toInstantOf(time);
  const timeOfDayMs = startWallMs - Math.floor(startWallMs / dayMs) * dayMs;
  return instantOfWall(dayNumberOfIso(time.date) * dayMs + timeOfDayMs, tables);
}

function without(
  event: CalendarEvent,
  timing: EventTiming,
  { starts, question }: { readonly starts: readonly EpochMs[]; readonly question: StartsQuestion },
): EventStarts {
  const taken = [
    ...event.exdates,
    ...question.overrides.map(({ recurrenceId }) => recurrenceId).filter((id) => id !== null),
  ];
  if (taken.length === 0) return { startsMs: starts, cut: false, faults: [] };
  const instants = new Set<EpochMs>();
  const days = new Set<DayNumber>();
  for (const time of taken) {
    // A bare date takes out whatever starts on that day of the event's own clock.
    if (time.kind === 'date' && !timing.allDay) days.add(dayNumberOfIso(time.date));
    else instants.add(toInstantOf(time));
  }
  const kept = starts.filter(
    (startMs) =>
      !instants.has(startMs) &&
      !(days.size > 0 && days.has(Math.floor(wallAt(startMs, timing.tables) / dayMs))),
  );
  return { startsMs: kept, cut: false, faults: [] };
}

const onlyIn = (startsMs: readonly EpochMs[], { startMs, endMs }: TimeRange): EpochMs[] =>
  startsMs.filter((atMs) => atMs >= startMs && atMs < endMs);
