/** Write-ahead journals of pushes: what a crash leaves behind can be told, and gone on with. */
import { firstSeal, readChain, sealLine } from '../../shared/formats/chained-lines.ts';
import {
  journaledPushOf,
  readPushRecord,
  type JournaledPush,
  type PushRecord,
} from '../../shared/formats/push-journal.ts';

/** A folder of logs that only grow. Filled by electron/files, or by memory for the sample. */
export interface LogFolder {
  readonly open: (name: string) => Promise<{
    readonly append: (line: string) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
  readonly readLines: (name: string) => Promise<readonly string[]>;
  /** Names of the logs, oldest first as far as names tell. */
  readonly names: () => Promise<readonly string[]>;
}

/** The journal of one push, open for writing. */
export interface PushJournal {
  /** Resolves once the record is on the disk; rejects if it cannot be: then nothing may be written. */
  readonly note: (record: PushRecord) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface PushJournals {
  /** Begins a journal; its first record says everything that is to be written. */
  readonly begin: (begun: Extract<PushRecord, { kind: 'begun' }>) => Promise<PushJournal>;
  /** Opens the journal of an earlier push to go on with it; null if there is none that can be read. */
  readonly reopen: (pushId: string) => Promise<PushJournal | null>;
  /** All pushes that can be read, oldest first. What is damaged is reported and left where it is. */
  readonly list: () => Promise<readonly JournaledPush[]>;
}

/** Journals in a folder. */
export function pushJournals(
  folder: LogFolder,
  { sha256, report }: { sha256: (text: string) => string; report: (problem: unknown) => void },
): PushJournals {
  const read = async (name: string): Promise<{ push: JournaledPush | null; seal: string }> => {
    const chain = readChain(await folder.readLines(name), sha256);
    if (chain.brokenAtLine !== null) {
      report(new Error(`Push journal ${name} is damaged from line ${chain.brokenAtLine} on.`));
    }
    const records = chain.records.flatMap((each) => readPushRecord(each) ?? []);
    return { push: journaledPushOf(records), seal: chain.seal };
  };
  const openAt = async (name: string, firstSealed: string): Promise<PushJournal> => {
    const log = await folder.open(name);
    let seal = firstSealed;
    return {
      note: async (record) => {
        const sealed = sealLine(record, seal, sha256);
        seal = sealed.seal;
        await log.append(sealed.line);
      },
      close: log.close,
    };
  };
  return {
    begin: async (begun) => {
      const journal = await openAt(nameOf(begun), firstSeal);
      await journal.note(begun);
      return journal;
    },
    reopen: async (pushId) => {
      const name = (await folder.names()).find((each) => each.endsWith(`-${pushId}.jsonl`));
      if (name === undefined) return null;
      const { push, seal } = await read(name);
      return push === null ? null : openAt(name, seal);
    },
    list: async () => {
      const pushes: JournaledPush[] = [];
      for (const name of await folder.names()) {
        const { push } = await read(name);
        if (push !== null) pushes.push(push);
      }
      return pushes;
    },
  };
}

// Milliseconds of our time have thirteen digits until the year 2286: names sort by time.
const nameOf = ({ atMs, pushId }: { readonly atMs: number; readonly pushId: string }): string =>
  `${atMs}-${pushId}.jsonl`;
