import type { EpochMs } from '../time/time-range.ts';
import type { CalendarTime } from './calendar-time.ts';
import type { CalendarZones } from './calendar-zones.ts';
import type { ComponentDraft } from './component-draft.ts';
import { localLength, utcLength, wallMsAt } from './date-value.ts';
import { readDuration } from './duration-value.ts';
import { single } from './event-properties.ts';
import { contentOf, rawValueOf } from './raw-value.ts';
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

const colon = 0x3a;
const letterZ = 0x5a;
const zoneParameter = 'TZID=';
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
  if (!draft.has(single.dtend) || draft.has(single.duration)) return null;
  const startMs = plainInstant(draft, single.dtstart, 'DTSTART'.length, zones);
  const endMs = plainInstant(draft, single.dtend, 'DTEND'.length, zones);
  return startMs === startMs && endMs === endMs
    ? { startMs, endMs, end: null, durationMs: null }
    : null;
}

/** The instant of `NAME:value` or `NAME;TZID=zone:value`, read in place; NaN for any other form. */
function plainInstant(
  draft: ComponentDraft,
  place: number,
  nameLength: number,
  zones: CalendarZones,
): EpochMs {
  if (draft.isFolded(place)) return NaN;
  const { text } = draft;
  const at = draft.startOf(place) + nameLength;
  const to = draft.endOf(place);
  const valueAt = to - localLength;
  if (text.charCodeAt(at) === colon) return zonelessInstant(text, at + 1, to);
  if (text.charCodeAt(valueAt - 1) !== colon || !text.startsWith(zoneParameter, at + 1)) return NaN;
  const zone = zones.findPlain(text, at + 1 + zoneParameter.length, valueAt - 1);
  return zone === null ? NaN : zones.instantOf(wallMsAt(text, valueAt, localLength), zone);
}

function zonelessInstant(text: string, from: number, to: number): EpochMs {
  const length = to - from;
  const isUtc = length === utcLength && text.charCodeAt(to - 1) === letterZ;
  // A date without DTEND needs more than its instant, so dates go the thorough way.
  return isUtc || length === localLength ? wallMsAt(text, from, localLength) : NaN;
}

function readAnySpan(draft: ComponentDraft, log: EventLog): EventSpan | null {
  const start = readTimeOf(draft, single.dtstart, log);
  if (start === null) return null;
  if (start.byRules && draft.has(single.rrule)) {
    log.say(
      lineOf(draft, single.dtstart),
      'The event repeats in a time zone whose rules no known zone shares',
    );
    return null;
  }
  return draft.has(single.dtend) ? spanByEnd(start, draft, log) : spanByDuration(start, draft, log);
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
      lineOf(draft, single.dtend),
      'The event starts on a day and ends at a time, or the reverse',
    );
    return null;
  }
  if (draft.has(single.duration))
    log.say(lineOf(draft, single.duration), 'The event has DTEND and DURATION; DTEND counts');
  return { startMs: start.epochMs, endMs: end.epochMs, end: end.time, durationMs: null };
}

function spanByDuration(
  start: TimeReading,
  draft: ComponentDraft,
  log: EventLog,
): EventSpan | null {
  const raw = rawValueOf(draft, single.duration, 'DURATION'.length);
  const duration = raw === null ? defaultDuration(start.time) : readDuration(raw);
  const end = duration === null || duration.days === 0 ? null : timeAfter(start, duration);
  if (duration === null || (end === null && start.time.kind === 'date')) {
    log.say(lineOf(draft, single.duration), `${quoted(raw ?? '')} is no length of an event`);
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
  const read = readTimeLine(contentOf(draft, place), log.zones);
  if (read.ok) return read.value;
  log.say(lineOf(draft, place), read.error);
  return null;
}

const lineOf = (draft: ComponentDraft, place: number): number =>
  draft.placeOf(place)?.line ?? draft.firstLine;
