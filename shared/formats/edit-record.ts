/** Edits written down as they are made, so that a crash loses none: the lines of their journal. */
import { z } from 'zod';
import type { PlanPatch } from '../merge/plan-patch.ts';

const place = z.array(z.union([z.string().max(500), z.int().min(0)])).max(64);

/** One change of a plan at a boundary: the bridge, or a journal. What it makes is checked apart. */
export const planPatchSchema: z.ZodType<PlanPatch> = z.union([
  z.strictObject({
    at: place,
    from: z.int().min(0),
    removed: z.int().min(0),
    added: z.array(z.json()),
  }),
  z.strictObject({ at: place, value: z.json().exactOptional() }),
]);

const base = z.strictObject({
  kind: z.literal('base'),
  planId: z.string(),
  planName: z.string(),
  path: z.string().nullable(),
  /** The plan's file as it was opened or saved last; of one without a file, as it would be saved. */
  text: z.string(),
});
const edit = z.strictObject({
  kind: z.literal('edit'),
  /** Counts the plan's states in the window; the base has none. */
  revision: z.int().min(1),
  label: z.string(),
  atMs: z.int(),
  patches: z.array(planPatchSchema),
});

/** What edits start from: the first line of a journal. */
export type EditBase = z.output<typeof base>;

/** One edit, undoing and redoing among them. */
export type EditMade = z.output<typeof edit>;

const record = z.discriminatedUnion('kind', [base, edit]);

/** What a journal's line says; null where it says nothing that is known here. */
export function readEditRecord(value: unknown): EditBase | EditMade | null {
  const read = record.safeParse(value);
  return read.success ? read.data : null;
}
