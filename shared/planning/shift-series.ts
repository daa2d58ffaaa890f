/** A series moved as one of its windows was: the others go along, history stays where it happened. */
import type { Plan } from '../model/plan.ts';
import type {
  OccurrenceChange,
  Series,
  SeriesRule,
  WeekOrdinal,
  WindowState,
} from '../model/series.ts';
import { seriesDays } from '../schedule/series-days.ts';
import {
  addDays,
  daysBetween,
  isoDateOf,
  patchTuesdayOf,
  weekdayAt,
  weekdayOf,
  weekdays,
} from '../time/iso-date.ts';
import type { IsoDate, LocalDateTime } from '../time/local-date-time.ts';
import { dayNumberOfIso, isoOfDayNumber } from '../time/wall-ms.ts';
import type { RescheduledSeries } from './edit-series.ts';
import { patched } from './patch-by-id.ts';

/** One window of a series, where its rule has it, and where and how long it is to be. */
export interface SeriesShift {
  readonly originalStart: LocalDateTime;
  /** In the series' zone. */
  readonly toStart: LocalDateTime;
  readonly durationMinutes: number;
}

/**
 * Gives all windows of a series the time of day and length that one of them gets, and moves its days
 * as far as that one moves: a 2nd Saturday moved to Sunday makes 2nd (or 3rd) Sundays. What differs
 * for single dates goes with its date; what was moved by hand stays where it was put; what was held,
 * missed or cancelled stays where it was. Dates that the new rule does not have are told as lost.
 * null where a rule cannot say it: a Patch Tuesday and more than 27 days.
 */
export function shiftSeries(
  series: Series,
  shift: SeriesShift,
  releases: Plan['releases'],
): RescheduledSeries | null {
  const [fromDate, toDate] = [isoDateOf(shift.originalStart), isoDateOf(shift.toStart)];
  const days = daysBetween(fromDate, toDate);
  const rule = days === 0 ? series.rule : ruleShifted(series.rule, { days, toDate });
  if (rule === null) return null;
  const startTime = shift.toStart.slice(11, 16);
  const { durationMinutes } = shift;
  const placeOf = placesIn({ rule, releases, zone: series.zone }, days);
  const lost: OccurrenceChange[] = [];
  const changes = new Map<LocalDateTime, OccurrenceChange>();
  for (const change of series.changes) {
    const date = placeOf(isoDateOf(change.originalStart));
    const originalStart = `${date ?? ''}T${startTime}`;
    if (date === null || changes.has(originalStart)) lost.push(change);
    else changes.set(originalStart, { ...kept(change, { series, shift }), originalStart });
  }
  const said = [...changes.values()].flatMap((change) => meaningful(change, durationMinutes));
  const moved = { ...series, rule, startTime, durationMinutes, changes: said.sort(byStart) };
  return { series: moved, lost };
}

interface Shifted {
  readonly series: Series;
  readonly shift: SeriesShift;
}

const history: ReadonlySet<WindowState> = new Set(['held', 'missed', 'cancelled']);

function kept(change: OccurrenceChange, { series, shift }: Shifted): OccurrenceChange {
  if (history.has(change.state ?? series.state)) {
    const { originalStart: movedTo, durationMinutes } = {
      durationMinutes: series.durationMinutes,
      ...change,
    };
    return { movedTo, durationMinutes, ...change };
  }
  if (change.originalStart !== shift.originalStart) return change;
  // What was said of this one window is now the rule.
  return patched(change, { movedTo: undefined, durationMinutes: undefined });
}

/** Without what only repeats the rule; nothing where nothing else is said. */
function meaningful(change: OccurrenceChange, ofRule: number): readonly OccurrenceChange[] {
  const { movedTo, durationMinutes, ...rest } = change;
  const said: OccurrenceChange = {
    ...rest,
    ...(movedTo !== undefined && movedTo !== change.originalStart && { movedTo }),
    ...(durationMinutes !== undefined && durationMinutes !== ofRule && { durationMinutes }),
  };
  return Object.keys(said).length > 1 ? [said] : [];
}

/** Finds for a date of the old rule the one of the new rule that it became; each at most six days off. */
function placesIn(
  {
    rule,
    releases,
    zone,
  }: { readonly rule: SeriesRule } & Pick<Plan, 'releases'> & Pick<Series, 'zone'>,
  days: number,
): (date: IsoDate) => IsoDate | null {
  const reach = 6;
  return (date) => {
    const wanted = dayNumberOfIso(date) + days;
    const span = { fromDay: wanted - reach, toDay: wanted + reach, limit: 2 * reach + 1 };
    const found = seriesDays(rule, span, { releases, zone });
    const nearest = found.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
    return nearest === undefined ? null : isoOfDayNumber(nearest);
  };
}

interface DayShift {
  readonly days: number;
  /** Where the window that is moved lands. */
  readonly toDate: IsoDate;
}

function ruleShifted(rule: SeriesRule, { days, toDate }: DayShift): SeriesRule | null {
  switch (rule.kind) {
    case 'dates':
      return { ...rule, dates: rule.dates.map((date) => addDays(date, days)) };
    case 'release':
      return inReach({ ...rule, offsetDays: rule.offsetDays + days }, 60, 60);
    case 'weekly':
      return {
        ...spanShifted(rule, days),
        weekdays: rule.weekdays.map((day) => weekdayLater(day, days)),
      };
    case 'every-days':
      return spanShifted(rule, days);
    case 'month-day': {
      const isLast = addDays(toDate, 1).endsWith('-01');
      const day = rule.day === -1 && isLast ? -1 : Number(toDate.slice(8));
      return { ...spanShifted(rule, days), day };
    }
    case 'nth-weekday': {
      if (rule.offsetDays !== undefined) {
        return inReach({ ...spanShifted(rule, days), offsetDays: rule.offsetDays + days }, 30, 30);
      }
      const ordinal = ordinalOf(toDate, rule.ordinal);
      return { ...spanShifted(rule, days), ordinal, weekday: weekdayOf(toDate) };
    }
    case 'patch-tuesday':
      return inReach({ ...spanShifted(rule, days), offsetDays: rule.offsetDays + days }, 14, 27);
    case 'weekday-after-patch-tuesday':
      return afterPatchTuesday(spanShifted(rule, days), toDate);
  }
}

type Spanned = Extract<SeriesRule, { readonly fromDate: IsoDate }>;

/** Begins and ends so many days later. */
const spanShifted = <R extends Spanned>(rule: R, days: number): R => ({
  ...rule,
  fromDate: addDays(rule.fromDate, days),
  ...(rule.untilDate !== undefined && { untilDate: addDays(rule.untilDate, days) }),
});

const weekdayLater = (weekday: (typeof weekdays)[number], days: number) =>
  weekdayAt((((weekdays.indexOf(weekday) + days) % 7) + 7) % 7);

/** "Last" stays last where the date is one; a 5th is in few months, and only as meant before. */
function ordinalOf(date: IsoDate, before: WeekOrdinal): WeekOrdinal {
  const isLast = addDays(date, 7).slice(0, 7) !== date.slice(0, 7);
  const nth = Math.ceil(Number(date.slice(8)) / 7);
  if (isLast && (before === -1 || (nth === 5 && before !== 5))) return -1;
  // A day of a month is in its first to fifth week.
  return nth as WeekOrdinal;
}

function afterPatchTuesday(
  rule: Extract<SeriesRule, { kind: 'weekday-after-patch-tuesday' }>,
  date: IsoDate,
): SeriesRule | null {
  const { fromDate, untilDate } = rule;
  const [year = 0, month = 1] = date.split('-').map(Number);
  const own = patchTuesdayOf(year, month);
  const last =
    own <= date ? own : patchTuesdayOf(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1);
  const offsetDays = daysBetween(last, date);
  const span = { fromDate, ...(untilDate !== undefined && { untilDate }) };
  if (offsetDays >= 1 && offsetDays <= 7) return { ...rule, weekday: weekdayOf(date) };
  return inReach({ kind: 'patch-tuesday' as const, offsetDays, ...span }, 14, 27);
}

const inReach = <R extends { readonly offsetDays: number }>(
  rule: R,
  back: number,
  on: number,
): R | null => (rule.offsetDays >= -back && rule.offsetDays <= on ? rule : null);

const byStart = (a: OccurrenceChange, b: OccurrenceChange): number =>
  a.originalStart < b.originalStart ? -1 : 1;
