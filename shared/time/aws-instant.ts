import type { EpochMs } from './time-range.ts';

/**
 * An instant as AWS writes it in texts: with or without seconds and fractions, with `Z`, `UTC`, an
 * offset with or without colon, or a date alone. Without a zone it is UTC, never this machine's zone.
 * Null where it is nothing of that, or a day that does not exist.
 */
export function parseAwsInstant(text: string): EpochMs | null {
  const found = form.exec(text.trim());
  if (found === null) return null;
  const [, date = '', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = found;
  const wallMs = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
  // Date.parse lets 30 February pass as 2 March.
  if (Number.isNaN(wallMs) || !new Date(wallMs).toISOString().startsWith(date)) return null;
  const offsetMs = offsetOf(zone);
  return offsetMs === null ? null : wallMs + Number(`0.${fraction || '0'}`) * 1_000 - offsetMs;
}

const form =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,3})\d*)?)?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{0,2})?$/i;

/** The longest offset that was ever in use is below this. */
const mostMs = 16 * 3_600_000;

function offsetOf(zone: string): number | null {
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (found === null) return 0;
  const [, sign, hours = '0', minutes = '0'] = found;
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return ms > mostMs ? null : sign === '-' ? -ms : ms;
}
