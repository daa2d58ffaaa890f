import type { WindowVariance } from '../../shared/review/variance.ts';

/**
 * The zone that a variance tells its times in, as IANA names it; of a window that was given another zone
 * the one it was signed in first: `America/New_York → Europe/London`.
 */
export const varianceZoneWords = ({ signed, now }: WindowVariance): string =>
  [...new Set([signed, now].flatMap((window) => window?.zone ?? []))].join(' → ');
