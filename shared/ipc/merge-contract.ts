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
  /** It is the open plan's own file. */
  readonly isOwn: boolean;
}

export const mergeContract = {
  /** Asks for a plan file and reads it. What is open stays as it is. */
  'plan:read-other': { input: z.strictObject({}), output: z.custom<OtherPlan>() },
  /** Reads the open plan's own file again, to be merged. What is open stays as it is. */
  'plan:read-own': { input: z.strictObject({}), output: z.custom<OtherPlan>() },
  /** What was read of the own file last is in the plan now: it may be written over. */
  'plan:took-own': { input: z.strictObject({}), output: z.custom<null>() },
} as const;
