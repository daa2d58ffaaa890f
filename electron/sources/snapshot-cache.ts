/**
 * What was read of AWS, kept on the disk: one file a cell, so that harm to one harms no other, and one
 * for the ages of all of them.
 */
import type { TextFolder } from '../files/text-folder.ts';
import type { CacheFinding, KeptCell, SnapshotCachePort } from '../services/snapshot-cache-port.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { KeptAges } from './kept-ages.ts';
import { isSameButAge, packKept, unpackKept, type Unpacked } from './kept-cell.ts';

export interface SnapshotCacheParts {
  readonly folder: TextFolder;
  readonly sha256: (text: string) => string;
  readonly nowMs: () => EpochMs;
  readonly report: (problem: unknown) => void;
}

/** Files read or written at once. */
const atOnce = 4;

/** A cache in a folder. Files hold calendars and schedules; never credentials. */
export function openSnapshotCache(parts: SnapshotCacheParts): SnapshotCachePort {
  return new SnapshotCache(parts);
}

class SnapshotCache implements SnapshotCachePort {
  private readonly parts: SnapshotCacheParts;
  private readonly ages: KeptAges;
  private readonly pending = new Map<string, KeptCell>();
  /** What the files hold, as far as this run knows. */
  private readonly onDisk = new Map<string, { readonly kept: KeptCell; readonly hash: string }>();
  private writers: readonly Promise<void>[] = [];

  constructor(parts: SnapshotCacheParts) {
    this.parts = parts;
    this.ages = new KeptAges(parts);
  }

  readonly load = async (
    cells: readonly CellRef[],
    onFound: (finding: CacheFinding) => void,
  ): Promise<void> => {
    await this.ages.load();
    const rest = [...cells];
    const loadNext = async (): Promise<void> => {
      for (let cell = rest.shift(); cell !== undefined; cell = rest.shift()) {
        const finding = await this.find(cell);
        if (finding !== null) onFound(finding);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, loadNext));
  };

  readonly keep = (kept: KeptCell): void => {
    const key = cellKey(kept.reading.cell);
    const { readAtMs } = kept.reading;
    const last = this.pending.has(key) ? undefined : this.onDisk.get(key);
    if (readAtMs !== null && last !== undefined && isSameButAge(last.kept, kept))
      return this.ages.note(key, { hash: last.hash, readAtMs });
    this.pending.set(key, kept);
    if (this.writers.length >= atOnce) return;
    const writer = this.writeNext().finally(() => {
      this.writers = this.writers.filter((each) => each !== writer);
    });
    this.writers = [...this.writers, writer];
  };

  readonly settled = async (): Promise<void> => {
    while (this.writers.length > 0) await Promise.all(this.writers);
    await this.ages.settled();
  };

  private async find(cell: CellRef): Promise<CacheFinding | null> {
    const { folder, sha256, nowMs, report } = this.parts;
    const name = fileOf(cell);
    const text = await folder.read(name);
    if (!text.ok) {
      report(`${text.error.path} cannot be read (${text.error.code})`);
      return null;
    }
    if (text.value === null) return null;
    const unpacked = unpackKept(text.value, cell, sha256);
    if (unpacked.kind === 'kept') return this.found(unpacked);
    if (unpacked.kind === 'other-version') return null;
    const day = new Date(nowMs()).toISOString().replace(/[-:]|\.\d+/g, '');
    const setAsideAs = await folder.setAside(name, `damaged-${day}`);
    report(`${name} is damaged: ${unpacked.reason}`);
    return { kind: 'damaged', cell, setAsideAs };
  }

  private found({ kept, hash }: Extract<Unpacked, { kind: 'kept' }>): CacheFinding {
    const key = cellKey(kept.reading.cell);
    this.onDisk.set(key, { kept, hash });
    // Noted after the file was written, so it is the later one, whatever the clock said then.
    const readAtMs = this.ages.of(key, hash) ?? kept.reading.readAtMs;
    return { kind: 'kept', kept: { ...kept, reading: { ...kept.reading, readAtMs } } };
  }

  private async writeNext(): Promise<void> {
    const { folder, sha256, report } = this.parts;
    for (const [key, kept] of this.pending) {
      this.pending.delete(key);
      // From here on nobody knows what the file holds, until it is written.
      this.onDisk.delete(key);
      const { text, hash } = packKept(kept, sha256);
      const written = await folder.write(fileOf(kept.reading.cell), text);
      if (written.ok) this.onDisk.set(key, { kept, hash });
      else report(`${written.error.path} was not written (${written.error.code})`);
    }
  }
}

// Account and region have no characters that a file name may not have; a plan's may be anything.
const fileOf = ({ accountId, region }: CellRef): string =>
  `${accountId}_${region}`.replace(/[^\w.-]/g, '-') + '.json';
