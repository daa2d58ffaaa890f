/**
 * C13, C14, C21 and C22: which promises the plan keeps and breaks.
 *
 * Pure and deterministic, like conflicts: the same facts give the same findings with the same ids.
 * Promises of one customer depend on nothing of another's, so a moved window is judged again with
 * its own customers only.
 */
import type { PatchEvent } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import { targetPath, type Target } from '../model/target.ts';
import {
  dayOf,
  findGaps,
  lookAheadDays,
  type CadenceGap,
  type CadenceQuestion,
} from './cadence.ts';
import { findMissingWeeks } from './missing-weeks.ts';
import { findDoubleCoverage, findUncovered } from './coverage-gaps.ts';
import { patchEventsIn } from './patch-events.ts';
import {
  missedReachOf,
  prepareTimes,
  reachOf,
  type ReachQuestion,
  type ScopeReach,
} from './patch-reach.ts';
import {
  byFindingId,
  doubleFinding,
  gapFinding,
  imageFinding,
  reachFinding,
  uncoveredFinding,
  type PolicyFinding,
} from './policy-finding.ts';
import type { PolicyInput } from './policy-input.ts';
import {
  byStartThenId,
  covers,
  isInstall,
  scopesOf,
  windowsByScope,
  type Scope,
  type WindowsByScope,
} from './scope.ts';
import {
  plannedWindows,
  withChanged,
  type PlannedWindows,
  type ScopeWindows,
} from './scope-windows.ts';
import { addDays } from '../time/iso-date.ts';
import { dayMs } from '../time/wall-ms.ts';

/** Findings before and after windows are changed: only those of the customers they cover. */
export interface ChangeEffect {
  readonly before: readonly PolicyFinding[];
  readonly after: readonly PolicyFinding[];
}

/** A check with its groups built, for asking again and again. */
export interface PolicyCheck {
  /** All findings by id. */
  readonly findings: readonly PolicyFinding[];
  /**
   * The findings of the customers that windows cover, as they are in the plan and as they are
   * handed in. They keep their ids and targets; one that is cancelled no longer counts.
   */
  readonly ifChanged: (windows: readonly PatchWindow[]) => ChangeEffect;
  /** The windows that cover anything of a target, by start. */
  readonly windowsOn: (target: Target) => readonly PatchWindow[];
}

/** Groups scopes and windows once; a changed window costs what its customers' windows are. */
export const preparePolicyCheck = (input: PolicyInput): PolicyCheck => startPolicyCheck()(input);

/**
 * The same, asked again and again: a customer whose windows are the same objects, judged by the
 * same facts, is not judged anew. What changed must be another object.
 */
export function startPolicyCheck(): (input: PolicyInput) => PolicyCheck {
  const judge = rememberCustomers(ofCustomer);
  return (input) => {
    const scopes = scopesOf(input.organization);
    const context = contextOf(input);
    const byCustomer = Map.groupBy(scopes, customerPath);
    const known = windowsByScope(input.windows, scopes);
    const planned = plannedWindows(known);
    const before = judge(byCustomer, planned, context);
    const doubles = doublesIn(scopes, known, input);
    return {
      findings: [...[...before.values()].flat(), ...doubles].sort(byFindingId),
      ...answersFrom({ byCustomer, planned, before, context }),
    };
  };
}

/** What a check has grouped and judged. */
interface Judged {
  readonly byCustomer: ReadonlyMap<string, readonly Scope[]>;
  readonly planned: PlannedWindows;
  readonly before: ReadonlyMap<string, readonly PolicyFinding[]>;
  readonly context: Context;
}

function answersFrom({
  byCustomer,
  planned,
  before,
  context,
}: Judged): Pick<PolicyCheck, 'ifChanged' | 'windowsOn'> {
  return {
    ifChanged: (windows) => {
      const paths = windows.flatMap(({ target }) => pathsOf(target, byCustomer));
      const touched = [...new Set(paths)];
      return {
        before: touched.flatMap((path) => before.get(path) ?? []),
        after: touched.flatMap((path) => {
          const own = byCustomer.get(path) ?? [];
          return ofCustomer(own, withChanged(planned, own, windows), context);
        }),
      };
    },
    windowsOn: (target) => {
      const own = pathsOf(target, byCustomer).flatMap((path) => byCustomer.get(path) ?? []);
      const met = own.filter((scope) => covers(target, scope));
      const windows = new Set(met.flatMap(({ path }) => planned.known.get(path) ?? []));
      return [...windows].sort(byStartThenId);
    },
  };
}

/** The customers that a target covers, or the one it lies in. */
const pathsOf = (
  { businessUnitId, customerId }: Target,
  byCustomer: ReadonlyMap<string, readonly Scope[]>,
): readonly string[] =>
  customerId === undefined
    ? [...byCustomer.keys()].filter((path) => path.startsWith(`${businessUnitId}/`))
    : [`${businessUnitId}/${customerId}`];

/** C14 of everything, for people who ask what is on its way: reached and waived ones included. */
export function reachIn(input: PolicyInput): readonly ScopeReach[] {
  const scopes = scopesOf(input.organization);
  const windows = windowsByScope(input.windows, scopes);
  return reachOf(reachQuestion(scopes, windows, contextOf(input)));
}

/** What customers are judged by, beside their windows; of the series only those of weekly images. */
interface Context {
  readonly input: Omit<PolicyInput, 'windows' | 'series'>;
  /** Targets of series that bring images every week. */
  readonly weekly: readonly Target[];
  readonly events: readonly PatchEvent[];
  readonly timesOf: ReachQuestion['timesOf'];
}

const contextOf = (input: PolicyInput): Context => ({
  input,
  weekly: input.series
    .filter(({ kind, rule }) => kind === 'image' && rule.kind === 'weekly' && rule.everyWeeks === 1)
    .map(({ target }) => target),
  events: patchEventsIn(input.patchEvents, input.range),
  timesOf: prepareTimes(input.rules.clockOf),
});

/** Judges customers, each anew only when a window of its scopes or what it is judged by changed. */
function rememberCustomers(judge: typeof ofCustomer) {
  let facts: readonly unknown[] = [];
  let last: ReadonlyMap<string, Remembered> = new Map();
  return (
    byCustomer: Judged['byCustomer'],
    planned: PlannedWindows,
    context: Context,
  ): Judged['before'] => {
    const { organization, patchEvents, rules, range, nowMs } = context.input;
    const now = [organization, patchEvents, rules, range, nowMs, ...context.weekly.map(targetPath)];
    if (!isSameList(now, facts)) last = new Map();
    facts = now;
    last = new Map(
      [...byCustomer].map(([path, scopes]) => {
        const windows = scopes.map((scope) => planned.known.get(scope.path) ?? []);
        const kept = last.get(path);
        const isKept = kept?.windows.every((own, at) => isSameList(own, windows[at] ?? []));
        const findings = isKept === true ? kept?.findings : judge(scopes, planned, context);
        return [path, { windows, findings: findings ?? [] }];
      }),
    );
    return new Map([...last].map(([path, { findings }]) => [path, findings]));
  };
}

/** How a customer was judged, and by which windows: a list for each of its scopes. */
interface Remembered {
  readonly windows: readonly (readonly PatchWindow[])[];
  readonly findings: readonly PolicyFinding[];
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => Object.is(each, b[index]));

const customerPath = ({ businessUnitId, customerId }: Scope): string =>
  `${businessUnitId}/${customerId}`;

function ofCustomer(
  scopes: readonly Scope[],
  windows: ScopeWindows,
  context: Context,
): readonly PolicyFinding[] {
  const bringing = new Map(scopes.map(({ path }) => [path, windows.bringing(path)]));
  return [
    ...scopes.flatMap((scope) => gapsOf(scope, bringing.get(scope.path) ?? [], context)),
    ...scopes.flatMap((scope) => missingWeeks(scope, bringing.get(scope.path) ?? [], context)),
    ...missedReachOf(reachQuestion(scopes, bringing, context)).flatMap((reach) =>
      missedReach(reach, windows, context),
    ),
    ...findUncovered(scopes, bringing, context.input.nowMs).map(uncoveredFinding),
  ];
}

const reachQuestion = (
  scopes: readonly Scope[],
  windows: WindowsByScope,
  { input, events, timesOf }: Context,
): ReachQuestion => ({
  events,
  scopes,
  windows,
  timesOf,
  soakDaysOf: input.rules.soakDaysOf,
  isWaived: input.rules.isWaived,
  // Beyond this a plan may simply not be made yet, as with cadences.
  knownUntilMs: Math.min(input.nowMs + lookAheadDays * dayMs, input.range.endMs),
});

/** Gaps that can still be mended. */
function gapsOf(
  scope: Scope,
  windows: readonly PatchWindow[],
  { input }: Context,
): readonly PolicyFinding[] {
  const promise = scope.production ? input.rules.cadenceOf(scope) : null;
  if (promise === null) return [];
  const question = { ...promise, zone: scope.zone, nowMs: input.nowMs };
  return findGaps(windows.filter(isInstall), question)
    .filter(({ past }) => !past)
    .map((gap) =>
      gapFinding(scope, isToldOfScope(gap, question) ? { ...gap, beforeId: null } : gap, promise),
    );
}

/** An install so long ago is on no screen: a gap that only it begins would be told nowhere. */
const isToldOfScope = ({ fromDate }: CadenceGap, { nowMs, zone }: CadenceQuestion): boolean =>
  fromDate < addDays(dayOf(nowMs, zone), -shownDaysBack);

/** A day less than is expanded, shown and checked. */
const shownDaysBack = 61;

/** Weeks without images on a scope that gets them weekly: a promise of its series. */
function missingWeeks(
  scope: Scope,
  windows: readonly PatchWindow[],
  { weekly, input: { nowMs } }: Context,
): readonly PolicyFinding[] {
  return weekly.some((target) => covers(target, scope))
    ? findMissingWeeks(windows, scope.zone, nowMs).map((gap) => imageFinding(scope, gap))
    : [];
}

/** A patch that arrives late or not at all; once it is there, late or not, it is history. */
function missedReach(
  reach: ScopeReach,
  windows: ScopeWindows,
  { input: { nowMs, rules } }: Context,
): readonly PolicyFinding[] {
  const { scope, event, deadlineMs, reachedMs } = reach;
  if (reachedMs !== null && reachedMs <= nowMs) return [];
  // Without anything before the deadline that has passed, nobody knows what was done then.
  const past = deadlineMs <= nowMs;
  if (past && !windows.countsBefore(scope.path, deadlineMs)) return [];
  return [reachFinding(reach, rules.clockOf(event, scope))];
}

function doublesIn(
  scopes: readonly Scope[],
  windows: WindowsByScope,
  { series, nowMs }: PolicyInput,
): readonly PolicyFinding[] {
  return findDoubleCoverage({ scopes, windows, series, nowMs }).map(doubleFinding);
}
