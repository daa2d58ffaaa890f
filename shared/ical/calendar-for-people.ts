/** Calendar text for calendar applications (Outlook, Google, Apple): what people import, not what SSM reads. */
import type { EventStatus } from '../model/issued-event.ts';
import type { LocalDateTime, Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { toInstant, toLocal } from '../time/zone.ts';
import { foldLine } from './fold-line.ts';
import { escapeText } from './text-value.ts';
import { vtimezoneLines } from './write-vtimezone.ts';
import { stampOf } from './write-event.ts';

/** An event for people. Half-open range of whole seconds. */
export interface EventForPeople {
  /** Always the same one for the same thing, so that a second import replaces the first. */
  readonly uid: string;
  /** Grows with every change. */
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly status: EventStatus;
  /** Zone its times are written in, where that is unambiguous; absent: the file's. */
  readonly zone?: Zone;
}

/** What a file is made of. */
export interface CalendarForPeople {
  /** Zone that times are written in, where that is unambiguous; else they are written in UTC. */
  readonly zone: Zone;
  /** What applications may call the calendar (X-WR-CALNAME); absent: nothing is proposed. */
  readonly name?: string;
  /** When the file is made. */
  readonly nowMs: EpochMs;
  readonly events: readonly EventForPeople[];
}

const lineEnding = '\r\n';

/**
 * The text of a file to import: published, nobody is invited by it. Zones are described in it by their
 * offsets around the events. Equal input gives equal text. Characters that calendar text cannot carry
 * become blanks.
 */
export function writeCalendarForPeople({ zone, name, nowMs, events }: CalendarForPeople): string {
  const byZone = Map.groupBy(
    events.filter((event) => isPlain(event, event.zone ?? zone)),
    (event) => event.zone ?? zone,
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Patch Window Planner//Negotiation 1.0//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(name === undefined ? [] : [`X-WR-CALNAME:${text(name)}`]),
    ...[...byZone].flatMap(([each, its]) => vtimezoneLines(each, rangeAround(its))),
    ...events.flatMap((event) => eventLines(event, { zone: event.zone ?? zone, nowMs })),
    'END:VCALENDAR',
  ];
  return lines.map((line) => foldLine(line, lineEnding) + lineEnding).join('');
}

/** A year on either side, so that every reader knows which offset is in force. */
const rangeAround = (events: readonly EventForPeople[]) => ({
  startMs: Math.min(...events.map(({ startMs }) => startMs)) - 366 * dayMs,
  endMs: Math.max(...events.map(({ endMs }) => endMs)) + 366 * dayMs,
});

function eventLines(
  event: EventForPeople,
  { zone, nowMs }: Pick<CalendarForPeople, 'zone' | 'nowMs'>,
): readonly string[] {
  const time = isPlain(event, zone)
    ? (ms: EpochMs) => `;TZID=${zone}:${basic(toLocal(ms, zone))}`
    : (ms: EpochMs) => `:${stampOf(ms)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${stampOf(nowMs)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.status}`,
    `SUMMARY:${text(event.summary)}`,
    `DESCRIPTION:${text(event.description)}`,
    `DTSTART${time(event.startMs)}`,
    `DTEND${time(event.endMs)}`,
    // What is only offered, or called off, keeps nobody from other things.
    `TRANSP:${event.status === 'CONFIRMED' ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

/** Whether both ends exist once on the zone's wall: in a repeated hour readers do not agree. */
function isPlain({ startMs, endMs }: EventForPeople, zone: Zone): boolean {
  if (zone === 'UTC' || zone === 'Etc/UTC') return false;
  return [startMs, endMs].every((ms) => {
    const { epochMs, anomaly } = toInstant(toLocal(ms, zone), zone);
    return anomaly === 'none' && epochMs === ms;
  });
}

const text = (raw: string): string =>
  escapeText(raw.replace(/[^\P{Cc}\t\r\n]|[\p{Cs}\u2028\u2029]/gu, ' '));

function basic(local: LocalDateTime): string {
  const digits = local.replace(/[-:]/g, '');
  return digits.length === 13 ? `${digits}00` : digits;
}
