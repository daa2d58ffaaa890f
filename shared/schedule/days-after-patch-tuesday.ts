import type { Weekday } from '../model/series.ts';

/** Days from Patch Tuesday to the first such weekday after it, 1…7: never the Tuesday itself. */
export const daysAfterPatchTuesday: Readonly<Record<Weekday, number>> = {
  WE: 1,
  TH: 2,
  FR: 3,
  SA: 4,
  SU: 5,
  MO: 6,
  TU: 7,
};
