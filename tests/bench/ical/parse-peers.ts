/** What others do to read a calendar to UTC: each event's UID, summary, start and end. */
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';

interface Answer {
  readonly count: number;
  readonly check: number;
}

/** A sum over both instants of an event, in seconds, small enough to stay exact. */
export const checkOf = (startMs: number, endMs: number): number =>
  ((startMs / 1_000) % 1e6) + ((endMs / 1_000) % 1e6);

function openIcalJs(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent');
}

export const peers = {
  /** The best way A1 found: properties one by one, never `ICAL.Event`. */
  'ical.js': (text: string): Answer => {
    let check = 0;
    let count = 0;
    for (const event of openIcalJs(text)) {
      const [start, end] = ['dtstart', 'dtend'].map((name) => event.getFirstPropertyValue(name));
      if (!(start instanceof ICAL.Time) || !(end instanceof ICAL.Time)) continue;
      check += checkOf(start.toUnixTime() * 1_000, end.toUnixTime() * 1_000);
      if (event.getFirstPropertyValue('uid') && event.getFirstPropertyValue('summary')) count++;
      event.getFirstPropertyValue('rrule');
    }
    return { count, check };
  },
  /** The documented way: quadratic, since each event scans its parent for exceptions. */
  'ICAL.Event': (text: string): Answer => {
    let check = 0;
    let count = 0;
    for (const component of openIcalJs(text)) {
      const event = new ICAL.Event(component);
      check += checkOf(event.startDate.toUnixTime() * 1_000, event.endDate.toUnixTime() * 1_000);
      if (event.uid !== '' && event.summary !== '') count++;
    }
    return { count, check };
  },
  'node-ical': (text: string): Answer => {
    let check = 0;
    let count = 0;
    for (const part of Object.values(nodeIcal.sync.parseICS(text))) {
      if (part?.type !== 'VEVENT') continue;
      count++;
      check += checkOf(part.start.getTime(), part.end?.getTime() ?? 0);
    }
    return { count, check };
  },
  'ts-ics': (text: string): Answer => {
    let check = 0;
    const events = convertIcsCalendar(undefined, text).events ?? [];
    for (const { start, end } of events)
      check += checkOf(start.date.getTime(), end?.date.getTime() ?? 0);
    return { count: events.length, check };
  },
} as const;
