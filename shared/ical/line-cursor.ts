/** End of a search that found nothing: beyond any string (V8 ends at 2^29). */
const nowhere = 2 ** 30;
const space = 0x20;
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Walks over the content lines of calendar text in one pass, folded lines as one, blank lines
 * skipped. Gives offsets into the text, never copies: what is not asked for costs nothing.
 *
 * A line ends with CRLF, LF or CR, mixed as they come. A line that begins with a blank continues
 * the one before (RFC 5545 section 3.1), even across blank lines, which some tools put everywhere.
 */
export class LineCursor {
  readonly text: string;
  /** First character of the content line. */
  from = 0;
  /** End of its last physical line, the line ending left out. */
  to = 0;
  /** Start of the next physical line. */
  after: number;
  /** Spread over several physical lines. */
  folded = false;
  /** First and last physical line, 1-based. */
  line = 0;
  lastLine: number;
  private lineFeedAt = -1;
  private carriageReturnAt = -1;

  /** Begins before the first line; a byte order mark is no part of it. */
  constructor(text: string, firstLine = 1) {
    this.text = text;
    this.after = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.lastLine = firstLine - 1;
  }

  /** Goes to the next content line. False at the end of the text. */
  next(): boolean {
    do {
      this.from = this.after;
      if (this.from >= this.text.length) return false;
      this.endPhysicalLine();
    } while (this.to === this.from);
    this.line = this.lastLine;
    this.folded = false;
    while (this.continues()) {
      this.folded = true;
      this.endPhysicalLine();
    }
    return true;
  }

  private continues(): boolean {
    const code = this.text.charCodeAt(this.after);
    if (code > space) return false;
    if (code === space || code === tab) return true;
    return (code === lineFeed || code === carriageReturn) && this.continuesAfterBlankLines();
  }

  private continuesAfterBlankLines(): boolean {
    const { text, after } = this;
    let at = after;
    let code = text.charCodeAt(at);
    let lines = 0;
    for (; code === lineFeed || code === carriageReturn; code = text.charCodeAt(at)) {
      at += code === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
      lines++;
    }
    if (code !== space && code !== tab) return false;
    this.after = at;
    this.lastLine += lines;
    return true;
  }

  /** Finds the end of the physical line at `after`; each search result serves until it is passed. */
  private endPhysicalLine(): void {
    const { text, after } = this;
    if (this.lineFeedAt < after) this.lineFeedAt = search(text, '\n', after);
    if (this.carriageReturnAt < after) this.carriageReturnAt = search(text, '\r', after);
    const end = Math.min(this.lineFeedAt, this.carriageReturnAt);
    this.lastLine++;
    if (end === nowhere) {
      this.to = text.length;
      this.after = text.length;
      return;
    }
    this.to = end;
    this.after = (this.lineFeedAt === this.carriageReturnAt + 1 ? this.lineFeedAt : end) + 1;
  }
}

function search(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? nowhere : at;
}

/**
 * The content of a stretch a cursor walked over, folds taken out. A line ending inside a content
 * line is always followed by a blank, so the expression below never tries anything twice.
 */
export function unfold(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/[\r\n]+[ \t]/g, '');
}
