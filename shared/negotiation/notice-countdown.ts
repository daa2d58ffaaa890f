/** How long there is to keep a promised notice, counted as the check of notices counts (C11). */
import { noticesOf, noticeDueMs, noticeIsGiven } from '../conflicts/notice.ts';
import type { NoticeKind } from '../model/people.ts';
import type { Holiday } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Customer } from '../model/target.ts';
import { addDays, isoDateOf, weekdayOf } from '../time/iso-date.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { toLocal } from '../time/zone.ts';

/** A notice that is still owed. */
export interface NoticeCountdown {
  readonly kind: NoticeKind;
  readonly daysBefore: number;
  /** The last day in time, in the customer's zone. */
  readonly byDate: IsoDate;
  /** The first instant that is too late: the midnight after that day. */
  readonly dueMs: EpochMs;
  readonly passed: boolean;
  /** Working days from today until the last day, both inside; 0 once it has passed. */
  readonly workingDaysLeft: number;
  /** Whole hours until it is too late; 0 once it has passed. */
  readonly hoursLeft: number;
}

/** What working days are counted by. */
export interface NoticeFacts {
  readonly nowMs: EpochMs;
  /** Public holidays of whoever has to get the answer. */
  readonly holidays: readonly Pick<Holiday, 'date'>[];
}

const [hourMs, mostDaysCounted] = [3_600_000, 400];

/**
 * The next notice that is owed for a window; null where none is: it was given, it is an emergency
 * with its reason, or the window is over or called off.
 */
export function noticeCountdown(
  window: PatchWindow,
  customer: Customer,
  facts: NoticeFacts,
): NoticeCountdown | null {
  if (window.facts?.emergencyReason !== undefined || isOver(window, facts.nowMs)) return null;
  const owed = noticesOf(customer)
    .filter((notice) => !noticeIsGiven(window, notice))
    .map((notice) => ({ ...notice, dueMs: noticeDueMs(window.startMs, customer, notice) }))
    .sort((a, b) => a.dueMs - b.dueMs);
  const next = owed[0];
  return next === undefined ? null : countdownOf(next, customer, facts);
}

const isOver = ({ state, startMs }: PatchWindow, nowMs: EpochMs): boolean =>
  startMs <= nowMs || state === 'held' || state === 'missed' || state === 'cancelled';

function countdownOf(
  owed: Pick<NoticeCountdown, 'kind' | 'daysBefore' | 'dueMs'>,
  { zone }: Customer,
  { nowMs, holidays }: NoticeFacts,
): NoticeCountdown {
  const { kind, daysBefore, dueMs } = owed;
  const byDate = isoDateOf(toLocal(dueMs - 1, zone));
  const passed = nowMs >= dueMs;
  return {
    kind,
    daysBefore,
    byDate,
    dueMs,
    passed,
    workingDaysLeft: passed ? 0 : workingDays(isoDateOf(toLocal(nowMs, zone)), byDate, holidays),
    hoursLeft: passed ? 0 : Math.floor((dueMs - nowMs) / hourMs),
  };
}

/** Mondays to Fridays that are no holiday, both days inside; at most 400 days are looked at. */
export function workingDays(
  fromDate: IsoDate,
  toDate: IsoDate,
  holidays: NoticeFacts['holidays'],
): number {
  const free = new Set(holidays.map(({ date }) => date));
  let [count, looked] = [0, 0];
  for (let date = fromDate; date <= toDate && looked < mostDaysCounted; looked += 1) {
    const weekday = weekdayOf(date);
    if (weekday !== 'SA' && weekday !== 'SU' && !free.has(date)) count += 1;
    date = addDays(date, 1);
  }
  return count;
}
