/** Ages of readings in words that never make one younger than it may be. */
import { isAhead } from '../../shared/model/reading-age.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { counted } from './counted.ts';
import { formatAge, formatInstant } from './format-time.ts';

/** `now`, `4 min ago`; null where it lies ahead of the clock, so that nobody can tell. */
export const knownAge = (readAtMs: EpochMs, nowMs: EpochMs): string | null =>
  isAhead(readAtMs, nowMs) ? null : formatAge(readAtMs, nowMs);

/** `last read 3 d ago, Wed 10 Mar 2027 09:12 EST`, `never read`. */
export function readLastWords(readAtMs: EpochMs | null, nowMs: EpochMs, zone: Zone): string {
  if (readAtMs === null) return 'never read';
  const age = knownAge(readAtMs, nowMs) ?? 'later than this computer’s clock shows';
  return `last read ${age === 'now' ? 'just now' : age}, ${formatInstant(readAtMs, zone)}`;
}

/** Why the age of cells is unknown, and what helps; empty for none. */
export const unknownAgeWords = (cells: number): string =>
  cells === 0
    ? ''
    : counted(
        cells,
        '1 cell was read later than this computer’s clock shows, so its age is unknown: see that the clock is right, and read it again.',
        '# cells were read later than this computer’s clock shows, so their age is unknown: see that the clock is right, and read them again.',
      );
