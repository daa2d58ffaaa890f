import {
  CalendarEventView,
  type CalendarPeriod,
  type EventExtras,
  type EventSource,
} from './calendar-event.ts';
import type { CalendarTime } from './calendar-time.ts';
import type { ScanProblem } from './calendar-scanner.ts';
import type { CalendarZones } from './calendar-zones.ts';
import type { ComponentDraft, LinePlace } from './component-draft.ts';
import { single } from './event-properties.ts';
import { readSpan, type EventLog } from './event-span.ts';
import { unfold } from './line-cursor.ts';
import { textOfLine } from './text-value.ts';
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

/** What nearly all events have of it. */
const noTimes: readonly CalendarTime[] = [];
const noExtras: EventExtras = { rdates: [], rdatePeriods: [], recurrenceId: null };

/** Reads the events of one text, and reports what of them cannot be read. */
export class EventReader implements EventLog, EventSource {
  readonly zones: CalendarZones;
  private readonly text: string;
  private readonly report: (problem: ScanProblem) => void;
  private uid = '';

  constructor(text: string, zones: CalendarZones, report: (problem: ScanProblem) => void) {
    this.text = text;
    this.zones = zones;
    this.report = report;
  }

  /** The event of a draft; null where it cannot be read, once that is reported. */
  read(draft: ComponentDraft): CalendarEventView | null {
    const uid = draft.valueOf(single.uid, 'UID'.length) ?? '';
    this.uid = uid;
    if ((draft.repeated & decisiveBits) !== 0) {
      this.say(draft.firstLine, `The event has more than one ${repeatedName(draft)}`);
      return null;
    }
    const span = readSpan(draft, this);
    if (span === null) return null;
    if (uid === '') this.say(draft.firstLine, 'The event has no UID');
    if (draft.exdates.length > 0) this.checkTimes(draft.exdates);
    const hasExtras = draft.rdates.length > 0 || draft.has(single.recurrenceId);
    const extras = hasExtras ? this.extrasOf(draft) : noExtras;
    return new CalendarEventView(draft, { uid, span, extras, source: this });
  }

  /** Reports something about the event being read. */
  say(line: number, reason: string): void {
    this.report({ line, reason, ...(this.uid === '' ? {} : { uid: this.uid }) });
  }

  timeAt(from: number, to: number): CalendarTime {
    const read = readTimeLine(unfold(this.text, from, to), this.zones);
    if (!read.ok) throw new Error(`A time that was read before cannot be read: ${read.error}`);
    return read.value.time;
  }

  textAt(from: number, to: number): string {
    return textOfLine(unfold(this.text, from, to));
  }

  timesAt(places: readonly LinePlace[]): readonly CalendarTime[] {
    return places.length === 0 ? noTimes : startsOf(this.readTimes(places));
  }

  /** Reports the times that cannot be read. A line of plain form is only looked at. */
  private checkTimes(exdates: readonly LinePlace[]): void {
    for (const place of exdates)
      if (Number.isNaN(this.zones.instantAt(this.text, place.from + 'EXDATE'.length, place.to)))
        this.readTimes([place], (line, reason) => this.say(line, reason));
  }

  private extrasOf(draft: ComponentDraft): EventExtras {
    const rdates = this.readTimes(draft.rdates, (line, reason) => this.say(line, reason));
    return {
      rdates: startsOf(rdates),
      rdatePeriods: rdates.flatMap(toPeriod),
      recurrenceId: draft.has(single.recurrenceId) ? this.recurrenceIdOf(draft) : null,
    };
  }

  private readTimes(
    places: readonly LinePlace[],
    say?: (line: number, reason: string) => void,
  ): readonly PeriodReading[] {
    return places.flatMap(({ from, to, line }) => {
      const { periods, faults } = readTimesLine(unfold(this.text, from, to), this.zones);
      for (const fault of faults) say?.(line, fault);
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

const startsOf = (periods: readonly PeriodReading[]): readonly CalendarTime[] =>
  periods.map(({ start }) => start.time);

const toPeriod = ({ start, end }: PeriodReading): readonly CalendarPeriod[] =>
  end === null
    ? []
    : [{ start: start.time, end: end.time, startMs: start.epochMs, endMs: end.epochMs }];

const repeatedName = (draft: ComponentDraft): string =>
  decisive.find(([, place]) => (draft.repeated & (1 << place)) !== 0)?.[0] ?? '';
