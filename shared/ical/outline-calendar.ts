import { scanCalendar, type CalendarFrame, type ScanProblem } from './calendar-scanner.ts';
import type { ComponentDraft } from './component-draft.ts';
import { nameOf } from './content-line.ts';
import { single } from './event-properties.ts';
import { placeholderSummary } from './placeholder.ts';
import { unescapeText } from './text-value.ts';

/** A half-open stretch of the text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Any event of the text, readable or not, from BEGIN to behind the line ending of END. */
export interface OutlinedEvent extends Stretch {
  readonly uid: string;
  readonly dtstamp: string;
  readonly firstLine: number;
}

/** What must be known of a text to edit it: where things stand, not what they mean. */
export interface CalendarOutline {
  readonly events: readonly OutlinedEvent[];
  /** Where a new event goes. */
  readonly insertAt: number;
  /** To-dos that only say that there are no events yet. */
  readonly placeholders: readonly Stretch[];
  readonly todoCount: number;
  /** Some event says its type, or the calendar is of the newer kind whose events do (aws-facts 1.4). */
  readonly writesEventType: boolean;
  /** A fault in the nesting: such a text is not edited. */
  readonly broken: ScanProblem | null;
}

/** Finds the events of a calendar's text and the places where edits go. */
export function outlineCalendar(text: string): CalendarOutline {
  const events: OutlinedEvent[] = [];
  const placeholders: Stretch[] = [];
  let todoCount = 0;
  let writesEventType = false;
  const frame = scanCalendar(text, {
    event: (draft) => {
      writesEventType ||= draft.has(single.eventType);
      events.push(outlined(draft));
    },
    todo: (draft) => {
      todoCount++;
      if (isPlaceholder(draft)) placeholders.push({ from: draft.from, to: draft.to });
    },
    property: (content) => {
      writesEventType ||= nameOf(content) === 'X-CALENDAR-CMEVENTS';
    },
    timezone: () => {},
    problem: () => {},
  });
  const { broken } = frame;
  const insertAt = insertionPlace(frame);
  return { events, insertAt, placeholders, todoCount, writesEventType, broken };
}

const insertionPlace = ({ lastEventEnd, endAt }: CalendarFrame): number =>
  lastEventEnd < 0 ? endAt : lastEventEnd;

const outlined = (draft: ComponentDraft): OutlinedEvent => ({
  uid: draft.valueOf(single.uid, 'UID'.length) ?? '',
  dtstamp: draft.valueOf(single.dtstamp, 'DTSTAMP'.length) ?? '',
  from: draft.from,
  to: draft.to,
  firstLine: draft.firstLine,
});

const isPlaceholder = (draft: ComponentDraft): boolean =>
  unescapeText(draft.valueOf(single.summary, 'SUMMARY'.length) ?? '') === placeholderSummary;
