import { withoutOverrides } from '../kernel/without-overrides.ts';
import type { ImportedItem, ImportReading, NotUnderstood } from './import-reading.ts';

/** Most characters of a text that a refusal quotes. */
const mostQuoted = 120;
/** Longest name that is taken over. */
const mostNamed = 200;

/** A name as a plan may carry it: one line of what can be seen, blanks folded, cut where it never ends. */
export function nameFrom(text: string): string {
  const line = withoutOverrides(text.slice(0, 4 * mostNamed))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length > mostNamed ? `${line.slice(0, mostNamed - 1)}…` : line;
}

/** Most schedules that are worked out of one text. */
const mostSchedules = 2_000;

/** A reading while it is made. A key that comes twice is refused the second time, with both lines. */
export class ReadingDraft {
  private readonly items = new Map<string, ImportedItem>();
  private readonly notUnderstood: NotUnderstood[] = [];
  private readonly notes = new Set<string>();

  add(item: ImportedItem, text: string): void {
    const key = `${item.kind} ${item.key}`;
    const known = this.items.get(key);
    if (known === undefined) this.items.set(key, item);
    else {
      this.refuse(item.line, text, `It is there twice, first in ${known.line}: keep one of them.`);
    }
  }

  /** Whether another schedule may be worked out; else it is refused. Each may cost two years of days. */
  hasRoomFor(line: number, text: string): boolean {
    if (this.items.size < mostSchedules) return true;
    this.refuse(line, text, 'More than 2,000 schedules stand before it: import fewer at once.');
    return false;
  }

  /** Notes a part of the text that nothing is taken from; `why` is a sentence with the next step. */
  refuse(line: number, text: string, why: string): void {
    const quoted = text
      .slice(0, 2 * mostQuoted)
      .replace(/\s+/g, ' ')
      .trim();
    this.notUnderstood.push({
      line,
      text: quoted.length > mostQuoted ? `${quoted.slice(0, mostQuoted - 1)}…` : quoted,
      why,
    });
  }

  /** Says once what the format said that a plan cannot carry. */
  note(sentence: string): void {
    this.notes.add(sentence);
  }

  finish(): ImportReading {
    return {
      items: [...this.items.values()],
      notUnderstood: this.notUnderstood,
      notes: [...this.notes],
    };
  }
}

/** The reading of a text of which nothing is understood. */
export function nothingUnderstood(refused: NotUnderstood): ImportReading {
  const draft = new ReadingDraft();
  draft.refuse(refused.line, refused.text, refused.why);
  return draft.finish();
}
