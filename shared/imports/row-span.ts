/** When a row of a table is: a start with its end or length, in a zone. */
import { takeDuration, takeTimes } from '../schedule/typed-time.ts';
import { isoDateOf } from '../time/iso-date.ts';
import type { LocalDateTime, Zone } from '../time/local-date-time.ts';
import { minuteMs, type EpochMs } from '../time/time-range.ts';
import { dayMs, localOf, wallMsOf } from '../time/wall-ms.ts';
import { findZones } from '../time/zone-names.ts';
import { toInstant, toLocal } from '../time/zone.ts';
import { readMoment, type DayOrder, type Moment } from './read-moment.ts';

/** Heads of the columns that say when, best first. */
export const spanHeads = {
  // In UTC: our own tables, with the instant, which the clock beside it may show twice.
  start: [
    ...['Start', 'Start time', 'From', 'Begins', 'Planned start', 'Start (UTC, ISO 8601)'],
    ...['Start date', 'Date'],
  ],
  date: ['Date', 'Start date', 'Day'],
  end: [
    ...['End', 'End time', 'To', 'Until', 'Ends', 'Planned end', 'End (UTC, ISO 8601)'],
    ...['End date', 'Finish'],
  ],
  duration: ['Duration', 'Length'],
  hours: ['Hours', 'Duration (h)', 'Duration hours'],
  minutes: ['Minutes', 'Duration (min)', 'Duration minutes'],
  zone: ['Zone', 'Time zone', 'TZ'],
} as const;

/** Cells of the columns above; empty where the table has none. */
export type SpanCells = Readonly<Record<keyof typeof spanHeads, string>>;

/** What cells leave out. */
export interface SpanDefaults {
  readonly zone: Zone;
  readonly order: DayOrder;
  /** Null: an end or a length has to be there. */
  readonly durationMinutes: number | null;
  /** A day without a time of day is the whole of it. */
  readonly wholeDays: boolean;
}

/** A half-open stretch; `local` is its start on the zone's wall. */
export interface RowSpan {
  readonly zone: Zone;
  readonly local: LocalDateTime;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly durationMinutes: number;
}

/** A cell that is not understood, and what to do. */
export interface CellFault {
  readonly field: string;
  readonly why: string;
}

/** Reads the cells. What could be read in two ways is refused: a guessed hour would be a wrong hour. */
export function readSpan(cells: SpanCells, defaults: SpanDefaults): RowSpan | CellFault {
  const zone = zoneOf(cells.zone, defaults.zone);
  if (typeof zone !== 'string') return zone;
  const start = startOf(cells, zone, defaults);
  if ('why' in start) return start;
  const endMs = endOf(cells, { start, zone, defaults });
  if (typeof endMs !== 'number') return endMs;
  if (endMs <= start.startMs) return fault('End', 'It ends before it starts. Correct the end.');
  const durationMinutes = Math.round((endMs - start.startMs) / minuteMs);
  return { zone, ...start, endMs, durationMinutes };
}

const fault = (field: string, why: string): CellFault => ({ field, why });

function zoneOf(text: string, usual: Zone): Zone | CellFault {
  if (text === '') return usual;
  const zones = findZones(text.slice(0, 100));
  const [zone, ...others] = zones;
  if (zone === undefined) {
    return fault('Zone', `No zone is called ${cut(text)}. Write it like America/New_York.`);
  }
  if (others.length === 0) return zone;
  return fault('Zone', `${cut(text)} may be ${zones.join(' or ')}. Write one of these.`);
}

interface Start {
  readonly local: LocalDateTime;
  readonly startMs: EpochMs;
  /** Only a day was named. */
  readonly isDay: boolean;
  /** `22:00-04:00` in one cell. */
  readonly saidMinutes: number | null;
}

function startOf(
  cells: SpanCells,
  zone: Zone,
  { order, wholeDays }: SpanDefaults,
): Start | CellFault {
  const text = cells.start === '' ? cells.date : cells.start;
  if (text === '') return fault('Start', 'There is no start. Fill the cell.');
  const whole = readMoment(text, order);
  if (whole !== null && whole.kind !== 'day') return started(whole, zone);
  const times = takeTimes(text.slice(0, 60));
  const dayText = whole === null ? cells.date : text;
  const day = whole ?? readMoment(dayText, order);
  if (whole === null && (times.startTime === null || times.rest.trim() !== '')) {
    return fault('Start', notRead(text));
  }
  if (day === null)
    return fault('Date', dayText === '' ? 'There is no date. Fill the cell.' : notRead(dayText));
  const date = day.kind === 'day' ? day.date : isoDateOf(localIn(day, zone));
  if (whole === null && times.startTime !== null) {
    const wall: Moment = { kind: 'wall', local: `${date}T${times.startTime}` };
    return { ...started(wall, zone), saidMinutes: times.durationMinutes };
  }
  if (!wholeDays) return fault('Start', 'It names a day, and no time of day. Add a column Start.');
  return { ...started({ kind: 'wall', local: `${date}T00:00` }, zone), isDay: true };
}

function started(moment: Moment, zone: Zone): Start {
  const local = localIn(moment, zone).slice(0, 16);
  // A repeated hour is told apart by an instant alone: then the second reading is not lost.
  const startMs = moment.kind === 'instant' ? moment.epochMs : toInstant(local, zone).epochMs;
  return { local, startMs, isDay: false, saidMinutes: null };
}

function localIn(moment: Moment, zone: Zone): LocalDateTime {
  if (moment.kind === 'instant') return toLocal(moment.epochMs, zone);
  return moment.kind === 'wall' ? moment.local : `${moment.date}T00:00`;
}

function endOf(
  cells: SpanCells,
  {
    start,
    zone,
    defaults,
  }: { readonly start: Start; readonly zone: Zone; readonly defaults: SpanDefaults },
): EpochMs | CellFault {
  if (cells.end !== '') return endFromCell(cells.end, { start, zone, order: defaults.order });
  const minutes = lengthOf(cells);
  if (typeof minutes === 'object' && minutes !== null) return minutes;
  const said = minutes ?? start.saidMinutes;
  if (said !== null) return start.startMs + said * minuteMs;
  if (start.isDay) return dayAfter(start.local, zone);
  if (defaults.durationMinutes !== null) return start.startMs + defaults.durationMinutes * minuteMs;
  return fault('End', 'It has neither end nor length. Fill one of them.');
}

/** A day is meant to its end; a time of day is the next one after the start. */
function endFromCell(
  text: string,
  { start, zone, order }: { readonly start: Start; readonly zone: Zone; readonly order: DayOrder },
): EpochMs | CellFault {
  const moment = readMoment(text, order);
  if (moment?.kind === 'day') return dayAfter(`${moment.date}T00:00`, zone);
  if (moment !== null) return started(moment, zone).startMs;
  const times = takeTimes(text.slice(0, 60));
  if (times.startTime === null || times.rest.trim() !== '') return fault('End', notRead(text));
  const onDay = toInstant(`${isoDateOf(start.local)}T${times.startTime}`, zone).epochMs;
  if (onDay > start.startMs) return onDay;
  const nextDay = localOf(wallMsOf(`${isoDateOf(start.local)}T${times.startTime}`) + dayMs);
  return toInstant(nextDay, zone).epochMs;
}

const dayAfter = (local: LocalDateTime, zone: Zone): EpochMs =>
  toInstant(localOf(wallMsOf(`${isoDateOf(local)}T00:00`) + dayMs), zone).epochMs;

function lengthOf({ duration, hours, minutes }: SpanCells): number | CellFault | null {
  if (minutes !== '') return number(minutes, 1) ?? fault('Minutes', notRead(minutes));
  if (hours !== '') return number(hours, 60) ?? lengthIn(hours) ?? fault('Hours', notRead(hours));
  if (duration === '') return null;
  return (
    lengthIn(duration) ?? fault('Duration', `${notRead(duration)} Write it like 6 h or 90 min.`)
  );
}

const number = (text: string, minutes: number): number | null =>
  /^\d{1,5}(\.\d{1,3})?$/.test(text) && Number(text) > 0
    ? Math.round(Number(text) * minutes)
    : null;

/** `6 h`, `90 min`, `5:30`. A bare number would be hours to some and minutes to others. */
function lengthIn(text: string): number | null {
  const clock = /^(\d{1,3}):([0-5]\d)(?::00)?$/.exec(text);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]) || null;
  const { minutes, rest } = takeDuration(`for ${text.slice(0, 60)}`);
  return rest.trim() === '' && minutes !== null && minutes > 0 ? minutes : null;
}

const notRead = (text: string): string =>
  /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(text)
    ? `${cut(text)} may be day and month, or month and day. Write it like 2027-03-13.`
    : `${cut(text)} is not understood.`;

const cut = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);
