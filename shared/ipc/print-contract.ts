/** The part of the contract about what is printed and exported for people: PDF, pages, spreadsheets. */
import { z } from 'zod';

const name = z.string().min(1).max(140);
const longText = z.string().max(60_000_000);
/** A wall clock: spreadsheets know no zones, so another column says which. */
const local = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/);
const cell = z.union([z.string().max(32_000), z.number(), z.strictObject({ local })]);

/** A sheet of a workbook: typed cells, and how wide each column is in letters. */
const sheet = z.strictObject({
  name: z.string().regex(/^[^[\]:*?/\\]{1,31}$/),
  columns: z
    .array(z.strictObject({ title: z.string().max(200), width: z.number().min(1).max(255) }))
    .max(200)
    .readonly(),
  rows: z.array(z.array(cell).max(200).readonly()).max(1_000_000).readonly(),
});
/** A sheet as it crosses: checked, plain. */
export type WorkbookSheet = z.output<typeof sheet>;

const page = z.strictObject({
  as: z.literal('pdf'),
  name,
  /** A whole document with one style, which carries the nonce; it may load nothing else. */
  html: longText,
  nonce: z.string().regex(/^[\w-]{16,64}$/),
  /** Stands at the foot of every page, with its number; null: pages have their own. */
  footer: z.string().max(2_000).nullable(),
});
/** A page to print as it crosses. */
export type PrintablePage = z.output<typeof page>;

/** Its one channel. */
export const printContract = {
  /** Saves something printed. Main asks where, makes a PDF or a workbook of it, writes it whole. */
  'print:save': {
    input: z.discriminatedUnion('as', [
      page,
      z.strictObject({ as: z.literal('html'), name, text: longText }),
      z.strictObject({ as: z.literal('csv'), name, text: longText }),
      z.strictObject({
        as: z.literal('xlsx'),
        name,
        sheets: z.array(sheet).min(1).max(20).readonly(),
      }),
    ]),
    output: z.custom<{ readonly path: string }>(),
  },
  /** Gives up what is being saved, which then answers `cancelled`; a file is there whole or not at all. */
  'print:stop': { input: z.strictObject({}), output: z.custom<null>() },
} as const;

/** What is being done while something is saved: a window that nobody sees lays it out, then prints it. */
export type PrintStage = 'laying out' | 'printing' | 'making the workbook' | 'writing';

/** What main tells while it saves something printed. */
export interface PrintEvents {
  readonly 'print:progressed': { readonly stage: PrintStage };
}
