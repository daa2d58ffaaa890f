/** Calendar text as a document: what it says, beside the text itself, which is never rewritten. */
import type { Polarity, Problem } from '../model/snapshot.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { scanCalendar, type CalendarFrame, type ScanSink } from './calendar-scanner.ts';
import { CalendarZones, type TimezoneBlock } from './calendar-zones.ts';
import { nameOf } from './content-line.ts';
import { single } from './event-properties.ts';
import { ProblemList } from './problem-list.ts';
import { EventReader } from './read-event.ts';
import { textOfLine } from './text-value.ts';
import { quoted } from './time-value.ts';

export type { CalendarEvent } from './calendar-event.ts';
export { toInstantOf, type CalendarTime } from './calendar-time.ts';

/** A calendar's text and what can be understood of it. */
export interface CalendarDocument {
  /** Byte for byte what was read. */
  readonly text: string;
  /** That of the first line; text may mix them. */
  readonly lineEnding: '\r\n' | '\n' | '\r';
  /** null where X-CALENDAR-TYPE is missing, unknown, or said twice differently. */
  readonly polarity: Polarity | null;
  /** X-WR-CALDESC for display, or null where the line is missing. */
  readonly description: string | null;
  /** Events that could be read, in the order of the text. */
  readonly events: readonly CalendarEvent[];
  /** Whatever could not be read or understood, by line. Never hides the events that could. */
  readonly problems: readonly Problem[];
}

/**
 * Reads calendar text. Never throws: what is wrong is a problem with its line, and for events the
 * UID; everything else is read all the same. Time and memory are linear in the text.
 */
export function parseCalendarDocument(text: string): CalendarDocument {
  const zones = new CalendarZones();
  const first = new DocumentReader(text, zones);
  first.read();
  if (!zones.wantsTimezones || first.timezones.length === 0) return first.toDocument();
  // Some TZID names no zone: now that all VTIMEZONEs are known, read again with their rules.
  zones.learn(text, first.timezones);
  const second = new DocumentReader(text, zones);
  second.read();
  return second.toDocument();
}

class DocumentReader {
  readonly timezones: TimezoneBlock[] = [];
  private readonly text: string;
  private readonly zones: CalendarZones;
  private readonly events: CalendarEvent[] = [];
  private readonly uids = new Set<string>();
  private readonly repeated: CalendarEvent[] = [];
  private readonly problems = new ProblemList();
  private readonly polarities = new Set<string>();
  private description: string | null = null;
  private frame: CalendarFrame | null = null;

  constructor(text: string, zones: CalendarZones) {
    this.text = text;
    this.zones = zones;
  }

  read(): void {
    const reader = new EventReader(this.text, this.zones, (problem) => this.problems.add(problem));
    const sink: ScanSink = {
      event: (draft) => {
        const event = reader.read(draft);
        if (event === null) return;
        this.events.push(event);
        // Events that replace an occurrence share the UID of their series; others must not.
        if (!draft.has(single.recurrenceId)) this.noteUid(event);
      },
      todo: () => {},
      property: (content, line) => this.readProperty(content, line),
      timezone: (from, to, firstLine) => this.timezones.push({ from, to, firstLine }),
      problem: (problem) => this.problems.add(problem),
    };
    this.frame = scanCalendar(this.text, sink);
    this.zones.liftLimit();
    this.reportDuplicates();
  }

  toDocument(): CalendarDocument {
    if (this.frame === null) throw new Error('The text was not read yet');
    return {
      text: this.text,
      lineEnding: this.frame.lineEnding,
      polarity: this.polarities.size === 1 ? ([...this.polarities].find(isPolarity) ?? null) : null,
      description: this.description,
      events: this.events,
      problems: this.problems.toList(),
    };
  }

  private readProperty(content: string, line: number): void {
    switch (nameOf(content) ?? '') {
      case 'X-CALENDAR-TYPE':
        this.readPolarity(textOfLine(content), line);
        return;
      case 'X-WR-CALDESC':
        this.description ??= textOfLine(content);
        return;
    }
  }

  private readPolarity(value: string, line: number): void {
    if (!isPolarity(value))
      this.problems.add({ line, reason: `The calendar type ${quoted(value)} is not known` });
    this.polarities.add(value);
    if (this.polarities.size === 2)
      this.problems.add({ line, reason: 'The calendar has two types: its events mean nothing' });
  }

  private noteUid(event: CalendarEvent): void {
    const { uids } = this;
    const before = uids.size;
    // A set that does not grow had it before: one look-up instead of two.
    if (uids.add(event.uid).size === before && event.uid !== '') this.repeated.push(event);
  }

  private reportDuplicates(): void {
    if (this.repeated.length === 0) return;
    const lineByUid = new Map<string, number>();
    for (const { uid, recurrenceId, firstLine } of this.events)
      if (recurrenceId === null && !lineByUid.has(uid)) lineByUid.set(uid, firstLine);
    for (const { uid, firstLine: line } of this.repeated) {
      const reason = `Line ${lineByUid.get(uid) ?? 0} ${sameUid}`;
      this.problems.add({ line, uid, reason });
    }
  }
}

const sameUid = 'begins an event with the same UID';

/** Whether the events that a problem of a text is about are there all the same, both of them. */
export const isShownAllTheSame = ({ reason }: Problem): boolean => reason.endsWith(sameUid);

const isPolarity = (value: string): value is Polarity =>
  value === 'DEFAULT_OPEN' || value === 'DEFAULT_CLOSED';
