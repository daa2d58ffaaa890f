import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow, Series } from '../../shared/model/series.ts';
import { findGaps, type CadenceGap } from '../../shared/policy/cadence.ts';
import type { CadencePromise, PolicyInput } from '../../shared/policy/policy-input.ts';
import { rhythmAnchor, withRhythm } from '../../shared/policy/rhythm.ts';
import { covers, isInstall, scopesOf, windowsByScope } from '../../shared/policy/scope.ts';
import { expandPlan } from '../../shared/schedule/expand-series.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';

/** A gap with whose it is. */
interface NamedGap {
  readonly name: string;
  readonly gap: CadenceGap;
  readonly promise: CadencePromise;
}

/** What the 28-day rhythm would do to a series and to the gaps on its scopes. */
export interface RhythmEffect {
  readonly fromDate: IsoDate;
  readonly windowsBefore: number;
  readonly windowsAfter: number;
  readonly gapsBefore: readonly NamedGap[];
  readonly gapsAfter: readonly NamedGap[];
  /** Moved, skipped or resized dates that the rhythm does not have any more. */
  readonly lostChanges: number;
}

/** Null where the series cannot take the rhythm. */
export function rhythmEffect(question: {
  readonly plan: Plan;
  readonly series: Series;
  readonly input: PolicyInput;
  readonly newSeriesId: string;
}): RhythmEffect | null {
  const { plan, series, input, newSeriesId } = question;
  const fromDate = rhythmAnchor(series, input.windows);
  if (fromDate === null) return null;
  const edited = withRhythm(plan, { seriesId: series.id, fromDate, newSeriesId });
  const after = expandPlan(edited, input.range);
  const ahead = (windows: readonly PatchWindow[], ids: readonly string[]): number =>
    windows.filter(({ seriesId, startMs }) => ids.includes(seriesId) && startMs > input.nowMs)
      .length;
  return {
    fromDate,
    windowsBefore: ahead(input.windows, [series.id]),
    windowsAfter: ahead(after, [series.id, newSeriesId]),
    gapsBefore: gapsOf(series, input.windows, input),
    gapsAfter: gapsOf(series, after, input),
    lostChanges: series.changes.filter(({ originalStart }) => originalStart >= fromDate).length,
  };
}

function gapsOf(
  series: Series,
  windows: readonly PatchWindow[],
  { organization, rules, nowMs }: PolicyInput,
): readonly NamedGap[] {
  const scopes = scopesOf(organization).filter(
    (scope) => scope.production && covers(series.target, scope),
  );
  const byScope = windowsByScope(windows.filter(isInstall), scopes);
  return scopes.flatMap((scope) => {
    const promise = rules.cadenceOf(scope);
    if (promise === null) return [];
    return findGaps(byScope.get(scope.path) ?? [], { ...promise, zone: scope.zone, nowMs })
      .filter(({ past }) => !past)
      .map((gap) => ({ name: scope.name, gap, promise }));
  });
}
