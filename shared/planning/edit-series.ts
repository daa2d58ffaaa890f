/** Edits of a whole series: its rule, time, length, zone and holidays, with what becomes of its changes. */
import type { Plan } from '../model/plan.ts';
import type { OccurrenceChange, Series } from '../model/series.ts';
import { fallsOn } from '../schedule/series-days.ts';
import { isoDateOf } from '../time/iso-date.ts';
import type { LocalDateTime } from '../time/local-date-time.ts';
import { dayNumberOfIso } from '../time/wall-ms.ts';
import { patchChange } from './occurrence-changes.ts';

/** When a series happens. `holidays` undefined: on holidays too. */
export interface SeriesSchedule extends Pick<
  Series,
  'rule' | 'startTime' | 'durationMinutes' | 'zone'
> {
  readonly holidays: Series['holidays'] | undefined;
}

/** What an edit of the schedule makes of a series, for a person to see before it is done. */
export interface RescheduledSeries {
  readonly series: Series;
  /** Moves, skips and states of dates that the new rule does not have: they are gone with them. */
  readonly lost: readonly OccurrenceChange[];
}

/**
 * Gives a series another schedule. What differs for single dates stays with its date where the new
 * rule has that date, at the new time; a date that was moved to where the rule now has one becomes
 * that one. Walls stay: 22:00 read in another zone is another instant. Throws on an unknown zone.
 */
export function reschedule(
  series: Series,
  schedule: SeriesSchedule,
  releases: Plan['releases'],
): RescheduledSeries {
  const bare = withSchedule(series, schedule);
  const isOwnStart = (start: LocalDateTime): boolean =>
    start === `${isoDateOf(start)}T${bare.startTime}` &&
    fallsOn(bare.rule, dayNumberOfIso(isoDateOf(start)), { releases, zone: bare.zone });
  const kept = new Map<LocalDateTime, readonly OccurrenceChange[]>();
  const homeless: OccurrenceChange[] = [];
  for (const change of series.changes) {
    const start = `${isoDateOf(change.originalStart)}T${bare.startTime}`;
    if (isOwnStart(start)) kept.set(start, atStart(change, start));
    else homeless.push(change);
  }
  const lost = homeless.filter((change) => {
    const { movedTo } = change;
    if (movedTo === undefined || !isOwnStart(movedTo) || kept.has(movedTo)) return true;
    kept.set(movedTo, atStart(change, movedTo));
    return false;
  });
  return { series: { ...bare, changes: [...kept.values()].flat().sort(byStart) }, lost };
}

function withSchedule(series: Series, { holidays, ...schedule }: SeriesSchedule): Series {
  const edited: { -readonly [K in keyof Series]: Series[K] } = { ...series, ...schedule };
  if (holidays === undefined) delete edited.holidays;
  else edited.holidays = holidays;
  return edited;
}

/** Puts a rescheduled series in the place of the one with its id. Throws when there is none. */
export function replaceSeries(plan: Plan, series: Series): Plan {
  if (!plan.series.some(({ id }) => id === series.id)) {
    throw new Error(`No series ${series.id} in plan ${plan.id}`);
  }
  return { ...plan, series: plan.series.map((other) => (other.id === series.id ? series : other)) };
}

/** Puts a series in the place of the one with its id, or at the end where there is none. */
export const putSeries = (plan: Plan, series: Series): Plan =>
  plan.series.some(({ id }) => id === series.id)
    ? replaceSeries(plan, series)
    : { ...plan, series: [...plan.series, series] };

/** The change under another original start; a move to that very start is none, and needs no reason. */
function atStart(
  change: OccurrenceChange,
  originalStart: LocalDateTime,
): readonly OccurrenceChange[] {
  const rekeyed = [{ ...change, originalStart }];
  if (change.movedTo !== originalStart) return rekeyed;
  return patchChange(rekeyed, originalStart, { movedTo: undefined, reason: undefined });
}

const byStart = (a: OccurrenceChange, b: OccurrenceChange): number =>
  a.originalStart < b.originalStart ? -1 : 1;
