import { valueStart } from './content-line.ts';
import { singleCount } from './event-properties.ts';
import { unfold, type LineCursor } from './line-cursor.ts';

/** Where one content line of a component stands. */
export interface LinePlace {
  readonly from: number;
  readonly to: number;
  /** First physical line, 1-based. */
  readonly line: number;
}

const colon = 0x3a;
const blank = 0x20;

/**
 * The component a scan is inside of: where it stands and where the lines of it stand that matter.
 * One draft serves a whole scan, so a reader takes what it needs before the scan goes on.
 *
 * The places it is asked about are those of `single` in event-properties.ts.
 */
export class ComponentDraft {
  readonly text: string;
  /** From its BEGIN to behind the line ending of its END. */
  from = 0;
  to = 0;
  firstLine = 0;
  lastLine = 0;
  /** Properties that came again though they may come once; bit `1 << place`. */
  repeated = 0;
  /** EXDATE and RDATE lines, in order. */
  exdates: LinePlace[] = [];
  rdates: LinePlace[] = [];
  private present = 0;
  private folded = 0;
  private readonly starts = new Int32Array(singleCount);
  private readonly ends = new Int32Array(singleCount);
  private readonly lines = new Int32Array(singleCount);

  constructor(text: string) {
    this.text = text;
  }

  /** Forgets the last component; the cursor stands on the BEGIN of the new one. */
  begin(cursor: LineCursor): void {
    this.from = cursor.from;
    this.firstLine = cursor.line;
    this.present = 0;
    this.folded = 0;
    this.repeated = 0;
    if (this.exdates.length > 0) this.exdates = [];
    if (this.rdates.length > 0) this.rdates = [];
  }

  /** The cursor stands on the END. */
  end(cursor: LineCursor): void {
    this.to = cursor.after;
    this.lastLine = cursor.lastLine;
  }

  /** Notes the line the cursor stands on as the property of that place; the first one counts. */
  note(place: number, cursor: LineCursor): void {
    const bit = 1 << place;
    if ((this.present & bit) !== 0) {
      this.repeated |= bit;
      return;
    }
    this.present |= bit;
    if (cursor.folded) this.folded |= bit;
    this.starts[place] = cursor.from;
    this.ends[place] = cursor.to;
    this.lines[place] = cursor.line;
  }

  has(place: number): boolean {
    return (this.present & (1 << place)) !== 0;
  }

  /** Where its line begins and ends; -1 without one. */
  startOf(place: number): number {
    return this.has(place) ? (this.starts[place] as number) : -1;
  }

  endOf(place: number): number {
    return this.has(place) ? (this.ends[place] as number) : -1;
  }

  /** Its physical line; the component's own without one. */
  lineOf(place: number): number {
    return this.has(place) ? (this.lines[place] as number) : this.firstLine;
  }

  /**
   * Where the value begins of a line that is not folded and has no parameters, as nearly all are:
   * right behind the name. -1 for other lines. `nameLength` is that of the property's name.
   */
  plainValueAt(place: number, nameLength: number): number {
    const bit = 1 << place;
    if ((this.present & bit) === 0 || (this.folded & bit) !== 0) return -1;
    const at = (this.starts[place] as number) + nameLength;
    return this.text.charCodeAt(at) === colon ? at + 1 : -1;
  }

  /** As `plainValueAt`, for a line whose parameters begin so; where the rest of it begins, or -1. */
  plainParameterAt(place: number, nameLength: number, parameter: string): number {
    const bit = 1 << place;
    if ((this.present & bit) === 0 || (this.folded & bit) !== 0) return -1;
    const at = (this.starts[place] as number) + nameLength;
    return this.text.startsWith(parameter, at) ? at + parameter.length : -1;
  }

  /** The content line, folds taken out; empty without one. */
  contentOf(place: number): string {
    return this.has(place) ? unfold(this.text, this.startOf(place), this.endOf(place)) : '';
  }

  /** The value, blanks around it dropped, escapes left; null without the line. */
  valueOf(place: number, nameLength: number): string | null {
    if ((this.present & (1 << place)) === 0) return null;
    const plainAt = this.plainValueAt(place, nameLength);
    if (plainAt >= 0) return trimmed(this.text.slice(plainAt, this.ends[place]));
    const content = this.contentOf(place);
    const start = valueStart(content);
    return start < 0 ? '' : trimmed(content.slice(start));
  }
}

/** Where the content line stands that a cursor is on. */
export const placeOfCursor = ({ from, to, line }: LineCursor): LinePlace => ({ from, to, line });

const trimmed = (value: string): string =>
  value.charCodeAt(0) <= blank || value.charCodeAt(value.length - 1) <= blank
    ? value.trim()
    : value;
