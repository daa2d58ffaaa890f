/**
 * Where a search ends that found nothing: beyond any string (V8's end at 2^29). `&` with it makes it
 * of the -1 of `indexOf`, and leaves every other place as it is.
 */
const nowhere = 2 ** 30 - 1;
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
  // Where the next ones stand: each answer of a search serves until it is passed, or a text with
  // few of them would be searched to its end over and over.
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
    const { text } = this;
    do {
      this.from = this.after;
      if (this.from >= text.length) return false;
      this.endPhysicalLine();
    } while (this.to === this.from);
    this.line = this.lastLine;
    this.folded = false;
    let code = text.charCodeAt(this.after);
    // Not even a blank in nearly all cases: a letter begins the next line.
    while (code <= space && this.continues(code)) {
      this.folded = true;
      this.endPhysicalLine();
      code = text.charCodeAt(this.after);
    }
    return true;
  }

  /** Finds the end of the physical line at `after`, and moves there. */
  private endPhysicalLine(): void {
    const { text, after } = this;
    if (this.lineFeedAt < after) this.lineFeedAt = text.indexOf('\n', after) & nowhere;
    if (this.carriageReturnAt < after) this.carriageReturnAt = text.indexOf('\r', after) & nowhere;
    const { lineFeedAt, carriageReturnAt } = this;
    const end = carriageReturnAt < lineFeedAt ? carriageReturnAt : lineFeedAt;
    this.lastLine++;
    this.to = end === nowhere ? text.length : end;
    if (end === nowhere) this.after = text.length;
    else this.after = lineFeedAt === carriageReturnAt + 1 ? lineFeedAt + 1 : end + 1;
  }

  /** Whether the next physical line, which begins with this character, belongs to this one. */
  private continues(code: number): boolean {
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
}

/**
 * The content of a stretch a cursor walked over, folds taken out. A line ending inside a content
 * line is always followed by a blank, so the expression below never tries anything twice.
 */
export function unfold(text: string, from: number, to: number): string {
  const raw = text.slice(from, to);
  const isFolded = raw.includes('\n') || raw.includes('\r');
  return isFolded ? raw.replace(/[\r\n]+[ \t]/g, '') : raw;
}
