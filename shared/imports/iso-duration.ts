/** `PT4H30M0S` and `14400s` in whole minutes, at least one; null for anything else. */
export function parseIsoDuration(text: string): number | null {
  const seconds = /^(\d{1,9})(?:\.\d{1,9})?s$/.exec(text)?.[1];
  if (seconds !== undefined) return Math.max(1, Math.ceil(Number(seconds) / 60));
  const iso =
    /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,7})(?:\.\d+)?S)?)?$/.exec(text);
  if (iso === null || /[PT]$/.test(text)) return null;
  const [, days = '0', hours = '0', minutes = '0', rest = '0'] = iso;
  const sum = Number(days) * 1_440 + Number(hours) * 60 + Number(minutes) + Number(rest) / 60;
  return Math.max(1, Math.ceil(sum));
}
