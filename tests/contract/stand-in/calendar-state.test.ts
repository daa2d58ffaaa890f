import { CreateDocumentCommand, GetCalendarStateCommand } from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import {
  aCalendar,
  anEvent,
  aSeed,
  freezeText,
  homeCell,
  nowMs,
  sharedArn,
  windowsText,
} from './a-seed.ts';
import { aBench, refusalOf, type Bench } from './sdk-client.ts';

const day = 86_400_000;

/** A world with just these calendars in the home cell. */
function withCalendars(texts: Readonly<Record<string, string>>): Bench {
  const documents = Object.entries(texts).map(([name, text]) => ({
    name,
    versions: [{ text, createdAtMs: nowMs - day }],
  }));
  return aBench({ ...aSeed, cells: [{ ...homeCell, documents }] });
}

async function stateOf(bench: Bench, CalendarNames: string[], AtTime?: string) {
  const { State, NextTransitionTime } = await bench
    .client()
    .send(new GetCalendarStateCommand({ CalendarNames, AtTime }));
  return [State, NextTransitionTime];
}

describe('GetCalendarState', () => {
  it('is asked about now when no time is given, and says which time that is', async () => {
    const answer = await aBench()
      .client()
      .send(new GetCalendarStateCommand({ CalendarNames: ['freeze'] }));
    expect(answer).toMatchObject({
      State: 'CLOSED',
      AtTime: '2027-03-01T12:00:00Z',
      NextTransitionTime: '2027-03-01T14:00:00Z',
    });
  });

  it.each([
    ['freeze', '2027-03-01T09:59:59Z', 'OPEN', '2027-03-01T10:00:00Z'],
    ['freeze', '2027-03-01T10:00:00Z', 'CLOSED', '2027-03-01T14:00:00Z'],
    ['freeze', '2027-03-01T14:00:00Z', 'OPEN', '2027-03-08T10:00:00Z'],
    ['patch-windows', '2027-03-01T12:59:59Z', 'CLOSED', '2027-03-01T13:00:00Z'],
    ['patch-windows', '2027-03-01T13:00:00Z', 'OPEN', '2027-03-01T15:00:00Z'],
    ['patch-windows', '2027-03-02T22:00:00Z', 'CLOSED', undefined],
    ['patch-windows', '2027-03-01T05:30:00-0800', 'OPEN', '2027-03-01T15:00:00Z'],
    ['patch-windows', '2027-03-01T19:00+05:30', 'OPEN', '2027-03-01T15:00:00Z'],
    [sharedArn, '2027-03-01T12:00:00.500Z', 'CLOSED', '2027-03-01T14:00:00Z'],
    [
      'arn:aws:ssm:us-east-1:111122223333:document/freeze',
      '2027-03-01T12:00Z',
      'CLOSED',
      '2027-03-01T14:00:00Z',
    ],
  ])('finds %s at %s %s until %s', async (name, atTime, ...expected) => {
    expect(await stateOf(aBench(), [name], atTime)).toEqual(expected);
  });

  it('calls several calendars open only while all are, with the next change of them all together', async () => {
    const both = ['freeze', 'patch-windows'];
    // The freeze ends at 14:00 while the window is open from 13:00 to 15:00.
    expect(await stateOf(aBench(), both, '2027-03-01T12:00:00Z')).toEqual([
      'CLOSED',
      '2027-03-01T14:00:00Z',
    ]);
    expect(await stateOf(aBench(), both, '2027-03-01T14:00:00Z')).toEqual([
      'OPEN',
      '2027-03-01T15:00:00Z',
    ]);
    expect(await stateOf(aBench(), both, '2027-03-01T15:00:00Z')).toEqual([
      'CLOSED',
      '2027-03-02T20:00:00Z',
    ]);
  });

  it('has no next transition when nothing changes any more', async () => {
    const bench = withCalendars({
      empty: aCalendar('DEFAULT_OPEN'),
      shut: aCalendar('DEFAULT_CLOSED'),
    });
    expect(await stateOf(bench, ['empty'])).toEqual(['OPEN', undefined]);
    expect(await stateOf(bench, ['empty', 'shut'])).toEqual(['CLOSED', undefined]);
  });

  it('has no next transition for calendars that are never open together, and looks ahead for rare ones', async () => {
    const weekly = (uid: string, span: string, rule: string) =>
      aCalendar('DEFAULT_CLOSED', [anEvent(uid, span, [`RRULE:${rule}`])]);
    const bench = withCalendars({
      mondays: weekly('mondays', '20270301T100000/20270301T120000', 'FREQ=WEEKLY;BYDAY=MO'),
      tuesdays: weekly('tuesdays', '20270302T100000/20270302T120000', 'FREQ=WEEKLY;BYDAY=TU'),
      firsts: weekly('firsts', '20270301T110000/20270301T130000', 'FREQ=MONTHLY;BYMONTHDAY=1'),
    });
    expect(await stateOf(bench, ['mondays', 'tuesdays'])).toEqual(['CLOSED', undefined]);
    // The next first of a month that is a Monday.
    expect(await stateOf(bench, ['mondays', 'firsts'])).toEqual(['CLOSED', '2027-11-01T11:00:00Z']);
  });

  it('goes by the default version, not by the latest', async () => {
    const versions = [freezeText, windowsText].map((text) => ({ text, createdAtMs: nowMs - day }));
    const documents = [{ name: 'staged', versions, defaultVersion: 1 }];
    const bench = aBench({ ...aSeed, cells: [{ ...homeCell, documents }] });
    expect(await stateOf(bench, ['staged'])).toEqual(['CLOSED', '2027-03-01T14:00:00Z']);
  });

  it('lets advisory events count for nothing', async () => {
    const text = freezeText.replace('X-EVENT-TYPE:STANDARD', 'X-EVENT-TYPE:ADVISORY');
    expect(await stateOf(withCalendars({ text }), ['text'])).toEqual(['OPEN', undefined]);
  });

  it.each([
    ['no iCalendar', 'hello'],
    ['an end that is missing', freezeText.replace('END:VCALENDAR', '')],
    ['another calendar type', freezeText.replace('DEFAULT_OPEN', 'DEFAULT-OPEN')],
    ['no calendar type', freezeText.replace(/X-CALENDAR-TYPE.*\r\n/, '')],
    ['no component', aCalendar('DEFAULT_OPEN', [''])],
    ['an exception date', freezeText.replace('RRULE', 'EXDATE:20270308T100000Z\r\nRRULE')],
    [
      'a folded exception date',
      freezeText.replace('RRULE', 'EXD\r\n ATE:20270308T100000Z\r\nRRULE'),
    ],
    ['an extra date', freezeText.replace('RRULE', 'RDATE:20270308T100000Z\r\nRRULE')],
    ['a moved occurrence', freezeText.replace('RRULE', 'RECURRENCE-ID:20270308T100000Z\r\nRRULE')],
    ['an unknown zone', freezeText.replaceAll('Etc/UTC', 'Mars/Olympus')],
    ['a yearly rule', freezeText.replace('FREQ=WEEKLY;BYDAY=MO', 'FREQ=YEARLY')],
    ['an hourly rule', freezeText.replace('FREQ=WEEKLY;BYDAY=MO', 'FREQ=HOURLY')],
    ['a counted rule', freezeText.replace('BYDAY=MO', 'COUNT=3')],
    [
      'an end before the start',
      aCalendar('DEFAULT_OPEN', [anEvent('x', '20270301T100000/20270301T090000')]),
    ],
    [
      'an end at the start',
      aCalendar('DEFAULT_OPEN', [anEvent('x', '20270301T100000/20270301T100000')]),
    ],
    ['no start', freezeText.replace(/DTSTART.*\r\n/, '')],
    ['no end', freezeText.replace(/DTEND.*\r\n/, '')],
    [
      'one UID twice',
      aCalendar('DEFAULT_OPEN', [
        anEvent('x', '20270301T100000/20270301T110000'),
        anEvent('x', '20270302T100000/20270302T110000'),
      ]),
    ],
  ])('does not support %s', async (_, text) => {
    const bench = withCalendars({ text, good: freezeText });
    const call = bench
      .client()
      .send(new GetCalendarStateCommand({ CalendarNames: ['good', 'text'] }));
    expect(await refusalOf(call)).toMatchObject({ name: 'UnsupportedCalendarException' });
  });

  it.each([
    ['a trailing semicolon in a rule', freezeText.replace('BYDAY=MO', 'BYDAY=MO;')],
    [
      'zones described with rules and dates of their own',
      freezeText.replace(
        'BEGIN:VEVENT',
        'BEGIN:VTIMEZONE\r\nTZID:Elsewhere\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRDATE:19700101T000000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT',
      ),
    ],
    ['LF line ends', freezeText.replaceAll('\r\n', '\n')],
    ['a rule with an end date', freezeText.replace('BYDAY=MO', 'BYDAY=MO;UNTIL=20280101T000000Z')],
  ])('supports %s', async (_, text) => {
    expect((await stateOf(withCalendars({ text }), ['text']))[0]).toBe('CLOSED');
  });

  it('supports a day without hours in a zone', async () => {
    const text = aCalendar('DEFAULT_OPEN', [anEvent('x', '20270301/20270302')]);
    expect(await stateOf(withCalendars({ text }), ['text'])).toEqual([
      'CLOSED',
      '2027-03-02T00:00:00Z',
    ]);
  });

  it.each([
    ['InvalidDocument', ['nothing-here'], undefined],
    ['InvalidDocument', ['freeze', 'shared-freeze'], undefined],
    ['InvalidDocumentType', ['command'], undefined],
    ['ValidationException', [], undefined],
    ['ValidationException', ['freeze'], 'tomorrow'],
    ['ValidationException', ['freeze'], '2027-03-01T12:00:00'],
    ['ValidationException', ['freeze'], '2027-02-30T12:00:00Z'],
  ])('answers %s for %o at %s', async (name, CalendarNames, AtTime) => {
    const bench = aBench();
    const command = { Name: 'command', Content: '{"schemaVersion":"2.2"}' };
    await bench.client().send(new CreateDocumentCommand(command));
    const call = bench.client().send(new GetCalendarStateCommand({ CalendarNames, AtTime }));
    expect(await refusalOf(call)).toMatchObject({ name });
  });
});
