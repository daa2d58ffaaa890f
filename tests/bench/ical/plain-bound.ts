/**
 * The plain bound of performance-reliability A1: one pass over the text, UID, summary, description,
 * rule, start and end as UTC seconds. It checks nothing, keeps no unknown line, and knows only the
 * shape of the sample. A product may come near, and beats it only by doing less.
 */
import { plainZone } from '../schedule/plain-bound.ts';

interface PlainEvent {
  uid: string;
  summary: string;
  description: string;
  start: number;
  end: number;
  rule: string;
  except: number[] | null;
}

/** Reads a sample calendar. */
export function plainParse(text: string): readonly PlainEvent[] {
  const length = text.length;
  const events: PlainEvent[] = [];
  let event: PlainEvent | null = null;
  const two = (at: number): number =>
    (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
  const instant = (from: number, to: number): number => {
    const colon = text.indexOf(':', from);
    if (colon < 0 || colon > to) return NaN;
    const year = two(colon + 1) * 100 + two(colon + 3);
    const wall =
      days(year, two(colon + 5), two(colon + 7)) * 86_400 +
      two(colon + 10) * 3_600 +
      two(colon + 12) * 60 +
      two(colon + 14);
    if (text.charCodeAt(to - 1) === 90) return wall;
    const zone = text.indexOf('TZID=', from);
    return zone > 0 && zone < colon ? toUtc(wall, text.slice(zone + 5, colon)) : wall;
  };
  for (let at = 0; at < length;) {
    const from = at;
    let to = text.indexOf('\n', at);
    if (to < 0) to = length;
    at = to + 1;
    let folded = false;
    while (at < length && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) {
      folded = true;
      to = text.indexOf('\n', at);
      if (to < 0) to = length;
      at = to + 1;
    }
    if (text.charCodeAt(to - 1) === 13) to--;
    const first = text.charCodeAt(from);
    if (first === 66 && text.startsWith('BEGIN:VEVENT', from)) {
      event = { uid: '', summary: '', description: '', start: 0, end: 0, rule: '', except: null };
      continue;
    }
    if (event === null) continue;
    switch (first) {
      case 69:
        if (text.startsWith('END:', from)) {
          events.push(event);
          event = null;
        } else if (text.startsWith('EXDATE', from)) (event.except ??= []).push(instant(from, to));
        break;
      case 85:
        event.uid = text.slice(from + 4, to);
        break;
      case 83:
        if (text.charCodeAt(from + 1) === 85)
          event.summary = unfolded(text.slice(from + 8, to), folded);
        break;
      case 68:
        if (text.startsWith('DTSTART', from)) event.start = instant(from, to);
        else if (text.startsWith('DTEND', from)) event.end = instant(from, to);
        else if (text.charCodeAt(from + 1) === 69)
          event.description = unescaped(unfolded(text.slice(from + 12, to), folded));
        break;
      case 82:
        if (text.startsWith('RRULE:', from)) event.rule = text.slice(from + 6, to);
        break;
    }
  }
  return events;
}

/** The offset before a gap and the first occurrence in a fold, as RFC 5545 says. */
function toUtc(wall: number, id: string): number {
  const { limits, offsets } = plainZone(id);
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wall < (limits[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return wall - (offsets[low] as number);
}

function days(year: number, month: number, day: number): number {
  const shifted = year - (month <= 2 ? 1 : 0);
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + day - 1;
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const unfolded = (value: string, folded: boolean): string =>
  folded ? value.replace(/\r?\n[ \t]/g, '') : value;

const unescaped = (value: string): string =>
  value.includes('\\')
    ? value.replace(/\\([\\;,nN])/g, (_escape, code: string) =>
        code === 'n' || code === 'N' ? '\n' : code,
      )
    : value;
