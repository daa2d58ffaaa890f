/**
 * C13: does a scope get its production installs as often as its contract says? Both readings of
 * "every 30 days": at most N days from one install to the next, or one in every calendar month.
 */
import type { CadenceReading } from '../model/policy.ts';
import type { PatchWindow } from '../model/series.ts';
import { addDays, daysBetween, isoDateOf } from '../time/iso-date.ts';
import type { IsoDate, Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { addMonths, monthOf, monthsThrough, type Month } from './month.ts';
import { toInstant, toLocal } from '../time/zone.ts';

/** A stretch that is longer without an install than was promised. Days are days of the zone. */
export interface CadenceGap {
  /** What it is a gap of: `<id of the install before>` or `start`; in months, `2027-05`. */
  readonly key: string;
  /** Day of the install before, or the first day of the month without one. */
  readonly fromDate: IsoDate;
  /** Day of the install after, or the first day of the next month; null: none is planned. */
  readonly toDate: IsoDate | null;
  /** The last day on which an install would have kept the promise. */
  readonly dueDate: IsoDate;
  /** Days from one install to the next, or of the month; of an open gap, as far as is looked ahead. */
  readonly days: number;
  /** Days beyond what was promised; of a month, all of its days. */
  readonly excessDays: number;
  readonly beforeId: string | null;
  readonly afterId: string | null;
  /** It ended before now: nothing can be done about it any more. */
  readonly past: boolean;
}

/** What was promised, and where it is judged. */
export interface CadenceQuestion {
  readonly reading: CadenceReading;
  /** Longest allowed distance of two installs in days; months are read without it. */
  readonly days: number;
  readonly zone: Zone;
  readonly nowMs: EpochMs;
}

/**
 * How far after now a cadence must already be planned. Beyond it a plan may simply not be made
 * yet, which is no breach; up to it, "nothing planned" is one. As long as the longest patch clock.
 */
export const lookAheadDays = 90;

/**
 * Gaps between the installs of one scope, which come by start and are all that there are from
 * about two months back. What lay before the first of them is not judged: nobody knows it.
 */
export function findGaps(
  installs: readonly PatchWindow[],
  question: CadenceQuestion,
): readonly CadenceGap[] {
  const days = installs.map(({ id, startMs }) => ({ id, date: dayOf(startMs, question.zone) }));
  const today = dayOf(question.nowMs, question.zone);
  return question.reading === 'rolling'
    ? rollingGaps(days, today, question.days)
    : monthsWithout(days, today);
}

/** The day of an instant in a zone. */
export const dayOf = (epochMs: EpochMs, zone: Zone): IsoDate => isoDateOf(toLocal(epochMs, zone));

/** The instant a day begins in a zone. */
export const dayStart = (date: IsoDate, zone: Zone): EpochMs =>
  toInstant(`${date}T00:00`, zone).epochMs;

interface InstallDay {
  readonly id: string | null;
  readonly date: IsoDate;
}

function rollingGaps(
  days: readonly InstallDay[],
  today: IsoDate,
  promisedDays: number,
): readonly CadenceGap[] {
  const horizon = addDays(today, lookAheadDays);
  const [first] = days;
  // With no install behind us the count starts today: earlier ones may just not be in the plan.
  const from: readonly InstallDay[] =
    first === undefined || first.date > today ? [{ id: null, date: today }, ...days] : days;
  return from.flatMap((before, index) => {
    const after = from[index + 1];
    const days = daysBetween(before.date, after?.date ?? horizon);
    if (days <= promisedDays) return [];
    return [
      {
        key: before.id ?? 'start',
        fromDate: before.date,
        toDate: after?.date ?? null,
        dueDate: addDays(before.date, promisedDays),
        days,
        excessDays: days - promisedDays,
        beforeId: before.id,
        afterId: after?.id ?? null,
        past: after !== undefined && after.date < today,
      },
    ];
  });
}

function monthsWithout(days: readonly InstallDay[], today: IsoDate): readonly CadenceGap[] {
  const firstDate = days[0]?.date ?? today;
  const horizon = addDays(today, lookAheadDays + 1);
  const last = days.at(-1)?.date ?? today;
  const first = monthOf(firstDate < today ? firstDate : today);
  const whole = addMonths(monthOf(horizon), -1);
  const final = monthOf(last) > whole ? monthOf(last) : whole;
  const met = new Set(days.map(({ date }) => monthOf(date)));
  return monthsThrough(first, final)
    .filter((month) => !met.has(month))
    .map((month) => gapOfMonth(month, days, today));
}

function gapOfMonth(month: Month, days: readonly InstallDay[], today: IsoDate): CadenceGap {
  const fromDate = `${month}-01`;
  const toDate = `${addMonths(month, 1)}-01`;
  const length = daysBetween(fromDate, toDate);
  return {
    key: month,
    fromDate,
    toDate,
    dueDate: addDays(toDate, -1),
    days: length,
    excessDays: length,
    beforeId: days.findLast(({ date }) => date < fromDate)?.id ?? null,
    afterId: days.find(({ date }) => date >= toDate)?.id ?? null,
    past: toDate <= today,
  };
}
