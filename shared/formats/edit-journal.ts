/**
 * Journals of edits as lines. The first says what the edits start from, and each is sealed onto the
 * line before: where the first is harmed, another text is that very line if the next one's seal fits it.
 */
import { firstSeal, readChain, sealLine } from './chained-lines.ts';
import { readEditRecord, type EditBase, type EditMade } from './edit-record.ts';

type Sha256 = (text: string) => string;

/** Edits up to the first broken line. `isWhole`: none is broken. */
interface SoundEdits {
  readonly edits: readonly EditMade[];
  readonly isWhole: boolean;
}

/** A journal that says what its edits start from. */
export interface ReadJournal extends SoundEdits {
  readonly base: EditBase;
}

/** Up to its first broken line; null where that is the very first one. */
export function readJournal(lines: readonly string[], sha256: Sha256): ReadJournal | null {
  const [first = '', ...rest] = lines;
  const chain = readChain([first], sha256);
  const base = readEditRecord(chain.records[0]);
  return base?.kind === 'base' ? { base, ...soundEdits(rest, sha256, chain.seal) } : null;
}

/**
 * The journal over the first of these beginnings that its edits are sealed onto; null where they are
 * onto none, or no edit is whole. Nothing is guessed: another beginning has another seal.
 */
export function mendJournal(
  lines: readonly string[],
  beginnings: Iterable<EditBase>,
  sha256: Sha256,
): ReadJournal | null {
  const [, ...rest] = divided(lines);
  for (const base of beginnings) {
    const sound = soundEdits(rest, sha256, sealLine(base, firstSeal, sha256).seal);
    if (sound.edits.length > 0) return { base, ...sound };
  }
  return null;
}

/** Edits that are sealed onto the first line by the seal that is written on it, whatever else is. */
export function editsOntoFirstSeal(lines: readonly string[], sha256: Sha256): SoundEdits {
  const [first = '', ...rest] = divided(lines);
  const seal = /^.{0,12}([0-9a-f]{64})"/.exec(first)?.[1];
  return seal === undefined ? { edits: [], isWhole: false } : soundEdits(rest, sha256, seal);
}

/** What can still be read of a journal whose seals do not fit. None of it is proven. */
export interface JournalRemains {
  readonly planName: string | null;
  /** Null also where the plan had no file. */
  readonly path: string | null;
  /** The plan's file that edits start from. */
  readonly text: string | null;
  /** Hashes in it, that of the plan among them. */
  readonly hashes: readonly string[];
  readonly edits: readonly EditMade[];
}

/** Reads line by line, and leaves out what cannot be read. */
export function remainsOf(lines: readonly string[]): JournalRemains {
  const [first = '', ...rest] = divided(lines);
  const [from, until] = [first.indexOf('"text":') + 7, first.lastIndexOf('"') + 1];
  const hashes = first.matchAll(/\\"sha256\\": ?\\"([0-9a-f]{64})\\"/g);
  return {
    planName: textIn(/"planName":("(?:[^"\\]|\\.){0,1000}")/.exec(first)?.[1]),
    path: textIn(/"path":("(?:[^"\\]|\\.){0,5000}")/.exec(first)?.[1]),
    text: from < 7 ? null : textIn(first.slice(from, until)),
    hashes: [...new Set([...hashes].map(([, hash = '']) => hash))],
    edits: rest.flatMap((line) => {
      const record = readEditRecord(parsed(/"record":(.*)\}$/s.exec(line)?.[1]));
      return record?.kind === 'edit' ? [record] : [];
    }),
  };
}

function soundEdits(lines: readonly string[], sha256: Sha256, seal: string): SoundEdits {
  const chain = readChain(lines, sha256, seal);
  const records = chain.records.map(readEditRecord);
  const until = records.findIndex((each) => each?.kind !== 'edit');
  const sound = records.slice(0, until < 0 ? records.length : until);
  return {
    edits: sound.filter((each): each is EditMade => each?.kind === 'edit'),
    isWhole: chain.brokenAtLine === null && until < 0,
  };
}

/** Where the end of the first line is what was harmed, the second one stands behind it. */
const divided = ([first = '', ...rest]: readonly string[]): readonly string[] => [
  // No text in a line holds these characters: quotes in texts are escaped.
  ...first.split(/(?<=\})[^{}]{0,4}(?=\{"seal":"[0-9a-f]{64}")/),
  ...rest,
];

function textIn(json: string | undefined): string | null {
  const text = parsed(json);
  return typeof text === 'string' ? text : null;
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
