import type { EpochMs } from '../time/time-range.ts';
import type { CalendarTime } from './calendar-time.ts';
import type { CalendarZones } from './calendar-zones.ts';
import { unfold } from './line-cursor.ts';
import { readTimeLine } from './time-value.ts';
import { textOfLine } from './text-value.ts';

/**
 * An event of a calendar's text: a rule for happenings, not a happening (see expand-calendar.ts).
 *
 * What is dear to make (`start`, `end`, `description`) is made when first asked for, by getters of
 * the prototype: copy the fields you need rather than the object, which is no plain data.
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

/** What of an event is read while the text is scanned. */
export type EventFacts = Omit<CalendarEvent, 'start' | 'end' | 'description'>;

/** Where in the text the rest is read later; -1 for what the event does not have. */
export interface EventLines {
  readonly text: string;
  readonly zones: CalendarZones;
  readonly startFrom: number;
  readonly startTo: number;
  readonly endFrom: number;
  readonly endTo: number;
  readonly descriptionFrom: number;
  readonly descriptionTo: number;
  /** The end of an event that has no DTEND. */
  readonly end: CalendarTime | null;
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
  readonly exdates: readonly CalendarTime[];
  readonly rdates: readonly CalendarTime[];
  readonly rdatePeriods: readonly CalendarPeriod[];
  readonly recurrenceId: CalendarTime | null;
  readonly eventType: string | null;
  readonly enforcing: boolean;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly #lines: EventLines;
  #start: CalendarTime | null = null;
  #end: CalendarTime | null = null;
  #description: string | null = null;

  constructor(facts: EventFacts, lines: EventLines) {
    this.uid = facts.uid;
    this.summary = facts.summary;
    this.sequence = facts.sequence;
    this.durationMs = facts.durationMs;
    this.startMs = facts.startMs;
    this.endMs = facts.endMs;
    this.rrule = facts.rrule;
    this.exdates = facts.exdates;
    this.rdates = facts.rdates;
    this.rdatePeriods = facts.rdatePeriods;
    this.recurrenceId = facts.recurrenceId;
    this.eventType = facts.eventType;
    this.enforcing = facts.enforcing;
    this.firstLine = facts.firstLine;
    this.lastLine = facts.lastLine;
    this.#lines = lines;
  }

  get start(): CalendarTime {
    const { startFrom, startTo } = this.#lines;
    return (this.#start ??= this.#timeAt(startFrom, startTo));
  }

  get end(): CalendarTime | null {
    const { endFrom, endTo, end } = this.#lines;
    return endFrom < 0 ? end : (this.#end ??= this.#timeAt(endFrom, endTo));
  }

  get description(): string | null {
    const { text, descriptionFrom, descriptionTo } = this.#lines;
    if (descriptionFrom < 0) return null;
    return (this.#description ??= textOfLine(unfold(text, descriptionFrom, descriptionTo)));
  }

  #timeAt(from: number, to: number): CalendarTime {
    const { text, zones } = this.#lines;
    const read = readTimeLine(unfold(text, from, to), zones);
    // The scan read the same line before it made this event.
    if (!read.ok) throw new Error(`A time that was read before cannot be read: ${read.error}`);
    return read.value.time;
  }
}
