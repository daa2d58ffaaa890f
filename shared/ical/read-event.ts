import {
  CalendarEventView,
  type CalendarPeriod,
  type EventFacts,
  type EventLines,
} from './calendar-event.ts';
import type { CalendarTime } from './calendar-time.ts';
import type { CalendarZones } from './calendar-zones.ts';
import type { ScanProblem } from './calendar-scanner.ts';
import type { ComponentDraft, LinePlace } from './component-draft.ts';
import { single } from './event-properties.ts';
import { readSpan, type EventLog, type EventSpan } from './event-span.ts';
import { unfold } from './line-cursor.ts';
import { unescapeText } from './text-value.ts';
import { readTimeLine, readTimesLine, type PeriodReading } from './time-value.ts';

/** Properties that must not come twice: which of the two would count? */
const decisive = [
  ['UID', single.uid],
  ['DTSTART', single.dtstart],
  ['DTEND', single.dtend],
  ['DURATION', single.duration],
  ['RRULE', single.rrule],
  ['RECURRENCE-ID', single.recurrenceId],
] as const;
const decisiveBits = decisive.reduce((bits, [, place]) => bits | (1 << place), 0);
const none: readonly never[] = [];

/** Reads the events of one text, and reports what of them cannot be read. */
export class EventReader implements EventLog {
  readonly zones: CalendarZones;
  private readonly report: (problem: ScanProblem) => void;
  private uid = '';

  constructor(zones: CalendarZones, report: (problem: ScanProblem) => void) {
    this.zones = zones;
    this.report = report;
  }

  /** The event of a draft; null where it cannot be read, once that is reported. */
  read(draft: ComponentDraft): CalendarEventView | null {
    this.uid = draft.valueOf(single.uid, 'UID'.length) ?? '';
    if ((draft.repeated & decisiveBits) !== 0) {
      this.say(draft.firstLine, `The event has more than one ${repeatedName(draft)}`);
      return null;
    }
    const span = readSpan(draft, this);
    if (span === null) return null;
    if (this.uid === '') this.say(draft.firstLine, 'The event has no UID');
    return new CalendarEventView(this.factsOf(draft, span), linesOf(draft, span, this.zones));
  }

  /** Reports something about the event being read. */
  say(line: number, reason: string): void {
    this.report({ line, reason, ...(this.uid === '' ? {} : { uid: this.uid }) });
  }

  private factsOf(draft: ComponentDraft, span: EventSpan): EventFacts {
    const { startMs, endMs, durationMs } = span;
    const eventType = draft.valueOf(single.eventType, 'X-EVENT-TYPE'.length);
    const rdates = draft.rdates.length === 0 ? none : this.periodsOf(draft, draft.rdates);
    return {
      uid: this.uid,
      summary: unescapeText(draft.valueOf(single.summary, 'SUMMARY'.length) ?? ''),
      sequence: numberOf(draft.valueOf(single.sequence, 'SEQUENCE'.length) ?? ''),
      startMs,
      endMs,
      durationMs,
      rrule: draft.valueOf(single.rrule, 'RRULE'.length),
      exdates: draft.exdates.length === 0 ? none : this.timesOf(draft, draft.exdates),
      rdates: rdates.length === 0 ? none : rdates.map(({ start }) => start.time),
      rdatePeriods: rdates.length === 0 ? none : rdates.flatMap(toPeriod),
      recurrenceId: draft.has(single.recurrenceId) ? this.recurrenceIdOf(draft) : null,
      eventType,
      enforcing: eventType === null || eventType.toUpperCase() === 'STANDARD',
      firstLine: draft.firstLine,
      lastLine: draft.lastLine,
    };
  }

  private timesOf(draft: ComponentDraft, places: readonly LinePlace[]): readonly CalendarTime[] {
    return this.periodsOf(draft, places).map(({ start }) => start.time);
  }

  private periodsOf(draft: ComponentDraft, places: readonly LinePlace[]): readonly PeriodReading[] {
    return places.flatMap(({ from, to, line }) => {
      const { periods, faults } = readTimesLine(unfold(draft.text, from, to), this.zones);
      for (const fault of faults) this.say(line, fault);
      return periods;
    });
  }

  private recurrenceIdOf(draft: ComponentDraft): CalendarTime | null {
    const content = draft.contentOf(single.recurrenceId);
    const line = draft.lineOf(single.recurrenceId);
    if (/;RANGE=THISANDFUTURE/i.test(content))
      this.say(line, 'The event changes later occurrences too; only this one is shown changed');
    const read = readTimeLine(content, this.zones);
    if (read.ok) return read.value.time;
    this.say(line, read.error);
    return null;
  }
}

const linesOf = (draft: ComponentDraft, span: EventSpan, zones: CalendarZones): EventLines => ({
  text: draft.text,
  zones,
  startFrom: draft.startOf(single.dtstart),
  startTo: draft.endOf(single.dtstart),
  endFrom: draft.startOf(single.dtend),
  endTo: draft.endOf(single.dtend),
  descriptionFrom: draft.startOf(single.description),
  descriptionTo: draft.endOf(single.description),
  end: span.end,
});

const toPeriod = ({ start, end }: PeriodReading): readonly CalendarPeriod[] =>
  end === null
    ? []
    : [{ start: start.time, end: end.time, startMs: start.epochMs, endMs: end.epochMs }];

const repeatedName = (draft: ComponentDraft): string =>
  decisive.find(([, place]) => (draft.repeated & (1 << place)) !== 0)?.[0] ?? '';

const numberOf = (raw: string): number => (/^\d{1,9}$/.test(raw) ? Number(raw) : 0);
