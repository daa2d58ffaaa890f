import type { EpochMs } from '../time/time-range.ts';
import type { CalendarTime } from './calendar-time.ts';
import type { ComponentDraft } from './component-draft.ts';
import { single } from './event-properties.ts';
import type { EventSpan } from './event-span.ts';
import { unescapeText } from './text-value.ts';

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

/** Reads again what an event only noted the place of. Whatever it is asked for was read before. */
export interface EventSource {
  readonly timeAt: (from: number, to: number) => CalendarTime;
  readonly textAt: (from: number, to: number) => string;
}

/** What is read of an event while its text is scanned. */
export interface EventFacts {
  readonly uid: string;
  readonly span: EventSpan;
  readonly recurrence: EventRecurrence;
  readonly source: EventSource;
}

/** The lists of an event that few events have. */
export type EventRecurrence = Pick<
  CalendarEvent,
  'exdates' | 'rdates' | 'rdatePeriods' | 'recurrenceId'
>;

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
  readonly #source: EventSource;
  readonly #startFrom: number;
  readonly #startTo: number;
  readonly #endFrom: number;
  readonly #endTo: number;
  readonly #descriptionFrom: number;
  readonly #descriptionTo: number;
  #start: CalendarTime | null = null;
  #end: CalendarTime | null;
  #description: string | null = null;

  /** Takes from the draft what it needs; the draft may serve the next event then. */
  constructor(draft: ComponentDraft, { uid, span, recurrence, source }: EventFacts) {
    const { starts, ends } = draft;
    this.uid = uid;
    this.summary = unescapeText(draft.valueOf(single.summary, 'SUMMARY'.length) ?? '');
    this.sequence = numberOf(draft.valueOf(single.sequence, 'SEQUENCE'.length));
    this.durationMs = span.durationMs;
    this.startMs = span.startMs;
    this.endMs = span.endMs;
    this.rrule = draft.valueOf(single.rrule, 'RRULE'.length);
    this.exdates = recurrence.exdates;
    this.rdates = recurrence.rdates;
    this.rdatePeriods = recurrence.rdatePeriods;
    this.recurrenceId = recurrence.recurrenceId;
    this.eventType = draft.valueOf(single.eventType, 'X-EVENT-TYPE'.length);
    this.enforcing = this.eventType === null || this.eventType.toUpperCase() === 'STANDARD';
    this.firstLine = draft.firstLine;
    this.lastLine = draft.lastLine;
    this.#source = source;
    this.#end = span.end;
    // Asked only about places there are.
    this.#startFrom = starts[single.dtstart] as number;
    this.#startTo = ends[single.dtstart] as number;
    this.#endFrom = starts[single.dtend] as number;
    this.#endTo = ends[single.dtend] as number;
    this.#descriptionFrom = starts[single.description] as number;
    this.#descriptionTo = ends[single.description] as number;
  }

  get start(): CalendarTime {
    return (this.#start ??= this.#source.timeAt(this.#startFrom, this.#startTo));
  }

  get end(): CalendarTime | null {
    if (this.#endFrom < 0) return this.#end;
    return (this.#end ??= this.#source.timeAt(this.#endFrom, this.#endTo));
  }

  get description(): string | null {
    if (this.#descriptionFrom < 0) return null;
    return (this.#description ??= this.#source.textAt(this.#descriptionFrom, this.#descriptionTo));
  }
}

function numberOf(raw: string | null): number {
  const value = raw === null || raw.length > 9 ? 0 : Number(raw);
  return Number.isInteger(value) && value > 0 ? value : 0;
}
