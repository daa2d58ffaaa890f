/** The next year from this one: series go on as drafts, and nobody's agreement is taken along. */
import type { Plan } from '../model/plan.ts';
import type { PatchWindow, Series, SeriesRule } from '../model/series.ts';
import { expandSeries } from '../schedule/expand-series.ts';
import { addDays, isoDateOf } from '../time/iso-date.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import { isOfYear, yearRange } from './year-windows.ts';

/** What became of a series. */
export interface RolledSeries {
  readonly series: Series;
  /**
   * `continued`: ends with the year, and a draft goes on from there. `planned`: it has dates of the
   * next year that somebody moved, agreed or skipped, and stays as it is. `with releases`: follows
   * them by itself. `ended`: it had ended before.
   */
  readonly became: 'continued' | 'planned' | 'with releases' | 'ended';
  /** The draft that goes on; null: none does. */
  readonly next: Series | null;
}

/** The plan with the next year in it, and what became of every series of this year. */
export interface RollOver {
  readonly plan: Plan;
  readonly rolled: readonly RolledSeries[];
}

/**
 * Rolls a year over. A series is divided at New Year on its own wall; its rule goes on from its first
 * date there, so that rhythms of days or weeks keep their step, and dates picked by hand come again
 * 52 weeks later. What was moved or skipped by hand is not taken along: the drift report tells it.
 * Doing it twice changes nothing the second time.
 */
export function rollOver(plan: Plan, year: number): RollOver {
  const rolled = plan.series
    .filter((series) => hasWindows(plan, series, year))
    .map((series) => rollSeries(plan, series, year));
  const next = new Map(rolled.map((each) => [each.series.id, each.next]));
  const series = plan.series.flatMap((each): readonly Series[] => {
    const draft = next.get(each.id) ?? null;
    return draft === null ? [each] : [endWith(each, year), draft];
  });
  const isSame = rolled.every((each) => each.next === null);
  return { plan: isSame ? plan : { ...plan, series }, rolled };
}

const hasWindows = (plan: Plan, series: Series, year: number): boolean =>
  ownWindows(plan, series, year).length > 0;

const ownWindows = (plan: Plan, series: Series, year: number): readonly PatchWindow[] =>
  expandSeries(series, yearRange(year), plan.releases).windows.filter((window) =>
    isOfYear(window, year),
  );

const newYear = (year: number): IsoDate => `${year}-01-01`;

function rollSeries(plan: Plan, series: Series, year: number): RolledSeries {
  const { rule } = series;
  if (rule.kind === 'release') return { series, became: 'with releases', next: null };
  const isPlanned = series.changes.some(({ originalStart }) => originalStart >= newYear(year + 1));
  if (isPlanned) return { series, became: 'planned', next: null };
  const goesOn =
    rule.kind === 'dates' ? datesAgain(rule.dates, year) : spanAgain(plan, series, year);
  const id = `${series.id}-${year + 1}`;
  if (goesOn === null || plan.series.some((other) => other.id === id)) {
    return { series, became: 'ended', next: null };
  }
  return { series, became: 'continued', next: draftOf(series, id, goesOn) };
}

function draftOf(series: Series, id: string, rule: SeriesRule): Series {
  const { facts, ...rest } = series;
  // Who agreed, and when, is of the year that ends; how the work is done goes on.
  const lasting = Object.entries(facts ?? {}).filter(
    ([name]) => name !== 'agreedAtMs' && name !== 'notifiedAtMs',
  );
  const kept = lasting.length === 0 ? {} : { facts: Object.fromEntries(lasting) };
  return { ...rest, ...kept, id, rule, state: 'draft', changes: [], continuesSeriesId: series.id };
}

/** Dates of the year 52 weeks later, or 53 where that is still in the year; null: it has later ones. */
function datesAgain(dates: readonly IsoDate[], year: number): SeriesRule | null {
  if (dates.some((date) => date >= newYear(year + 1))) return null;
  const again = dates
    .filter((date) => date >= newYear(year))
    .map((date) => addDays(date, addDays(date, 364) < newYear(year + 1) ? 371 : 364));
  return { kind: 'dates', dates: again };
}

/** The rule from its first date of the next year on; an end in the year moves a year, too. */
function spanAgain(plan: Plan, series: Series, year: number): SeriesRule | null {
  const { rule } = series;
  if (rule.kind === 'dates' || rule.kind === 'release') return null;
  const { untilDate, ...open } = rule;
  const isOpen = untilDate === undefined || untilDate >= newYear(year + 1);
  // A series that was meant to end in spring ends there again only if somebody says so.
  const lastsToTheEnd = isOpen || untilDate >= `${year}-11-15`;
  if (!lastsToTheEnd) return null;
  const [first] = ownWindows(plan, { ...series, rule: open, changes: [] }, year + 1);
  if (first === undefined) return null;
  const fromDate = isoDateOf(first.originalStart);
  if (untilDate === undefined) return { ...open, fromDate };
  return { ...open, fromDate, untilDate: isOpen ? untilDate : yearLater(untilDate) };
}

const yearLater = (date: IsoDate): IsoDate => {
  const year = Number(date.slice(0, 4)) + 1;
  return date.endsWith('02-29') ? `${year}-02-28` : `${year}${date.slice(4)}`;
};

/** The series up to the end of the year. */
function endWith(series: Series, year: number): Series {
  const { rule } = series;
  if (rule.kind === 'dates' || rule.kind === 'release') return series;
  const last = `${year}-12-31`;
  const untilDate = rule.untilDate !== undefined && rule.untilDate < last ? rule.untilDate : last;
  return { ...series, rule: { ...rule, untilDate } };
}
