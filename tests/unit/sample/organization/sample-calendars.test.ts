import { describe, expect, it } from 'vitest';
import { parseCalendarDocument } from '../../../../shared/ical/calendar-document.ts';
import { toInstantOf } from '../../../../shared/ical/calendar-time.ts';
import { ourUid, readOurUid } from '../../../../shared/ical/our-uid.ts';
import { cellKey, cellsOf } from '../../../../shared/model/target.ts';
import { isZone } from '../../../../shared/time/zone.ts';
import { defaultTextOf } from './seed-readings.ts';
import { plan, seed, windows } from './sample-year.ts';

const documents = seed.cells.flatMap((cell) =>
  cell.documents.map((document) => ({ cell, document, text: defaultTextOf(document) })),
);
const texts = documents.flatMap(({ document }) => document.versions.map(({ text }) => text));
const named = (name: string) => documents.filter(({ document }) => document.name === name);
const eventsOf = (text: string) => parseCalendarDocument(text).events;

describe('Change Calendars of the sample', () => {
  it('are understood, all but the one that was cut off', () => {
    const broken = documents.filter(({ text }) => parseCalendarDocument(text).problems.length > 0);
    expect(broken.map(({ document }) => document.name)).toEqual(['gc-nonprod-freeze']);
  });

  it('say what their events mean, all but that one', () => {
    const silent = documents.filter(({ text }) => parseCalendarDocument(text).polarity === null);
    expect(silent.map(({ document }) => document.name)).toEqual(['gc-nonprod-freeze']);
    const polarities = new Set(texts.map((text) => parseCalendarDocument(text).polarity));
    expect(polarities).toEqual(new Set(['DEFAULT_OPEN', 'DEFAULT_CLOSED', null]));
  });

  it('end their lines as AWS does, but for the one kept in Terraform', () => {
    const odd = documents.filter(({ text }) => parseCalendarDocument(text).lineEnding !== '\r\n');
    expect(odd.map(({ document }) => document.name)).toEqual(['contoso-events']);
    expect(odd[0]?.text).not.toContain('\r');
  });

  it('never use a UID twice in one text, nor a zone that does not exist', () => {
    for (const { text } of documents) {
      const uids = eventsOf(text).map(({ uid }) => uid);
      expect(new Set(uids).size).toBe(uids.length);
      const zones = [...text.matchAll(/TZID=([^:;]+):/g)].map(([, zone = '']) => zone);
      expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
    }
  });

  it('hold a placeholder to-do exactly where they hold no event', () => {
    const whole = texts.filter((text) => text.includes('END:VCALENDAR'));
    const odd = whole.filter(
      (text) => text.includes('BEGIN:VTODO') !== (eventsOf(text).length === 0),
    );
    expect(odd).toEqual([]);
    expect(named('proseware-maintenance')[0]?.text).toContain('Add events to this calendar.');
  });

  it('fit into 64 KB, one of them barely and full of other people’s events', () => {
    const sizes = documents.map(({ text }) => Buffer.byteLength(text)).sort((a, b) => b - a);
    expect(sizes[0]).toBeGreaterThan(60 * 1024);
    expect(sizes[0]).toBeLessThan(63.5 * 1000);
    expect(sizes[1]).toBeLessThan(8_000);
    const crowded = documents.find(({ text }) => Buffer.byteLength(text) === sizes[0]);
    const foreign = eventsOf(crowded?.text ?? '').filter(({ uid }) => readOurUid(uid) === null);
    expect(foreign).toHaveLength(230);
  });

  it('are shared with three accounts out of the one that is closed to us', () => {
    const shared = documents.filter(({ document }) => document.sharedWith !== undefined);
    expect(shared.map(({ cell }) => cellKey(cell))).toEqual([
      '111122220109/us-east-1',
      '111122220109/us-west-2',
    ]);
    expect(shared.map(({ document }) => document.sharedWith?.length)).toEqual([3, 3]);
  });

  it('have one staged version that is not in force', () => {
    const staged = documents.filter(
      ({ document: { defaultVersion, versions } }) =>
        defaultVersion !== undefined && defaultVersion < versions.length,
    );
    expect(staged.map(({ document }) => document.name)).toEqual(['change-guard']);
    expect(staged[0]?.text).not.toContain('tailspin-store-week');
  });

  it('store their versions in order of time', () => {
    for (const { document } of documents) {
      const times = document.versions.map(({ createdAtMs }) => createdAtMs);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    }
  });

  it('hold an advisory event, which does not enforce', () => {
    const advisory = documents.flatMap(({ text }) =>
      eventsOf(text).filter(({ enforcing }) => !enforcing),
    );
    expect(advisory.map(({ summary }) => summary)).toEqual([
      'spring-campaign',
      'proposal-thursdays',
    ]);
  });

  it('read the all-day form of AWS’s own samples as a day of its zone', () => {
    const [event] = eventsOf(
      named('change-guard').find(({ text }) => text.includes('EST5EDT'))?.text ?? '',
    );
    expect(event && toInstantOf(event.start)).toBe(Date.parse('2027-01-01T05:00Z'));
  });
});

describe('our own events in them', () => {
  const pushed = documents.flatMap(({ cell, text }) =>
    eventsOf(text)
      .filter(({ uid }) => readOurUid(uid) !== null)
      .map((event) => ({ cell: cellKey(cell), event })),
  );
  const at = (cell: string, uid: string) =>
    pushed.find((each) => each.cell === cell && each.event.uid === uid)?.event;
  const uidOf = ({ seriesId, originalStart }: (typeof windows)[number]) =>
    ourUid(plan.id, seriesId, originalStart);

  it('are those of this plan', () => {
    expect(new Set(pushed.map(({ event }) => readOurUid(event.uid)?.planId))).toEqual(
      new Set([plan.id]),
    );
  });

  it('stand for every pushed window, at its time, in each of its cells', () => {
    const windowsPushed = windows.filter(({ state }) => state === 'pushed');
    expect(windowsPushed.length).toBeGreaterThan(10);
    for (const window of windowsPushed) {
      for (const cell of cellsOf(window.target, plan.organization).map(cellKey)) {
        const event = at(cell, uidOf(window));
        const times = [event?.start, event?.end].map((time) => time && toInstantOf(time));
        expect([window.id, cell, ...times]).toEqual([
          window.id,
          cell,
          window.startMs,
          window.endMs,
        ]);
      }
    }
  });

  it('differ from the plan for one window that moved and one that was cancelled since', () => {
    const future = windows.filter(({ state }) => !['pushed', 'held', 'missed'].includes(state));
    const stillThere = future.filter((window) =>
      pushed.some(({ event }) => event.uid === uidOf(window)),
    );
    expect(stillThere.map(({ id, state }) => [id, state])).toEqual([
      ['hrp-fabrikam-nonprod@2027-03-18T20:00', 'agreed'],
      ['hrp-proseware-nonprod@2027-04-10T20:00', 'cancelled'],
    ]);
  });
});
