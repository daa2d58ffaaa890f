/**
 * Series → windows. Pure: the same plan and range give the same windows, and the windows of a range
 * are exactly those of any larger range that touch it.
 */
import type { Plan } from '../model/plan.ts';
import type { Release } from '../model/release.ts';
import type { OccurrenceChange, PatchWindow, Series } from '../model/series.ts';
import { isoDateOf } from '../time/iso-date.ts';
import type { LocalDateTime } from '../time/local-date-time.ts';
import { minuteMs, type TimeRange } from '../time/time-range.ts';
import { dayMs, isoOfDayNumber, localOf, wallMsOf, type WallMs } from '../time/wall-ms.ts';
import { readWall, wallAt } from '../time/zone.ts';
import { zoneTablesOf, type ZoneTables } from '../time/zone-table.ts';
import { withHolidayChanges } from './holiday-changes.ts';
import { fallsOn, seriesDays, type ReleaseContext } from './series-days.ts';
import { windowFacts } from './window-facts.ts';

/** Windows of a series in a range; `cut` when there were more than an answer may hold. */
export interface SeriesExpansion {
  readonly windows: readonly PatchWindow[];
  readonly cut: boolean;
}

/** Most days of one rule that an answer holds: ten years of every day. */
const mostDays = 3_660;

/**
 * The windows of a series that touch the half-open range, by start, then id. Skipped ones are left
 * out; a moved one is there when its new time touches the range. A change whose original start the
 * rule no longer yields is without effect. Holidays are gone round by `withHolidayChanges`, before.
 * Throws on an unknown zone.
 */
export function expandSeries(
  series: Series,
  range: TimeRange,
  releases: readonly Release[],
): SeriesExpansion {
  const context = { releases, zone: series.zone };
  const tables = zoneTablesOf(series.zone);
  const changes = changesByStart(series.changes);
  const longestMs = longestMinutes(series) * minuteMs;
  // A day on either side covers every offset: what does not touch the range is dropped below.
  const days = seriesDays(
    series.rule,
    {
      fromDay: Math.floor(wallAt(range.startMs - longestMs, tables) / dayMs) - 1,
      toDay: Math.floor(wallAt(range.endMs, tables) / dayMs) + 1,
      limit: mostDays + 1,
    },
    context,
  );
  // Read once: texts of ten thousand starts would be read longer than windows are made.
  const timeMs = wallMsOf(`1970-01-01T${series.startTime}`);
  const starts = days.slice(0, mostDays).flatMap((day): WindowStart | readonly [] => {
    const originalStart = `${isoOfDayNumber(day)}T${series.startTime}`;
    const change = changes.get(originalStart);
    return change?.movedTo === undefined
      ? { originalStart, wallMs: day * dayMs + timeMs, change }
      : [];
  });
  const windows = [...starts, ...movedStarts(series, changes, context)]
    .map((start) => toWindow(series, tables, start))
    .filter((window) => window !== null)
    .filter(({ startMs, endMs }) => startMs < range.endMs && endMs > range.startMs)
    .sort(byStartThenId);
  return { windows, cut: days.length > mostDays };
}

/** The windows of all series that touch the half-open range, by start, then id; skipped ones left out. */
export const expandPlan = (plan: Plan, range: TimeRange): readonly PatchWindow[] =>
  plan.series
    .flatMap(
      (series) => expandSeries(withHolidayChanges(series, plan), range, plan.releases).windows,
    )
    .sort(byStartThenId);

const byStartThenId = (a: PatchWindow, b: PatchWindow): number =>
  a.startMs - b.startMs || (a.id < b.id ? -1 : Number(a.id > b.id));

/** The first change of a start counts; seconds of zero are not written in keys. */
function changesByStart(
  changes: readonly OccurrenceChange[],
): ReadonlyMap<LocalDateTime, OccurrenceChange> {
  const byStart = new Map<LocalDateTime, OccurrenceChange>();
  for (const change of changes) {
    const start = localOf(wallMsOf(change.originalStart));
    if (!byStart.has(start)) byStart.set(start, { ...change, originalStart: start });
  }
  return byStart;
}

const longestMinutes = ({ durationMinutes, changes }: Series): number =>
  changes.reduce((most, change) => Math.max(most, change.durationMinutes ?? 0), durationMinutes);

/** Original starts that were moved and that the rule still yields, wherever they lie. */
const movedStarts = (
  series: Series,
  changes: ReadonlyMap<LocalDateTime, OccurrenceChange>,
  context: ReleaseContext,
): readonly WindowStart[] =>
  [...changes.values()]
    .filter(
      ({ originalStart: start, movedTo }) =>
        movedTo !== undefined &&
        start === `${isoDateOf(start)}T${series.startTime}` &&
        fallsOn(series.rule, Math.floor(wallMsOf(start) / dayMs), context),
    )
    .map((change) => ({
      originalStart: change.originalStart,
      wallMs: wallMsOf(change.movedTo ?? change.originalStart),
      change,
    }));

const followed = ({
  product,
  offsetDays,
}: Extract<Series['rule'], { kind: 'release' }>): NonNullable<PatchWindow['follows']> => ({
  product,
  offsetDays,
});

/** When a window starts: as the rule has it, and on the wall where it was moved to. */
interface WindowStart {
  readonly originalStart: LocalDateTime;
  readonly wallMs: WallMs;
  readonly change: OccurrenceChange | undefined;
}

function toWindow(
  series: Series,
  tables: ZoneTables,
  { originalStart, wallMs, change }: WindowStart,
): PatchWindow | null {
  if (change?.skipped === true) return null;
  const { epochMs, anomaly } = readWall(wallMs, tables);
  const durationMinutes = change?.durationMinutes ?? series.durationMinutes;
  const window: PatchWindow = {
    id: `${series.id}@${originalStart}`,
    seriesId: series.id,
    originalStart,
    name: series.name,
    target: series.target,
    kind: series.kind,
    state: change?.state ?? series.state,
    zone: series.zone,
    // Where nothing was moved it is the original one, which is written that way already.
    localStart: change?.movedTo === undefined ? originalStart : localOf(wallMs),
    startMs: epochMs,
    endMs: epochMs + durationMinutes * minuteMs,
    durationMinutes,
    anomaly,
  };
  const more = extrasOf(series, change ?? { originalStart }, durationMinutes);
  return more === null ? window : { ...window, ...more };
}

/** What few windows have; null where it is nothing, which is told before anything is made. */
function extrasOf(
  series: Series,
  change: OccurrenceChange,
  durationMinutes: number,
): Partial<PatchWindow> | null {
  const { rule, startSpreadMinutes } = series;
  const { reason } = change;
  const { facts } = windowFacts(series, change);
  const isPlain = startSpreadMinutes === undefined && reason === undefined && facts === undefined;
  if (isPlain && rule.kind !== 'release') return null;
  return {
    ...(startSpreadMinutes !== undefined && {
      startSpreadMinutes: Math.min(startSpreadMinutes, durationMinutes),
    }),
    ...(reason !== undefined && { reason }),
    ...(rule.kind === 'release' && { follows: followed(rule) }),
    ...(facts !== undefined && { facts }),
  };
}
