/** Items in the shape that the calendar widget takes, as plain data. Times are ISO with Z: never local. */
import { addDays } from '../../shared/time/iso-date.ts';
import type { IsoDate, Zone } from '../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import type { CalendarItem } from './calendar-item.ts';
import { clockHoursIn } from './clock-hours.ts';
import { daysOf, type DaySpan } from './item-days.ts';
import {
  describeOverflow,
  layoutMonth,
  type DayOverflow,
  type MonthSegment,
} from './month-layout.ts';

/** What an event carries along for whoever draws it. */
export type EventContents =
  | {
      readonly kind: 'item';
      readonly item: CalendarItem;
      /** Continues from an earlier week, or into a later one. */
      readonly isFirst: boolean;
      readonly isLast: boolean;
    }
  | { readonly kind: 'more'; readonly overflow: DayOverflow }
  /** The hour that a clock change skips or repeats. */
  | { readonly kind: 'clock-change' };

/** An event as the widget takes it; `rank` is its drawing order. */
export interface EventShape {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly display?: 'background';
  readonly startEditable: boolean;
  readonly durationEditable: boolean;
  readonly rank: number;
  readonly contents: EventContents;
}

const hourMs = 3_600_000;
/** From this length on an item is a matter of days, and stands above the hours of a week. */
const longMs = 20 * hourMs;
/** Overflow links stand below everything. */
const lastRank = 1_000_000;

/** A month: every event as whole days, so that no zone arithmetic is left to the widget. */
export function monthEvents(
  items: readonly CalendarItem[],
  month: DaySpan & { readonly zone: Zone; readonly rows: number },
): readonly EventShape[] {
  const { segments, overflows } = layoutMonth(items, month);
  return [...segments.map(segmentEvent), ...overflows.map(overflowEvent)];
}

const segmentEvent = ({ item, first, last, isFirst, isLast, rank }: MonthSegment): EventShape => ({
  id: `${item.key}#${first}`,
  title: item.name,
  ...wholeDays({ first, last }),
  startEditable: item.movable && isFirst && isLast,
  durationEditable: false,
  rank,
  contents: { kind: 'item', item, isFirst, isLast },
});

const overflowEvent = (overflow: DayOverflow): EventShape => ({
  id: `more:${overflow.date}`,
  title: describeOverflow(overflow.items),
  ...wholeDays({ first: overflow.date, last: overflow.date }),
  startEditable: false,
  durationEditable: false,
  rank: lastRank,
  contents: { kind: 'more', overflow },
});

/**
 * Clock changes behind the hours. On the wall, without a Z: the widget draws them where its axis has that
 * hour, though the one that is skipped lasts no time at all.
 */
export const clockChangeShades = (range: TimeRange, zone: Zone): readonly EventShape[] =>
  clockHoursIn(range, zone).map((hours) => ({
    id: `clock-change:${hours.start}`,
    title: '',
    ...{ start: `${hours.start}:00`, end: `${hours.end}:00`, allDay: false },
    display: 'background',
    ...{ startEditable: false, durationEditable: false, rank: 0 },
    contents: { kind: 'clock-change' },
  }));

/** Hours of a week or a day. Long items become days above; what forbids work shades its hours as well. */
export function hourEvents(items: readonly CalendarItem[], zone: Zone): readonly EventShape[] {
  // Where hours are crowded the widget hides the last ones, which should be the background.
  return items.flatMap((item, index) => {
    const rank = (item.layer === 'windows' ? 0 : items.length) + index;
    const isLong = item.date !== null || item.endMs - item.startMs >= longMs;
    const event = isLong ? dayEvent(item, zone, rank) : timedEvent(item, rank);
    return isLong && forbids(item) ? [event, shadeOf(item, rank)] : [event];
  });
}

const timedEvent = (item: CalendarItem, rank: number): EventShape => ({
  id: item.key,
  title: item.name,
  start: new Date(item.startMs).toISOString(),
  end: new Date(item.endMs).toISOString(),
  allDay: false,
  startEditable: item.movable,
  durationEditable: item.movable,
  rank,
  contents: { kind: 'item', item, isFirst: true, isLast: true },
});

const dayEvent = (item: CalendarItem, zone: Zone, rank: number): EventShape => ({
  ...timedEvent(item, rank),
  ...wholeDays(daysOf(item, zone)),
  durationEditable: false,
});

const shadeOf = (item: CalendarItem, rank: number): EventShape => ({
  ...timedEvent(item, rank),
  id: `shade:${item.key}`,
  display: 'background',
  startEditable: false,
  durationEditable: false,
});

const forbids = ({ look }: CalendarItem): boolean =>
  look === 'blocks' || look === 'freeze-hard' || look === 'freeze-soft';

function wholeDays({ first, last }: { first: IsoDate; last: IsoDate }) {
  return { start: first, end: addDays(last, 1), allDay: true };
}
