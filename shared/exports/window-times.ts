import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { toLocal } from '../time/zone.ts';

/** `2027-03-13 22:00 → 2027-03-14 05:00`, each end with its date. */
export const localWords = ({ startMs, endMs }: TimeRange, zone: Zone): string =>
  `${wallOf(startMs, zone)} → ${wallOf(endMs, zone)}`;

/** `2027-03-14T03:00Z → 2027-03-14T09:00Z`. */
export const utcWords = ({ startMs, endMs }: TimeRange): string =>
  `${utcOf(startMs)} → ${utcOf(endMs)}`;

/** `2027-03-13 22:00` on the clocks of a zone. */
export const wallOf = (epochMs: EpochMs, zone: Zone): string =>
  toLocal(epochMs, zone).slice(0, 16).replace('T', ' ');

/** `2027-03-14T03:00Z`. */
export const utcOf = (epochMs: EpochMs): string =>
  `${new Date(epochMs).toISOString().slice(0, 16)}Z`;
