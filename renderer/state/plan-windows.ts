/** Windows of a plan, made anew only for the series that an edit has touched. */
import { inStartOrder } from '../../shared/conflicts/in-start-order.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow, Series } from '../../shared/model/series.ts';
import { withHolidayChanges, type SeriesFacts } from '../../shared/schedule/holiday-changes.ts';
import { expandSeries } from '../../shared/schedule/expand-series.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { withReplaced } from './with-replaced.ts';

interface Expanded {
  readonly range: TimeRange;
  readonly releases: Plan['releases'];
  readonly holidays: Plan['holidays'];
  readonly windows: readonly PatchWindow[];
}

type Expand = (series: Series, range: TimeRange, plan: SeriesFacts) => readonly PatchWindow[];

/**
 * Expands single series and remembers each for one range; whoever asks by another range keeps one
 * of its own. Plans share the series that an edit left alone, so a series is its own key.
 */
export function startExpanding(): Expand {
  const expanded = new WeakMap<Series, Expanded>();
  return (series, range, { releases, holidays }) => {
    const known = expanded.get(series);
    if (known?.range === range && known.releases === releases && known.holidays === holidays) {
      return known.windows;
    }
    const dated = withHolidayChanges(series, { releases, holidays });
    const { windows } = expandSeries(dated, range, releases);
    expanded.set(series, { range, releases, holidays, windows });
    return windows;
  };
}

const expand = startExpanding();

/** Windows of one series that touch the range, by start. */
export const windowsOfSeries: Expand = expand;

type WindowsIn = (plan: Plan, range: TimeRange) => readonly PatchWindow[];

/** All windows that touch the range, by start, then id. Equal to `expandPlan`. */
export const windowsIn: WindowsIn = (plan, range) =>
  inStartOrder(plan.series.flatMap((series) => expand(series, range, plan)));

/**
 * The same for who asks again after each edit: what it gave last is kept, and only the windows of
 * series that changed are taken out of it and put in.
 */
export function startWindows(): WindowsIn {
  let last: { readonly parts: ReadonlySet<Windows>; readonly windows: Windows } | null = null;
  return (plan, range) => {
    const parts = new Set(plan.series.map((series) => expand(series, range, plan)));
    const before = last;
    const added = [...parts].filter((part) => before?.parts.has(part) !== true).flat();
    const removed = [...(before?.parts ?? [])].filter((part) => !parts.has(part)).flat();
    const isFew = added.length + removed.length <= mostReplaced;
    const windows =
      before === null || !isFew
        ? inStartOrder([...parts].flat())
        : withReplaced(before.windows, { removed, added }, byStartThenId);
    last = { parts, windows };
    return windows;
  };
}

type Windows = readonly PatchWindow[];

/** From here on sorting anew is as cheap. */
const mostReplaced = 5_000;

const byStartThenId = (a: PatchWindow, b: PatchWindow): number =>
  a.startMs - b.startMs || (a.id < b.id ? -1 : Number(a.id > b.id));
