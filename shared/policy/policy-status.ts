/** How each business unit stands with its promises, in one word, with the next day that counts. */
import type { BusinessUnit } from '../model/target.ts';
import type { PatchWindow } from '../model/series.ts';
import { addDays, daysBetween } from '../time/iso-date.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayOf, dayStart } from './cadence.ts';
import { isAgreed, noticeDeadlineOf } from './notice-deadline.ts';
import type { ScopeReach } from './patch-reach.ts';
import type { PolicyFinding } from './policy-finding.ts';
import type { PolicyInput } from './policy-input.ts';
import { isInstall, scopesOf, windowsByScope, type Scope } from './scope.ts';

/** A day by which something must have happened, and the window that is meant to do it. */
export interface Due {
  readonly kind: 'cadence' | 'patches';
  readonly scope: Scope;
  /** What is due: an event's name, or the scope's cadence. */
  readonly name: string;
  /** The first instant that is too late. */
  readonly dueMs: EpochMs;
  /** Days of the scope's zone from today to the last one in time; 0: today. */
  readonly daysLeft: number;
  /** null: none is planned. */
  readonly window: PatchWindow | null;
}

/** `breached`: the plan breaks a promise. `approaching`: it rests on a window not agreed yet. */
export type StatusWord = 'on track' | 'approaching' | 'breached';

/** One line of the policy's summary. */
export interface UnitStatus {
  readonly unit: BusinessUnit;
  readonly word: StatusWord;
  /** C13, C14 and C21 of the unit. */
  readonly findings: readonly PolicyFinding[];
  /** The next day that counts; null: nothing is due. */
  readonly next: Due | null;
  readonly waived: readonly ScopeReach[];
  /** Windows ahead not agreed yet whose notice has run out, or does so within a week. */
  readonly unagreed: readonly PatchWindow[];
}

/** So many days before a due day an agreement must stand. */
const approachingDays = 14;

/** So many days before its notice runs out a window is asked about. */
const askDays = 7;

/** Every business unit in the organization's order. */
export function policyStatus(
  input: PolicyInput,
  found: {
    readonly findings: readonly PolicyFinding[];
    readonly reaches: readonly ScopeReach[];
  },
): readonly UnitStatus[] {
  const dues = duesOf(input, found.reaches);
  const customers = new Map(input.organization.customers.map((one) => [one.id, one]));
  return input.organization.businessUnits.map((unit) => {
    const findings = found.findings.filter(({ scope }) => scope.businessUnitId === unit.id);
    const own = dues.filter(({ scope }) => scope.businessUnitId === unit.id);
    const next = own.reduce<Due | null>(
      (least, due) => (least === null || due.dueMs < least.dueMs ? due : least),
      null,
    );
    const unagreed = input.windows.filter((window) => {
      const customer = customers.get(window.target.customerId ?? '');
      if (window.target.businessUnitId !== unit.id || customer === undefined) return false;
      if (!isInstall(window) || window.startMs <= input.nowMs) return false;
      const { status, daysLeft } = noticeDeadlineOf(window, customer, input.nowMs);
      return status !== 'agreed' && daysLeft <= askDays;
    });
    const waived = found.reaches.filter(
      ({ status, scope }) => status === 'waived' && scope.businessUnitId === unit.id,
    );
    return { unit, word: wordOf(findings, own), findings, next, waived, unagreed };
  });
}

function wordOf(findings: readonly PolicyFinding[], dues: readonly Due[]): StatusWord {
  if (findings.some(({ conflict }) => conflict.severity === 'error')) return 'breached';
  const isShaky = ({ daysLeft, window }: Due): boolean =>
    daysLeft <= approachingDays && (window === null || !isAgreed(window));
  return dues.some(isShaky) ? 'approaching' : 'on track';
}

/** What is still to come: deadlines of patches not there yet, and the next install of each cadence. */
function duesOf(input: PolicyInput, reaches: readonly ScopeReach[]): readonly Due[] {
  const { nowMs } = input;
  const byId = new Map(input.windows.map((window) => [window.id, window]));
  const patches = reaches
    .filter(
      ({ reachedMs, deadlineMs, status }) =>
        status !== 'waived' && deadlineMs > nowMs && (reachedMs === null || reachedMs > nowMs),
    )
    .map((reach): Due => {
      const { scope, event, deadlineMs } = reach;
      const window = byId.get(reach.windowId ?? '') ?? null;
      return { ...dueAt(scope, deadlineMs, nowMs), kind: 'patches', name: event.name, window };
    });
  return [...patches, ...cadenceDues(input)];
}

function cadenceDues({ organization, windows, rules, nowMs }: PolicyInput): readonly Due[] {
  const scopes = scopesOf(organization).filter(({ production }) => production);
  const byScope = windowsByScope(windows.filter(isInstall), scopes);
  return scopes.flatMap((scope): readonly Due[] => {
    const promise = rules.cadenceOf(scope);
    const own = byScope.get(scope.path) ?? [];
    const last = own.findLast(({ startMs }) => startMs <= nowMs);
    if (promise === null || promise.reading !== 'rolling' || last === undefined) return [];
    const lastDay = addDays(dayOf(last.startMs, scope.zone), promise.days);
    const dueMs = dayStart(addDays(lastDay, 1), scope.zone);
    const window = own.find(({ startMs }) => startMs > nowMs) ?? null;
    return [
      {
        ...dueAt(scope, dueMs, nowMs),
        kind: 'cadence',
        name: `every ${promise.days} days`,
        window,
      },
    ];
  });
}

const dueAt = (scope: Scope, dueMs: EpochMs, nowMs: EpochMs) => ({
  scope,
  dueMs,
  daysLeft: daysBetween(dayOf(nowMs, scope.zone), dayOf(dueMs - 1, scope.zone)),
});
