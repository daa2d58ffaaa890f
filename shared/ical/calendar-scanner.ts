import { ComponentDraft, placeOfCursor } from './component-draft.ts';
import { valueStart } from './content-line.ts';
import {
  border,
  multiple,
  placeOfContent,
  placeOfLine,
  single,
  unread,
} from './event-properties.ts';
import { LineCursor, unfold } from './line-cursor.ts';

/** What a scan tells, in the order of the text. Drafts are used again: take what is needed at once. */
export interface ScanSink {
  /** A whole VEVENT. `direct`: it stands in a VCALENDAR itself, as it should. */
  readonly event: (draft: ComponentDraft, direct: boolean) => void;
  readonly todo: (draft: ComponentDraft) => void;
  /** A property of the calendar itself, folds taken out. */
  readonly property: (content: string, line: number) => void;
  /** A whole VTIMEZONE, by where it stands. */
  readonly timezone: (from: number, to: number, firstLine: number) => void;
  readonly problem: (problem: ScanProblem) => void;
}

/** Something wrong with the frame of the text. */
export interface ScanProblem {
  readonly line: number;
  readonly reason: string;
  readonly uid?: string;
}

/** The frame of a calendar's text, known when the scan is over. */
export interface CalendarFrame {
  /** That of the first line. */
  readonly lineEnding: '\r\n' | '\n' | '\r';
  /** The first fault in the nesting of components: who edits such a text may harm it. */
  readonly broken: ScanProblem | null;
  /** Where the first END:VCALENDAR begins. */
  readonly endAt: number;
  /** Behind the last event that stands in a VCALENDAR itself; -1 without one. */
  readonly lastEventEnd: number;
}

/** Components that stand in a VCALENDAR only: one of them begins where another never ended. */
const neverNested = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);
const longestName = 100;

/** Goes once over calendar text and tells what it finds. Time and memory are linear in the text. */
export function scanCalendar(text: string, sink: ScanSink): CalendarFrame {
  return new CalendarScanner(text, sink).scan();
}

interface OpenComponent {
  readonly name: string;
  readonly from: number;
  readonly line: number;
}

class CalendarScanner {
  private readonly text: string;
  private readonly sink: ScanSink;
  private readonly cursor: LineCursor;
  private readonly draft: ComponentDraft;
  private readonly open: OpenComponent[] = [];
  private readonly openByName = new Map<string, number>();
  private neverNestedOpen = 0;
  /** How many components are open while the cursor is directly inside the draft's; -1 without one. */
  private draftDepth = -1;
  private broken: ScanProblem | null = null;
  private endAt = -1;
  private lastEventEnd = -1;
  private colonAt = -1;
  private saidOutside = false;

  constructor(text: string, sink: ScanSink) {
    this.text = text;
    this.sink = sink;
    this.cursor = new LineCursor(text);
    this.draft = new ComponentDraft(text);
  }

  scan(): CalendarFrame {
    const { cursor } = this;
    while (cursor.next()) this.readLine();
    while (this.open.length > 0) this.closeUnended();
    if (this.endAt < 0) this.breaks(1, 'There is no whole VCALENDAR');
    const { broken, endAt, lastEventEnd } = this;
    return { lineEnding: lineEndingOf(this.text), broken, endAt, lastEventEnd };
  }

  private readLine(): void {
    const { text, cursor } = this;
    let place = placeOfLine(text, cursor.from);
    // The name itself may be folded.
    if (place === unread && cursor.folded)
      place = placeOfContent(unfold(text, cursor.from, cursor.to));
    if (place === border.begin) this.beginComponent(this.componentName(cursor.from + 6));
    else if (place === border.end) this.endComponent(this.componentName(cursor.from + 4));
    else if (this.open.length === this.draftDepth) this.noteProperty(place);
    else if (this.open.length <= 1) this.readOuterLine();
  }

  /** What is begun or ended, upper case; `valueAt` is where it stands on a plain line. */
  private componentName(valueAt: number): string {
    const { text, cursor } = this;
    if (cursor.to === valueAt + 6 && text.startsWith('VEVENT', valueAt)) return 'VEVENT';
    const content = unfold(text, cursor.from, cursor.to);
    const start = valueStart(content);
    return start < 0 ? '' : content.slice(start).trim().slice(0, longestName).toUpperCase();
  }

  private beginComponent(name: string): void {
    if (name === 'VCALENDAR') while (this.open.length > 0) this.closeUnended();
    else if (neverNested.has(name)) while (this.neverNestedOpen > 0) this.closeUnended();
    this.push(name);
    if (name !== 'VEVENT' && name !== 'VTODO') return;
    this.draft.begin(this.cursor);
    this.draftDepth = this.open.length;
  }

  private endComponent(name: string): void {
    const { line } = this.cursor;
    if (!this.openByName.get(name)) return this.breaks(line, `END:${shown(name)} ends nothing`);
    while (this.open.at(-1)?.name !== name) this.closeUnended();
    const { from, line: firstLine } = this.pop();
    const wasDraft = this.open.length + 1 === this.draftDepth;
    if (wasDraft) this.draftDepth = -1;
    if (name === 'VEVENT' && wasDraft) this.endEvent();
    else if (name === 'VTODO' && wasDraft) this.endTodo();
    else if (name === 'VTIMEZONE') this.sink.timezone(from, this.cursor.after, firstLine);
    else if (name === 'VCALENDAR' && this.endAt < 0) this.endAt = this.cursor.from;
  }

  private endEvent(): void {
    const { draft, open } = this;
    draft.end(this.cursor);
    const direct = open.length === 1 && open[0]?.name === 'VCALENDAR';
    if (direct) this.lastEventEnd = draft.to;
    else if (open.length === 0)
      this.breaks(draft.firstLine, 'The event stands outside a VCALENDAR');
    else this.say(draft.firstLine, `The event stands inside ${shown(open.at(-1)?.name ?? '')}`);
    this.sink.event(draft, direct);
  }

  private endTodo(): void {
    this.draft.end(this.cursor);
    if (this.open.length === 1) this.sink.todo(this.draft);
  }

  /** Closes the innermost component where its END is missing. An event cut short is not told. */
  private closeUnended(): void {
    const wasDraft = this.open.length === this.draftDepth;
    const { name, line } = this.pop();
    const uid = wasDraft ? this.draft.valueOf(single.uid, 'UID'.length) : null;
    if (wasDraft) this.draftDepth = -1;
    this.breaks(line, `BEGIN:${shown(name)} is never ended`, uid ?? '');
  }

  private push(name: string): void {
    const { from, line } = this.cursor;
    this.open.push({ name, from, line });
    this.openByName.set(name, (this.openByName.get(name) ?? 0) + 1);
    if (neverNested.has(name)) this.neverNestedOpen++;
  }

  private pop(): OpenComponent {
    const component = this.open.pop();
    if (component === undefined) throw new Error('No component is open');
    if (neverNested.has(component.name)) this.neverNestedOpen--;
    this.openByName.set(component.name, (this.openByName.get(component.name) ?? 1) - 1);
    return component;
  }

  private noteProperty(place: number): void {
    const { cursor, draft } = this;
    if (place === multiple.exdate) draft.exdates.push(placeOfCursor(cursor));
    else if (place === multiple.rdate) draft.rdates.push(placeOfCursor(cursor));
    else if (place !== unread) draft.note(place, cursor);
    else if (!this.hasColon()) this.say(cursor.line, 'The line has no colon');
  }

  private readOuterLine(): void {
    const { text, cursor, sink } = this;
    if (this.open.length === 0) {
      if (!this.saidOutside) this.say(cursor.line, 'The line stands outside a VCALENDAR');
      this.saidOutside = true;
    } else if (!this.hasColon()) this.say(cursor.line, 'The line has no colon');
    else if (this.open[0]?.name === 'VCALENDAR')
      sink.property(unfold(text, cursor.from, cursor.to), cursor.line);
  }

  /** One search serves every line up to its answer, or a text without colons would be quadratic. */
  private hasColon(): boolean {
    const { text, cursor } = this;
    if (this.colonAt < cursor.from) {
      const at = text.indexOf(':', cursor.from);
      this.colonAt = at < 0 ? text.length : at;
    }
    return this.colonAt < cursor.to;
  }

  private breaks(line: number, reason: string, uid = ''): void {
    this.broken ??= { line, reason };
    this.sink.problem({ line, reason, ...(uid === '' ? {} : { uid }) });
  }

  private say(line: number, reason: string): void {
    this.sink.problem({ line, reason });
  }
}

function lineEndingOf(text: string): '\r\n' | '\n' | '\r' {
  const lineFeedAt = text.indexOf('\n');
  const carriageReturnAt = text.indexOf('\r');
  if (carriageReturnAt < 0) return lineFeedAt < 0 ? '\r\n' : '\n';
  if (lineFeedAt < 0 || carriageReturnAt < lineFeedAt - 1) return '\r';
  return lineFeedAt < carriageReturnAt ? '\n' : '\r\n';
}

const shown = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
