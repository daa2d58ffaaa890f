import { isActive } from '../conflicts/prepared-rule.ts';
import type { PatchWindow } from '../model/series.ts';
import { targetPath, type Customer, type Target } from '../model/target.ts';
import { prepareTimes, type ReachTimes } from '../policy/patch-reach.ts';
import { patchEventsIn } from '../policy/patch-events.ts';
import { policyRangeOf, type PolicyRules } from '../policy/policy-input.ts';
import { covers, isInstall, scopesOf, type Scope } from '../policy/scope.ts';
import { minuteMs, type TimeRange } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { habitOf } from './habit.ts';
import type { Lane, LaneItem } from './lane.ts';
import type { YearQuestion } from './year-question.ts';

/** What lanes are made of beside the question. */
export interface LaneFacts {
  /** All windows of the plan around the stretch. */
  readonly windows: readonly PatchWindow[];
  readonly rules: PolicyRules;
}

/**
 * The lanes of the customers that are asked about, in the organization's order, production first.
 * A lane is an environment; of a customer whose installs are all for the whole customer, the
 * customer. Installs of a target above stay where they are, and count.
 */
export function makeLanes(question: YearQuestion, facts: LaneFacts): readonly Lane[] {
  const { organization, patchEvents } = question.plan;
  const scopes = Map.groupBy(scopesOf(organization), ({ customerId }) => customerId);
  const installs = facts.windows.filter(isInstall);
  const byUnit = Map.groupBy(facts.windows, ({ target }) => target.businessUnitId);
  const context: LaneContext = {
    question,
    rules: facts.rules,
    timesOf: prepareTimes(facts.rules.clockOf),
    events: patchEventsIn(patchEvents, policyRangeOf(question.nowMs)),
    everyInstall: Map.groupBy(installs, ({ target }) => target.customerId ?? ''),
  };
  return organization.customers.filter(isWanted(question)).flatMap((customer) => {
    const ofUnit = byUnit.get(customer.businessUnitId) ?? [];
    const own = ofUnit.filter(
      ({ target }) => target.customerId === undefined || target.customerId === customer.id,
    );
    return lanesOf(customer, { scopes: scopes.get(customer.id) ?? [], own }, context);
  });
}

const isWanted =
  ({ scope }: YearQuestion) =>
  ({ id, businessUnitId }: Customer): boolean =>
    (scope.customerId ?? id) === id && (scope.businessUnitId ?? businessUnitId) === businessUnitId;

interface LaneContext {
  readonly question: YearQuestion;
  readonly rules: PolicyRules;
  readonly timesOf: ReturnType<typeof prepareTimes>;
  readonly events: ReturnType<typeof patchEventsIn>;
  readonly everyInstall: ReadonlyMap<string, readonly PatchWindow[]>;
}

interface CustomerFacts {
  readonly scopes: readonly Scope[];
  /** Windows that cover anything of the customer. */
  readonly own: readonly PatchWindow[];
}

function lanesOf(customer: Customer, facts: CustomerFacts, context: LaneContext): readonly Lane[] {
  const installs = context.everyInstall.get(customer.id) ?? [];
  const isWhole =
    installs.length > 0 && installs.every(({ target }) => target.environmentId === undefined);
  const { businessUnitId, id: customerId, zone, name } = customer;
  const whole = { businessUnitId, customerId };
  const places: readonly Covered[] = isWhole
    ? [{ target: whole, name, scopes: facts.scopes }]
    : facts.scopes.map((scope) => ({
        target: { ...whole, environmentId: scope.environmentId },
        name: scope.name,
        scopes: [scope],
      }));
  return places
    .map((place): Lane => laneOf(place, { customer, facts, context }))
    .map((lane) => ({ ...lane, zone }))
    .sort((a, b) => Number(b.production) - Number(a.production));
}

/** A target with the environments it covers. */
interface Covered {
  readonly target: Target;
  readonly name: string;
  readonly scopes: readonly Scope[];
}

interface LaneSource {
  readonly customer: Customer;
  readonly facts: CustomerFacts;
  readonly context: LaneContext;
}

function laneOf({ target, name, scopes }: Covered, source: LaneSource): Lane {
  const { customer, facts, context } = source;
  const { range } = context.question;
  const covering = facts.own.filter((window) => scopes.some((each) => covers(window.target, each)));
  const installs = covering.filter(isInstall);
  const production = scopes.find((scope) => scope.production);
  const inside = installs.filter(
    ({ startMs }) => startMs >= fromOf(context.question) && startMs < range.endMs,
  );
  const key = targetPath(target);
  const beforeMs =
    installs.findLast(({ startMs }) => startMs < fromOf(context.question))?.startMs ?? null;
  const soakedFromMs =
    production === undefined ? -Infinity : soakedFrom(production, beforeMs, source);
  return {
    key,
    name,
    customerId: customer.id,
    businessUnitId: customer.businessUnitId,
    target,
    production: production !== undefined,
    zone: customer.zone,
    items: inside.map((window) => itemOf(window, key, context.question)),
    habit: habitOf(
      installs.filter((window) => targetPath(window.target) === key),
      {
        customer,
        name,
        production: production !== undefined,
        organization: context.question.plan.organization,
        scopes,
      },
    ),
    promise: production === undefined ? null : context.rules.cadenceOf(production),
    events: scopes
      .flatMap((scope) => eventsOf(scope, covering, context))
      .map((each) => ({ ...each, availableMs: Math.max(each.availableMs, soakedFromMs) }))
      .filter(({ availableMs, deadlineMs }) => availableMs < deadlineMs)
      .sort(byAvailability),
    soakedFromMs,
    beforeMs,
    afterMs: installs.find(({ startMs }) => startMs >= range.endMs)?.startMs ?? null,
  };
}

/**
 * When production can first find patches that have soaked: at once where the other environments
 * had their turn since its last install, or need none; else once they have one in the stretch.
 */
function soakedFrom(
  scope: Scope,
  beforeMs: number | null,
  { customer, facts, context: { question, rules } }: LaneSource,
): number {
  const soakDays = rules.soakDaysOf(scope);
  const others = facts.scopes.filter(({ production }) => !production);
  if (soakDays === null || others.length === 0) return -Infinity;
  const fromMs = fromOf(question);
  const hasTurn = facts.own.some(
    (window) =>
      isInstall(window) &&
      window.startMs < fromMs &&
      window.endMs > (beforeMs ?? -Infinity) &&
      others.some((each) => covers(window.target, each)),
  );
  const unit = question.plan.organization.businessUnits.find(
    ({ id }) => id === customer.businessUnitId,
  );
  const minutes = unit?.defaultDurationMinutes ?? 0;
  return hasTurn ? -Infinity : fromMs + minutes * minuteMs + soakDays * dayMs;
}

/** From when windows may be placed: never in the past. */
const fromOf = ({ range, nowMs }: YearQuestion): number => Math.max(range.startMs, nowMs);

function itemOf(window: PatchWindow, key: string, { movesProposed }: YearQuestion): LaneItem {
  const { state } = window;
  const isOpen =
    state === 'draft' || (movesProposed && (state === 'proposed' || state === 'countered'));
  return { window, fixed: !isOpen || !isActive(window) || targetPath(window.target) !== key };
}

/** Patches that are to come to a scope by this line: those that no image brings anyhow. */
function eventsOf(
  scope: Scope,
  covering: readonly PatchWindow[],
  { question, events, timesOf, rules }: LaneContext,
): readonly ReachTimes[] {
  const images = covering.filter(({ kind, state }) => kind === 'image' && state !== 'cancelled');
  const soakMs = scope.production ? (rules.soakDaysOf(scope) ?? 0) * dayMs : 0;
  const planned: TimeRange = { startMs: fromOf(question), endMs: question.range.endMs };
  return events
    .filter(({ targets }) => concerns(targets, scope))
    .filter((event) => !rules.isWaived(event, scope))
    .map((event) => timesOf(event, scope))
    .map(({ availableMs, deadlineMs }) => ({ availableMs: availableMs + soakMs, deadlineMs }))
    .filter(({ availableMs, deadlineMs }) => availableMs < deadlineMs)
    .filter(({ deadlineMs }) => deadlineMs > planned.startMs && deadlineMs <= planned.endMs)
    .filter(
      ({ availableMs, deadlineMs }) =>
        !images.some(({ startMs }) => startMs >= availableMs && startMs < deadlineMs),
    );
}

const concerns = (targets: readonly Target[] | undefined, scope: Scope): boolean =>
  targets === undefined || targets.length === 0 || targets.some((each) => covers(each, scope));

const byAvailability = (a: ReachTimes, b: ReachTimes): number =>
  a.availableMs - b.availableMs || a.deadlineMs - b.deadlineMs;
