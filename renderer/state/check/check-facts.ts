/** The facts that conflicts follow from, as the window has them, and what of them changed. */
import type { KnownCalendar } from '../../../shared/conflicts/conflict-input.ts';
import type { ReadCell } from '../../../shared/conflicts/coverage.ts';
import type { ProblemCell } from '../../../shared/conflicts/rule-drift.ts';
import type { LiveOccurrence } from '../../../shared/model/occurrence.ts';
import { noPlan } from '../../../shared/model/no-plan.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { CountedCell } from '../../../shared/policy/find-quota-overruns.ts';
import type { EpochMs } from '../../../shared/time/time-range.ts';
import { isEqual } from './is-equal.ts';
import { applyListChange, listChange, type ListChange } from './list-change.ts';

export interface CheckFacts {
  readonly plan: Plan;
  readonly live: readonly LiveOccurrence[];
  readonly calendars: readonly KnownCalendar[];
  readonly cells: readonly (ReadCell & ProblemCell & CountedCell)[];
  /** Cells are still being read: what is missing now may come. */
  readonly reading: boolean;
  readonly nowMs: EpochMs;
}

/** What differs; what is absent stays as it was. */
export interface FactsChange {
  readonly rest: Partial<Omit<CheckFacts, 'plan' | 'live'>>;
  readonly plan: Partial<Omit<Plan, 'series'>>;
  readonly series?: ListChange<Plan['series'][number]>;
  readonly live?: ListChange<LiveOccurrence>;
}

/** How `after` differs from `before`, which is null where nothing is known yet. */
export function factsChange(before: CheckFacts | null, after: CheckFacts): FactsChange {
  const { plan, live, ...rest } = after;
  const { series, ...parts } = plan;
  const { plan: planBefore, live: liveBefore, ...restBefore } = before ?? noFacts;
  const { series: seriesBefore, ...partsBefore } = planBefore;
  return {
    rest: differing(restBefore, rest),
    plan: differing(partsBefore, parts),
    ...(seriesBefore !== series && {
      // An edit leaves the very same objects where it changes nothing.
      series: listChange(seriesBefore, series, { keyOf: ({ id }) => id, isSame: Object.is }),
    }),
    ...(liveBefore !== live && {
      // Read anew each time: the same only by what it says.
      live: listChange(liveBefore, live, { keyOf: ({ id }) => id, isSame: isEqual }),
    }),
  };
}

/** The facts after a change. What did not change is the very same object. */
export function applyFactsChange(before: CheckFacts | null, change: FactsChange): CheckFacts {
  const facts = before ?? noFacts;
  const { plan, series } = change;
  const isPlanSame = series === undefined && Object.keys(plan).length === 0;
  return {
    ...facts,
    ...change.rest,
    live: change.live === undefined ? facts.live : applyListChange(facts.live, change.live),
    plan: isPlanSame
      ? facts.plan
      : {
          ...facts.plan,
          ...plan,
          series:
            series === undefined ? facts.plan.series : applyListChange(facts.plan.series, series),
        },
  };
}

const noFacts: CheckFacts = {
  plan: noPlan,
  live: [],
  calendars: [],
  cells: [],
  reading: false,
  nowMs: 0,
};

/** Fields with another value; a field that is gone comes as undefined. */
function differing<T extends object>(before: T, after: T): Partial<T> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T>;
  const changed = [...names].filter((name) => !Object.is(before[name], after[name]));
  // Names of fields of T with values of T; the type system forgets that when they are looped over.
  return Object.fromEntries(changed.map((name) => [name, after[name]])) as Partial<T>;
}
