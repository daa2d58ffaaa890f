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
  /** Where the line of each property begins and ends, folds included; -1 without one. */
  readonly starts = new Int32Array(singleCount).fill(-1);
  readonly ends = new Int32Array(singleCount).fill(-1);
  /** Properties that came again though they may come once; bit `1 << place`. */
  repeated = 0;
  /** EXDATE and RDATE lines, in order. */
  exdates: LinePlace[] = [];
  rdates: LinePlace[] = [];
  private folded = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Forgets the last component; the cursor stands on the BEGIN of the new one. */
  begin(cursor: LineCursor): void {
    this.from = cursor.from;
    this.firstLine = cursor.line;
    this.starts.fill(-1);
    this.ends.fill(-1);
    this.repeated = 0;
    this.folded = 0;
    // Events keep the list they were given.
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
    if (this.has(place)) {
      this.repeated |= 1 << place;
      return;
    }
    this.starts[place] = cursor.from;
    this.ends[place] = cursor.to;
    if (cursor.folded) this.folded |= 1 << place;
  }

  has(place: number): boolean {
    // Asked only about places there are.
    return (this.starts[place] as number) >= 0;
  }

  /**
   * Where something follows right behind the name of a line that is not folded: a colon for the
   * value, or parameters. -1 for other lines, and without one.
   */
  plainAt(place: number, nameLength: number): number {
    const start = this.starts[place] as number;
    return start < 0 || (this.folded & (1 << place)) !== 0 ? -1 : start + nameLength;
  }

  /** The value, blanks around it dropped, escapes left; null without the line. */
  valueOf(place: number, nameLength: number): string | null {
    if ((this.starts[place] as number) < 0) return null;
    const at = this.plainAt(place, nameLength);
    const value =
      at >= 0 && this.text.charCodeAt(at) === colon
        ? this.text.slice(at + 1, this.ends[place])
        : this.valueBehindParameters(place);
    // Blanks around a value are rare; looking for them costs less than `trim`.
    return value.charCodeAt(0) > blank && value.charCodeAt(value.length - 1) > blank
      ? value
      : value.trim();
  }

  /** The content line, folds taken out; empty without one. */
  contentOf(place: number): string {
    return this.has(place)
      ? unfold(this.text, this.starts[place] as number, this.ends[place] as number)
      : '';
  }

  /** Its physical line, 1-based; the component's own without one. Counts: for problems only. */
  lineOf(place: number): number {
    let line = this.firstLine;
    for (let at = this.from; at < (this.starts[place] as number); at++) {
      const isLineFeed = this.text.charCodeAt(at) === 0x0a;
      const isReturn = this.text.charCodeAt(at) === 0x0d && this.text.charCodeAt(at + 1) !== 0x0a;
      if (isLineFeed || isReturn) line++;
    }
    return line;
  }

  private valueBehindParameters(place: number): string {
    const content = this.contentOf(place);
    const start = valueStart(content);
    return start < 0 ? '' : content.slice(start);
  }
}

/** Where the content line stands that a cursor is on. */
export const placeOfCursor = ({ from, to, line }: LineCursor): LinePlace => ({ from, to, line });
