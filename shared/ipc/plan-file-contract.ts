/** The part of the contract about the open plan's file: saving it, and what others do to it. */
import { z } from 'zod';
import { planSchema } from '../formats/plan-schema.ts';
import type { Plan } from '../model/plan.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { SavedPlan } from './summaries.ts';

/** What became of the open plan's file since it was read or written here. */
export type FileNews = 'same' | 'changed' | 'gone';

/** Who has the open plan's file open, on another computer or in another run of the app. */
export interface PlanHolder {
  readonly user: string;
  readonly host: string;
  readonly sinceMs: EpochMs;
}

/** What main tells about the open plan's file, by itself. */
export interface PlanFileEvents {
  readonly 'plan:file-news': { readonly news: FileNews };
  /** Null once nobody else has it open. */
  readonly 'plan:held': { readonly holder: PlanHolder | null };
}

const plan: z.ZodType<Plan> = planSchema;

export const planFileContract = {
  /** Writes the plan whole or not at all; asks where if it has no file yet or `saveAs`. */
  'plan:save': {
    input: z.strictObject({
      plan,
      saveAs: z.boolean(),
      /** Which of the noted edits are in it: those up to here. */
      revision: z.int().min(0).exactOptional(),
      /** Nobody asked for it: it never asks where, and adds nothing to the file's history. */
      auto: z.boolean().exactOptional(),
    }),
    output: z.custom<SavedPlan>(),
  },
  /** A person has left the plan for the welcome screen: its file is let go of, and what is not saved. */
  'plan:close': { input: z.strictObject({}), output: z.custom<null>() },
  /** Writes a copy for a customer where a person says; its answer is merged over what it was. */
  'plan:save-copy': { input: z.strictObject({ plan }), output: z.custom<SavedPlan>() },
} as const;
