import type { EpochMs } from '../time/time-range.ts';
import type { CalendarTime } from './calendar-time.ts';
import type { ComponentDraft, LinePlace } from './component-draft.ts';
import { single } from './event-properties.ts';
import type { EventSpan } from './event-span.ts';
import { unescapeText } from './text-value.ts';

/**
 * An event of a calendar's text: a rule for happenings, not a happening (see expand-calendar.ts).
 *
 * What is dear to make (`start`, `end`, `description`, dates of the recurrence) is made when first
 * asked for, by getters: copy the fields you need rather than the object, which is no plain data.
 */
export interface CalendarEvent {
  /** As written, blanks around it dropped; empty where the event has none, which is a problem. */
  readonly uid: string;
  /** Escapes undone, blanks around it dropped; empty where there is none. */
  readonly summary: string;
  readonly description: string | null;
  /** 0 where it is missing or no number. */
  readonly sequence: number;
  readonly start: CalendarTime;
  /** Exclusive end by the calendar. Exactly one of `end` and `durationMs` is not null. */
  readonly end: CalendarTime | null;
  /** Elapsed length of an event whose end is not written as a time; 0 where nothing says. */
  readonly durationMs: number | null;
  /** First instant and end of the event as it is written, before any rule: half-open, may be empty. */
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  /** Value of the RRULE line, not checked. */
  readonly rrule: string | null;
  readonly exdates: readonly CalendarTime[];
  /** Starts of all RDATEs, those of periods too. */
  readonly rdates: readonly CalendarTime[];
  /** RDATEs that bring their own end; each start is among `rdates` as well. */
  readonly rdatePeriods: readonly CalendarPeriod[];
  /** Start of the occurrence of the same UID that this event stands in for. */
  readonly recurrenceId: CalendarTime | null;
  /** X-EVENT-TYPE as written. */
  readonly eventType: string | null;
  /** STANDARD or nothing said. Any other type is taken as not enforcing (aws-facts 1.7). */
  readonly enforcing: boolean;
  /** Physical lines of BEGIN and END, 1-based. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** A half-open stretch that an RDATE names with its own end. */
export interface CalendarPeriod {
  readonly start: CalendarTime;
  readonly end: CalendarTime;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
}

/** Reads again what an event only noted the place of. Whatever it is asked for was read before. */
export interface EventSource {
  readonly timeAt: (from: number, to: number) => CalendarTime;
  readonly textAt: (from: number, to: number) => string;
  readonly timesAt: (places: readonly LinePlace[]) => readonly CalendarTime[];
}

/** What few events have, read beforehand. */
export interface EventExtras {
  readonly rdates: readonly CalendarTime[];
  readonly rdatePeriods: readonly CalendarPeriod[];
  readonly recurrenceId: CalendarTime | null;
}

/** What is read of an event while its text is scanned. */
export interface EventFacts {
  readonly uid: string;
  readonly span: EventSpan;
  readonly extras: EventExtras;
  readonly source: EventSource;
}

/** What of an event is read when asked for, and what was: offsets are -1 for lines it does not have. */
interface EventRest {
  readonly source: EventSource;
  readonly extras: EventExtras;
  readonly startFrom: number;
  readonly startTo: number;
  readonly endFrom: number;
  readonly endTo: number;
  readonly descriptionFrom: number;
  readonly descriptionTo: number;
  readonly exdateLines: readonly LinePlace[];
  start: CalendarTime | null;
  end: CalendarTime | null;
  description: string | null;
  exdates: readonly CalendarTime[] | null;
}

/** An event that reads the dearer half of itself when asked. */
export class CalendarEventView implements CalendarEvent {
  readonly uid: string;
  readonly summary: string;
  readonly sequence: number;
  readonly durationMs: number | null;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly rrule: string | null;
  readonly eventType: string | null;
  readonly enforcing: boolean;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly #rest: EventRest;

  /** Takes from the draft what it needs; the draft may serve the next event then. */
  constructor(draft: ComponentDraft, { uid, span, extras, source }: EventFacts) {
    const eventType = draft.valueOf(single.eventType, 'X-EVENT-TYPE'.length);
    this.uid = uid;
    this.summary = unescapeText(draft.valueOf(single.summary, 'SUMMARY'.length) ?? '');
    this.sequence = numberOf(draft.valueOf(single.sequence, 'SEQUENCE'.length));
    this.durationMs = span.durationMs;
    this.startMs = span.startMs;
    this.endMs = span.endMs;
    this.rrule = draft.valueOf(single.rrule, 'RRULE'.length);
    this.eventType = eventType;
    this.enforcing = eventType === null || eventType.toUpperCase() === 'STANDARD';
    this.firstLine = draft.firstLine;
    this.lastLine = draft.lastLine;
    this.#rest = {
      source,
      extras,
      startFrom: draft.startOf(single.dtstart),
      startTo: draft.endOf(single.dtstart),
      endFrom: draft.startOf(single.dtend),
      endTo: draft.endOf(single.dtend),
      descriptionFrom: draft.startOf(single.description),
      descriptionTo: draft.endOf(single.description),
      exdateLines: draft.exdates,
      start: null,
      end: span.end,
      description: null,
      exdates: null,
    };
  }

  get start(): CalendarTime {
    const rest = this.#rest;
    return (rest.start ??= rest.source.timeAt(rest.startFrom, rest.startTo));
  }

  get end(): CalendarTime | null {
    const rest = this.#rest;
    if (rest.endFrom < 0) return rest.end;
    return (rest.end ??= rest.source.timeAt(rest.endFrom, rest.endTo));
  }

  get description(): string | null {
    const rest = this.#rest;
    if (rest.descriptionFrom < 0) return null;
    return (rest.description ??= rest.source.textAt(rest.descriptionFrom, rest.descriptionTo));
  }

  get exdates(): readonly CalendarTime[] {
    const rest = this.#rest;
    return (rest.exdates ??= rest.source.timesAt(rest.exdateLines));
  }

  get rdates(): readonly CalendarTime[] {
    return this.#rest.extras.rdates;
  }

  get rdatePeriods(): readonly CalendarPeriod[] {
    return this.#rest.extras.rdatePeriods;
  }

  get recurrenceId(): CalendarTime | null {
    return this.#rest.extras.recurrenceId;
  }
}

function numberOf(raw: string | null): number {
  const value = raw === null || raw.length > 9 ? 0 : Number(raw);
  return Number.isInteger(value) && value > 0 ? value : 0;
}
