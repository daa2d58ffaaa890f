/**
 * Lays items out on the weeks of a month. Every day gets a fixed number of rows; what does not fit
 * is counted and named, never cut off silently. Windows and what blocks them win over background.
 */
import { addDays, daysBetween } from '../../shared/time/iso-date.ts';
import type { IsoDate, Zone } from '../../shared/time/local-date-time.ts';
import type { CalendarItem, Layer } from './calendar-item.ts';
import { calendarMessages } from './calendar-messages.ts';
import { groupBy } from './group-by.ts';
import { daysOf, type DaySpan } from './item-days.ts';

/** An item's part in one week. */
export interface MonthSegment {
  readonly item: CalendarItem;
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Whether the item begins and ends in this part. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Drawing order within its week; lower is higher up. */
  readonly rank: number;
}

/** What a day has no room for. */
export interface DayOverflow {
  readonly date: IsoDate;
  readonly items: readonly CalendarItem[];
}

export interface MonthLayout {
  readonly segments: readonly MonthSegment[];
  readonly overflows: readonly DayOverflow[];
}

type Placed = Omit<MonthSegment, 'rank'>;

/** Lays out whole weeks from `first` to `last`, both inside; `rows` is what a day has room for. */
export function layoutMonth(
  items: readonly CalendarItem[],
  month: DaySpan & { readonly zone: Zone; readonly rows: number },
): MonthLayout {
  const spans = items.map((item) => ({ item, days: daysOf(item, month.zone) }));
  const weeks = Math.ceil((daysBetween(month.first, month.last) + 1) / 7);
  const layouts = Array.from({ length: weeks }, (_, week) =>
    layoutWeek(spans, addDays(month.first, week * 7), month.rows),
  );
  return {
    segments: layouts.flatMap(({ segments }) => segments),
    overflows: layouts.flatMap(({ overflows }) => overflows),
  };
}

function layoutWeek(
  spans: readonly { readonly item: CalendarItem; readonly days: DaySpan }[],
  monday: IsoDate,
  rows: number,
): MonthLayout {
  const parts = spans.flatMap(({ item, days }) => clipToWeek(item, days, monday));
  const long = parts.filter(({ first, last }) => first < last).sort(byImportance);
  const short = parts.filter(({ first, last }) => first === last);
  const { placed, hidden } = placeLong(long, monday, rows);
  const shortOf = groupBy(short, ({ first }) => first);

  const segments: Placed[] = [...placed];
  const overflows: DayOverflow[] = [];
  for (const date of Array.from({ length: 7 }, (_, day) => addDays(monday, day))) {
    const room = rows - placed.filter((part) => covers(part, date)).length;
    const crowd = hidden.filter((part) => covers(part, date)).map(({ item }) => item);
    const day = fitDay(shortOf.get(date) ?? [], crowd, room);
    segments.push(...day.shown);
    if (day.left.length > 0) overflows.push({ date, items: day.left });
  }
  return { segments: segments.map((part, rank) => ({ ...part, rank })), overflows };
}

function clipToWeek(item: CalendarItem, days: DaySpan, monday: IsoDate): readonly Placed[] {
  const sunday = addDays(monday, 6);
  if (days.last < monday || days.first > sunday) return [];
  return [
    {
      item,
      first: days.first < monday ? monday : days.first,
      last: days.last > sunday ? sunday : days.last,
      isFirst: days.first >= monday,
      isLast: days.last <= sunday,
    },
  ];
}

/** Bars over several days take the highest free row; one row is left for single days. */
function placeLong(parts: readonly Placed[], monday: IsoDate, rows: number) {
  const taken = Array.from({ length: 7 }, () => new Set<number>());
  const placed: Placed[] = [];
  const hidden: Placed[] = [];
  for (const part of parts) {
    const days = taken.slice(daysBetween(monday, part.first), daysBetween(monday, part.last) + 1);
    const row = firstFreeRow(days);
    if (row >= rows - 1) hidden.push(part);
    else {
      placed.push(part);
      for (const day of days) day.add(row);
    }
  }
  return { placed, hidden };
}

function firstFreeRow(days: readonly ReadonlySet<number>[]): number {
  let row = 0;
  while (days.some((day) => day.has(row))) row += 1;
  return row;
}

/** Single-day items by importance into the room there is; shown ones then stand in order of time. */
function fitDay(parts: readonly Placed[], crowd: readonly CalendarItem[], room: number) {
  const fits = crowd.length === 0 && parts.length <= room;
  const chosen = fits ? parts : [...parts].sort(byImportance).slice(0, Math.max(0, room - 1));
  const shown = [...chosen].sort(byTime);
  const left = parts.filter((part) => !chosen.includes(part)).map(({ item }) => item);
  return { shown, left: [...crowd, ...left] };
}

const covers = ({ first, last }: DaySpan, date: IsoDate): boolean => first <= date && date <= last;

const importance: Readonly<Record<Layer, number>> = {
  windows: 1,
  freezes: 2,
  holidays: 3,
  releases: 3,
  calendars: 5,
  database: 6,
  maintenance: 7,
  patches: 4,
  deadlines: 4,
};

function importanceOf({ layer, look, conflictCount }: CalendarItem): number {
  if (conflictCount > 0) return 0;
  return look === 'blocks' ? 2 : importance[layer];
}

const byImportance = (a: Placed, b: Placed): number =>
  importanceOf(a.item) - importanceOf(b.item) || lengthOf(b) - lengthOf(a) || byTime(a, b);

const lengthOf = ({ first, last }: DaySpan): number => daysBetween(first, last);

// Whole days stand above timed ones.
const byTime = (a: Placed, b: Placed): number =>
  Number(a.item.date === null) - Number(b.item.date === null) ||
  a.item.startMs - b.item.startMs ||
  importanceOf(a.item) - importanceOf(b.item) ||
  (a.item.key < b.item.key ? -1 : 1);

/** `3 more · HRP 2, Source 1`: how many, and whose. */
export function describeOverflow(items: readonly CalendarItem[]): string {
  const groups = [...groupBy(items, ({ group }) => group || calendarMessages.nobody)];
  const parts = groups
    .sort((a, b) => b[1].length - a[1].length)
    .map(([group, { length }]) => calendarMessages.share(group, length));
  return calendarMessages.overflow(items.length, parts);
}
