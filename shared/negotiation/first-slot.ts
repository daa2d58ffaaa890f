import type { Customer } from '../model/target.ts';
import { addDays, isoDateOf, weekdayOf } from '../time/iso-date.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { toInstant, toLocal } from '../time/zone.ts';
import type { BoardMonth } from './board.ts';

/**
 * Where a draft begins that a month lacks: 22:00 of its first Saturday that keeps the customer's
 * notice, else of the first one ahead, else of its last day. A place to look for slots from.
 */
export function firstSlotOf(month: BoardMonth, customer: Customer, nowMs: EpochMs): EpochMs {
  const { zone, noticeDays } = customer;
  const today = isoDateOf(toLocal(nowMs, zone));
  const days = daysOf(month);
  const saturdays = days.filter((date) => weekdayOf(date) === 'SA' && date > today);
  const inTime = saturdays.find((date) => date >= addDays(today, noticeDays));
  const date = inTime ?? saturdays[0] ?? days.at(-1) ?? today;
  return toInstant(`${date}T22:00`, zone).epochMs;
}

function daysOf(month: BoardMonth): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let date = `${month}-01`; date.startsWith(month); date = addDays(date, 1)) days.push(date);
  return days;
}
