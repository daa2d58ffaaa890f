/** Days and what begins on them, as rows of a table: the same items that the other views draw. */
import type { IsoDate, Zone } from '../../shared/time/local-date-time.ts';
import type { CalendarItem } from './calendar-item.ts';
import { calendarMessages } from './calendar-messages.ts';
import { formatEnd, formatTimes } from './format-time.ts';
import { groupBy } from './group-by.ts';
import { daysOf } from './item-days.ts';

/** A row: a day that has something, or one thing of the day above it. */
export type AgendaRow =
  | { readonly kind: 'day'; readonly key: string; readonly date: IsoDate; readonly count: number }
  | {
      readonly kind: 'item';
      readonly key: string;
      readonly date: IsoDate;
      readonly item: CalendarItem;
      /** It began before the days that are shown, and stands on the first of them. */
      readonly beganBefore: boolean;
    };

/** Each item once, on the day it begins; in the order of days, then as they are given: by start. */
export function agendaRows(
  items: readonly CalendarItem[],
  first: IsoDate,
  zone: Zone,
): readonly AgendaRow[] {
  const placed = items.map((item) => {
    const begins = daysOf(item, zone).first;
    const beganBefore = begins < first;
    return { item, date: beganBefore ? first : begins, beganBefore };
  });
  const days = [...groupBy(placed, ({ date }) => date)].sort(([a], [b]) => (a < b ? -1 : 1));
  return days.flatMap(([date, group]): readonly AgendaRow[] => [
    { kind: 'day', key: `day:${date}`, date, count: group.length },
    ...group.map(({ item, beganBefore }) => ({
      kind: 'item' as const,
      key: item.key,
      ...{ date, item, beganBefore },
    })),
  ]);
}

/** `22:00 → 04:00 (+1)`, `until Mon 04:00`, `All day`. */
export function agendaTimes(item: CalendarItem, zone: Zone, beganBefore: boolean): string {
  if (item.date !== null) return calendarMessages.allDay;
  return beganBefore ? calendarMessages.until(formatEnd(item, zone)) : formatTimes(item, zone);
}
