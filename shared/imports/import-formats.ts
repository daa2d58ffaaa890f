/** Every format that can be imported, one line each. */
import type { ImportContext, ImportReading } from './import-reading.ts';

/** What a format does not say and a person has to. */
export type ImportNeed = 'target' | 'business-unit' | 'country';

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

/** In the order in which they are offered; among equally likely ones the first is taken. */
export const importFormats: readonly ImportFormat[] = [];
