/** The part of the contract about reminders on the desktop: the window knows what is due, main what was told. */
import { z } from 'zod';
import { reminderKinds, type ReminderKind } from '../model/reminder-kind.ts';

const kind = z.enum(reminderKinds);

/** Settings of reminders. */
export const reminderSettings = {
  /** Kinds nobody wants to be reminded of. Absent: all are wanted. */
  remindersOff: z.array(kind).max(reminderKinds.length).exactOptional(),
};

export const reminderContract = {
  /**
   * Shows what has not been shown before and is not switched off; answers how many that were. A key
   * stands for one thing for ever, over restarts too.
   */
  'reminder:tell': {
    input: z.strictObject({
      reminders: z
        .array(
          z.strictObject({
            key: z.string().min(1).max(1_000),
            kind,
            title: z.string().min(1).max(500),
            body: z.string().max(2_000),
          }),
        )
        .max(1_000),
    }),
    output: z.custom<{ readonly shown: number }>(),
  },
} as const;

/** What main tells about reminders. */
export interface ReminderEvents {
  /** Somebody pressed a reminder on the desktop; of several in one, the kind of the first. */
  readonly 'reminder:chosen': { readonly kind: ReminderKind };
}
