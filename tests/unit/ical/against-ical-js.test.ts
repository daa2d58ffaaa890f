/** What ical.js reads of the same sound text: another reader's opinion of folds, escapes and parameters. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import { editCalendar } from '../../../shared/ical/edit-calendar.ts';
import { aCalendar, aForeignEvent, writableEvents } from './a-calendar.ts';

/** The events of a text as ical.js reads them. */
const readByIcalJs = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    summary: event.getFirstPropertyValue('summary'),
    description: event.getFirstPropertyValue('description'),
    start: String(event.getFirstPropertyValue('dtstart')),
    zone: event.getFirstProperty('dtstart')?.getFirstParameter('tzid'),
  }));

describe('ical.js', () => {
  it('reads of what we write what we read of it', () => {
    const events = fc.uniqueArray(writableEvents, { selector: ({ uid }) => uid, minLength: 1 });
    fc.assert(
      fc.property(events, (put) => {
        const empty = { text: aCalendar(aForeignEvent('a', 'SUMMARY:x')) };
        const written = editCalendar(empty, { put, removeUids: [] });
        expect(written).toMatchObject({ ok: true });
        const text = written.ok ? written.value : '';
        const ours = parseCalendarDocument(text).events;

        expect(readByIcalJs(text).slice(1)).toEqual(
          ours.slice(1).map(({ uid, start }) => {
            const meant = put.find((event) => event.uid === uid);
            if (start.kind !== 'zoned' || meant === undefined) throw new Error('Not as written');
            return {
              uid,
              summary: meant.summary,
              description: meant.description === '' ? null : meant.description,
              start: start.local.length === 16 ? `${start.local}:00` : start.local,
              zone: start.zone,
            };
          }),
        );
      }),
    );
  });
});
