/** Sizes of calendars against what AWS takes: 64 KB, of which the last tenth is warned about. */

/** AWS says "64 KB" and not which; the smaller reading is meant here. */
export const calendarLimitBytes = 64_000;

const warnFromBytes = 50_000;

/** `31 of 64 KB`; rounded up, so that a full calendar never looks as if it had room. */
export const sizeOfLimit = (sizeBytes: number): string => `${inKb(sizeBytes)} of 64 KB`;

/** How full a calendar is, 0 to 1. */
export const fullness = (sizeBytes: number): number => Math.min(1, sizeBytes / calendarLimitBytes);

/** Whether the meter is calm, warns, or is over the limit. */
export function sizeTone(sizeBytes: number): 'good' | 'warn' | 'bad' {
  if (sizeBytes > calendarLimitBytes) return 'bad';
  return sizeBytes >= warnFromBytes ? 'warn' : 'good';
}

const inKb = (sizeBytes: number): string => {
  const kb = sizeBytes / 1_000;
  return kb < 10 ? String(Math.ceil(kb * 10) / 10) : String(Math.ceil(kb));
};
