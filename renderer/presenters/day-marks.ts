/** Days with something about them that every reader should know: clock changes, Patch Tuesdays. */
import { addDays, patchTuesdayOf } from '../../shared/time/iso-date.ts';
import type { IsoDate, Zone } from '../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { transitionsIn, type ZoneTransition } from '../../shared/time/zone.ts';
import { type ClockHours, clockHoursOf } from './clock-hours.ts';
import { clockMessages } from './clock-messages.ts';
import { dateIn, formatDuration } from './format-time.ts';

export interface DayMark {
  readonly kind: 'clock-change' | 'patch-tuesday';
  /** `DST −1 h`, `Patch Tuesday`. */
  readonly text: string;
  /** Which hour it is: `02–03 h skipped`; of clock changes only. */
  readonly hours?: string;
  /** The same as a sentence. */
  readonly detail: string;
}

/** Marks by local day, for the days that the range touches. */
export function dayMarksIn(range: TimeRange, zone: Zone): ReadonlyMap<IsoDate, readonly DayMark[]> {
  const marks = new Map<IsoDate, DayMark[]>();
  const add = (date: IsoDate, mark: DayMark): void => {
    marks.set(date, [...(marks.get(date) ?? []), mark]);
  };
  for (const change of transitionsIn(range, zone)) {
    // The night before the change is the one that is shorter or longer: name its morning.
    add(dateIn(change.atMs, zone), clockChange(change, zone));
  }
  for (const date of patchTuesdaysIn(dateIn(range.startMs, zone), dateIn(range.endMs - 1, zone))) {
    add(date, patchTuesday);
  }
  return marks;
}

const patchTuesday: DayMark = {
  kind: 'patch-tuesday',
  text: clockMessages.patchTuesday,
  detail: clockMessages.patchTuesdayDetail,
};

/** Clocks going forward take an hour away from the night. */
function clockChange(change: ZoneTransition, zone: Zone): DayMark {
  const { kind, start, end } = clockHoursOf(change, zone);
  const amount = formatDuration(Math.abs(change.offsetAfterMinutes - change.offsetBeforeMinutes));
  const [from, to] = [start.slice(11, 16), end.slice(11, 16)];
  const isShorter = kind === 'skipped';
  return {
    kind: 'clock-change',
    text: isShorter ? clockMessages.shorter(amount) : clockMessages.longer(amount),
    hours: clockHoursWords({ kind, start, end }),
    detail: isShorter
      ? clockMessages.forward(from, to, amount)
      : clockMessages.back(from, to, amount),
  };
}

/** `02–03 h skipped`, `01–02 h twice`, `01:30–02:00 twice`. */
function clockHoursWords({ kind, start, end }: ClockHours): string {
  const [from, to] = [start.slice(11, 16), end.slice(11, 16)];
  const isWhole = from.endsWith(':00') && to.endsWith(':00');
  const hours = isWhole
    ? clockMessages.wholeHours(from.slice(0, 2), to.slice(0, 2))
    : clockMessages.hours(from, to);
  return kind === 'skipped' ? clockMessages.skipped(hours) : clockMessages.twice(hours);
}

function patchTuesdaysIn(first: IsoDate, last: IsoDate): readonly IsoDate[] {
  const found: IsoDate[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  for (let date = patchTuesdayOf(year, month); date < addDays(last, 1);) {
    if (date >= first) found.push(date);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    date = patchTuesdayOf(year, month);
  }
  return found;
}
