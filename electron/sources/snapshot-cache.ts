/** What was read of AWS, kept on the disk: one file a cell, so that harm to one harms no other. */
import type { TextFolder } from '../files/text-folder.ts';
import type { CacheFinding, KeptCell, SnapshotCachePort } from '../services/snapshot-cache-port.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { packKept, unpackKept } from './kept-cell.ts';

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
  private readonly pending = new Map<string, KeptCell>();
  private writers: readonly Promise<void>[] = [];

  constructor(parts: SnapshotCacheParts) {
    this.parts = parts;
  }

  readonly load = async (
    cells: readonly CellRef[],
    onFound: (finding: CacheFinding) => void,
  ): Promise<void> => {
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
    this.pending.set(cellKey(kept.reading.cell), kept);
    if (this.writers.length >= atOnce) return;
    const writer = this.writeNext().finally(() => {
      this.writers = this.writers.filter((each) => each !== writer);
    });
    this.writers = [...this.writers, writer];
  };

  readonly settled = async (): Promise<void> => {
    while (this.writers.length > 0) await Promise.all(this.writers);
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
    if (unpacked.kind === 'kept') return unpacked;
    if (unpacked.kind === 'other-version') return null;
    const day = new Date(nowMs()).toISOString().replace(/[-:]|\.\d+/g, '');
    const setAsideAs = await folder.setAside(name, `damaged-${day}`);
    report(`${name} is damaged: ${unpacked.reason}`);
    return { kind: 'damaged', cell, setAsideAs };
  }

  private async writeNext(): Promise<void> {
    const { folder, sha256, report } = this.parts;
    for (const [key, kept] of this.pending) {
      this.pending.delete(key);
      const written = await folder.write(fileOf(kept.reading.cell), packKept(kept, sha256));
      if (!written.ok) report(`${written.error.path} was not written (${written.error.code})`);
    }
  }
}

// Account and region have no characters that a file name may not have; a plan's may be anything.
const fileOf = ({ accountId, region }: CellRef): string =>
  `${accountId}_${region}`.replace(/[^\w.-]/g, '-') + '.json';
