import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyImport } from '../../../shared/imports/apply-import.ts';
import {
  readIcsFreezes,
  readIcsHolidays,
  readIcsReleases,
  readIcsSlots,
} from '../../../shared/imports/ics-dates.ts';
import { icsFormats } from '../../../shared/imports/ics-formats.ts';
import { readIcsWindows } from '../../../shared/imports/ics-windows.ts';
import { previewImport } from '../../../shared/imports/preview-import.ts';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';
import { expandCalendar } from '../../../shared/schedule/expand-calendar.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { anImportContext, importFixture, importTwice } from '../../support/an-import.ts';

const nobodyChosen = anImportContext({ options: {} });
const range = { startMs: Date.UTC(2026, 6, 1), endMs: Date.UTC(2028, 6, 1) };
const folder = new URL('../../fixtures/ical/', import.meta.url);
const golden = readdirSync(folder).filter((name) => name.endsWith('.ics'));
const goldenText = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', 'DTSTAMP:20261101T080000Z', ...lines, 'END:VEVENT'].join('\r\n');

describe('a calendar file as windows', () => {
  const reading = readIcsWindows(importFixture('windows.ics'), nobodyChosen);

  it('keeps a rule that a series can say, with its exceptions and moves in other zones', () => {
    expect(reading.items[0]).toMatchObject({
      key: 'monthly@windows.example',
      sequence: 3,
      series: {
        target: { customerId: 'northwind', environmentId: 'prod' },
        rule: { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', untilDate: '2027-12-30' },
        changes: [
          { originalStart: '2027-03-13T22:00', movedTo: '2027-03-20T23:00', durationMinutes: 300 },
          { originalStart: '2027-05-08T22:00', skipped: true },
        ],
      },
    });
  });

  it('puts a single event of UTC onto the wall of its customer, at the same instant', () => {
    expect(reading.items[1]).toMatchObject({
      series: { zone: 'America/New_York', startTime: '21:00', rule: { dates: ['2027-03-13'] } },
    });
  });

  it('lists dates that no rule of ours says, and says so', () => {
    expect(reading.items[2]).toMatchObject({
      series: { rule: { dates: ['2027-01-02', '2027-03-06', '2027-05-01', '2027-07-03'] } },
    });
    expect(reading.notes).toContainEqual(expect.stringContaining('its 4 dates'));
  });

  it('takes cancelled windows as cancelled, and names the lines it did not understand', () => {
    expect(reading.items[3]).toMatchObject({ series: { state: 'cancelled' } });
    expect(reading.notUnderstood.map(({ line }) => line).toSorted()).toEqual([46, 60, 70]);
  });

  it('leaves out the windows that this very plan published', () => {
    const uid = ourUid('plan1', 'northwind-prod', '2027-03-20T22:00');
    const text = calendar(
      event(
        `UID:${uid}`,
        'SUMMARY:Northwind',
        'DTSTART:20270321T020000Z',
        'DTEND:20270321T080000Z',
      ),
    );
    const { items, notes } = readIcsWindows(text, nobodyChosen);
    expect(items).toEqual([]);
    expect(notes).toEqual(['Windows of this very plan among the events, left out: 1.']);
  });

  it('tells events apart that a poor generator gave one UID', () => {
    const one = (day: string) =>
      event('UID:same', 'SUMMARY:Northwind', `DTSTART:${day}T100000Z`, `DTEND:${day}T110000Z`);
    const { items } = readIcsWindows(calendar(one('20270301'), one('20270308')), nobodyChosen);
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  });

  it('updates a newer SEQUENCE, and skips an older one', () => {
    const of = (sequence: number, hour: string) =>
      readIcsWindows(
        calendar(
          event(
            'UID:u',
            `SEQUENCE:${sequence}`,
            'SUMMARY:Northwind',
            `DTSTART:20270301T${hour}0000Z`,
            'DTEND:20270301T230000Z',
          ),
        ),
        nobodyChosen,
      );
    const { plan } = nobodyChosen;
    const now = applyImport(plan, previewImport(plan, of(2, '10'), 'ics'));
    const outcome = (sequence: number) =>
      previewImport(now, of(sequence, '11'), 'ics').lines.map((line) => line.why ?? line.outcome);
    expect([outcome(1), outcome(2), outcome(3)]).toEqual([['older'], ['update'], ['update']]);
  });
});

describe('windows of a calendar file', () => {
  const starts = (text: string) => {
    const context = anImportContext();
    const reading = readIcsWindows(text, context);
    const plan = applyImport(context.plan, previewImport(context.plan, reading, 'ics'));
    return expandPlan(plan, range).map(({ startMs, endMs }) => [startMs, endMs]);
  };
  const rule = fc.constantFrom(
    ...[
      'FREQ=WEEKLY',
      'FREQ=WEEKLY;BYDAY=SA,SU',
      'FREQ=WEEKLY;INTERVAL=2',
      'FREQ=DAILY;INTERVAL=28',
    ],
    ...[
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,MO',
      'FREQ=MONTHLY',
      'FREQ=MONTHLY;BYDAY=2SA',
      'FREQ=YEARLY',
    ],
    ...[
      'FREQ=MONTHLY;BYDAY=SA;BYSETPOS=2',
      'FREQ=MONTHLY;BYDAY=-1SA',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
    ],
    ...[
      'FREQ=MONTHLY;BYMONTHDAY=13',
      'FREQ=MONTHLY;INTERVAL=3',
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=13',
    ],
    ...['FREQ=DAILY;COUNT=5', 'FREQ=MONTHLY;BYDAY=5SA', 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SA'],
  );
  const until = fc.constantFrom(
    '',
    ';UNTIL=20270601',
    ';UNTIL=20270612T025959Z',
    ';UNTIL=20270613T030000Z',
  );
  const zone = fc.constantFrom(
    'America/New_York',
    'Europe/London',
    'Asia/Kolkata',
    'Australia/Sydney',
  );
  const day = fc.integer({ min: 1, max: 28 }).map((at) => String(at).padStart(2, '0'));

  it('happen when the calendar says, whatever its rule: as the reader of live calendars has it', () => {
    fc.assert(
      fc.property(rule, until, fc.record({ zone, day }), (freq, end, at) => {
        const lines = [
          'UID:r',
          'SUMMARY:Northwind',
          `DTSTART;TZID=${at.zone}:202702${at.day}T220000`,
          'DURATION:PT4H',
          `RRULE:${freq}${freq.includes('COUNT') ? '' : end}`,
          `EXDATE;TZID=${at.zone}:20270313T220000`,
        ];
        const text = calendar(event(...lines));
        const expected = expandCalendar(parseCalendarDocument(text), range).occurrences;
        expect(starts(text)).toEqual(expected.map(({ startMs, endMs }) => [startMs, endMs]));
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it.each(golden)(
    '%s of the golden shapes is read, and the second time changes nothing',
    (name) => {
      for (const { read, system } of icsFormats.slice(0, 2)) {
        const options = { ...anImportContext().options, country: 'US' };
        const context = anImportContext({ options });
        const { again } = importTwice(read, { text: goldenText(name), system, context });
        expect(again.filter((outcome) => outcome !== 'same' && outcome !== 'repeated')).toEqual([]);
      }
    },
  );

  it.each([
    ['outlook-windows-zone.ics', '2027-03-14T03:00:00.000Z'],
    ['apple-iana-zone-with-history.ics', '2027-11-07T02:00:00.000Z'],
    ['google-exceptions.ics', '2027-03-07T03:00:00.000Z'],
  ])('%s begins at the right instant', (name, first) => {
    expect(new Date(starts(goldenText(name))[0]?.[0] ?? 0).toISOString()).toBe(first);
  });
});

describe('a calendar file as dates', () => {
  const text = importFixture('dates.ics');
  const context = anImportContext({ options: { businessUnitId: 'hrp', country: 'US' } });

  it('reads whole days of a freeze in the planner’s zone, for everybody or for who is named', () => {
    const { items } = readIcsFreezes(text, context);
    expect(items[0]).toMatchObject({
      freeze: {
        startMs: Date.UTC(2027, 11, 18, 5),
        endMs: Date.UTC(2028, 0, 3, 5),
        targets: [],
        hardness: 'hard',
      },
    });
    expect(items[1]).toMatchObject({ freeze: { targets: [{ customerId: 'northwind' }] } });
  });

  it('lists repeated ones under the start that their rule gives them, moved or not', () => {
    expect(readIcsSlots(text, context).items.map(({ key }) => key)).toEqual([
      'year-end@dates.example',
      'northwind@dates.example',
      'weekly@dates.example 2027-03-01T18:00',
      'weekly@dates.example 2027-03-15T18:00',
    ]);
  });

  it('takes what is tentative as not certain, and not confirmed', () => {
    expect(readIcsReleases(text, context).items[1]).toMatchObject({
      release: { certainty: 'tentative', environment: 'staging' },
    });
    expect(readIcsSlots(text, context).items[1]).toMatchObject({
      databaseSlot: { confirmed: false, customerId: 'northwind' },
    });
  });

  it('gives a holiday each of its days, free or busy, once its country is known', () => {
    const dates = readIcsHolidays(text, context).items.flatMap((item) =>
      item.kind === 'holiday' ? [item.holiday.date] : [],
    );
    expect(dates.slice(0, 3)).toEqual(['2027-12-18', '2027-12-19', '2027-12-20']);
    const unknown = readIcsHolidays(text, anImportContext({ options: {} }));
    expect(unknown).toMatchObject({ items: [], notUnderstood: [{ line: 1 }] });
  });
});
