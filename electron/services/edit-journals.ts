/** Journals of edits: what was edited since the last save survives the app, whatever becomes of it. */
import { firstSeal, sealLine } from '../../shared/formats/chained-lines.ts';
import { readJournal, type ReadJournal } from '../../shared/formats/edit-journal.ts';
import type { EditBase, EditMade } from '../../shared/formats/edit-record.ts';
import type { LogFolder } from './push-journals.ts';

/** Where journals are kept. */
export interface EditFolder extends LogFolder {
  readonly remove: (name: string) => Promise<void>;
  /** Whether there are zeros in it, as after a loss of power: nothing that we write has any. */
  readonly hasZeros: (name: string) => Promise<boolean>;
}

/** What is left of a journal. */
export interface KeptEdits extends ReadJournal {
  readonly id: string;
}

/** A journal that is harmed where it begins: by its seals no edit of it can be made again. */
export interface HarmedJournal {
  readonly id: string;
  readonly lines: readonly string[];
}

export interface EditJournals {
  /** From here on edits are of this plan. Those of the plan before it stay until `left`. */
  readonly begin: (base: EditBase) => void;
  /** Resolves once the edit is on the disk; rejects where the disk refuses. */
  readonly note: (edit: EditMade) => Promise<void>;
  /** A file has this text now, with all edits up to the revision: only later ones are still kept. */
  readonly saved: (base: EditBase, revision: number) => void;
  /** Nobody wants what earlier plans of this run had unsaved. */
  readonly left: () => void;
  /** The open plan is closed, and nobody wants what it or earlier ones had unsaved. */
  readonly closed: () => void;
  /**
   * Its window has gone. Without `keepEdits` nobody wants what the open plan has unsaved either, for a
   * person closed it; otherwise it is lost, and offered. Settles once that is so.
   */
  readonly end: (how: { readonly keepEdits: boolean }) => Promise<void>;
  /** Journals with edits that no file has, oldest first; none that is open in any window. */
  readonly lost: () => Promise<readonly (KeptEdits | HarmedJournal)[]>;
  readonly discard: (id: string) => Promise<void>;
}

/** One journal, written line by line in the order of its calls. */
interface Journal {
  readonly name: string;
  readonly base: EditBase;
  readonly edits: readonly EditMade[];
  readonly note: (edit: EditMade) => Promise<void>;
  /** Settles once all of it so far is on the disk, or cannot be. */
  readonly written: () => Promise<void>;
  readonly drop: () => Promise<void>;
  /** Nothing more is written; it stays. */
  readonly leave: () => Promise<void>;
}

interface JournalPorts {
  readonly sha256: (text: string) => string;
  /** Names sort by time. */
  readonly newName: () => string;
  readonly report: (problem: unknown) => void;
  /** Names of what is being written in this run of the app, in whatever window. */
  readonly inUse: Set<string>;
}

/** Journals in a folder, one for each plan that is open. Those of one run share `inUse`. */
export function openEditJournals(folder: EditFolder, ports: JournalPorts): EditJournals {
  const start = (base: EditBase, edits: readonly EditMade[]): Journal =>
    beginJournal(folder, ports, { base, edits });
  let current: Journal | null = null;
  let earlier: readonly Journal[] = [];
  const takeAll = (): readonly Journal[] => {
    const all = current === null ? earlier : [...earlier, current];
    [current, earlier] = [null, []];
    return all;
  };
  return {
    begin: (base) => {
      earlier = takeAll();
      current = start(base, []);
    },
    note: async (edit) => orThrow(current).note(edit),
    saved: (base, revision) => {
      const before = current;
      if (before === null || before.base.planId !== base.planId) return;
      const next = start(
        base,
        before.edits.filter((edit) => edit.revision > revision),
      );
      current = next;
      // The old one goes only after the new one is there: in between both are, and the file tells.
      void next.written().then(before.drop);
    },
    left: () => {
      earlier.forEach((journal) => void journal.drop());
      earlier = [];
    },
    closed: () => takeAll().forEach((journal) => void journal.drop()),
    end: async ({ keepEdits }) => {
      await Promise.all(takeAll().map(({ drop, leave }) => (keepEdits ? leave() : drop())));
    },
    lost: () => {
      const mine = new Set(earlier.map(({ name }) => name));
      return lostIn(folder, ports, {
        isOpen: (name) => ports.inUse.has(name) && !mine.has(name),
        mayGo: (name) => !mine.has(name),
      });
    },
    discard: async (id) => {
      const mine = earlier.find(({ name }) => name === id);
      earlier = earlier.filter(({ name }) => name !== id);
      if (mine !== undefined) await mine.drop();
      else if (!ports.inUse.has(id) && (await folder.names()).includes(id)) await folder.remove(id);
    },
  };
}

function orThrow(open: Journal | null): Journal {
  if (open === null) throw new Error('No plan is open to be edited.');
  return open;
}

function beginJournal(
  folder: EditFolder,
  { sha256, newName, report, inUse }: JournalPorts,
  first: Pick<Journal, 'base' | 'edits'>,
): Journal {
  const name = `${newName()}.jsonl`;
  inUse.add(name);
  const edits = [...first.edits];
  const log = folder.open(name);
  let seal = firstSeal;
  let last: Promise<void> = Promise.resolve();
  const append = (record: EditBase | EditMade): Promise<void> => {
    const appended = last
      .catch(() => {})
      .then(async () => {
        const sealed = sealLine(record, seal, sha256);
        await (await log).append(sealed.line);
        seal = sealed.seal;
      });
    last = appended;
    return appended;
  };
  for (const record of [first.base, ...edits]) append(record).catch(report);
  const written = (): Promise<void> => last.catch(() => {});
  const close = async (): Promise<void> => {
    await written();
    await log.then((opened) => opened.close()).catch(report);
  };
  return {
    name,
    base: first.base,
    edits,
    note: (edit) => {
      edits.push(edit);
      return append(edit);
    },
    written,
    leave: async () => {
      await close();
      inUse.delete(name);
    },
    drop: async () => {
      await close();
      await folder.remove(name).catch(report);
      inUse.delete(name);
    },
  };
}

async function lostIn(
  folder: EditFolder,
  { sha256 }: JournalPorts,
  which: { readonly isOpen: (name: string) => boolean; readonly mayGo: (name: string) => boolean },
): Promise<readonly (KeptEdits | HarmedJournal)[]> {
  const names = (await folder.names()).filter((name) => !which.isOpen(name));
  const lost: (KeptEdits | HarmedJournal)[] = [];
  for (const name of names) {
    const lines = await folder.readLines(name);
    if (lines.length === 0) {
      // Zeros may have been edits. Else not even its beginning was on the disk when the app ended.
      if (await folder.hasZeros(name)) lost.push({ id: name, lines });
      continue;
    }
    const journal = readJournal(lines, sha256);
    if (journal !== null && journal.edits.length > 0) lost.push({ id: name, ...journal });
    else if (journal?.isWhole !== true) lost.push({ id: name, lines });
    // Nothing was edited in it: an app that was killed could not take it away.
    else if (which.mayGo(name)) await folder.remove(name);
  }
  return lost;
}
