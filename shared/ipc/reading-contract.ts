/** What the window may say about reading AWS, beside `snapshot:refresh`. */
import { z } from 'zod';
import { cellRefSchema } from '../formats/plan-schema.ts';
import type { CellRef } from '../model/target.ts';

const cell: z.ZodType<CellRef> = cellRefSchema;
const cells = z.strictObject({ cells: z.array(cell).max(5_000).optional() });

export const readingContract = {
  /** Stops reading all cells, or the given ones. What was read stays; the cells become `cancelled`. */
  'snapshot:cancel': {
    input: cells,
    output: z.custom<{ readonly cancelled: number }>(),
  },
  /** Takes what the cells hold now as looked at: their `changes` begin anew from here. */
  'snapshot:seen': {
    input: cells,
    output: z.custom<Readonly<Record<string, never>>>(),
  },
} as const;
