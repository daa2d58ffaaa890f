/** VTIMEZONE of RFC 5545 section 3.6.5, for calendar applications that know no zone by its name alone. */
import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { minuteMs } from '../time/time-range.ts';
import { offsetMinutesAt, transitionsIn } from '../time/zone.ts';

/**
 * The lines of a zone whose offsets hold for the given range, each change of offset on its own: what
 * the runtime's tz data say, never a rule that somebody guessed from them. Whole minutes only.
 */
export function vtimezoneLines(zone: Zone, range: TimeRange): readonly string[] {
  const offset = Math.round(offsetMinutesAt(range.startMs, zone));
  const changes = transitionsIn(range, zone).map((change) => ({
    atMs: change.atMs,
    from: Math.round(change.offsetBeforeMinutes),
    to: Math.round(change.offsetAfterMinutes),
  }));
  const first = { atMs: range.startMs, from: offset, to: offset };
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...[first, ...changes].flatMap(observanceLines),
    'END:VTIMEZONE',
  ];
}

interface Change {
  readonly atMs: EpochMs;
  readonly from: number;
  readonly to: number;
}

/** An onset is written on the wall that still shows the offset before it. */
function observanceLines({ atMs, from, to }: Change): readonly string[] {
  const name = to > from ? 'DAYLIGHT' : 'STANDARD';
  const wall = new Date(atMs + from * minuteMs).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return [
    `BEGIN:${name}`,
    `DTSTART:${wall}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${name}`,
  ];
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}
