import type { Holiday } from '../../shared/model/release.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { dayNumberOfIso } from '../../shared/time/wall-ms.ts';
import type { DaySpan } from '../presenters/year-columns.ts';

/** Holidays of a stretch by their day: `Diwali (IN)`. */
export function holidaysIn(
  holidays: readonly Holiday[],
  { fromDay, toDay }: DaySpan,
): readonly { readonly day: number; readonly date: IsoDate; readonly names: readonly string[] }[] {
  return [...Map.groupBy(holidays, ({ date }) => date)]
    .map(([date, group]) => ({
      day: dayNumberOfIso(date),
      date,
      names: group.map(({ name, country }) => `${name} (${country})`),
    }))
    .filter(({ day }) => day >= fromDay && day < toDay)
    .sort((a, b) => a.day - b.day);
}
