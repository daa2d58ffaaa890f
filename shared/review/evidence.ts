/** What was planned, held and missed in a contract's period: the evidence for whoever asks. */
import type { PatchWindow } from '../model/series.ts';
import { resultOutcomes, stateOfOutcome, type ResultOutcome } from '../model/window-result.ts';
import { dayOf, findGaps, type CadenceGap } from '../policy/cadence.ts';
import type { CadencePromise, PolicyRules } from '../policy/policy-input.ts';
import { isInstall, scopesOf, windowsByScope, type Scope } from '../policy/scope.ts';
import type { Organization } from '../model/target.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { changedStart } from './changed-start.ts';

/** A contract's period: both days are inside, in each customer's zone. */
export interface EvidencePeriod {
  readonly fromDate: IsoDate;
  readonly toDate: IsoDate;
}

/** `no result`: it is over, and nobody said how it went. `planned`: it is still to come. */
export type Outcome = 'planned' | ResultOutcome | 'cancelled' | 'no result';

/** One window of the period. */
export interface EvidenceWindow {
  readonly window: PatchWindow;
  readonly outcome: Outcome;
  /** The start its rule gave it, on its own wall, where it was moved. */
  readonly movedFrom: string | null;
}

/** A stretch between two installs, with those of them that there are: one before it, one after. */
export interface EvidenceGap {
  readonly gap: CadenceGap;
  readonly ends: readonly PatchWindow[];
}

/** One production environment, or another one with windows in the period. */
export interface EvidenceScope {
  readonly scope: Scope;
  /** null: no cadence is promised. */
  readonly promise: CadencePromise | null;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Longest distance of two installs that touches the period; null: fewer than two. */
  readonly longestGap: EvidenceGap | null;
  /** Gaps over the promise that touch the period. */
  readonly gaps: readonly EvidenceGap[];
  readonly windows: readonly EvidenceWindow[];
}

const outcomes: readonly Outcome[] = ['planned', ...resultOutcomes, 'cancelled', 'no result'];

/**
 * The period by scope, in the organization's order. Windows come by start and from around the period
 * as well, for gaps begin before it and end after it. Without any window a scope of production with a
 * promise is still told: that nothing happened is evidence too.
 */
export function evidenceOf(input: {
  readonly organization: Organization;
  readonly windows: readonly PatchWindow[];
  readonly period: EvidencePeriod;
  readonly rules: Pick<PolicyRules, 'cadenceOf'>;
  readonly nowMs: EpochMs;
}): readonly EvidenceScope[] {
  const scopes = scopesOf(input.organization);
  const byScope = windowsByScope(input.windows, scopes);
  return scopes.flatMap((scope): readonly EvidenceScope[] => {
    const promise = scope.production ? input.rules.cadenceOf(scope) : null;
    const own = byScope.get(scope.path) ?? [];
    const windows = own
      .filter((window) => isInside(dayOf(window.startMs, scope.zone), input.period))
      .map((window) => ({
        window,
        outcome: outcomeOf(window, input.nowMs),
        movedFrom: changedStart(window),
      }));
    if (windows.length === 0 && promise === null) return [];
    return [
      {
        scope,
        promise,
        counts: countsOf(windows),
        windows,
        ...gapsOf({ scope, promise }, own, input),
      },
    ];
  });
}

const isInside = (date: IsoDate, { fromDate, toDate }: EvidencePeriod): boolean =>
  date >= fromDate && date <= toDate;

function outcomeOf(window: PatchWindow, nowMs: EpochMs): Outcome {
  const { state, endMs, facts } = window;
  if (state === 'cancelled') return state;
  if (state === 'held' || state === 'missed') {
    const said = facts?.result?.outcome;
    return said !== undefined && stateOfOutcome[said] === state ? said : state;
  }
  return endMs <= nowMs ? 'no result' : 'planned';
}

function countsOf(windows: readonly EvidenceWindow[]): EvidenceScope['counts'] {
  const count = (outcome: Outcome): number =>
    windows.filter((each) => each.outcome === outcome).length;
  // One entry an outcome, by construction.
  return Object.fromEntries(outcomes.map((each) => [each, count(each)])) as EvidenceScope['counts'];
}

function gapsOf(
  { scope, promise }: Pick<EvidenceScope, 'scope' | 'promise'>,
  windows: readonly PatchWindow[],
  { period, nowMs }: { readonly period: EvidencePeriod; readonly nowMs: EpochMs },
): Pick<EvidenceScope, 'longestGap' | 'gaps'> {
  const installs = windows.filter(isInstall);
  const byId = new Map(installs.map((window) => [window.id, window]));
  const withEnds = (gap: CadenceGap): EvidenceGap => ({
    gap,
    ends: [gap.beforeId, gap.afterId].flatMap((id) => byId.get(id ?? '') ?? []),
  });
  const touches = ({ fromDate, toDate }: CadenceGap): boolean =>
    fromDate <= period.toDate && (toDate ?? period.toDate) >= period.fromDate;
  const question = { zone: scope.zone, nowMs };
  const between = findGaps(installs, { ...question, reading: 'rolling', days: 0 }).filter(
    (gap) => gap.toDate !== null && gap.beforeId !== null && touches(gap),
  );
  const longest = between.reduce<CadenceGap | null>(
    (most, gap) => (most === null || gap.days > most.days ? gap : most),
    null,
  );
  const broken = promise === null ? [] : findGaps(installs, { ...question, ...promise });
  return {
    longestGap: longest === null ? null : withEnds(longest),
    gaps: broken.filter(touches).map(withEnds),
  };
}
