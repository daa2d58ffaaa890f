/**
 * A series as one AWS schedule: cron, `ScheduleOffset` and zone, proved by expanding both. Where
 * AWS cannot say it, the reason is given; single `at()` windows or calendar events remain then.
 */
import { assertNever } from '../kernel/assert-never.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Release } from '../model/release.ts';
import type { PatchWindow, Series, SeriesRule, Weekday } from '../model/series.ts';
import type { IsoDate, Zone } from '../time/local-date-time.ts';
import { addDays, isoDateOf } from '../time/iso-date.ts';
import { minuteMs, type EpochMs, type TimeRange } from '../time/time-range.ts';
import { toInstant, transitionsIn } from '../time/zone.ts';
import { expandAwsSchedule, type AwsScheduleSpec } from './aws-schedule.ts';
import { daysAfterPatchTuesday } from './days-after-patch-tuesday.ts';
import { expandSeries } from './expand-series.ts';

/** A schedule that AWS runs at the very starts of the series. */
export interface CompiledAwsSchedule {
  /** Ready for CreateMaintenanceWindow: faultless, dates with offset. */
  readonly spec: AwsScheduleSpec;
  /** The proof: every start of the range, the same from the series and from the schedule. */
  readonly startsMs: readonly EpochMs[];
  /**
   * Starts among them that AWS leaves out: their cron day is over when the window is made at the
   * beginning of the range, though day + offset lies ahead (user guide, schedule offsets).
   */
  readonly skippedMs: readonly EpochMs[];
  /** Starts whose wall time does not exist or exists twice: AWS does not document its choice there. */
  readonly undocumentedMs: readonly EpochMs[];
}

/** Why there is no such schedule; `reason` is a clause for people: "AWS has no …". */
export interface CompileError {
  readonly kind: 'not-expressible';
  readonly reason: string;
}

/** Series to compile; the range begins at the moment of creation and is what the proof covers. */
export interface CompileQuestion {
  readonly series: Series;
  readonly range: TimeRange;
  readonly releases?: readonly Release[];
}

/** Compiles a series, or says why AWS cannot run it as one maintenance window. */
export function compileAwsSchedule(
  question: CompileQuestion,
): Result<CompiledAwsSchedule, CompileError> {
  const { series, range } = question;
  const { windows, cut } = expandSeries(series, range, question.releases ?? []);
  const starting = windows.filter(({ startMs }) => startMs >= range.startMs);
  if (starting.length === 0) return refuse('the series has no window in the time looked at');
  if (cut) return refuse('the series has too many windows to prove them all');
  const obstacle = obstacleIn(series, starting, range);
  if (obstacle !== null) return refuse(obstacle);
  const days = daysOf(series, range);
  if (!days.ok) return days;
  const bounds = boundsOf(series, starting, { ...range, offsetDays: days.value.offsetDays ?? 0 });
  const spec = { ...days.value, timezone: series.zone, ...bounds };
  const startsMs = starting.map(({ startMs }) => startMs);
  const runs = expandAwsSchedule(spec, range);
  const fromNow = expandAwsSchedule({ ...spec, createdMs: range.startMs }, range);
  if (!runs.ok || !fromNow.ok || runs.value.startsMs.join() !== startsMs.join()) {
    return refuse('the dates of the AWS schedule differ from those of the series');
  }
  const run = new Set(fromNow.value.startsMs);
  return ok({
    spec,
    startsMs,
    skippedMs: startsMs.filter((startMs) => !run.has(startMs)),
    undocumentedMs: starting
      .filter(({ anomaly }) => anomaly !== 'none')
      .map(({ startMs }) => startMs),
  });
}

const refuse = (reason: string) => err({ kind: 'not-expressible', reason } as const);

/** What stands in the way whatever the days are. */
function obstacleIn(
  { changes, rule, zone }: Series,
  windows: readonly PatchWindow[],
  range: TimeRange,
): string | null {
  const isOdd = (minutes: number) => minutes % 60 !== 0 || minutes > 24 * 60;
  if (windows.some(({ durationMinutes }) => isOdd(durationMinutes))) {
    return 'a maintenance window lasts whole hours, 1 to 24';
  }
  const changed = changes.filter(({ originalStart, movedTo, skipped, durationMinutes: other }) => {
    const { epochMs } = toInstant(originalStart, zone);
    const differs = movedTo !== undefined || skipped === true || other !== undefined;
    return differs && epochMs >= range.startMs && epochMs < range.endMs;
  });
  if (changed.length > 0 && rule.kind !== 'dates') {
    return `${changed.length} of its windows ${changed.length === 1 ? 'is' : 'are'} moved, skipped or of another length`;
  }
  return null;
}

type DaysOnly = Pick<AwsScheduleSpec, 'schedule' | 'offsetDays'>;

/** The schedule's text, without zone and bounds. */
function daysOf(series: Series, range: TimeRange): Result<DaysOnly, CompileError> {
  const { rule, startTime } = series;
  const cron = (dayOfMonth: string, dayOfWeek: string, offsetDays = 0) =>
    ok({
      schedule: `cron(${Number(startTime.slice(3))} ${Number(startTime.slice(0, 2))} ${dayOfMonth} * ${dayOfWeek} *)`,
      ...(offsetDays > 0 && { offsetDays }),
    });
  switch (rule.kind) {
    case 'weekly':
      if (rule.everyWeeks === 1) return cron('?', rule.weekdays.map(awsName).join(','));
      return rule.weekdays.length === 1
        ? rateOf(7 * rule.everyWeeks, series, range)
        : refuse('AWS cron has no weeks in between, and rate() has one run a period');
    case 'nth-weekday': {
      const name = awsName(rule.weekday);
      const days = rule.offsetDays ?? 0;
      if (days < 0 || days > 6)
        return refuse('AWS waits for 1 to 6 days after a weekday, no other');
      return cron('?', rule.ordinal === -1 ? `${name}L` : `${name}#${rule.ordinal}`, days);
    }
    case 'month-day':
      return cron(rule.day === -1 ? 'L' : String(rule.day), '?');
    case 'every-days':
      return rule.days === 1 ? cron('*', '?') : rateOf(rule.days, series, range);
    case 'patch-tuesday':
      return afterPatchTuesday(rule.offsetDays, cron);
    case 'weekday-after-patch-tuesday':
      return afterPatchTuesday(daysAfterPatchTuesday[rule.weekday], cron);
    case 'dates':
      return onlyDate(series, range);
    case 'release':
      return refuse('AWS knows no releases to follow');
    default:
      return assertNever(rule);
  }
}

/** The k-th Tuesday is 7 days after the one before, so k and an offset of 0…6 reach −7…+20. */
function afterPatchTuesday(
  days: number,
  cron: (
    dayOfMonth: string,
    dayOfWeek: string,
    offsetDays: number,
  ) => Result<DaysOnly, CompileError>,
): Result<DaysOnly, CompileError> {
  const nth = 2 + Math.floor(days / 7);
  if (nth >= 1 && nth <= 4) return cron('?', `TUE#${nth}`, days - 7 * (nth - 2));
  return refuse('AWS cron with its offset of 1 to 6 days reaches Patch Tuesday −7 to +20 only');
}

/** `rate` counts absolute time, so it keeps the wall clock only where the zone's offset stays. */
function rateOf(days: number, series: Series, range: TimeRange): Result<DaysOnly, CompileError> {
  if (transitionsIn(range, series.zone).length > 0) {
    return refuse(
      `only rate() has periods of ${days} days, and it would shift by an hour when ${series.zone} changes its offset`,
    );
  }
  return ok({ schedule: `rate(${days} ${days === 1 ? 'day' : 'days'})` });
}

function onlyDate(series: Series, range: TimeRange): Result<DaysOnly, CompileError> {
  const windows = expandSeries(series, range, []).windows;
  const [window] = windows;
  if (window === undefined || windows.length > 1) {
    return refuse('single dates need one at() window each');
  }
  const { localStart } = window;
  return ok({ schedule: `at(${localStart.length === 16 ? `${localStart}:00` : localStart})` });
}

/**
 * StartDate and EndDate where the rule begins or ends within the range: midnights that lie between
 * the runs wanted and the others, whether AWS holds the cron day or the day of the run against
 * them. A rate has its first run as its anchor: AWS counts from a start date in the future.
 */
function boundsOf(
  { rule, zone }: Series,
  windows: readonly PatchWindow[],
  { startMs, endMs, offsetDays }: TimeRange & { readonly offsetDays: number },
): Pick<AwsScheduleSpec, 'startDate' | 'endDate'> {
  const [first, last] = [windows[0], windows.at(-1)];
  if (rule.kind === 'dates' || rule.kind === 'release' || !first || !last) return {};
  const { fromDate, untilDate } = rule;
  const firstDay = midnight(addDays(isoDateOf(first.localStart), -offsetDays), zone);
  const dayAfterLast = midnight(addDays(isoDateOf(last.localStart), 1), zone);
  const begins = midnight(fromDate, zone) > startMs;
  const ends = untilDate !== undefined && midnight(addDays(untilDate, 1), zone) < endMs;
  return {
    ...(isRate(rule)
      ? { startDate: isoInstant(first.startMs) }
      : begins && { startDate: isoInstant(firstDay) }),
    ...(ends && { endDate: isoInstant(dayAfterLast) }),
  };
}

const isRate = (rule: SeriesRule): boolean =>
  (rule.kind === 'every-days' && rule.days > 1) || (rule.kind === 'weekly' && rule.everyWeeks > 1);

const midnight = (date: IsoDate, zone: Zone): EpochMs => toInstant(`${date}T00:00`, zone).epochMs;

const isoInstant = (epochMs: EpochMs): string =>
  `${new Date(epochMs - (epochMs % minuteMs)).toISOString().slice(0, 19)}Z`;

/** `SAT` for `SA`. */
function awsName(weekday: Weekday): string {
  const names: Readonly<Record<Weekday, string>> = {
    MO: 'MON',
    TU: 'TUE',
    WE: 'WED',
    TH: 'THU',
    FR: 'FRI',
    SA: 'SAT',
    SU: 'SUN',
  };
  return names[weekday];
}
