/** The rules that a first date suggests, in words: once, monthly, after Patch Tuesday, weekly. */
import type { SeriesRule, WeekOrdinal, Weekday } from '../../shared/model/series.ts';
import { addDays, daysBetween, patchTuesdayOf, weekdayOf } from '../../shared/time/iso-date.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { formatOrdinal, weekdayNames } from '../../shared/schedule/describe-rule.ts';
import { formatIsoDate } from './format-time.ts';

export interface RepeatChoice {
  readonly value: string;
  readonly label: string;
  readonly rule: SeriesRule;
}

/** Every choice's rule happens on the date itself. */
export function repeatChoices(date: IsoDate): readonly RepeatChoice[] {
  const weekday = weekdayOf(date);
  const name = weekdayNames[weekday];
  return [
    {
      value: 'once',
      label: `Only on ${formatIsoDate(date)}`,
      rule: { kind: 'dates', dates: [date] },
    },
    ...monthlyChoices(date, weekday),
    ...patchTuesdayChoices(date, weekday),
    {
      value: 'weekly',
      label: `Every week on ${name}`,
      rule: { kind: 'weekly', weekdays: [weekday], everyWeeks: 1, fromDate: date },
    },
    {
      value: 'every-28-days',
      label: 'Every 28 days (13 a year)',
      rule: { kind: 'every-days', days: 28, fromDate: date },
    },
  ];
}

function monthlyChoices(date: IsoDate, weekday: Weekday): readonly RepeatChoice[] {
  const nth = Math.ceil(Number(date.slice(8)) / 7);
  const isLast = addDays(date, 7).slice(0, 7) !== date.slice(0, 7);
  const choice = (ordinal: WeekOrdinal): RepeatChoice => ({
    value: `nth-${ordinal}`,
    label: `Every month on the ${formatOrdinal(ordinal)} ${weekdayNames[weekday]}`,
    rule: { kind: 'nth-weekday', ordinal, weekday, fromDate: date },
  });
  // A fifth weekday is not in every month: then only "the last" is offered.
  const byNumber = nth <= 4 ? [choice(nth as WeekOrdinal)] : [];
  return isLast ? [...byNumber, choice(-1)] : byNumber;
}

function patchTuesdayChoices(date: IsoDate, weekday: Weekday): readonly RepeatChoice[] {
  const days = daysBetween(lastPatchTuesday(date), date);
  if (days > 27) return [];
  const offset: RepeatChoice = {
    value: 'patch-tuesday',
    label: days === 0 ? 'Every Patch Tuesday' : `${days} days after every Patch Tuesday`,
    rule: { kind: 'patch-tuesday', offsetDays: days, fromDate: date },
  };
  if (days < 1 || days > 7) return [offset];
  const first: RepeatChoice = {
    value: 'after-patch-tuesday',
    label: `The first ${weekdayNames[weekday]} after every Patch Tuesday`,
    rule: { kind: 'weekday-after-patch-tuesday', weekday, fromDate: date },
  };
  return [first, offset];
}

/** The Patch Tuesday on or before a date. */
function lastPatchTuesday(date: IsoDate): IsoDate {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const own = patchTuesdayOf(year, month);
  if (own <= date) return own;
  return month === 1 ? patchTuesdayOf(year - 1, 12) : patchTuesdayOf(year, month - 1);
}
