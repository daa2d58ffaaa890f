/** The part of the contract about a second plan: read to be merged with the one that is open. */
import { z } from 'zod';
import type { Plan } from '../model/plan.ts';

/** A plan file beside the open plan. */
export interface OtherPlan {
  readonly plan: Plan;
  /** What both come from, as far as this computer still has it. */
  readonly base: Plan | null;
  /** The file is not what the app saved. */
  readonly altered: boolean;
  /** Of the file, without its folder. */
  readonly name: string;
}

export const mergeContract = {
  /** Asks for a plan file and reads it. What is open stays as it is. */
  'plan:read-other': { input: z.strictObject({}), output: z.custom<OtherPlan>() },
} as const;
