/** Starts that are worth trying on whatever weekday: at slots of the database team, near releases. */
import { prepareReleaseScopes } from '../conflicts/release-scope.ts';
import type { Plan } from '../model/plan.ts';
import type { DatabaseSlot } from '../model/release.ts';
import { addDays, isoDateOf } from '../time/iso-date.ts';
import { minuteMs, type EpochMs, type TimeRange } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { toInstant, toLocal } from '../time/zone.ts';
import type { Lane } from './lane.ts';

/** Prepares the question for the lanes of a plan; starts in the range, each once, ascending. */
export function prepareExtraStarts(
  plan: Plan,
  range: TimeRange,
): (lane: Lane) => readonly EpochMs[] {
  const scopes = prepareReleaseScopes(plan.organization);
  const units = new Map(plan.organization.businessUnits.map((unit) => [unit.id, unit]));
  return (lane) => {
    const unit = units.get(lane.businessUnitId);
    if (unit === undefined || !lane.production) return [];
    const slots = unit.databasePairing === undefined ? [] : slotsOf(plan, lane);
    const releases = unit.releaseRule.kind !== 'aligned' ? [] : plan.releases;
    const own = releases.filter(
      (each) => each.businessUnitId === unit.id && scopes.concerns(each, lane.target),
    );
    const starts = [
      ...slots.map((slot) => startAtSlot(slot, lane)),
      ...own.flatMap(({ startMs, endMs }) => usualStartsIn({ startMs, endMs }, lane)),
    ];
    return [...new Set(starts)]
      .filter((startMs) => startMs >= range.startMs && startMs < range.endMs)
      .sort((a, b) => a - b);
  };
}

const slotsOf = ({ databaseSlots }: Plan, lane: Lane): readonly DatabaseSlot[] =>
  databaseSlots.filter(
    ({ businessUnitId, customerId, confirmed }) =>
      confirmed &&
      businessUnitId === lane.businessUnitId &&
      (customerId === undefined || customerId === lane.customerId),
  );

/** The usual time of day if the window then meets the slot, else the slot's own start. */
function startAtSlot(slot: DatabaseSlot, lane: Lane): EpochMs {
  const usual = usualStartsIn({ startMs: slot.startMs - dayMs, endMs: slot.endMs }, lane);
  const lengthMs = lane.habit.durationMinutes * minuteMs;
  return (
    usual.find((startMs) => startMs <= slot.startMs && slot.endMs <= startMs + lengthMs) ??
    slot.startMs
  );
}

/** The lane's usual time of day on each day that the range touches. */
function usualStartsIn({ startMs, endMs }: TimeRange, { habit }: Lane): readonly EpochMs[] {
  const last = isoDateOf(toLocal(endMs, habit.zone));
  const starts: EpochMs[] = [];
  for (let day = isoDateOf(toLocal(startMs, habit.zone)); day <= last; day = addDays(day, 1)) {
    starts.push(toInstant(`${day}T${habit.startTime}`, habit.zone).epochMs);
  }
  return starts;
}
