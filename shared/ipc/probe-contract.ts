/** What the window may ask AWS itself about calendars: GetCalendarState, which writes nothing. */
import { z } from 'zod';
import type { EpochMs } from '../time/time-range.ts';

/** What AWS answered for one calendar at one instant. */
export type ProbedState =
  | { readonly calendarKey: string; readonly state: 'OPEN' | 'CLOSED' }
  /** AWS did not say; why, in words for people. */
  | { readonly calendarKey: string; readonly state: null; readonly reason: string };

export interface ProbedCalendars {
  readonly atMs: EpochMs;
  /** One for each calendar asked, in the order asked. */
  readonly states: readonly ProbedState[];
}

export const probeContract = {
  /** Asks AWS whether calendars are open at an instant. */
  'calendar:probe': {
    input: z.strictObject({
      calendarKeys: z.array(z.string().min(1).max(300)).min(1).max(100),
      atMs: z.int(),
    }),
    output: z.custom<ProbedCalendars>(),
  },
} as const;
