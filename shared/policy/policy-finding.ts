import { aConflict, aSubjectConflict } from '../conflicts/conflict-id.ts';
import type { Conflict } from '../conflicts/conflict.ts';
import type { CadenceGap } from './cadence.ts';
import type { DoubleCoverage } from './coverage-gaps.ts';
import type { PatchClock, ScopeReach } from './patch-reach.ts';
import type { CadencePromise } from './policy-input.ts';
import { targetOf, type Scope } from './scope.ts';

/** A promise that the plan does not keep, as a finding among the conflicts and with its facts. */
export interface PolicyFinding {
  /** The promise: its rule, its scope or series, its event. The same whichever window breaks it. */
  readonly id: string;
  readonly rule: 'C13' | 'C14' | 'C21' | 'C22';
  /** The scope it is about: of a pair of series, the first one that both patch. */
  readonly scope: Scope;
  readonly conflict: Conflict;
}

/** Names the promise that a finding of a policy rule is about. */
export const promiseId = ({ rule, counterpart }: Pick<Conflict, 'rule' | 'counterpart'>): string =>
  `${rule}|${counterpart.id}`;

const findingOf = (
  rule: PolicyFinding['rule'],
  scope: Scope,
  conflict: Conflict,
): PolicyFinding => ({ id: promiseId(conflict), rule, scope, conflict });

/** About a window of the scope, or about the scope itself where it has none to show it at. */
function about(
  scope: Scope,
  windowId: string | null,
  facts: Omit<Conflict, 'id' | 'windowId' | 'subject' | 'evidence' | 'cellKeys'>,
): Conflict {
  const whole = { ...facts, evidence: [], cellKeys: [] };
  return windowId === null
    ? aSubjectConflict({ ...whole, subject: subjectOf(scope) })
    : aConflict({ ...whole, windowId });
}

const subjectOf = (scope: Scope) =>
  ({ kind: 'target', id: scope.path, name: scope.name, target: targetOf(scope) }) as const;

/** C13, told at the install that comes too late, else at the last one. */
export const gapFinding = (
  scope: Scope,
  gap: CadenceGap,
  { reading, days }: CadencePromise,
): PolicyFinding =>
  findingOf(
    'C13',
    scope,
    about(scope, gap.afterId ?? gap.beforeId, {
      rule: 'C13',
      severity: 'error',
      counterpart: {
        kind: 'cadence',
        id: `${scope.path}|${gap.key}`,
        name: scope.name,
        reading,
        allowedDays: days,
        days: gap.days,
        fromDate: gap.fromDate,
        toDate: gap.toDate,
      },
    }),
  );

/** C13 as a warning: weeks between two images of a scope that gets them every week. */
export const imageFinding = (scope: Scope, gap: CadenceGap): PolicyFinding => {
  const promise = { reading: 'rolling', days: 7 } as const;
  const images = { ...scope, name: `${scope.name} (images)` };
  const { conflict } = gapFinding(images, { ...gap, key: `images|${gap.key}` }, promise);
  return findingOf('C13', scope, { ...conflict, severity: 'warning' });
};

/** C14, told at the first window that brings the patches too late, where there is one. */
export const reachFinding = (
  { scope, event, windowId, deadlineMs, reachedMs }: ScopeReach,
  { days, zone }: PatchClock,
): PolicyFinding =>
  findingOf(
    'C14',
    scope,
    about(scope, windowId, {
      rule: 'C14',
      severity: 'error',
      counterpart: {
        kind: 'deadline',
        id: `${scope.path}|${event.id}`,
        name: event.name,
        severity: event.severity,
        date: event.date,
        days,
        deadlineMs,
        zone,
        scope: scope.name,
        reachedMs,
      },
    }),
  );

/** C21, told of the scope. */
export const uncoveredFinding = (scope: Scope): PolicyFinding =>
  findingOf(
    'C21',
    scope,
    about(scope, null, {
      rule: 'C21',
      severity: 'warning',
      counterpart: { kind: 'none', id: scope.path, name: scope.name },
    }),
  );

/** C22, told of the series with the smaller id. */
export function doubleFinding({ scope, series: [one, other] }: DoubleCoverage): PolicyFinding {
  const conflict = aSubjectConflict({
    rule: 'C22',
    severity: 'warning',
    subject: { kind: 'series', id: one.id, name: one.name, target: targetOf(scope) },
    counterpart: { kind: 'series', id: other.id, name: other.name },
    evidence: [],
    cellKeys: [],
  });
  return { id: `C22|${one.id}|${other.id}`, rule: 'C22', scope, conflict };
}

/** Order of findings: by id, as code units, the same everywhere. */
export const byFindingId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : Number(a.id > b.id);
