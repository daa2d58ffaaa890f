import { fitsDuration } from '../conflicts/fits-duration.ts';
import { defaultSizing } from '../model/policy.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Customer, Organization } from '../model/target.ts';
import type { Scope } from '../policy/scope.ts';
import { weekdays, isoDateOf } from '../time/iso-date.ts';
import { dayNumberOfIso, weekdayIndexOf } from '../time/wall-ms.ts';
import type { Habit } from './lane.ts';

/** Saturday evening for production; others two days into the week before it. */
const [saturday, tuesday] = [5, 1];
const [usualTime, otherTime] = ['22:00', '20:00'];
const fallbackMinutes = 240;

/** Of whom a habit is asked where there are no windows yet. */
export interface HabitFacts {
  readonly customer: Customer;
  readonly name: string;
  readonly production: boolean;
  readonly organization: Organization;
  readonly scopes: readonly Scope[];
}

/**
 * How a lane's windows usually are: zone, name and duration of the last of them, the weekday and
 * time of day that most of them are at. Without any: the first of the customer's allowed hours,
 * else Saturday night for production and Tuesday evening for others, long enough for the machines.
 */
export function habitOf(windows: readonly PatchWindow[], facts: HabitFacts): Habit {
  const last = windows.at(-1);
  if (last === undefined) return habitWithoutWindows(facts);
  const { zone, durationMinutes, name } = last;
  const own = windows.filter((window) => window.zone === zone);
  return {
    zone,
    durationMinutes,
    name,
    weekday: mostFrequent(own.map(({ originalStart }) => weekdayOf(originalStart))) ?? saturday,
    startTime:
      mostFrequent(own.map(({ originalStart }) => originalStart.slice(11, 16))) ?? usualTime,
  };
}

const weekdayOf = (local: string): number => weekdayIndexOf(dayNumberOfIso(isoDateOf(local)));

/** Of those that are as frequent, the one that came first. */
function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

function habitWithoutWindows({
  customer,
  name,
  production,
  organization,
  scopes,
}: HabitFacts): Habit {
  const unit = organization.businessUnits.find(({ id }) => id === customer.businessUnitId);
  const allowed = customer.allowedHours?.[0];
  const environments = new Set(scopes.map(({ environmentId }) => environmentId));
  const machines = customer.environments
    .filter(({ id }) => environments.has(id))
    .reduce((sum, each) => sum + (each.machines ?? 0), 0);
  const sizing = unit?.sizing ?? organization.sizing ?? defaultSizing;
  const { neededMinutes } = fitsDuration({ machines, elapsedMinutes: 0 }, sizing);
  const usual = unit?.defaultDurationMinutes ?? fallbackMinutes;
  const [day] = allowed?.weekdays ?? [];
  return {
    zone: customer.zone,
    name,
    durationMinutes: Math.max(usual, Math.ceil(neededMinutes / 30) * 30),
    weekday: day === undefined ? (production ? saturday : tuesday) : weekdays.indexOf(day),
    startTime: allowed?.from ?? (production ? usualTime : otherTime),
  };
}
