import type { LineCursor } from './line-cursor.ts';
import { singleCount } from './event-properties.ts';

/** Where one content line of a component stands. */
export interface LinePlace {
  readonly from: number;
  readonly to: number;
  readonly folded: boolean;
  /** First physical line, 1-based. */
  readonly line: number;
}

/**
 * The component a scan is inside of: where it stands and where the lines of it stand that matter.
 * One draft serves a whole scan, so a reader takes what it needs before the scan goes on.
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

  /** Notes the line the cursor stands on as the property of that place. */
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

  // The three below answer for a place that `has`.

  startOf(place: number): number {
    return this.starts[place] as number;
  }

  endOf(place: number): number {
    return this.ends[place] as number;
  }

  isFolded(place: number): boolean {
    return (this.folded & (1 << place)) !== 0;
  }

  /** Where the property stands, or null. */
  placeOf(place: number): LinePlace | null {
    if (!this.has(place)) return null;
    return {
      from: this.startOf(place),
      to: this.endOf(place),
      folded: this.isFolded(place),
      line: this.lines[place] as number,
    };
  }
}

/** Where the content line stands that a cursor is on. */
export const placeOfCursor = ({ from, to, folded, line }: LineCursor): LinePlace => ({
  from,
  to,
  folded,
  line,
});
