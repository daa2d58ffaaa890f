/** A year as it is against the same year every 28 days: what each breaks, and what it costs. */
import type { Plan } from '../model/plan.ts';
import type { PatchWindow, Series, SeriesRule } from '../model/series.ts';
import { areRelated } from '../model/target.ts';
import { findGaps, type CadenceGap } from '../policy/cadence.ts';
import type { CadencePromise, PolicyRules } from '../policy/policy-input.ts';
import { rhythmAnchor, withRhythm } from '../policy/rhythm.ts';
import { covers, isInstall, scopesOf, windowsByScope, type Scope } from '../policy/scope.ts';
import { expandPlan } from '../schedule/expand-series.ts';
import { isoDateOf } from '../time/iso-date.ts';
import { overlaps, type EpochMs } from '../time/time-range.ts';
import { isOfYear, yearRange } from './year-windows.ts';

/** A gap over a promise, with whose it is. */
export interface ScenarioGap {
  readonly scope: Scope;
  readonly gap: CadenceGap;
  readonly promise: CadencePromise;
}

/** One way to have the year; counts are of production installs of the unit. */
export interface Scenario {
  readonly plan: Plan;
  readonly windows: number;
  /** Whether any contract promises a cadence: without one there is nothing to have gaps over. */
  readonly promised: boolean;
  readonly gaps: readonly ScenarioGap[];
  /** Most days from one install of a scope to its next, as far as they touch the year; null: there are no two. */
  readonly longestDays: number | null;
  readonly onHolidays: readonly PatchWindow[];
  readonly inFreezes: readonly PatchWindow[];
}

/** Both ways, and the series that differ. */
export interface RhythmComparison {
  readonly asPlanned: Scenario;
  readonly every28Days: Scenario;
  readonly changed: readonly Series[];
}

/** What is compared. */
export interface RhythmQuestion {
  readonly plan: Plan;
  readonly year: number;
  readonly businessUnitId: string;
  readonly rules: Pick<PolicyRules, 'cadenceOf'>;
  readonly nowMs: EpochMs;
}

/** Around the year, so that gaps over its ends are seen whole. */
const marginDays = 62;

/** Compares a unit's monthly installs on production with the same every 28 days from now on. */
export function compareRhythm(question: RhythmQuestion): RhythmComparison {
  const { plan, year, nowMs } = question;
  const windows = expandPlan(plan, yearRange(year, marginDays)).filter(
    (window) => window.startMs > nowMs || window.state !== 'agreed',
  );
  const changed: Series[] = [];
  const edited = plan.series.reduce((of, series) => {
    const newSeriesId = `${series.id}-28-days`;
    const isTaken = plan.series.some(({ id }) => id === newSeriesId);
    const fromDate =
      isTaken || !isMonthlyInstall(series, question) ? null : rhythmAnchor(series, windows);
    if (fromDate === null) return of;
    changed.push(series);
    return withRhythm(of, { seriesId: series.id, fromDate, newSeriesId });
  }, plan);
  return {
    asPlanned: scenarioOf(plan, question),
    every28Days: scenarioOf(edited, question),
    changed,
  };
}

/** Whether the unit has a series that could take the rhythm. */
export const hasMonthlyInstalls = (
  question: Pick<RhythmQuestion, 'plan' | 'businessUnitId'>,
): boolean => question.plan.series.some((series) => isMonthlyInstall(series, question));

const monthly: ReadonlySet<SeriesRule['kind']> = new Set([
  'nth-weekday',
  'month-day',
  'patch-tuesday',
  'weekday-after-patch-tuesday',
]);

const isMonthlyInstall = (
  series: Series,
  question: Pick<RhythmQuestion, 'plan' | 'businessUnitId'>,
): boolean =>
  series.kind === 'install' &&
  monthly.has(series.rule.kind) &&
  productionOf(question).some((scope) => covers(series.target, scope));

const productionOf = ({
  plan,
  businessUnitId,
}: Pick<RhythmQuestion, 'plan' | 'businessUnitId'>): readonly Scope[] =>
  scopesOf(plan.organization).filter(
    (scope) => scope.production && scope.businessUnitId === businessUnitId,
  );

function scenarioOf(plan: Plan, question: RhythmQuestion): Scenario {
  const { year, rules, nowMs } = question;
  const scopes = productionOf(question);
  const installs = expandPlan(plan, yearRange(year, marginDays)).filter(
    (window) => isInstall(window) && scopes.some((scope) => covers(window.target, scope)),
  );
  const byScope = windowsByScope(installs, scopes);
  const inYear = installs.filter((window) => isOfYear(window, year));
  const holidays = new Set(plan.holidays.map(({ date }) => date));
  return {
    plan,
    windows: inYear.length,
    promised: scopes.some((scope) => rules.cadenceOf(scope) !== null),
    gaps: scopes.flatMap((scope) => {
      const promise = rules.cadenceOf(scope);
      if (promise === null) return [];
      return findGaps(byScope.get(scope.path) ?? [], { ...promise, zone: scope.zone, nowMs })
        .filter(({ past, fromDate, toDate }) => !past && touchesYear(fromDate, toDate, year))
        .map((gap) => ({ scope, gap, promise }));
    }),
    longestDays: longestOf(
      scopes.flatMap((scope) =>
        findGaps(byScope.get(scope.path) ?? [], { ...everyGap, zone: scope.zone, nowMs })
          .filter(
            ({ past, beforeId, afterId, fromDate, toDate }) =>
              !past && beforeId !== null && afterId !== null && touchesYear(fromDate, toDate, year),
          )
          .map(({ days }) => days),
      ),
    ),
    onHolidays: inYear.filter(({ localStart }) => holidays.has(isoDateOf(localStart))),
    inFreezes: inYear.filter((window) =>
      plan.freezes.some(
        (freeze) =>
          freeze.guards.includes(window.kind) &&
          overlaps(freeze, window) &&
          (freeze.targets.length === 0 ||
            freeze.targets.some((target) => areRelated(target, window.target))),
      ),
    ),
  };
}

const everyGap = { reading: 'rolling', days: 0 } as const;

const longestOf = (days: readonly number[]): number | null =>
  days.length === 0 ? null : Math.max(...days);

const touchesYear = (fromDate: string, toDate: string | null, year: number): boolean =>
  fromDate <= `${year}-12-31` && (toDate ?? `${year}-12-31`) >= `${year}-01-01`;
