import { ComponentDraft } from './component-draft.ts';
import { valueStart } from './content-line.ts';
import {
  border,
  multiple,
  placeOfContent,
  placeOfLine,
  single,
  singleCount,
  unread,
} from './event-properties.ts';
import { LineCursor, unfold } from './line-cursor.ts';

/** What a scan tells, in the order of the text. Drafts are used again: take what is needed at once. */
export interface ScanSink {
  /** A whole VEVENT. */
  readonly event: (draft: ComponentDraft) => void;
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
const topComponents = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);
/** Real calendars nest four deep. What is deeper than this is not read, and its text not edited. */
const deepest = 100;
const longestName = 100;

/** Goes once over calendar text and tells what it finds. Time and memory are linear in the text. */
export function scanCalendar(text: string, sink: ScanSink): CalendarFrame {
  return new CalendarScanner(text, sink).scan();
}

interface OpenComponent {
  readonly name: string;
  readonly isTop: boolean;
  readonly from: number;
  readonly line: number;
}

class CalendarScanner {
  private readonly text: string;
  private readonly sink: ScanSink;
  private readonly cursor: LineCursor;
  private readonly draft: ComponentDraft;
  private readonly open: OpenComponent[] = [];
  private topOpen = 0;
  /** Components open beyond the deepest level that is followed. */
  private beyond = 0;
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
    const { text, cursor, draft, open } = this;
    while (cursor.next()) {
      const place = placeOfLine(text, cursor.from);
      // The way of most lines, kept short.
      if (place >= 0 && place < singleCount && open.length === this.draftDepth)
        draft.note(place, cursor);
      else this.readOtherLine(place);
    }
    while (open.length > 0) this.closeUnended();
    if (this.endAt < 0) this.breaks(1, 'There is no whole VCALENDAR');
    const { broken, endAt, lastEventEnd } = this;
    return { lineEnding: lineEndingOf(text), broken, endAt, lastEventEnd };
  }

  private readOtherLine(placeInText: number): void {
    const { text, cursor } = this;
    const isOpaque = placeInText === unread && cursor.folded;
    // The name itself may be folded.
    const place = isOpaque ? placeOfContent(unfold(text, cursor.from, cursor.to)) : placeInText;
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
    const { open, cursor } = this;
    const isTop = topComponents.has(name);
    if (isTop || name === 'VCALENDAR') this.closeBefore(name);
    if (open.length === deepest) return this.goBeyond();
    open.push({ name, isTop, from: cursor.from, line: cursor.line });
    if (isTop) this.topOpen++;
    if (name !== 'VEVENT' && name !== 'VTODO') return;
    this.draft.begin(cursor);
    this.draftDepth = open.length;
  }

  /** Closes what cannot hold a component of that name. */
  private closeBefore(name: string): void {
    const { open } = this;
    let kept = open.length;
    if (this.beyond > 0) kept = 1;
    if (name === 'VCALENDAR') kept = 0;
    while (this.topOpen > 0 || open.length > kept) this.closeUnended();
  }

  private goBeyond(): void {
    // An event that holds such depths is not told: its lines could not be told from theirs.
    this.draftDepth = -1;
    if (this.beyond++ === 0) this.breaks(this.cursor.line, 'Components nest too deep to be read');
  }

  private endComponent(name: string): void {
    const { open, cursor } = this;
    if (this.beyond > 0) {
      this.beyond--;
      return;
    }
    if (open.at(-1)?.name !== name) {
      if (!open.some((component) => component.name === name))
        return this.breaks(cursor.line, `END:${shown(name)} ends nothing`);
      while (open.at(-1)?.name !== name) this.closeUnended();
    }
    const isDraft = open.length === this.draftDepth;
    const { from, line } = this.pop();
    if (isDraft) this.endDraft(name);
    else if (name === 'VTIMEZONE') this.sink.timezone(from, cursor.after, line);
    else if (name === 'VCALENDAR' && this.endAt < 0) this.endAt = cursor.from;
  }

  private endDraft(name: string): void {
    const { draft, open, sink } = this;
    draft.end(this.cursor);
    const isDirect = open.length === 1 && open[0]?.name === 'VCALENDAR';
    if (name === 'VTODO') {
      if (isDirect) sink.todo(draft);
      return;
    }
    if (isDirect) this.lastEventEnd = draft.to;
    else this.sayWhere(open.at(-1));
    sink.event(draft);
  }

  private sayWhere(holder: OpenComponent | undefined): void {
    const { firstLine } = this.draft;
    if (holder === undefined) this.breaks(firstLine, 'The event stands outside a VCALENDAR');
    else this.say(firstLine, `The event stands inside ${shown(holder.name)}`);
  }

  /** Closes the innermost component where its END is missing. An event cut short is not told. */
  private closeUnended(): void {
    const isDraft = this.open.length === this.draftDepth;
    const { name, line } = this.pop();
    const uid = isDraft ? this.draft.valueOf(single.uid, 'UID'.length) : null;
    this.breaks(line, `BEGIN:${shown(name)} is never ended`, uid ?? '');
  }

  private pop(): OpenComponent {
    if (this.open.length === this.draftDepth) this.draftDepth = -1;
    this.beyond = 0;
    const component = this.open.pop();
    if (component === undefined) throw new Error('No component is open');
    if (component.isTop) this.topOpen--;
    return component;
  }

  private noteProperty(place: number): void {
    const { cursor, draft } = this;
    if (place === multiple.exdate) draft.noteExdate(cursor);
    else if (place === multiple.rdate) draft.noteRdate(cursor);
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
