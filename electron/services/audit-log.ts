/** The local audit: entries in a file that only grows, each sealed with the one before. */
import { readAuditEntry } from '../../shared/formats/audit-entry.ts';
import type { AuditEntry } from '../../shared/model/audit-entry.ts';
import { firstSeal, readChain, sealLine } from '../../shared/formats/chained-lines.ts';
import type { LogFolder } from './push-journals.ts';

/** All that the audit tells, and whether it is whole. */
export interface AuditReport {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  /** The first line that was changed, taken out or put in; null: none was. */
  readonly brokenAtLine: number | null;
}

export interface AuditLog {
  /** Writes an entry; a disk that refuses is reported, and never undoes what was done. */
  readonly note: (entry: AuditEntry) => Promise<void>;
  readonly read: () => Promise<AuditReport>;
}

interface AuditPorts {
  readonly sha256: (text: string) => string;
  readonly report: (problem: unknown) => void;
}

const nameOf = (generation: number): string => `audit-${String(generation).padStart(4, '0')}.jsonl`;

/**
 * The audit in a folder. A file whose chain is broken is left as it is, for whoever looks into it;
 * what comes after goes into the next one.
 */
export function openAuditLog(folder: LogFolder, { sha256, report }: AuditPorts): AuditLog {
  let writing: Promise<void> = Promise.resolve();
  const append = async (entry: AuditEntry): Promise<void> => {
    const names = await folder.names();
    const last = names.at(-1);
    const chain = last === undefined ? null : readChain(await folder.readLines(last), sha256);
    const isSound = chain !== null && chain.brokenAtLine === null;
    const log = await folder.open(isSound && last !== undefined ? last : nameOf(names.length + 1));
    await log.append(sealLine(entry, isSound ? chain.seal : firstSeal, sha256).line);
    await log.close();
  };
  return {
    note: (entry) => {
      writing = writing.then(() => append(entry)).catch(report);
      return writing;
    },
    read: async () => {
      await writing;
      const entries: AuditEntry[] = [];
      let lines = 0;
      let brokenAtLine: number | null = null;
      for (const name of await folder.names()) {
        const stored = await folder.readLines(name);
        const chain = readChain(stored, sha256);
        if (chain.brokenAtLine !== null) brokenAtLine ??= lines + chain.brokenAtLine;
        lines += stored.length;
        entries.push(...chain.records.flatMap((each) => readAuditEntry(each) ?? []));
      }
      return { entries: entries.reverse(), brokenAtLine };
    },
  };
}
