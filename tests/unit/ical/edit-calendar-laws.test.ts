import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseCalendarDocument,
  type CalendarDocument,
} from '../../../shared/ical/calendar-document.ts';
import {
  editCalendar,
  type CalendarEdits,
  type WritableEvent,
} from '../../../shared/ical/edit-calendar.ts';
import { readOurUid } from '../../../shared/ical/our-uid.ts';
import {
  calendars,
  mutatedCalendars,
  ourUidOf,
  withoutBlanks,
  writableEvents,
} from './a-calendar.ts';

const edit = (text: string, edits: Partial<CalendarEdits>) =>
  editCalendar(parseCalendarDocument(text), { put: [], removeUids: [], ...edits });

/** The edited text; a refused edit fails the test with its reason. */
function edited(text: string, edits: Partial<CalendarEdits>): string {
  const result = edit(text, edits);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.value : '';
}

const isOurs = (uid: string): boolean => readOurUid(uid) !== null;
const edits = fc.record({
  put: fc.uniqueArray(writableEvents, { selector: ({ uid }) => uid, maxLength: 5 }),
  removeNths: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 5 }),
});

/** The text without the lines of the events whose UID the edits touch, and without placeholders. */
function untouched(text: string, touched: ReadonlySet<string>): string {
  const placeholder =
    /BEGIN:VTODO(?:(?!END:VTODO)[^])*Add events to this calendar\.\s+END:VTODO(?:\r\n|\r|\n)/g;
  const blocks = text.match(/BEGIN:VEVENT(?:(?!END:VEVENT)[^])*END:VEVENT(?:\r\n|\r|\n)/g) ?? [];
  return blocks
    .filter((block) => [...touched].some((uid) => block.includes(`UID:${uid}`)))
    .reduce((rest, block) => rest.replace(block, ''), text)
    .replace(placeholder, '');
}

describe('editCalendar, for every calendar and every edit', () => {
  it('leaves every byte outside the events it touches as it was', () => {
    fc.assert(
      fc.property(calendars, edits, ({ text }, { put, removeNths }) => {
        const removeUids = removeNths
          .map(ourUidOf)
          .filter((uid) => !put.some((e) => e.uid === uid));
        const touched = new Set([...put.map(({ uid }) => uid), ...removeUids]);
        expect(untouched(edited(text, { put, removeUids }), touched)).toBe(
          untouched(text, touched),
        );
      }),
    );
  });

  it('holds afterwards exactly the events that were meant', () => {
    fc.assert(
      fc.property(calendars, edits, ({ text }, { put, removeNths }) => {
        const removeUids = removeNths
          .map(ourUidOf)
          .filter((uid) => !put.some((e) => e.uid === uid));
        const after = parseCalendarDocument(edited(text, { put, removeUids }));
        const before = parseCalendarDocument(text).events.map(({ uid }) => uid);
        const kept = before.filter((uid) => !removeUids.includes(uid));
        const added = put.map(({ uid }) => uid).filter((uid) => !kept.includes(uid));
        expect(after.events.map(({ uid }) => uid).toSorted()).toEqual(
          [...kept, ...added].toSorted(),
        );
        for (const event of put)
          expect(after.events.find(({ uid }) => uid === event.uid)).toMatchObject({
            summary: withoutBlanks(event.summary),
            description: event.description === '' ? null : withoutBlanks(event.description ?? ''),
            startMs: event.startMs,
            endMs: event.endMs,
            sequence: event.sequence,
          });
      }),
    );
  });

  it('is the same twice as once', () => {
    fc.assert(
      fc.property(calendars, edits, ({ text }, { put }) => {
        const once = edited(text, { put });
        expect(edited(once, { put })).toBe(once);
      }),
    );
  });

  it('does not depend on the order of the edits', () => {
    fc.assert(
      fc.property(calendars, edits, ({ text }, { put, removeNths }) => {
        const removeUids = removeNths
          .map(ourUidOf)
          .filter((uid) => !put.some((e) => e.uid === uid));
        expect(edited(text, { put: put.toReversed(), removeUids: removeUids.toReversed() })).toBe(
          edited(text, { put, removeUids }),
        );
      }),
    );
  });

  it('gives the original back when what was put is removed, once there is any other event', () => {
    fc.assert(
      fc.property(calendars, edits, ({ text }, { put }) => {
        const before = new Set(parseCalendarDocument(text).events.map(({ uid }) => uid));
        fc.pre(before.size > 0);
        const fresh = put.filter(({ uid }) => !before.has(uid));
        const removeUids = fresh.map(({ uid }) => uid);
        expect(edited(edited(text, { put: fresh }), { removeUids })).toBe(text);
      }),
    );
  });

  it('writes an unedited calendar as it was, to the byte, or refuses it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          calendars.map(({ text }) => text),
          mutatedCalendars,
        ),
        (text) => {
          const result = edit(text, {});
          if (result.ok) expect(Buffer.from(result.value).equals(Buffer.from(text))).toBe(true);
          else expect(['broken-calendar', 'duplicate-uid']).toContain(result.error.kind);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads and keeps any text, and edits it soundly or refuses it', () => {
    fc.assert(
      fc.property(mutatedCalendars, writableEvents, (text, event: WritableEvent) => {
        const document = parseCalendarDocument(text);
        expect(document.text).toBe(text);
        for (const { line } of document.problems) expect(line).toBeGreaterThan(0);
        const result = edit(text, { put: [event] });
        if (!result.ok) {
          expect(['broken-calendar', 'duplicate-uid']).toContain(result.error.kind);
          return;
        }
        const after = parseCalendarDocument(result.value);
        const mine = after.events.filter(({ uid }) => uid === event.uid);
        expect(mine.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
          [event.startMs, event.endMs],
        ]);
        expect(foreignOf(after)).toEqual(foreignOf(document));
      }),
      { numRuns: 500 },
    );
  });
});

const foreignOf = ({ events }: CalendarDocument) =>
  events
    .filter(({ uid }) => !isOurs(uid))
    .map(({ uid, summary, start, end, startMs, endMs, rrule }) => ({
      uid,
      summary,
      start,
      end,
      startMs,
      endMs,
      rrule,
    }));
