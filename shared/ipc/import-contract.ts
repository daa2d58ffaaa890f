/** The part of the contract about files of other systems: read as text, understood in the window. */
import { z } from 'zod';

/** A file as text. Workbooks have a sheet for each of theirs, everything else has one. */
export interface ImportFile {
  /** Of the file, without its folder. */
  readonly name: string;
  readonly sheets: readonly { readonly name: string; readonly text: string }[];
  /** What was odd about it, each a sentence. */
  readonly notes: readonly string[];
}

/** What main tells about such files, by itself. */
export interface ImportEvents {
  /** One was dropped on the window: read it as `dropped`. */
  readonly 'import:dropped': Readonly<Record<string, never>>;
}

export const importContract = {
  /** Reads the file that a person chooses now, or dropped on the window last. */
  'import:read': {
    input: z.strictObject({ from: z.enum(['dialog', 'dropped']) }),
    output: z.custom<ImportFile>(),
  },
} as const;

const text = z.string().max(200);

/** Field of the settings: heads of tables that a person chose, by format and by our column. */
export const importSettings = {
  importColumns: z.record(text, z.record(text, text)).optional(),
};
