/** The part of the contract about edits that are written down at once, and found again after a crash. */
import { z } from 'zod';
import { planPatchSchema } from '../formats/edit-record.ts';
import type { Plan } from '../model/plan.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { OpenedPlan } from './summaries.ts';

/** Edits that a crash left behind, not in any file. */
export interface LostEdits {
  readonly id: string;
  readonly planName: string;
  /** null: the plan was never saved. */
  readonly path: string | null;
  /** Of those that can be made again. */
  readonly editCount: number;
  readonly firstAtMs: EpochMs;
  readonly lastAtMs: EpochMs;
  /** False where what came after these is damaged. */
  readonly isWhole: boolean;
  /** What edits were called that can be read and not made again, oldest first; absent where there are none. */
  readonly onlyRead?: readonly string[];
}

/** The plan as its file has it, and with the edits made again. */
export interface RecoveredPlan {
  readonly opened: OpenedPlan;
  readonly plan: Plan;
  readonly editCount: number;
}

const nothing = z.strictObject({});
const one = z.strictObject({ id: z.string().max(200) });

export const editsContract = {
  /** Writes an edit down; the answer comes once it is on the disk. Revisions count up. */
  'edits:note': {
    input: z.strictObject({
      planId: z.string().max(200),
      revision: z.int().min(1),
      label: z.string().max(2_000),
      patches: z.array(planPatchSchema),
    }),
    output: z.custom<null>(),
  },
  /** What a crash, or a page that died, left behind. Newest first. */
  'edits:lost': { input: nothing, output: z.custom<readonly LostEdits[]>() },
  /** Opens the plan they belong to. They stay written down until `edits:discard`. */
  'edits:recover': { input: one, output: z.custom<RecoveredPlan>() },
  /** Lets go of lost edits. */
  'edits:discard': { input: one, output: z.custom<null>() },
  /** A person has left the plan before the one that is open: what it had unsaved is let go of. */
  'edits:left': { input: nothing, output: z.custom<null>() },
} as const;
