import type { Series } from '../model/series.ts';
import { isoDateOf } from '../time/iso-date.ts';
import type { Zone } from '../time/local-date-time.ts';
import { minuteMs, type EpochMs } from '../time/time-range.ts';
import { toLocal } from '../time/zone.ts';

/** The start cut to its whole minute: a series tells its time as `HH:mm`. */
export const wholeMinute = (epochMs: EpochMs): EpochMs => epochMs - mod(epochMs, minuteMs);

const mod = (value: number, by: number): number => ((value % by) + by) % by;

/** Rule and time of day of a series that happens once, at this instant as the zone's clocks show it. */
export function singleDateAt(startMs: EpochMs, zone: Zone): Pick<Series, 'rule' | 'startTime'> {
  const local = toLocal(wholeMinute(startMs), zone);
  const date = isoDateOf(local);
  return {
    rule: { kind: 'dates', dates: [date] },
    startTime: local.slice(date.length + 1).slice(0, 5),
  };
}
