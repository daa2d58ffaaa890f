/** One stretch of time on the clocks of everybody whom it concerns, each place once. */
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { cardMessages } from './card-messages.ts';
import { formatShortRange, formatUtcRange } from './format-time.ts';
import { currentZoneName } from './zone-list.ts';
import { zoneAbbreviation, zoneCity } from './zone-words.ts';

/** Whose clocks are asked; a window's own zone is its customer's. */
export interface ClocksOf {
  readonly shown: Zone;
  /** null: it is no window, so no customer agreed on its zone. */
  readonly customer: Zone | null;
  readonly team: Zone;
  readonly planner: Zone;
}

export interface CardTime {
  readonly place: string;
  /** `customer, team`; empty where it is only the zone that is shown. */
  readonly whose: string;
  /** `Sat 13 Mar 22:00 → Sun 05:00 EDT`. */
  readonly time: string;
}

/** The zone that is shown first, then the customer's, the team's, the planner's, and UTC at the end. */
export function cardTimes(range: TimeRange, clocks: ClocksOf): readonly CardTime[] {
  const { shown, customer, team, planner } = clocks;
  const owners: readonly (readonly [Zone | null, string])[] = [
    [shown, ''],
    [customer, cardMessages.customer],
    [team, cardMessages.team],
    [planner, cardMessages.planner],
  ];
  const places = new Map<string, { readonly zone: Zone; readonly whose: string[] }>();
  for (const [zone, whose] of owners) {
    if (zone === null || zoneCity(zone) === 'UTC') continue;
    const key = currentZoneName(zone);
    const place = places.get(key) ?? { zone, whose: [] };
    if (whose !== '') place.whose.push(whose);
    places.set(key, place);
  }
  return [
    ...[...places.values()].map(({ zone, whose }) => ({
      place: zoneCity(zone),
      whose: cardMessages.owners(whose),
      time: cardMessages.time(formatShortRange(range, zone), zoneAbbreviation(range.endMs, zone)),
    })),
    { place: 'UTC', whose: '', time: formatUtcRange(range) },
  ];
}
