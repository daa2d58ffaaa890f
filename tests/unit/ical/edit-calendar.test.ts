import { describe, expect, it } from 'vitest';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import {
  editCalendar,
  emptyCalendar,
  sizeInBytes,
  type CalendarEdits,
} from '../../../shared/ical/edit-calendar.ts';
import { aCalendar, aForeignEvent, anEvent, ourUidOf } from './a-calendar.ts';

const edit = (text: string, edits: Partial<CalendarEdits>) =>
  editCalendar(parseCalendarDocument(text), { put: [], removeUids: [], ...edits });

/** The edited text; a refused edit fails the test with its reason. */
function edited(text: string, edits: Partial<CalendarEdits>): string {
  const result = edit(text, edits);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.value : '';
}

const empty = emptyCalendar({
  polarity: 'DEFAULT_CLOSED',
  description: 'Acme; patch windows',
  uid: '0b0f7d6e-6a0c-4c53-9d9c-0a4f6f1d2e11',
  dtstampMs: Date.UTC(2026, 10, 1, 8),
});

/** Lines of the event `anEvent` gives. */
const written = [
  'BEGIN:VEVENT',
  'DTSTAMP:20261101T080000Z',
  `UID:${ourUidOf(1)}`,
  'SEQUENCE:0',
  'SUMMARY:patch-acme-prod-2027-03',
  'DTSTART;TZID=America/New_York:20270306T220000',
  'DTEND;TZID=America/New_York:20270307T040000',
  'END:VEVENT',
];

describe('emptyCalendar', () => {
  it('is what AWS writes, placeholder included', () => {
    expect(empty.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'PRODID:-//AWS//Change Calendar 1.0//EN',
      'VERSION:2.0',
      'X-CALENDAR-TYPE:DEFAULT_CLOSED',
      'X-WR-CALDESC:Acme\\; patch windows',
      'X-CALENDAR-CMEVENTS:DISABLED',
      'BEGIN:VTODO',
      'DTSTAMP:20261101T080000Z',
      'UID:0b0f7d6e-6a0c-4c53-9d9c-0a4f6f1d2e11',
      'SUMMARY:Add events to this calendar.',
      'END:VTODO',
      'END:VCALENDAR',
      '',
    ]);
    expect(parseCalendarDocument(empty)).toMatchObject({
      polarity: 'DEFAULT_CLOSED',
      description: 'Acme; patch windows',
      events: [],
      problems: [],
    });
  });

  it('refuses a description that no calendar can carry', () => {
    const odd = { polarity: 'DEFAULT_OPEN', description: 'a\0b', uid: 'u', dtstampMs: 0 } as const;
    expect(() => emptyCalendar(odd)).toThrow('control character');
  });
});

describe('editCalendar', () => {
  it('puts the first event in the placeholder’s stead, marked as newer documents are', () => {
    const lines = edited(empty, { put: [anEvent()] }).split('\r\n');

    expect(lines.slice(6)).toEqual([
      ...written.slice(0, -1),
      'X-EVENT-TYPE:STANDARD',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('puts a placeholder back when the last event goes', () => {
    const text = edited(edited(empty, { put: [anEvent()] }), { removeUids: [ourUidOf(1)] });

    expect(text.split('\r\n').slice(6)).toEqual([
      'BEGIN:VTODO',
      'DTSTAMP:20261101T080000Z',
      'UID:4b1d2f6e-7c3a-4f58-9e0b-5a6c8d7e9f10',
      'SUMMARY:Add events to this calendar.',
      'END:VTODO',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('gives the placeholder a stamp of its own where the last event’s is none', () => {
    const text = aCalendar(aForeignEvent(ourUidOf(1), 'DTSTAMP:20240501Z'));

    expect(edited(text, { removeUids: [ourUidOf(1)] })).toContain('DTSTAMP:19700101T000000Z');
  });

  it('keeps the to-dos of others, and adds no placeholder beside them', () => {
    const todo = ['BEGIN:VTODO', 'UID:t', 'SUMMARY:Call Jane', 'END:VTODO'];
    const text = aCalendar([...todo, ...aForeignEvent(ourUidOf(1))]);

    expect(edited(text, { removeUids: [ourUidOf(1)] })).toBe(aCalendar(todo));
  });

  it.each(['\r\n', '\n', '\r'])(
    'adds after the last event, in the text’s line ending %j',
    (ending) => {
      const foreign = [...aForeignEvent('a'), '', ...aForeignEvent('b')];
      const tail = ['BEGIN:VJOURNAL', 'UID:j', 'END:VJOURNAL', '', ''];
      const text = aCalendar([...foreign, ...tail], ending);

      expect(edited(text, { put: [anEvent()] })).toBe(
        aCalendar([...foreign, ...written, ...tail], ending),
      );
    },
  );

  it('takes over the line ending before it, so that it never merges with a blank line behind', () => {
    const text = aCalendar([...aForeignEvent('a'), '', ...aForeignEvent('b'), '', ''], '\n');
    const mixed = text.replace('\n', '\r');
    const put = [anEvent()];

    const once = edited(mixed, { put });
    expect(edited(once, { put })).toBe(once);
    expect(edited(once, { removeUids: [ourUidOf(1)] })).toBe(mixed);
  });

  it('replaces an event where it stands', () => {
    const text = aCalendar([
      ...aForeignEvent('a'),
      ...aForeignEvent(ourUidOf(1), 'DESCRIPTION:old'),
      ...aForeignEvent('b'),
    ]);

    expect(edited(text, { put: [anEvent()] })).toBe(
      aCalendar([...aForeignEvent('a'), ...written, ...aForeignEvent('b')]),
    );
  });

  it('replaces an event of ours that somebody made unreadable', () => {
    const broken = ['BEGIN:VEVENT', `UID:${ourUidOf(1)}`, 'DTSTART:tomorrow', 'END:VEVENT'];

    expect(edited(aCalendar(broken), { put: [anEvent()] })).toBe(aCalendar(written));
  });

  it('writes a marked event where others are marked, without where none is', () => {
    const marked = aCalendar(aForeignEvent('a', 'X-EVENT-TYPE:STANDARD'));
    const plain = aCalendar(aForeignEvent('a'));

    expect(edited(marked, { put: [anEvent()] })).toContain(
      'T040000\r\nX-EVENT-TYPE:STANDARD\r\nEND:VEVENT',
    );
    expect(edited(plain, { put: [anEvent()] })).not.toContain('X-EVENT-TYPE');
  });

  it('gives the very same text for no edits, even of a broken calendar', () => {
    expect(edited('BEGIN:VCALENDAR\nBEGIN', {})).toBe('BEGIN:VCALENDAR\nBEGIN');
  });

  it('takes a UID that is not there as removed already', () => {
    const text = aCalendar(aForeignEvent('a'));

    expect(edited(text, { removeUids: [ourUidOf(7)] })).toBe(text);
  });

  it.each([
    ['a stranger’s UID', { removeUids: ['5d2f5c7a-3b0e-4b5f-8a6e-1c9a7e4f0a01'] }],
    ['no UID', { put: [anEvent({ uid: '' })] }],
    ['a line of its own', { put: [anEvent({ uid: 'pwp-a-b-20270313T2200@x\r\nX:' })] }],
    ['almost ours', { removeUids: ['PWP-a-b-20270313T2200@patch-window-planner'] }],
  ])('refuses %s', (_what, edits) => {
    expect(edit(aCalendar([]), edits)).toMatchObject({ ok: false, error: { kind: 'foreign-uid' } });
  });

  it('refuses a UID that the document has twice, and says where', () => {
    const text = aCalendar([...aForeignEvent(ourUidOf(1)), ...aForeignEvent(ourUidOf(1))]);

    for (const edits of [{ put: [anEvent()] }, { removeUids: [ourUidOf(1)] }])
      expect(edit(text, edits)).toEqual({
        ok: false,
        error: { kind: 'duplicate-uid', uid: ourUidOf(1), lines: [4, 9] },
      });
  });

  it('does not mind that strangers repeat a UID', () => {
    const text = aCalendar([...aForeignEvent('a'), ...aForeignEvent('a')]);

    expect(edit(text, { put: [anEvent()] })).toMatchObject({ ok: true });
  });

  it.each([
    ['put and put', { put: [anEvent(), anEvent()] }],
    ['put and removed', { put: [anEvent()], removeUids: [ourUidOf(1)] }],
  ])('refuses one UID in two edits: %s', (_what, edits) => {
    expect(edit(aCalendar([]), edits)).toEqual({
      ok: false,
      error: { kind: 'uid-edited-twice', uid: ourUidOf(1) },
    });
  });

  it.each([
    ['an event that never ends', aCalendar(['BEGIN:VEVENT', 'UID:a', ...aForeignEvent('b')]), 4],
    ['a stray END', aCalendar(['END:VEVENT']), 4],
    ['no end of the calendar', 'BEGIN:VCALENDAR\nVERSION:2.0\n', 1],
    ['an event outside', `${aCalendar([])}BEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\n`, 5],
    ['no calendar', 'nothing', 1],
    ['nothing', '', 1],
  ])('refuses a text whose frame is broken: %s', (_what, text, line) => {
    expect(edit(text, { put: [anEvent()] })).toMatchObject({
      ok: false,
      error: { kind: 'broken-calendar', line },
    });
  });

  it('changes nothing when one of several events cannot be written', () => {
    const put = [anEvent(), anEvent({ uid: ourUidOf(2), summary: 'a\0' })];

    expect(edit(aCalendar([]), { put })).toEqual({
      ok: false,
      error: { kind: 'unwritable-text', uid: ourUidOf(2), field: 'summary', at: 1 },
    });
  });

  it('puts new events outside the boxes of others', () => {
    const box = ['BEGIN:X-BOX', ...aForeignEvent('boxed'), 'END:X-BOX'];

    expect(edited(aCalendar(box), { put: [anEvent()] })).toBe(aCalendar([...box, ...written]));
  });

  it('counts what it gives in bytes', () => {
    const text = edited(empty, { put: [anEvent({ summary: '日本😀é' })] });

    expect(sizeInBytes(text)).toBe(Buffer.byteLength(text));
  });
});
