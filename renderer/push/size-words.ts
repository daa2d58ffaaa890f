/** Sizes of calendars against the 64 KB that AWS takes. */
import { calendarSizes } from '../../shared/changes/preflight.ts';

/** AWS says "64 KB" and not which; people are shown the smaller reading. */
export const limitBytes = 64_000;

/** `31 of 64 KB`; rounded up, so that a full calendar never looks as if it had room. */
export const sizeOfLimit = (sizeBytes: number): string =>
  `${inKb(sizeBytes)} of ${limitBytes / 1_000} KB`;

/** How full a calendar is, 0 to 1. */
export const fullness = (sizeBytes: number): number => Math.min(1, sizeBytes / limitBytes);

/** Calm, near the limit, or so near that a push is stopped. */
export function sizeTone(sizeBytes: number): 'good' | 'warn' | 'bad' {
  if (sizeBytes > calendarSizes.stopBytes) return 'bad';
  return sizeBytes > calendarSizes.warnBytes ? 'warn' : 'good';
}

function inKb(sizeBytes: number): string {
  const kb = sizeBytes / 1_000;
  return String(kb < 10 ? Math.ceil(kb * 10) / 10 : Math.ceil(kb));
}
