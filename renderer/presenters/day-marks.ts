/** Days with something about them that every reader should know: clock changes, Patch Tuesdays. */
import { addDays, patchTuesdayOf } from '../../shared/time/iso-date.ts';
import type { IsoDate, Zone } from '../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { transitionsIn } from '../../shared/time/zone.ts';
import { dateIn } from './format-time.ts';

export interface DayMark {
  readonly kind: 'clock-change' | 'patch-tuesday';
  /** `DST −1 h`, `Patch Tuesday`. */
  readonly text: string;
  /** The same as a sentence. */
  readonly detail: string;
}

/** Marks by local day, for the days that the range touches. */
export function dayMarksIn(range: TimeRange, zone: Zone): ReadonlyMap<IsoDate, readonly DayMark[]> {
  const marks = new Map<IsoDate, DayMark[]>();
  const add = (date: IsoDate, mark: DayMark): void => {
    marks.set(date, [...(marks.get(date) ?? []), mark]);
  };
  for (const { atMs, offsetBeforeMinutes, offsetAfterMinutes } of transitionsIn(range, zone)) {
    // The night before the change is the one that is shorter or longer: name its morning.
    add(dateIn(atMs, zone), clockChange(offsetAfterMinutes - offsetBeforeMinutes));
  }
  for (const date of patchTuesdaysIn(dateIn(range.startMs, zone), dateIn(range.endMs - 1, zone))) {
    add(date, patchTuesday);
  }
  return marks;
}

const patchTuesday: DayMark = {
  kind: 'patch-tuesday',
  text: 'Patch Tuesday',
  detail: 'Microsoft publishes patches at 10:00 in Redmond',
};

/** Clocks going forward take an hour away from the night. */
function clockChange(forwardMinutes: number): DayMark {
  const size = Math.abs(forwardMinutes);
  const amount = size % 60 === 0 ? `${size / 60} h` : `${size} min`;
  const isShorter = forwardMinutes > 0;
  return {
    kind: 'clock-change',
    text: `DST ${isShorter ? '−' : '+'}${amount}`,
    detail: `Clocks go ${isShorter ? 'forward' : 'back'}: this night is ${amount} ${isShorter ? 'shorter' : 'longer'}`,
  };
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
