/** The part of the contract about making a Change Calendar where a push needs one. */
import { z } from 'zod';
import { cellRefSchema } from '../formats/plan-schema.ts';
import { isCalendarName } from '../model/calendar-name.ts';
import type { CellRef } from '../model/target.ts';
import type { EpochMs } from '../time/time-range.ts';

const name = z.string().refine(isCalendarName, 'AWS takes no such name');
const tagText = /^[\p{L}\p{N} _.:/=+@-]*$/u;
const tag = z.strictObject({
  key: z.string().min(1).max(128).regex(tagText),
  value: z.string().max(256).regex(tagText),
});
const cell: z.ZodType<CellRef> = cellRefSchema;

/** What a new calendar is to be like. */
export const newCalendarSchema = z.strictObject({
  cell,
  name,
  polarity: z.enum(['DEFAULT_OPEN', 'DEFAULT_CLOSED']),
  description: z
    .string()
    .max(200)
    .regex(/^\P{Cc}*$/u),
  tags: z.array(tag).max(50),
  reason: z.string().max(2_000),
});
export type NewCalendar = z.output<typeof newCalendarSchema>;

/** A calendar that was being made when the app ended: whether AWS has it nobody knows. */
export interface UnfinishedCalendar {
  /** Of its journal; `push:leave` leaves it as it is. */
  readonly pushId: string;
  readonly startedAtMs: EpochMs;
  readonly by: string;
  readonly calendarKey: string;
  readonly name: string;
  readonly cell: CellRef;
}

export const calendarContract = {
  /** Makes an empty calendar, reads it back, and asks AWS for its state. Main asks a person first. */
  'calendar:create': {
    input: newCalendarSchema,
    output: z.custom<{ readonly calendarKey: string }>(),
  },
  /** Calendars whose making broke off, newest first. */
  'calendar:unfinished': {
    input: z.strictObject({}),
    output: z.custom<readonly UnfinishedCalendar[]>(),
  },
  /** Finds out whether AWS has it, and makes it if not: never twice. Main asks a person first. */
  'calendar:finish': {
    input: z.strictObject({ pushId: z.string().min(1).max(100) }),
    output: z.custom<{ readonly calendarKey: string }>(),
  },
  /** Deletes a calendar made in this run, as long as nobody has written to it. Main asks first. */
  'calendar:discard': {
    input: z.strictObject({ calendarKey: z.string().min(1).max(300) }),
    output: z.custom<null>(),
  },
} as const;
