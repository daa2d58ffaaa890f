import type { EpochMs } from '../time/time-range.ts';
import type { CalendarTime } from './calendar-time.ts';
import type { CalendarZones } from './calendar-zones.ts';
import type { ComponentDraft } from './component-draft.ts';
import { readDuration } from './duration-value.ts';
import { single } from './event-properties.ts';
import { quoted, readTimeLine, timeAfter, type TimeReading } from './time-value.ts';

/** When an event is, its rule left out. */
export interface EventSpan {
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  /** The end of an event without DTEND; null where there is one, or only an elapsed time. */
  readonly end: CalendarTime | null;
  readonly durationMs: number | null;
}

/** Hears of what cannot be read, and on which line. */
export interface EventLog {
  readonly zones: CalendarZones;
  readonly say: (line: number, reason: string) => void;
}

const oneDay = { days: 1, elapsedMs: 0 };

/** Reads DTSTART with DTEND or DURATION. Null where that gives no stretch of time; why is logged. */
export function readSpan(draft: ComponentDraft, log: EventLog): EventSpan | null {
  if (!draft.has(single.dtstart)) {
    log.say(draft.firstLine, 'The event has no DTSTART');
    return null;
  }
  const span = readPlainSpan(draft, log.zones) ?? readAnySpan(draft, log);
  if (span === null || span.endMs >= span.startMs) return span;
  log.say(draft.firstLine, 'The event ends before it begins');
  return null;
}

/** The way of nearly all events: DTSTART and DTEND in plain form. Null sends to the thorough way. */
function readPlainSpan(draft: ComponentDraft, zones: CalendarZones): EventSpan | null {
  const { text } = draft;
  const startAt = draft.plainAt(single.dtstart, 'DTSTART'.length);
  const endAt = draft.plainAt(single.dtend, 'DTEND'.length);
  if (startAt < 0 || endAt < 0 || draft.has(single.duration)) return null;
  const startMs = zones.instantAt(text, startAt, draft.endOf(single.dtstart));
  const endMs = zones.instantAt(text, endAt, draft.endOf(single.dtend));
  return Number.isNaN(startMs) || Number.isNaN(endMs)
    ? null
    : { startMs, endMs, end: null, durationMs: null };
}

function readAnySpan(draft: ComponentDraft, log: EventLog): EventSpan | null {
  const start = readTimeOf(draft, single.dtstart, log);
  if (start === null) return null;
  if (start.byRules && needsItsClock(draft)) {
    log.say(
      draft.lineOf(single.dtstart),
      'The event goes by the clock of a time zone whose rules no known zone shares',
    );
    return null;
  }
  return draft.has(single.dtend) ? spanByEnd(start, draft, log) : spanByDuration(start, draft, log);
}

/** Whether the event repeats, or lasts days, by the wall clock of its zone: an instant is not enough. */
function needsItsClock(draft: ComponentDraft): boolean {
  if (draft.has(single.rrule)) return true;
  if (draft.has(single.dtend)) return false;
  return readDuration(draft.valueOf(single.duration, 'DURATION'.length) ?? '')?.days !== 0;
}

function spanByEnd(start: TimeReading, draft: ComponentDraft, log: EventLog): EventSpan | null {
  const end = readTimeOf(draft, single.dtend, log);
  if (end === null) return null;
  if (
    (start.time.kind === 'date') !== (end.time.kind === 'date') &&
    !start.byRules &&
    !end.byRules
  ) {
    log.say(
      draft.lineOf(single.dtend),
      'The event starts on a day and ends at a time, or the reverse',
    );
    return null;
  }
  if (draft.has(single.duration))
    log.say(draft.lineOf(single.duration), 'The event has DTEND and DURATION; DTEND counts');
  return { startMs: start.epochMs, endMs: end.epochMs, end: end.time, durationMs: null };
}

function spanByDuration(
  start: TimeReading,
  draft: ComponentDraft,
  log: EventLog,
): EventSpan | null {
  const raw = draft.valueOf(single.duration, 'DURATION'.length);
  const duration = raw === null ? defaultDuration(start.time) : readDuration(raw);
  const end = duration === null || duration.days === 0 ? null : timeAfter(start, duration);
  if (duration === null || (end === null && start.time.kind === 'date')) {
    log.say(draft.lineOf(single.duration), `${quoted(raw ?? '')} is no length of an event`);
    return null;
  }
  const startMs = start.epochMs;
  // Whole days follow the calendar, so that a day is a day on a DST night too.
  if (end !== null) return { startMs, endMs: end.epochMs, end: end.time, durationMs: null };
  const { elapsedMs } = duration;
  return { startMs, endMs: startMs + elapsedMs, end: null, durationMs: elapsedMs };
}

/** RFC 5545 section 3.6.1: a day for a date, nothing for a time. */
const defaultDuration = (start: CalendarTime) =>
  start.kind === 'date' ? oneDay : { days: 0, elapsedMs: 0 };

function readTimeOf(draft: ComponentDraft, place: number, log: EventLog): TimeReading | null {
  const read = readTimeLine(draft.contentOf(place), log.zones);
  if (read.ok) return read.value;
  log.say(draft.lineOf(place), read.error);
  return null;
}
