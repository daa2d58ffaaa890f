/** The part of the contract about pushes: prepare, approve, steer, go on with, take back. */
import { z } from 'zod';
import type { WrittenEvent } from '../changes/find-drift.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import type { Receipt } from '../changes/receipt.ts';
import { planSchema } from '../formats/plan-schema.ts';
import type { Plan } from '../model/plan.ts';
import type { EndedPush, FinishedPush, InterruptedPush, RecalledChange } from './push-summaries.ts';

// Main's own typed code makes the answers; see contract.ts.
const answers = <T>(): z.ZodType<T> => z.custom<T>();
const nothing = z.strictObject({});
const plan: z.ZodType<Plan> = planSchema;
// A push's id and a calendar's key, whose name alone may have 128 characters.
const receiptId = z.string().min(1).max(400);
const pushId = z.string().min(1).max(100);

export const pushContract = {
  /** What pushing the chosen windows would change, calendar by calendar. Writes nothing. */
  'push:prepare': {
    input: z.strictObject({
      plan,
      windowIds: z.array(z.string()).max(5_000),
      /** Series to be written as one weekly event wherever that is exact. */
      weeklySeriesIds: z.array(z.string()).max(5_000).exactOptional(),
    }),
    output: answers<ChangeSet>(),
  },
  /**
   * Writes the change set that was shown, for the named calendars, once a person has confirmed it in
   * a dialog of the system. Progress comes as `push:progressed`.
   */
  'push:start': {
    input: z.strictObject({
      changeSetId: z.string(),
      hash: z.string(),
      calendarKeys: z.array(z.string()).min(1).max(5_000),
      /** Why it is pushed, for the audit; may be empty. */
      reason: z.string().max(2_000),
    }),
    output: answers<EndedPush>(),
  },
  /** Pauses the running push between calendars, goes on with it, or calls off what has not begun. */
  'push:steer': {
    input: z.strictObject({ command: z.enum(['pause', 'continue', 'cancel']) }),
    output: answers<null>(),
  },
  /** Pushes that broke off with the app: what is known of each, and what is not. */
  'push:interrupted': { input: nothing, output: answers<readonly InterruptedPush[]>() },
  /** Finds out how far an interrupted push came, and brings it to its end. */
  'push:resume': { input: z.strictObject({ pushId }), output: answers<FinishedPush>() },
  /** Leaves an interrupted push as it is: it is no longer offered. */
  'push:leave': { input: z.strictObject({ pushId }), output: answers<null>() },
  /** Receipts of earlier pushes, newest first. */
  'push:list': { input: nothing, output: answers<readonly Receipt[]>() },
  /** What the push of a receipt was to write to its calendar; null where no journal has it. */
  'push:recall': {
    input: z.strictObject({ receiptId }),
    output: answers<RecalledChange | null>(),
  },
  /** Events of the open plan as pushes from this computer left them last. */
  'push:written': { input: nothing, output: answers<readonly WrittenEvent[]>() },
  /**
   * Switches a calendar back to the version before the push; refused if somebody wrote since. Main asks
   * a person first: once for it and all that are to follow, which `alongWith` names.
   */
  'push:undo': {
    input: z.strictObject({ receiptId, alongWith: z.array(receiptId).max(5_000).exactOptional() }),
    output: answers<Receipt>(),
  },
} as const;
