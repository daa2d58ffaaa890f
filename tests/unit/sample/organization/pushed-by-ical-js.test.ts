/** Everything the sample pushes, read by a library nobody here wrote: the same instants. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { prepareChanges } from '../../../../shared/changes/prepare-changes.ts';
import { toInstant } from '../../../../shared/time/zone.ts';
import { nowMs, plan, seed, windows } from './sample-year.ts';
import { seedReadings } from './seed-readings.ts';

const calendars = seedReadings(seed).flatMap((reading) => reading.calendars);

/** The instant of a time as ical.js reads it; zones are looked up in our tables, which Python proved. */
function instantOf(event: ICAL.Component, name: 'dtstart' | 'dtend'): number {
  const property = event.getFirstProperty(name);
  const wall = String(property?.getFirstValue());
  const zone = property?.getFirstParameter('tzid');
  if (typeof zone !== 'string') return Date.parse(wall);
  return toInstant(wall, zone === 'Etc/UTC' ? 'UTC' : zone).epochMs;
}

/** Our events of a text by UID. */
const readByIcalJs = (text: string) =>
  new Map(
    new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => [String(event.getFirstPropertyValue('uid')), event] as const),
  );

describe('what the sample pushes', () => {
  const chosenWindowIds = windows
    .filter(({ kind, startMs }) => kind !== 'image' && startMs > nowMs)
    .map(({ id }) => id);
  const { calendars: changes } = prepareChanges({
    plan,
    windows,
    chosenWindowIds,
    calendars,
    nowMs,
  });

  it('is read by ical.js as the same instants, in every calendar', () => {
    let compared = 0;
    for (const { textAfter, events, calendarKey } of changes) {
      const read = readByIcalJs(textAfter);
      for (const { uid, after, kind } of events) {
        if (after === null || kind === 'untouched') continue;
        const event = read.get(uid);
        if (event === undefined) throw new Error(`${uid} is missing in ${calendarKey}`);
        expect([instantOf(event, 'dtstart'), instantOf(event, 'dtend'), uid]).toEqual([
          after.startMs,
          after.endMs,
          uid,
        ]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  it('leaves nothing of ours behind that was removed', () => {
    for (const { textAfter, events } of changes) {
      const read = readByIcalJs(textAfter);
      const removed = events.filter(({ kind }) => kind === 'removed');
      expect(removed.filter(({ uid }) => read.has(uid))).toEqual([]);
    }
  });
});
