import { err, ok, type Result } from '../kernel/result.ts';
import type { Weekday } from '../model/series.ts';
import { isoDateOf, weekdayOf } from '../time/iso-date.ts';
import type { LocalDateTime, Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { isZone, toInstant, toLocal } from '../time/zone.ts';
import { foldLine } from './fold-line.ts';
import { escapeText, findUnwritable } from './text-value.ts';
import type { WeeklyRepeat, WritableEvent, WriteError } from './writable-event.ts';

/** How the lines of a document look, so that ours look the same. */
export interface LineStyle {
  readonly lineEnding: string;
  /** Newer documents mark every event with X-EVENT-TYPE (aws-facts 1.4). */
  readonly writesEventType: boolean;
}

/** Zone of an event whose wall-clock times would be read as other instants than were meant. */
const plainZone = 'Etc/UTC';
const weekdays: readonly Weekday[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** Years 1900 to 9999: four digits, and within what zone data describe. */
const earliestMs = Date.UTC(1900, 0, 2);
const latestMs = Date.UTC(9999, 11, 30);

/**
 * The lines of an event, BEGIN to END, each with its line ending, in the order AWS writes them
 * (aws-facts 1.4). Equal events give equal text. What is written reads back as the same instants.
 */
export function writeEvent(event: WritableEvent, style: LineStyle): Result<string, WriteError> {
  const times = writableTimes(event);
  if (!times.ok) return times;
  const fault = faultOfFields(event);
  if (fault !== null) return err(fault);
  const lines = [
    'BEGIN:VEVENT',
    `DTSTAMP:${stampOf(event.dtstampMs)}`,
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
    `DTSTART;TZID=${times.value.zone}:${basic(times.value.start)}`,
    `DTEND;TZID=${times.value.zone}:${basic(times.value.end)}`,
    ...(event.weekly === undefined ? [] : [`RRULE:${weeklyRule(event.weekly)}`]),
    ...(style.writesEventType ? ['X-EVENT-TYPE:STANDARD'] : []),
    'END:VEVENT',
  ];
  const { lineEnding } = style;
  return ok(lines.map((line) => foldLine(line, lineEnding) + lineEnding).join(''));
}

/** An instant as RFC 5545 writes it in UTC: `20270313T220000Z`. */
export const stampOf = (epochMs: EpochMs): string =>
  `${basic(new Date(epochMs).toISOString().slice(0, 19))}Z`;

interface WritableTimes {
  readonly zone: Zone;
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
}

function writableTimes(event: WritableEvent): Result<WritableTimes, WriteError> {
  const { uid, startMs, endMs, zone, weekly } = event;
  const refuse = (reason: (WriteError & { kind: 'unwritable-time' })['reason']) =>
    err({ kind: 'unwritable-time', uid, reason } as const);
  const instants = [startMs, endMs, event.dtstampMs, weekly?.untilMs ?? startMs];
  if (instants.some((ms) => !(ms >= earliestMs && ms <= latestMs))) return refuse('out-of-range');
  if ([startMs, endMs].some((ms) => ms % 1_000 !== 0)) return refuse('not-whole-seconds');
  if (endMs <= startMs) return refuse('end-not-after-start');
  if (!isZone(zone)) return refuse('unknown-zone');

  const local = inZone(startMs, endMs, zone);
  if (weekly !== undefined) {
    const wallMs = Date.parse(`${local.end}Z`) - Date.parse(`${local.start}Z`);
    if (!readsBack(local, startMs, endMs) || wallMs !== endMs - startMs)
      return refuse('weekly-on-dst-night');
    if (!weekly.weekdays.includes(weekdayOf(isoDateOf(local.start))))
      return refuse('weekly-not-on-start-day');
  }
  return ok(readsBack(local, startMs, endMs) ? local : inZone(startMs, endMs, plainZone));
}

const inZone = (startMs: EpochMs, endMs: EpochMs, zone: Zone): WritableTimes => ({
  zone,
  start: toLocal(startMs, zone),
  end: toLocal(endMs, zone),
});

/** Whether every reader finds the same instants: in a fold some take the first, some the second. */
function readsBack(times: WritableTimes, startMs: EpochMs, endMs: EpochMs): boolean {
  const start = toInstant(times.start, times.zone);
  const end = toInstant(times.end, times.zone);
  return (
    start.anomaly === 'none' &&
    end.anomaly === 'none' &&
    start.epochMs === startMs &&
    end.epochMs === endMs
  );
}

function faultOfFields(event: WritableEvent): WriteError | null {
  const { uid, sequence, weekly } = event;
  for (const field of ['summary', 'description'] as const) {
    const at = findUnwritable(event[field] ?? '');
    if (at >= 0) return { kind: 'unwritable-text', uid, field, at };
  }
  if (!isCount(sequence, 0))
    return { kind: 'unwritable-number', uid, field: 'sequence', value: sequence };
  if (weekly !== undefined && !isCount(weekly.everyWeeks, 1))
    return { kind: 'unwritable-number', uid, field: 'everyWeeks', value: weekly.everyWeeks };
  return null;
}

/** A whole number that fits the INTEGER of RFC 5545 section 3.3.8. */
const isCount = (value: number, least: number): boolean =>
  Number.isInteger(value) && value >= least && value <= 2_147_483_647;

function weeklyRule({ everyWeeks, weekdays: days, untilMs }: WeeklyRepeat): string {
  const inOrder = weekdays.filter((day) => days.includes(day));
  const until = untilMs === undefined ? '' : `;UNTIL=${stampOf(untilMs)}`;
  return `FREQ=WEEKLY;INTERVAL=${everyWeeks};BYDAY=${inOrder.join(',')}${until}`;
}

/** `2027-03-13T22:00` as `20270313T220000`. */
function basic(local: LocalDateTime): string {
  const digits = local.replace(/[-:]/g, '');
  return digits.length === 13 ? `${digits}00` : digits;
}
