/**
 * The way out of a full calendar: a series that is weekly without exceptions as one repeating event of
 * the subset every reader understands alike (aws-facts 1.6): no UNTIL, COUNT or EXDATE, hence without an
 * end. It is offered only where that is proved to be the very same instants.
 */
import { parseCalendarDocument } from '../ical/calendar-document.ts';
import { ourUid } from '../ical/our-uid.ts';
import type { WeeklyRepeat, WritableEvent } from '../ical/writable-event.ts';
import { writeEvent } from '../ical/write-event.ts';
import type { Plan } from '../model/plan.ts';
import type { PatchWindow, Series } from '../model/series.ts';
import { expandCalendar } from '../schedule/expand-calendar.ts';
import { expandSeries } from '../schedule/expand-series.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { toInstant, toLocal } from '../time/zone.ts';
import type { EventChange } from './change-set.ts';
import { weeklyTextOf } from './event-text.ts';

/** Windows of one series that one event can stand for, from the first on and without an end. */
export interface WeeklyGroup {
  readonly series: Series;
  /** By start; at least two. */
  readonly windows: readonly PatchWindow[];
  readonly weekly: WeeklyRepeat;
}

/** How far ahead the instants are compared: further than any push, and over every kind of clock change. */
const provedMs = 10 * 366 * dayMs;

/**
 * The windows of a series that a calendar's change adds or keeps, from now on, as one event. Null
 * where it would not be exact: a rule that is not weekly or ends, an exception, a date that was not
 * chosen in between, a night with a clock change, a strategy for holidays not yet known.
 */
export function weeklyGroup(
  seriesId: string,
  events: readonly EventChange[],
  { plan, nowMs }: { readonly plan: Plan; readonly nowMs: EpochMs },
): WeeklyGroup | null {
  const series = plan.series.find(({ id }) => id === seriesId);
  if (series === undefined) return null;
  const weekly = repeatOf(series);
  if (weekly === null) return null;
  const ahead = events.filter(
    ({ windowId, kind, before, after }) =>
      windowId?.startsWith(`${seriesId}@`) === true &&
      ((after ?? before)?.endMs ?? 0) > nowMs &&
      !(kind === 'untouched' && (after?.startMs ?? 0) < nowMs),
  );
  const ids = new Set(ahead.map(({ windowId }) => windowId));
  const firstMs = Math.min(...ahead.map(({ after }) => after?.startMs ?? -Infinity));
  const lastMs = Math.max(...ahead.map(({ after }) => after?.startMs ?? Infinity));
  if (!ahead.some(({ kind }) => kind === 'added')) return null;
  if (ids.size < 2 || !Number.isFinite(firstMs) || !Number.isFinite(lastMs)) return null;
  const all = windowsFrom(plan, series, { startMs: firstMs, endMs: firstMs + provedMs });
  const windows = all.filter(({ startMs }) => startMs <= lastMs);
  const isWhole = windows.length === ids.size && windows.every(({ id }) => ids.has(id));
  const group = { series, windows, weekly };
  return isWhole && isExact(plan.id, group, all) ? group : null;
}

/** Every series of a change that can be one event, the one that saves most first. */
export const weeklyGroups = (
  events: readonly EventChange[],
  context: { readonly plan: Plan; readonly nowMs: EpochMs },
): readonly WeeklyGroup[] =>
  context.plan.series
    .flatMap(({ id }) => weeklyGroup(id, events, context) ?? [])
    .sort((a, b) => b.windows.length - a.windows.length);

/** The event of a group. */
export function weeklyEvent(
  planId: string,
  { windows, weekly }: WeeklyGroup,
  facts: Pick<WritableEvent, 'sequence' | 'dtstampMs' | 'summary' | 'description'>,
): WritableEvent | null {
  const [first] = windows;
  if (first === undefined) return null;
  const { zone, startMs, endMs, seriesId, originalStart } = first;
  const uid = ourUid(planId, seriesId, originalStart);
  return { ...facts, uid, zone, startMs, endMs, weekly };
}

/** Every second week on several weekdays depends on where a week begins: readers differ. */
function repeatOf({ rule, holidays, changes, state }: Series): WeeklyRepeat | null {
  if (rule.kind !== 'weekly' || rule.untilDate !== undefined || holidays !== undefined) return null;
  if (rule.everyWeeks > 1 && rule.weekdays.length > 1) return null;
  if (state === 'cancelled' || changes.some((change) => change.state === 'cancelled')) return null;
  return { everyWeeks: rule.everyWeeks, weekdays: rule.weekdays };
}

const windowsFrom = (plan: Plan, series: Series, range: TimeRange): readonly PatchWindow[] =>
  expandSeries(series, range, plan.releases).windows.filter(
    ({ startMs }) => startMs >= range.startMs,
  );

/** Written, read and expanded, it has to give the windows of the plan, whoever reads its ends. */
function isExact(planId: string, group: WeeklyGroup, all: readonly PatchWindow[]): boolean {
  const [first] = all;
  if (first === undefined || !all.every(isPlain)) return false;
  const text = { ...weeklyTextOf(first), sequence: 0, dtstampMs: first.startMs };
  const event = weeklyEvent(planId, group, text);
  if (event === null) return false;
  const written = writeEvent(event, { lineEnding: '\r\n', writesEventType: true });
  if (!written.ok) return false;
  const document = parseCalendarDocument(`BEGIN:VCALENDAR\r\n${written.value}END:VCALENDAR\r\n`);
  const endMs = first.startMs + provedMs;
  const { occurrences, cut } = expandCalendar(document, { startMs: first.startMs, endMs });
  return (
    !cut &&
    occurrences.length === all.length &&
    all.every((window, index) => {
      const read = occurrences[index];
      return read?.startMs === window.startMs && read.endMs === window.endMs;
    })
  );
}

/** Where the clock changes in a window, a reader who takes its end from the wall finds another one. */
function isPlain({ startMs, endMs, zone, localStart, originalStart, state }: PatchWindow): boolean {
  const end = toInstant(toLocal(endMs, zone), zone);
  const start = toInstant(toLocal(startMs, zone), zone);
  const wallMs = Date.parse(`${toLocal(endMs, zone)}Z`) - Date.parse(`${toLocal(startMs, zone)}Z`);
  return (
    state !== 'cancelled' &&
    localStart === originalStart &&
    start.anomaly === 'none' &&
    end.anomaly === 'none' &&
    wallMs === endMs - startMs
  );
}
