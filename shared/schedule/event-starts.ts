/** The starts of one event: its rule, its added dates, without its exceptions and overridden ones. */
import { toInstantOf, type CalendarEvent, type CalendarTime } from '../ical/calendar-document.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { dayMs, dayNumberOfIso } from '../time/wall-ms.ts';
import { instantOfWall, wallAt } from '../time/zone.ts';
import { clockOf } from './event-timing.ts';
import { expandRecurrence } from './expand-recurrence.ts';
import { takenStarts, type TakenStarts } from './overrides.ts';
import { parseRecurrenceRule, type RecurrenceRule } from './recurrence-rule.ts';

/** What is asked: starts in a half-open range, without those that other events stand in for. */
export interface StartsQuestion {
  readonly range: TimeRange;
  readonly overridden: TakenStarts | undefined;
  readonly limit: number;
}

/** Starts ascending, each once; `cut` when there are more; reasons why some may be missing or doubtful. */
export interface EventStarts {
  readonly startsMs: readonly EpochMs[];
  readonly cut: boolean;
  readonly faults: readonly string[];
}

const noFaults: readonly string[] = [];

/** The starts of an event in the range asked for. */
export function startsOfEvent(event: CalendarEvent, question: StartsQuestion): EventStarts {
  const { range } = question;
  if (event.rrule === null && event.rdates.length === 0) {
    const startsMs = without(event, onlyIn([event.startMs], range), question.overridden);
    return { startsMs, cut: false, faults: noFaults };
  }
  const ruled = ruledStarts(event, question);
  const added = onlyIn(
    event.rdates.map((time) => addedStart(time, event)),
    range,
  );
  const all = added.length === 0 ? ruled.startsMs : inOrder([...ruled.startsMs, ...added]);
  return { ...ruled, startsMs: without(event, all, question.overridden) };
}

const inOrder = (startsMs: readonly EpochMs[]): readonly EpochMs[] =>
  [...new Set(startsMs)].sort((a, b) => a - b);

function ruledStarts(event: CalendarEvent, { range, limit }: StartsQuestion): EventStarts {
  const alone = { startsMs: onlyIn([event.startMs], range), cut: false };
  if (event.rrule === null) return { ...alone, faults: noFaults };
  const rule = parseRecurrenceRule(event.rrule);
  if (!rule.ok) {
    const reason = `Repeats by a rule that cannot be read, only its first start is shown: ${rule.error.reason}.`;
    return { ...alone, faults: [reason] };
  }
  const start = clockOf(event.start);
  const expansion = expandRecurrence(rule.value, start, { ...range, limit });
  const onlyFirst = { startMs: event.startMs, endMs: event.startMs + 1, limit: 1 };
  const first = expandRecurrence(rule.value, start, onlyFirst);
  return { ...expansion, faults: doubtsOf(rule.value, event, first.startsMs.length > 0) };
}

/** Forms that RFC 5545 leaves open, said aloud because AWS may read them otherwise. */
function doubtsOf(
  rule: RecurrenceRule,
  event: CalendarEvent,
  startMatches: boolean,
): readonly string[] {
  if (startMatches && rule.until?.kind !== 'date') return noFaults;
  const doubts: string[] = [];
  if (!startMatches) doubts.push('DTSTART does not match the rule; that start is not shown.');
  if (rule.until?.kind === 'date' && event.start.kind !== 'date') {
    doubts.push('UNTIL has no time; it is read as the whole of that day.');
  }
  return doubts;
}

/** An added date of an event with a time of day happens at that time. */
function addedStart(time: CalendarTime, event: CalendarEvent): EpochMs {
  if (time.kind !== 'date' || event.start.kind === 'date') return toInstantOf(time);
  const { wallMs, tables } = clockOf(event.start);
  const timeOfDayMs = wallMs - Math.floor(wallMs / dayMs) * dayMs;
  return instantOfWall(dayNumberOfIso(time.date) * dayMs + timeOfDayMs, tables);
}

/** What is left when exceptions and overridden starts are taken out. */
function without(
  event: CalendarEvent,
  startsMs: readonly EpochMs[],
  overridden: TakenStarts | undefined,
): readonly EpochMs[] {
  if (startsMs.length === 0) return startsMs;
  const { exdates } = event;
  const excepted = exdates.length === 0 ? undefined : takenStarts(exdates);
  if (excepted === undefined && overridden === undefined) return startsMs;
  const takers = [excepted, overridden].filter((taken) => taken !== undefined);
  const { tables } = clockOf(event.start);
  return startsMs.filter((startMs) => {
    const day = Math.floor(wallAt(startMs, tables) / dayMs);
    return !takers.some(({ instants, days }) => instants.has(startMs) || days.has(day));
  });
}

const onlyIn = (startsMs: readonly EpochMs[], { startMs, endMs }: TimeRange): readonly EpochMs[] =>
  startsMs.filter((atMs) => atMs >= startMs && atMs < endMs);
