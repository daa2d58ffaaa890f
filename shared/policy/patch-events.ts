import type { IsoDate, Zone } from '../time/local-date-time.ts';
import { patchTuesdayOf } from '../time/iso-date.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { toInstant } from '../time/zone.ts';
import type { PatchEvent } from '../model/release.ts';
import { dayOf } from './cadence.ts';
import { monthOf, monthsThrough, yearAndMonth } from './month.ts';

/** Where Microsoft's day is a Tuesday: 10:00 there is nearly midnight in Pune. */
export const patchTuesdayZone: Zone = 'America/Los_Angeles';

/** Ids of computed Patch Tuesdays: `patch-tuesday-2027-03-09`. */
const patchTuesdayId = (date: IsoDate): string => `patch-tuesday-${date}`;

/**
 * Patch events with day 0 in the half-open range: those of the plan, and every Patch Tuesday on
 * whose day the plan has none of its own for everything; one that concerns some targets only leaves
 * the others theirs. A computed one is not critical until somebody says so.
 */
export function patchEventsIn(
  entered: readonly PatchEvent[],
  range: TimeRange,
): readonly PatchEvent[] {
  const known = new Set(entered.filter(isForAll).map(({ date }) => date));
  const [first, last] = [range.startMs, range.endMs - 1].map((ms) => dayOf(ms, patchTuesdayZone));
  if (first === undefined || last === undefined) return [];
  const computed = monthsThrough(monthOf(first), monthOf(last)).map((text) => {
    const { year, month } = yearAndMonth(text);
    const date = patchTuesdayOf(year, month);
    return {
      id: patchTuesdayId(date),
      name: 'Patch Tuesday',
      date,
      severity: 'other',
      origin: 'computed',
    } as const;
  });
  return [...entered, ...computed.filter(({ date }) => !known.has(date))]
    .filter(({ date }) => date >= first && date <= last)
    .sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
}

const isForAll = ({ targets = [] }: PatchEvent): boolean => targets.length === 0;

/** When an event's patches can first be installed: 10:00 Pacific of a Patch Tuesday, else day 0. */
export function publishedMs({ date }: PatchEvent, zone: Zone): EpochMs {
  const { year, month } = yearAndMonth(monthOf(date));
  return date === patchTuesdayOf(year, month)
    ? toInstant(`${date}T10:00`, patchTuesdayZone).epochMs
    : toInstant(`${date}T00:00`, zone).epochMs;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
