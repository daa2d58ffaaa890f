/** What becomes of a thing of the plan when its system says something else of it. */
import type { Plan } from '../model/plan.ts';
import type { Release } from '../model/release.ts';
import type { OccurrenceChange, Series } from '../model/series.ts';
import { reschedule } from '../planning/edit-series.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import type { ImportedItem } from './import-reading.ts';
import { contentOf, type PlanThing } from './plan-things.ts';

/**
 * The thing as the item has it. `isUntouched`: nobody changed it here since it was imported, so
 * nothing of it is anybody else's. States, notes and people's changes of windows stay otherwise.
 */
export function updatedThing(
  item: ImportedItem,
  before: PlanThing,
  { plan, isUntouched }: { readonly plan: Plan; readonly isUntouched: boolean },
): PlanThing {
  const { id } = before;
  if (item.kind === 'series') {
    // The item's kind is the thing's: it was looked up by it.
    return updatedSeries(item, before as Series, { plan, isUntouched });
  }
  const content = contentOf(item);
  if (item.kind === 'release') {
    return withOrigin({ ...before, ...item.release, id }, before as Release);
  }
  return { ...before, ...content, id };
}

/** Where a release was before it moved is what its windows are told by. */
const withOrigin = (release: Release, before: Release): Release =>
  release.startMs === before.startMs ? release : { ...release, movedFromMs: before.startMs };

function updatedSeries(
  item: Extract<ImportedItem, { kind: 'series' }>,
  before: Series,
  { plan, isUntouched }: { readonly plan: Plan; readonly isUntouched: boolean },
): Series {
  const series = { ...item.series, rule: mergedRule(item, before) };
  if (isUntouched) return { ...series, id: before.id };
  const { rule, startTime, durationMinutes, zone, holidays = before.holidays } = series;
  const schedule = { rule, startTime, durationMinutes, zone, holidays };
  const rescheduled = reschedule(before, schedule, plan.releases).series;
  return {
    ...rescheduled,
    name: series.name,
    target: series.target,
    kind: series.kind,
    ...(series.startSpreadMinutes !== undefined && {
      startSpreadMinutes: series.startSpreadMinutes,
    }),
    changes: overlaid(rescheduled.changes, series.changes),
  };
}

/** A list speaks for the days between its first and its last: those before and after stay. */
function mergedRule(
  { series, keepsOtherDates }: Extract<ImportedItem, { kind: 'series' }>,
  { rule: before }: Series,
): Series['rule'] {
  const { rule } = series;
  if (keepsOtherDates !== true || rule.kind !== 'dates' || before.kind !== 'dates') return rule;
  const first = rule.dates.reduce((a, b) => (a < b ? a : b), '9999-12-31');
  const last = rule.dates.reduce((a, b) => (a > b ? a : b), '');
  const isOutside = (date: IsoDate): boolean => date < first || date > last;
  return { kind: 'dates', dates: [...before.dates.filter(isOutside), ...rule.dates].toSorted() };
}

/** Moves and skips of the source over those that are here, with what people noted of the same dates. */
function overlaid(
  here: readonly OccurrenceChange[],
  there: readonly OccurrenceChange[],
): readonly OccurrenceChange[] {
  const changes = new Map(here.map((change) => [change.originalStart, change]));
  for (const change of there) {
    changes.set(change.originalStart, { ...changes.get(change.originalStart), ...change });
  }
  return [...changes.values()].toSorted((a, b) => (a.originalStart < b.originalStart ? -1 : 1));
}
