/**
 * When cells were last read and found as they were kept: one small file for all of them, so that a
 * refresh that finds nothing new need not write every cell anew.
 *
 * An age belongs to the text of a cell's file, by its hash, and says nothing of any other. One that is
 * lost leaves the cell as old as its file says: older than it is, never fresher.
 */
import type { TextFolder } from '../files/text-folder.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

/** The last time that what a cell's file holds was what AWS had. */
interface KeptAge {
  readonly hash: string;
  readonly readAtMs: EpochMs;
}

export interface KeptAgesParts {
  readonly folder: TextFolder;
  readonly report: (problem: unknown) => void;
}

const fileName = 'ages.json';
const format = 'pwp-ages';
const version = 1;
/** Cells come in by the hundred: their ages are written together. */
const pauseMs = 1_000;

export class KeptAges {
  private readonly parts: KeptAgesParts;
  private readonly ages = new Map<string, KeptAge>();
  private writing: Promise<void> | null = null;
  private isChanged = false;
  private hurry: () => void = () => {};

  constructor(parts: KeptAgesParts) {
    this.parts = parts;
  }

  /** Reads the file, once, before `of`. What cannot be read counts as not there. */
  async load(): Promise<void> {
    const text = await this.parts.folder.read(fileName);
    if (!text.ok || text.value === null) return;
    for (const [key, age] of agesIn(text.value)) if (!this.ages.has(key)) this.ages.set(key, age);
  }

  /** When the text with that hash was last found to hold; null: not since it was written. */
  of(key: string, hash: string): EpochMs | null {
    const age = this.ages.get(key);
    return age?.hash === hash ? age.readAtMs : null;
  }

  /** Notes an age; it is written soon. */
  note(key: string, age: KeptAge): void {
    this.ages.set(key, age);
    this.isChanged = true;
    this.writing ??= this.write();
  }

  /** Writes at once what is still to be written. */
  async settled(): Promise<void> {
    this.hurry();
    await this.writing;
  }

  private async write(): Promise<void> {
    while (this.isChanged) {
      await this.pause();
      this.isChanged = false;
      const ages = Object.fromEntries(this.ages);
      const written = await this.parts.folder.write(
        fileName,
        `${JSON.stringify({ format, version, ages })}\n`,
      );
      if (!written.ok)
        this.parts.report(`${written.error.path} was not written (${written.error.code})`);
    }
    // In the same turn as the last look: what is noted from here on begins another writing.
    this.writing = null;
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      this.hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Entries that are what they should be; a file that is harmed or of another version has none. */
function agesIn(text: string): readonly (readonly [string, KeptAge])[] {
  try {
    const file: unknown = JSON.parse(text);
    if (!isRecord(file) || file['format'] !== format || file['version'] !== version) return [];
    const { ages } = file;
    return isRecord(ages)
      ? Object.entries(ages).flatMap(([key, age]) => (isAge(age) ? [[key, age] as const] : []))
      : [];
  } catch {
    // Cut off while it was written: the files of the cells have their own ages.
    return [];
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isAge = (value: unknown): value is KeptAge =>
  isRecord(value) && typeof value['hash'] === 'string' && typeof value['readAtMs'] === 'number';
