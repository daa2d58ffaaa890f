import type { Polarity, Problem } from '../model/snapshot.ts';
import type { EpochMs } from '../time/time-range.ts';
import { isZone } from '../time/zone.ts';
import { toInstantOf, type CalendarTime } from './calendar-time.ts';
import { outlineCalendar } from './outline-calendar.ts';
import { unescapeText } from './text-value.ts';

export { toInstantOf } from './calendar-time.ts';
export type { CalendarTime } from './calendar-time.ts';

export interface CalendarDocument {
  readonly text: string;
  readonly lineEnding: '\r\n' | '\n' | '\r';
  readonly polarity: Polarity | null;
  readonly description: string | null;
  readonly events: readonly CalendarEvent[];
  readonly problems: readonly Problem[];
}

export interface CalendarEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string | null;
  readonly sequence: number;
  readonly start: CalendarTime;
  readonly end: CalendarTime | null;
  readonly durationMs: number | null;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly rrule: string | null;
  readonly exdates: readonly CalendarTime[];
  readonly rdates: readonly CalendarTime[];
  readonly recurrenceId: CalendarTime | null;
  readonly eventType: string | null;
  readonly enforcing: boolean;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Never throws. */
export function parseCalendarDocument(text: string): CalendarDocument {
  const outline = outlineCalendar(text);
  const problems: Problem[] = outline.problems.map((p) => ({ source: 'calendar text', ...p }));
  const events: CalendarEvent[] = [];
  for (const raw of outline.events) {
    try {
      events.push(readEvent(raw));
    } catch (e) {
      problems.push({
        source: 'calendar text',
        line: raw.firstLine,
        uid: raw.uid,
        reason: e instanceof Error ? e.message : String(e),
      });
    }
  }
  const type = outline.head.get('X-CALENDAR-TYPE')?.trim();
  const description = outline.head.get('X-WR-CALDESC');
  return {
    text,
    lineEnding: outline.style.lineEnding,
    polarity: type === 'DEFAULT_OPEN' || type === 'DEFAULT_CLOSED' ? type : null,
    description: description === undefined ? null : unescapeText(description).trim(),
    events,
    problems,
  };
}

type Raw = ReturnType<typeof outlineCalendar>['events'][number];

function readEvent(raw: Raw): CalendarEvent {
  const get = (name: string) => raw.lines.find((l) => l.name === name);
  const all = (name: string) =>
    raw.lines
      .filter((l) => l.name === name)
      .flatMap((l) => l.value.split(',').map((v) => readTime(v.split('/')[0] ?? '', l.params)));
  const dtstart = get('DTSTART');
  if (dtstart === undefined) throw new Error('No DTSTART');
  const start = readTime(dtstart.value, dtstart.params);
  const dtend = get('DTEND');
  const duration = get('DURATION');
  const end = dtend === undefined ? null : readTime(dtend.value, dtend.params);
  const durationMs =
    end !== null
      ? null
      : duration
        ? readDuration(duration.value)
        : start.kind === 'date'
          ? 86_400_000
          : 0;
  const startMs = toInstantOf(start);
  const endMs = end === null ? startMs + (durationMs ?? 0) : toInstantOf(end);
  const recurrenceId = get('RECURRENCE-ID');
  const eventType = get('X-EVENT-TYPE')?.value.trim() ?? null;
  return {
    uid: raw.uid,
    summary: unescapeText(get('SUMMARY')?.value ?? ''),
    description: get('DESCRIPTION') ? unescapeText(get('DESCRIPTION')?.value ?? '') : null,
    sequence: Number(get('SEQUENCE')?.value ?? 0) || 0,
    start,
    end,
    durationMs,
    startMs,
    endMs,
    rrule: get('RRULE')?.value ?? null,
    exdates: all('EXDATE'),
    rdates: all('RDATE'),
    recurrenceId: recurrenceId ? readTime(recurrenceId.value, recurrenceId.params) : null,
    eventType,
    enforcing: eventType === null || eventType.toUpperCase() === 'STANDARD',
    firstLine: raw.firstLine,
    lastLine: raw.lastLine,
  };
}

function readTime(raw: string, params: ReadonlyMap<string, string>): CalendarTime {
  const m = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(raw.trim());
  if (!m) throw new Error(`Not a date: ${raw.slice(0, 60)}`);
  const zone = params.get('TZID') ?? null;
  const date = `${m[1]}-${m[2]}-${m[3]}`;
  if (zone !== null && !isZone(zone)) throw new Error(`Unknown zone ${zone.slice(0, 60)}`);
  if (m[4] === undefined) return { kind: 'date', date, zone };
  const local = `${date}T${m[4]}:${m[5]}${m[6] === '00' ? '' : `:${m[6]}`}`;
  if (m[7] === 'Z') return { kind: 'utc', epochMs: Date.parse(`${local}Z`) };
  return zone === null ? { kind: 'floating', local } : { kind: 'zoned', local, zone };
}

function readDuration(raw: string): number {
  const m = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(raw.trim());
  if (!m) throw new Error(`Not a duration: ${raw.slice(0, 60)}`);
  const [w, d, h, mi, s] = m.slice(1).map((x) => Number(x ?? 0));
  return (((((w ?? 0) * 7 + (d ?? 0)) * 24 + (h ?? 0)) * 60 + (mi ?? 0)) * 60 + (s ?? 0)) * 1000;
}
