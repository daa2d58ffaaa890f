/** How scarce places for a window are: each day ahead at its own time of day, free or with what takes it. */
import type { Conflict } from '../conflicts/conflict.ts';
import { daysBetween } from '../time/iso-date.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayOf } from './cadence.ts';
import { startsOnDay } from './slot-candidates.ts';
import { judgePlaces, type SlotQuestion } from './suggest-slots.ts';

/**
 * A day. `here`: the window is on it. `taken`: it would not be clean, because of these rules. `over`: its
 * time of day has passed.
 */
export interface DayLeft {
  readonly date: IsoDate;
  /** At the window's own time of day. */
  readonly startMs: EpochMs;
  readonly verdict: 'free' | 'here' | 'taken' | 'over';
  readonly rules: readonly Conflict['rule'][];
}

/** Days asked about, in the window's zone. */
export interface DaysAsked {
  readonly fromDate: IsoDate;
  readonly count: number;
}

/** Each of the days, in order. */
export function daysLeft(
  question: Omit<SlotQuestion, 'mends' | 'wishMs'>,
  { fromDate, count }: DaysAsked,
): readonly DayLeft[] {
  const { window } = question;
  const judge = judgePlaces(question);
  const { startMs: wishMs, zone } = window;
  const first = daysBetween(dayOf(wishMs, zone), fromDate);
  return Array.from({ length: count }, (_, at) => first + at).map((day): DayLeft => {
    const [startMs = wishMs] = startsOnDay({ startMs: wishMs, zone }, day, 0);
    const told = { date: dayOf(startMs, zone), startMs };
    if (startMs === wishMs) return { ...told, verdict: 'here', rules: [] };
    const verdict = judge(startMs);
    if (verdict === null) return { ...told, verdict: 'over', rules: [] };
    return verdict.clean
      ? { ...told, verdict: 'free', rules: [] }
      : { ...told, verdict: 'taken', rules: [...verdict.rules].toSorted() };
  });
}

/** How many of the days are free. */
export const freeDays = (days: readonly DayLeft[]): number =>
  days.filter(({ verdict }) => verdict === 'free').length;
