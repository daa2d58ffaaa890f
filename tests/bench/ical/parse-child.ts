/**
 * Reads a sample calendar in one way and prints the figure. `ours 10000` is the median of warm runs
 * after one; `ours 144 cold` the first run of the process; `… cold tabled` the same with the zone
 * tables made before, as if they were shipped.
 */
import ICAL from 'ical.js';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { printFigure } from '../in-child.ts';
import { plainZone } from '../schedule/plain-bound.ts';
import { plainParse } from './plain-bound.ts';
import { sampleCalendar } from './sample-calendar.ts';

const [way = '', count = '', ...modes] = (process.argv[2] ?? '').split(' ');
const events = Number(count);
// Flat and in one piece, as text that was read is.
const text = Buffer.from(sampleCalendar(events)).toString();

/** A sum over both instants of an event, in seconds, small enough to stay exact. */
const check = (startMs: number, endMs: number): number =>
  ((startMs / 1_000) % 1e6) + ((endMs / 1_000) % 1e6);

const ways: Readonly<Record<string, () => { count: number; check: number }>> = {
  ours: () => {
    const document = parseCalendarDocument(text);
    let sum = document.problems.length;
    let named = 0;
    for (const { uid, summary, rrule, startMs, endMs } of document.events) {
      if (uid !== '' && summary !== '' && rrule !== '') named++;
      sum += check(startMs, endMs);
    }
    return { count: named, check: sum };
  },
  bound: () => {
    const read = plainParse(text);
    let sum = 0;
    for (const { start, end } of read) sum += check(start * 1_000, end * 1_000);
    return { count: read.length, check: sum };
  },
  // The best way A1 found: properties one by one, never `ICAL.Event`.
  'ical.js': () => {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    for (const zone of calendar.getAllSubcomponents('vtimezone'))
      ICAL.TimezoneService.register(zone);
    let sum = 0;
    let named = 0;
    for (const event of calendar.getAllSubcomponents('vevent')) {
      const [start, end] = ['dtstart', 'dtend'].map((name) => event.getFirstPropertyValue(name));
      if (!(start instanceof ICAL.Time) || !(end instanceof ICAL.Time)) continue;
      sum += check(start.toUnixTime() * 1_000, end.toUnixTime() * 1_000);
      if (event.getFirstPropertyValue('uid') && event.getFirstPropertyValue('summary')) named++;
      event.getFirstPropertyValue('rrule');
    }
    return { count: named, check: sum };
  },
};

const once = ways[way];
if (once === undefined) throw new Error(`No way named ${way}`);
if (modes.includes('tabled'))
  for (const zone of ['America/New_York', 'Europe/London', 'Asia/Kolkata', 'Australia/Lord_Howe']) {
    toInstant('2026-05-01T00:00', zone);
    plainZone(zone);
  }
if (modes.includes('cold')) {
  const startedAt = performance.now();
  const answer = once();
  console.log(JSON.stringify({ ms: performance.now() - startedAt, ...answer }));
} else printFigure(events > 50_000 ? 3 : events > 1_000 ? 7 : 15, once);
