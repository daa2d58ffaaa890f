/** C14: does the plan bring every patch to every scope before its clock runs out? */
import type { PatchEvent } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import { addDays } from '../time/iso-date.ts';
import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { dayStart } from './cadence.ts';
import { publishedMs } from './patch-events.ts';
import { bringsPatches, covers, type Scope, type WindowsByScope } from './scope.ts';

/** How long a scope may wait for an event's patches, counted in days of the rule's zone. */
export interface PatchClock {
  /** Day 0 is the event's day; this many days later is the last day in time. */
  readonly days: number;
  /** Whose days are counted: the last day ends at midnight there. */
  readonly zone: Zone;
  /** Days for which patches are held back after they are published. */
  readonly approvalDelayDays: number;
}

/** How one patch event stands on one scope. */
export interface ScopeReach {
  readonly event: PatchEvent;
  readonly scope: Scope;
  /** The first instant that is too late: midnight after day 30 or 90, in the rule's zone. */
  readonly deadlineMs: EpochMs;
  readonly status:
    /** A window brings it in time. */
    | 'reached'
    /** The first window that brings it begins too late. */
    | 'late'
    /** No window brings it. */
    | 'unreached'
    /** No window brings it, and its day lies beyond what is planned and known. */
    | 'open'
    /** Somebody accepted that it does not arrive in time. */
    | 'waived';
  /** The first window that brings it, whether in time or not. */
  readonly windowId: string | null;
  /** When that window begins. */
  readonly reachedMs: EpochMs | null;
  /**
   * A window would be in time, but comes before the patches have soaked in the environments
   * that go ahead. Its id.
   */
  readonly unsoakedWindowId: string | null;
}

/** When patches can first be installed on a scope, and when it is too late. */
export interface ReachTimes {
  readonly availableMs: EpochMs;
  readonly deadlineMs: EpochMs;
}

/** Reads each event's days by the scope's clock, and remembers: they do not depend on windows. */
export function prepareTimes(
  clockOf: (event: PatchEvent, scope: Scope) => PatchClock,
): ReachQuestion['timesOf'] {
  const known = new Map<PatchEvent, (ReachTimes & { readonly clock: PatchClock })[]>();
  return (event, scope) => {
    const clock = clockOf(event, scope);
    // There are as many as there are different clocks: a few.
    const own = known.get(event) ?? [];
    const last = own.find((times) => isSameClock(times.clock, clock));
    if (last !== undefined) return last;
    const times = {
      clock,
      availableMs: availableFrom(event, clock),
      deadlineMs: deadlineOf(event, clock),
    };
    known.set(event, [...own, times]);
    return times;
  };
}

const isSameClock = (a: PatchClock, b: PatchClock): boolean =>
  a.days === b.days && a.zone === b.zone && a.approvalDelayDays === b.approvalDelayDays;

/** What C14 is asked about. */
export interface ReachQuestion {
  readonly events: readonly PatchEvent[];
  readonly scopes: readonly Scope[];
  /** Windows over everything from the first event on, see `windowsByScope`. */
  readonly windows: WindowsByScope;
  readonly timesOf: (event: PatchEvent, scope: Scope) => ReachTimes;
  /** Days that patches soak in a customer's other environments first; null: no order is set. */
  readonly soakDaysOf: (scope: Scope) => number | null;
  readonly isWaived: (event: PatchEvent, scope: Scope) => boolean;
  /** End of what was expanded: later deadlines that nothing reaches yet stay open. */
  readonly knownUntilMs: EpochMs;
}

/** Every event on every scope that it concerns, events first. A waived scope is listed, not hidden. */
export const reachOf = (question: ReachQuestion): readonly ScopeReach[] =>
  reachBy(question, () => true);

/** The same of those alone that come late or not at all: a few of the many. */
export const missedReachOf = (question: ReachQuestion): readonly ScopeReach[] =>
  reachBy(question, (status) => status === 'late' || status === 'unreached');

type IsWanted = (status: ScopeReach['status']) => boolean;

function reachBy(question: ReachQuestion, isWanted: IsWanted): readonly ScopeReach[] {
  const bringing = new Map(
    question.scopes.map(({ path }) => [
      path,
      (question.windows.get(path) ?? []).filter(bringsPatches),
    ]),
  );
  const prepared = { ...question, isWanted, bringing, ahead: aheadOf(question.scopes) };
  const reached: ScopeReach[] = [];
  for (const event of question.events) {
    for (const scope of question.scopes) {
      const reach = concerns(event, scope) ? reachOn(event, scope, prepared) : null;
      if (reach !== null) reached.push(reach);
    }
  }
  return reached;
}

/** The first instant after the event's last day by the clock: day 30 is in time, day 31 is not. */
export const deadlineOf = ({ date }: PatchEvent, { days, zone }: PatchClock): EpochMs =>
  dayStart(addDays(date, days + 1), zone);

const concerns = ({ targets }: PatchEvent, scope: Scope): boolean =>
  targets === undefined || targets.length === 0 || targets.some((target) => covers(target, scope));

interface Prepared extends ReachQuestion {
  readonly isWanted: IsWanted;
  readonly bringing: WindowsByScope;
  /** Customer → its environments that go ahead of production. */
  readonly ahead: ReadonlyMap<string, readonly Scope[]>;
}

/** Null where its status is not wanted: most are asked for what is missed, and are not. */
function reachOn(event: PatchEvent, scope: Scope, prepared: Prepared): ScopeReach | null {
  const { availableMs, deadlineMs } = prepared.timesOf(event, scope);
  const soakedMs = soakedFrom(scope, availableMs, prepared);
  const own = prepared.bringing.get(scope.path) ?? [];
  const first = firstFrom(own, soakedMs);
  const inTime = first !== undefined && first.startMs < deadlineMs;
  const status = inTime ? 'reached' : misses(event, scope, { first, deadlineMs, prepared });
  if (!prepared.isWanted(status)) return null;
  const unsoaked = inTime ? undefined : firstFrom(own, availableMs);
  return {
    event,
    scope,
    deadlineMs,
    status,
    windowId: first?.id ?? null,
    reachedMs: first?.startMs ?? null,
    unsoakedWindowId: unsoaked !== undefined && unsoaked.startMs < deadlineMs ? unsoaked.id : null,
  };
}

function misses(
  event: PatchEvent,
  scope: Scope,
  found: {
    readonly first: PatchWindow | undefined;
    readonly deadlineMs: EpochMs;
    readonly prepared: Prepared;
  },
): ScopeReach['status'] {
  if (found.prepared.isWaived(event, scope)) return 'waived';
  if (found.first !== undefined) return 'late';
  return found.deadlineMs > found.prepared.knownUntilMs ? 'open' : 'unreached';
}

const availableFrom = (event: PatchEvent, { zone, approvalDelayDays }: PatchClock): EpochMs =>
  approvalDelayDays === 0
    ? publishedMs(event, zone)
    : dayStart(addDays(event.date, approvalDelayDays), zone);

/**
 * When production may begin: so many days after the first of the customer's other environments
 * got the patches. A customer without another environment, or without a set order, need not wait.
 */
function soakedFrom(scope: Scope, availableMs: EpochMs, prepared: Prepared): EpochMs {
  const soakDays = scope.production ? prepared.soakDaysOf(scope) : null;
  if (soakDays === null) return availableMs;
  const ahead = prepared.ahead.get(customerKey(scope)) ?? [];
  if (ahead.length === 0) return availableMs;
  let leastMs = Infinity;
  for (const { path } of ahead) {
    const first = firstFrom(prepared.bringing.get(path) ?? [], availableMs);
    leastMs = Math.min(leastMs, first?.endMs ?? Infinity);
  }
  return leastMs + soakDays * dayMs;
}

const aheadOf = (scopes: readonly Scope[]): ReadonlyMap<string, readonly Scope[]> =>
  Map.groupBy(
    scopes.filter(({ production }) => !production),
    customerKey,
  );

const customerKey = ({ businessUnitId, customerId }: Scope): string =>
  `${businessUnitId}/${customerId}`;

/** The first window that begins at or after the instant; windows come by start. */
function firstFrom(windows: readonly PatchWindow[], fromMs: EpochMs): PatchWindow | undefined {
  let [low, high] = [0, windows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((windows[middle]?.startMs ?? Infinity) >= fromMs) high = middle;
    else low = middle + 1;
  }
  return windows[low];
}
