/** A series' holiday strategy as changes of its occurrences, each with its reason. */
import type { Holiday, Release } from '../model/release.ts';
import type { OccurrenceChange, Series, SeriesHolidays } from '../model/series.ts';
import type { IsoDate, LocalDateTime } from '../time/local-date-time.ts';
import {
  dayNumberOfIso,
  isoOfDayNumber,
  localOf,
  wallMsOf,
  type DayNumber,
} from '../time/wall-ms.ts';
import { furthestMoveDays, moveOffHolidays } from './holiday-strategy.ts';
import { seriesDays } from './series-days.ts';

/** What a plan knows that the dates of its series depend on. A plan is one. */
export interface SeriesFacts {
  readonly releases: readonly Release[];
  readonly holidays: readonly Holiday[];
}

/**
 * The series with a change for every date that its strategy moves or skips; the reason is
 * "holiday: " and the day's name. What a person moved or skipped stays as it is. It follows from
 * the rule and the holidays alone, so that the windows do not depend on the range asked for. The
 * very same series comes back where no date falls on a holiday.
 */
export function withHolidayChanges(series: Series, facts: SeriesFacts): Series {
  if (series.holidays === undefined) return series;
  const names = namesByDate(series.holidays, facts.holidays);
  const moves = moveOffHolidays(datesAround([...names.keys()], series, facts), {
    holidays: [...names.keys()],
    strategy: series.holidays.strategy,
  });
  if (moves.length === 0) return series;
  const changes = new Map(series.changes.map((change) => [keyOf(change.originalStart), change]));
  for (const { original, date } of moves) {
    const originalStart = `${original}T${series.startTime}`;
    const change = changes.get(originalStart) ?? { originalStart };
    if (change.movedTo !== undefined || change.skipped === true) continue;
    changes.set(originalStart, {
      ...change,
      ...(date === null ? { skipped: true } : { movedTo: `${date}T${series.startTime}` }),
      reason: reasonOf(names.get(original) ?? '', change),
    });
  }
  return { ...series, changes: [...changes.values()] };
}

/** Seconds of zero are not written. */
const keyOf = (start: LocalDateTime): LocalDateTime => localOf(wallMsOf(start));

const reasonOf = (holiday: string, { reason }: OccurrenceChange): string =>
  reason === undefined ? `holiday: ${holiday}` : `holiday: ${holiday}; ${reason}`;

function namesByDate(
  { country }: SeriesHolidays,
  holidays: readonly Holiday[],
): ReadonlyMap<IsoDate, string> {
  const names = new Map<IsoDate, string>();
  const ofCountry = holidays.filter((holiday) => holiday.country === country);
  for (const { date, name } of [...ofCountry].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const other = names.get(date);
    names.set(date, other === undefined ? name : `${other}, ${name}`);
  }
  return names;
}

/** The rule's dates as far around the holidays as a move can reach. Holidays come ascending. */
function datesAround(
  holidays: readonly IsoDate[],
  { rule, zone }: Series,
  { releases }: SeriesFacts,
): readonly IsoDate[] {
  const dates: IsoDate[] = [];
  let doneTo: DayNumber = -Infinity;
  for (const holiday of holidays.map(dayNumberOfIso)) {
    const span = {
      fromDay: Math.max(doneTo + 1, holiday - furthestMoveDays),
      toDay: holiday + furthestMoveDays,
      limit: 2 * furthestMoveDays + 1,
    };
    dates.push(...seriesDays(rule, span, { releases, zone }).map(isoOfDayNumber));
    doneTo = span.toDay;
  }
  return dates;
}
