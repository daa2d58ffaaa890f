/** Where the windows of a lane may be: the same weekday first, then any day, then other hours. */
import type { EpochMs } from '../time/time-range.ts';
import { minuteMs, type TimeRange } from '../time/time-range.ts';
import { dayMs, wallMsOf, weekdayIndexOf, type WallMs } from '../time/wall-ms.ts';
import { instantOfWall, wallAt } from '../time/zone.ts';
import { zoneTablesOf, type ZoneTables } from '../time/zone-table.ts';
import type { Place } from './chain.ts';
import type { Lane, LaneItem } from './lane.ts';
import { weights } from './weights.ts';

/** A place with what it is a place of, and what it costs apart from what it meets. */
export interface LanePlace extends Place {
  /** Index of the lane's item; −1: a window that would be added. */
  readonly item: number;
  readonly compromise: number;
}

/** How far is looked: each width holds the places of those before it. */
export const widths = ['weekday', 'any day', 'any hour'] as const;
export type Width = (typeof widths)[number];

/** A window moves three weeks at most: further away it is another month's. */
const furthestDays = 21;
/** Other days are tried so near to what is at fault, other hours so near. */
const [nearDays, nearDaysOddHour] = [14, 3];
const hourShifts = [-240, -120, 120, 240];

/** All places of a lane within the stretch: items that may not move have only their own. */
export function lanePlaces(lane: Lane, question: PlaceQuestion): readonly LanePlace[] {
  const { range } = question;
  const added = addedPlaces(lane, question);
  const itemPlaces = lane.items.flatMap((item, index) => placesOfItem(item, index, question));
  // A window that is added stands between its neighbours as far as those can be moved.
  const spans = spansBetween(itemPlaces, lane.items.length, range);
  const between = spans.flatMap((span, index) =>
    added
      .filter(({ startMs }) => startMs > span.startMs && startMs < span.endMs)
      .map((place) => ({ ...place, stage: 2 * index })),
  );
  return [...itemPlaces, ...between].map((place) =>
    place.fixed || place.startMs >= lane.soakedFromMs
      ? place
      : { ...place, compromise: place.compromise + weights.warning },
  );
}

/** What places are asked for. */
export interface PlaceQuestion {
  /** Starts lie in it; a window that is there already may be outside. */
  readonly range: TimeRange;
  readonly width: Width;
  /** Where something is at fault: only around it are places of a further width. */
  readonly faults: readonly TimeRange[];
  /** Starts worth trying whatever the weekday: at slots, near releases. */
  readonly extraStarts: readonly EpochMs[];
}

function spansBetween(
  places: readonly LanePlace[],
  items: number,
  range: TimeRange,
): readonly TimeRange[] {
  const first = new Array<number>(items).fill(Infinity);
  const last = new Array<number>(items).fill(-Infinity);
  for (const { item, startMs } of places) {
    first[item] = Math.min(first[item] ?? startMs, startMs);
    last[item] = Math.max(last[item] ?? startMs, startMs);
  }
  return Array.from({ length: items + 1 }, (_, index) => ({
    startMs: index === 0 ? range.startMs - 1 : (first[index - 1] ?? range.startMs),
    endMs: index === items ? range.endMs : (last[index] ?? range.endMs),
  }));
}

function placesOfItem(
  { window, fixed }: LaneItem,
  item: number,
  question: PlaceQuestion,
): readonly LanePlace[] {
  const { range, extraStarts } = question;
  const minutes = window.durationMinutes;
  const stage = 2 * item + 1;
  const own = {
    ...{ item, stage, fixed, compromise: 0 },
    ...{ startMs: window.startMs, endMs: window.endMs },
  };
  if (fixed) return [own];
  const usual = { wallMs: wallMsOf(window.localStart), tables: zoneTablesOf(window.zone) };
  const starts = new Set([
    ...shiftedStarts(usual, question),
    ...extraStarts.filter((ms) => Math.abs(ms - window.startMs) <= furthestDays * dayMs),
  ]);
  starts.delete(window.startMs);
  const moved = [...starts]
    .filter((startMs) => startMs >= range.startMs && startMs < range.endMs)
    .map((startMs) => ({
      ...{ item, stage, fixed, startMs, endMs: startMs + minutes * minuteMs },
      compromise: weights.moved + strayCost(startMs, usual) + daysAway(startMs, usual),
    }));
  return [own, ...moved];
}

interface Usual {
  readonly wallMs: WallMs;
  readonly tables: ZoneTables;
}

function shiftedStarts({ wallMs, tables }: Usual, question: PlaceQuestion): readonly EpochMs[] {
  const starts: EpochMs[] = [];
  for (let day = -furthestDays; day <= furthestDays; day++) {
    const dayWall = wallMs + day * dayMs;
    const startMs = instantOfWall(dayWall, tables);
    if (day % 7 === 0 || isOddDayWanted(startMs, question)) starts.push(startMs);
    if (!isOddHourWanted(startMs, question)) continue;
    for (const minutes of hourShifts) {
      starts.push(instantOfWall(dayWall + minutes * minuteMs, tables));
    }
  }
  return starts;
}

const isOddDayWanted = (startMs: EpochMs, { width, faults }: PlaceQuestion): boolean =>
  width !== 'weekday' && isNear(startMs, faults, nearDays);

const isOddHourWanted = (startMs: EpochMs, { width, faults }: PlaceQuestion): boolean =>
  width === 'any hour' && isNear(startMs, faults, nearDaysOddHour);

const isNear = (atMs: EpochMs, faults: readonly TimeRange[], days: number): boolean =>
  faults.some(
    ({ startMs, endMs }) => atMs >= startMs - days * dayMs && atMs <= endMs + days * dayMs,
  );

/** What another weekday or hour than usual costs, by the clocks of the window's zone. */
function strayCost(startMs: EpochMs, { wallMs, tables }: Usual): number {
  const wall = wallAt(startMs, tables);
  const isOtherHour = timeOfDay(wall) !== timeOfDay(wallMs);
  const isOtherWeekday = weekdayIndexOf(dayOf(wall)) !== weekdayIndexOf(dayOf(wallMs));
  return Number(isOtherHour) * weights.otherHour + Number(isOtherWeekday) * weights.otherWeekday;
}

const daysAway = (startMs: EpochMs, { wallMs, tables }: Usual): number =>
  Math.abs(dayOf(wallAt(startMs, tables)) - dayOf(wallMs)) * weights.movedDay;

const dayOf = (wallMs: WallMs): number => Math.floor(wallMs / dayMs);
const timeOfDay = (wallMs: WallMs): number => wallMs - dayOf(wallMs) * dayMs;

function addedPlaces({ habit }: Lane, question: PlaceQuestion): readonly LanePlace[] {
  const { range, extraStarts } = question;
  const tables = zoneTablesOf(habit.zone);
  const firstDay = dayOf(wallAt(range.startMs, tables));
  const lastDay = dayOf(wallAt(range.endMs, tables));
  const timeMs = wallMsOf(`1970-01-01T${habit.startTime}`);
  // The usual weekday at the usual time, of any week.
  const usual = { wallMs: (habit.weekday - 3) * dayMs + timeMs, tables };
  const starts = new Set<EpochMs>();
  for (let day = firstDay; day <= lastDay; day++) {
    const wall = day * dayMs + timeMs;
    const startMs = instantOfWall(wall, tables);
    const isUsual = weekdayIndexOf(day) === habit.weekday;
    if (isUsual || isOddDayWanted(startMs, question)) starts.add(startMs);
    if (!isOddHourWanted(startMs, question)) continue;
    for (const minutes of hourShifts) starts.add(instantOfWall(wall + minutes * minuteMs, tables));
  }
  for (const startMs of extraStarts) starts.add(startMs);
  return [...starts]
    .filter((startMs) => startMs >= range.startMs && startMs < range.endMs)
    .map((startMs) => ({
      ...{ item: -1, stage: 0, fixed: false, startMs },
      endMs: startMs + habit.durationMinutes * minuteMs,
      compromise: weights.added + strayCost(startMs, usual),
    }));
}
