import { trimBlanks, valueStart } from './content-line.ts';
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
/** Shared by all that have none; never added to. */
const noLines: LinePlace[] = [];

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
  exdates: LinePlace[] = noLines;
  rdates: LinePlace[] = noLines;
  private present = 0;
  private folded = 0;
  // Of lines that are present; the rest is left from earlier components.
  private readonly starts = new Int32Array(singleCount);
  private readonly ends = new Int32Array(singleCount);

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
    // Events keep the lists they were given.
    this.exdates = noLines;
    this.rdates = noLines;
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
  }

  /** Notes the line as one more EXDATE. */
  noteExdate(cursor: LineCursor): void {
    if (this.exdates === noLines) this.exdates = [placeOf(cursor)];
    else this.exdates.push(placeOf(cursor));
  }

  /** Notes the line as one more RDATE. */
  noteRdate(cursor: LineCursor): void {
    if (this.rdates === noLines) this.rdates = [placeOf(cursor)];
    else this.rdates.push(placeOf(cursor));
  }

  has(place: number): boolean {
    return (this.present & (1 << place)) !== 0;
  }

  /** Where its line begins and ends, folds included; -1 without one. */
  startOf(place: number): number {
    return (this.present & (1 << place)) !== 0 ? (this.starts[place] as number) : -1;
  }

  endOf(place: number): number {
    return (this.present & (1 << place)) !== 0 ? (this.ends[place] as number) : -1;
  }

  /**
   * Where something follows right behind the name of a line that is not folded: a colon for the
   * value, or parameters. -1 for other lines, and without one.
   */
  plainAt(place: number, nameLength: number): number {
    return (this.present & ~this.folded & (1 << place)) !== 0
      ? (this.starts[place] as number) + nameLength
      : -1;
  }

  /** The value, blanks around it dropped, escapes left; null without the line. */
  valueOf(place: number, nameLength: number): string | null {
    const bit = 1 << place;
    if ((this.present & bit) === 0) return null;
    const { text } = this;
    const at = (this.starts[place] as number) + nameLength;
    return trimBlanks(
      (this.folded & bit) === 0 && text.charCodeAt(at) === colon
        ? text.slice(at + 1, this.ends[place])
        : this.valueBehindParameters(place),
    );
  }

  /** The content line, folds taken out; empty without one. */
  contentOf(place: number): string {
    return unfold(this.text, this.startOf(place), this.endOf(place));
  }

  /** Its physical line, 1-based; the component's own without one. Counts: for problems only. */
  lineOf(place: number): number {
    const { text } = this;
    const end = this.startOf(place);
    let line = this.firstLine;
    for (let at = this.from; at < end; at++) {
      const isLineFeed = text.charCodeAt(at) === 0x0a;
      const isReturn = text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) !== 0x0a;
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

const placeOf = ({ from, to, line }: LineCursor): LinePlace => ({ from, to, line });
