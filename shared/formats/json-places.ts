/** Where things stand in JSON text, for telling people. Only asked once something is wrong. */

/** Steps from the root to a value: keys and list positions. */
export type JsonPath = readonly PropertyKey[];

/** 1-based line on which the text stops being JSON, or `null` if it is JSON throughout. */
export function lineOfFault(text: string): number | null {
  const scanner = new JsonScanner(text);
  return scanner.scanDocument() ? null : lineAt(text, scanner.at);
}

/** 1-based line on which the value begins; of a missing one, its nearest ancestor that is there. */
export function lineOfPath(text: string, path: JsonPath): number {
  const wanted = path.map(String);
  let deepest = { depth: -1, at: 0 };
  const scanner = new JsonScanner(text, (steps, at) => {
    const isOnPath = steps.every((step, index) => step === wanted[index]);
    if (isOnPath && steps.length > deepest.depth) deepest = { depth: steps.length, at };
  });
  scanner.scanDocument();
  return lineAt(text, deepest.at);
}

/** Deepest nesting of brackets outside of strings, whether or not the text is JSON. */
export function nestingOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === openList || code === openObject) deepest = Math.max(deepest, ++depth);
    else if (code === openList + 2 || code === openObject + 2) depth--;
  }
  return deepest;
}

// Codes of `"`, `[` and `{`; brackets are closed by the character two further on.
const [quote, openList, openObject] = [34, 91, 123];

/** Where the string that begins here ends, or the text does. */
function endOfString(text: string, start: number): number {
  for (let at = start; ;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let before = at - 1;
    while (text[before] === '\\') before -= 1;
    // Escaped by an odd number of backslashes.
    if ((at - before) % 2 === 1) return at;
  }
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/).length;

type OnValue = (steps: readonly string[], at: number) => void;

/** Walks JSON text value by value; stops at the first character that cannot be there. */
class JsonScanner {
  at = 0;
  private readonly text: string;
  private readonly onValue: OnValue;
  private readonly steps: string[] = [];

  constructor(text: string, onValue: OnValue = () => {}) {
    this.text = text;
    this.onValue = onValue;
  }

  scanDocument(): boolean {
    const isWhole = this.scanValue();
    this.skip(/\s*/y);
    return isWhole && this.at === this.text.length;
  }

  private scanValue(): boolean {
    this.skip(/\s*/y);
    this.onValue(this.steps, this.at);
    if (this.text[this.at] === '{') return this.scanMembers('}', () => this.scanKey());
    if (this.text[this.at] === '[') return this.scanMembers(']', (index) => String(index));
    return this.scanString() !== null || this.skip(scalar) !== null;
  }

  /** Members up to the closing bracket; `name` reads, or counts, what leads to the next value. */
  private scanMembers(close: string, name: (index: number) => string | null): boolean {
    this.at++;
    this.skip(/\s*/y);
    if (this.text[this.at] === close) return this.step();
    for (let index = 0; ; index++) {
      const step = name(index);
      if (step === null) return false;
      this.steps.push(step);
      const isWhole = this.scanValue();
      this.steps.pop();
      if (!isWhole) return false;
      this.skip(/\s*/y);
      if (this.text[this.at] === close) return this.step();
      if (this.skip(/,\s*/y) === null) return false;
    }
  }

  private scanKey(): string | null {
    this.skip(/\s*/y);
    const key = this.scanString();
    return key !== null && this.skip(/\s*:/y) !== null ? key : null;
  }

  private scanString(): string | null {
    const quoted = this.skip(string);
    // The pattern admits only what JSON.parse reads.
    return quoted === null ? null : String(JSON.parse(quoted));
  }

  private step(): true {
    this.at++;
    return true;
  }

  private skip(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }
}

// eslint-disable-next-line no-control-regex -- RFC 8259 section 7: control characters must be escaped.
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
