/** What a format that can be imported tells of itself. */
import type { ImportContext, ImportReading } from './import-reading.ts';

/**
 * What a format may not say and a person can. `scope`: as a target, and none means everywhere. `zone`:
 * times of it name none; the planner's stands until another is chosen.
 */
export type ImportNeed = 'target' | 'scope' | 'business-unit' | 'country' | 'zone';

/** A format and how it is read. */
export interface ImportFormat {
  /** Stable: column mappings are kept by it. */
  readonly id: string;
  /** `Windows from a table (CSV, Excel)`. */
  readonly title: string;
  /** Whose things these are: a second import finds them again by it and by their keys. */
  readonly system: string;
  readonly needs: readonly ImportNeed[];
  /** Of tables: the heads that name each column, and which must be there. A person may map others. */
  readonly columns?: {
    readonly heads: Readonly<Record<string, readonly string[]>>;
    readonly required: readonly string[];
  };
  /** How likely a text is of this format, 0…1. It sees the beginning of the text, up to 64 KB. */
  readonly recognise: (beginning: string, fileName: string) => number;
  readonly read: (text: string, context: ImportContext) => ImportReading;
}
