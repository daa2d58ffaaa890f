/** weekly images come in every week; a week that is left out is told. */
import type { PatchWindow } from '../model/series.ts';
import { addDays, daysBetween } from '../time/iso-date.ts';
import type { IsoDate, Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayNumberOfIso, isoOfDayNumber, weekdayIndexOf } from '../time/wall-ms.ts';
import { dayOf, type CadenceGap } from './cadence.ts';
import { counts } from './scope.ts';

/**
 * Stretches of whole weeks (Monday to Sunday in the zone) without an image window, from this week
 * on, between two that are planned. Windows come by start; a Wednesday moved to Thursday is no gap.
 */
export function findMissingWeeks(
  windows: readonly PatchWindow[],
  zone: Zone,
  nowMs: EpochMs,
): readonly CadenceGap[] {
  const today = dayOf(nowMs, zone);
  const images = windows.filter((window) => window.kind === 'image' && counts(window));
  return images.flatMap((before, index): readonly CadenceGap[] => {
    const after = images[index + 1];
    if (after === undefined) return [];
    const [fromDate, toDate] = [dayOf(before.startMs, zone), dayOf(after.startMs, zone)];
    const missing = daysBetween(mondayOf(fromDate), mondayOf(toDate)) / 7 - 1;
    if (missing < 1 || toDate < today) return [];
    const days = daysBetween(fromDate, toDate);
    return [
      {
        key: before.id,
        fromDate,
        toDate,
        dueDate: addDays(mondayOf(fromDate), 13),
        days,
        excessDays: days - 7,
        beforeId: before.id,
        afterId: after.id,
        past: false,
      },
    ];
  });
}

const mondayOf = (date: IsoDate): IsoDate => {
  const day = dayNumberOfIso(date);
  return isoOfDayNumber(day - weekdayIndexOf(day));
};
