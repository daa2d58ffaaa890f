import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import { commonZones, ianaOfWindows } from '../../../shared/ical/windows-zones.ts';
import { zoneOfTzid } from '../../../shared/ical/zone-of-tzid.ts';
import { isZone, offsetMinutesAt, toLocal, transitionsIn } from '../../../shared/time/zone.ts';
import { aCalendar, hourMs, zones } from './a-calendar.ts';

describe('zoneOfTzid', () => {
  it.each([
    ['America/New_York', 'America/New_York'],
    ['america/new_york', 'america/new_york'],
    ['US/Eastern', 'US/Eastern'],
    ['EST5EDT', 'EST5EDT'],
    ['UTC', 'UTC'],
    ['Etc/UTC', 'Etc/UTC'],
    ['Eastern Standard Time', 'America/New_York'],
    ['EASTERN STANDARD TIME', 'America/New_York'],
    ['India Standard Time', 'Asia/Kolkata'],
    ['UTC-11', 'Etc/GMT+11'],
    ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['/freeassociation.sourceforge.net/Europe/Berlin', 'Europe/Berlin'],
    ['/mozilla.org/20050126_1/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ])('of %j is %s', (tzid, zone) => {
    expect(zoneOfTzid(tzid)).toBe(zone);
    expect(isZone(zone)).toBe(true);
  });

  it.each([
    ['', 'PST', 'IST', 'CST', 'BST', 'ACT', 'SystemV/EST5', '+05:30', 'GMT+2', 'UTC+01:00'],
    ['Customized Time Zone', 'Nowhere', 'constructor', '/a/b/c/d/e/f/g/h/Europe/Berlin', '/Berlin'],
    [`Europe/${'x'.repeat(1_000)}`, 'Europe/Berlin\0', ' Europe/Berlin'],
  ])('names no zone: %j, %j, %j and others', (...tzids) => {
    for (const tzid of tzids) expect(zoneOfTzid(tzid)).toBeNull();
  });
});

describe('the zones of Windows', () => {
  it('are all known to the runtime, each once', () => {
    expect(commonZones.filter((zone) => !isZone(zone))).toEqual([]);
    expect(new Set(commonZones).size).toBe(commonZones.length);
    expect(commonZones.length).toBeGreaterThan(135);
  });

  it.each([
    ['Tokyo Standard Time', '09:00'],
    ['India Standard Time', '05:30'],
    ['Nepal Standard Time', '05:45'],
    ['US Mountain Standard Time', '-07:00'],
    ['Venezuela Standard Time', '-04:00'],
    ['Line Islands Standard Time', '14:00'],
    ['Dateline Standard Time', '-12:00'],
  ])('%s is %s from UTC in January', (name, offset) => {
    const zone = ianaOfWindows(name);
    const [hours = 0, minutes = 0] = offset.split(':').map(Number);

    expect(zone).not.toBeNull();
    expect(offsetMinutesAt(Date.UTC(2027, 0, 15), zone ?? '')).toBe(hours * 60 + minutes);
  });
});

/** A VTIMEZONE that says in dates what a zone does from 2026 to 2040. */
function asVTimezone(tzid: string, zone: string): readonly string[] {
  const range = { startMs: Date.UTC(2026, 0, 1), endMs: Date.UTC(2041, 0, 1) };
  const offset = (minutes: number): string => {
    const size = Math.abs(minutes);
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
  };
  const wall = (epochMs: number, minutes: number): string =>
    new Date(epochMs + minutes * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '');
  const first = offsetMinutesAt(range.startMs, zone);
  const onsets = [
    { atMs: range.startMs, offsetBeforeMinutes: first, offsetAfterMinutes: first },
    ...transitionsIn(range, zone),
  ];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    ...onsets.flatMap(({ atMs, offsetBeforeMinutes, offsetAfterMinutes }) => [
      'BEGIN:STANDARD',
      `DTSTART:${wall(atMs, offsetBeforeMinutes)}`,
      `TZOFFSETFROM:${offset(offsetBeforeMinutes)}`,
      `TZOFFSETTO:${offset(offsetAfterMinutes)}`,
      'END:STANDARD',
    ]),
    'END:VTIMEZONE',
  ];
}

const basic = (local: string): string => local.replace(/[-:]/g, '').padEnd(15, '0');
const anEventIn = (tzid: string, local: string, ...more: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  'UID:e',
  `DTSTART;TZID=${tzid}:${basic(local)}`,
  'DURATION:PT1H',
  ...more,
  'END:VEVENT',
];

describe('a TZID that only its VTIMEZONE explains', () => {
  it.each(zones)('means the clock of %s where it has the rules of it', (zone) => {
    const local = fc
      .integer({ min: Date.UTC(2027, 0, 1) / hourMs, max: Date.UTC(2030, 0, 1) / hourMs })
      .map((hours) => toLocal(hours * hourMs, zone));
    const block = asVTimezone('Ours', zone);
    fc.assert(
      fc.property(local, (start) => {
        const mine = parseCalendarDocument(aCalendar([...block, ...anEventIn('Ours', start)]));
        const named = parseCalendarDocument(aCalendar(anEventIn(zone, start)));
        expect(mine.problems).toEqual([]);
        expect(mine.events[0]?.startMs).toBe(named.events[0]?.startMs);
        expect(mine.events[0]?.start).toMatchObject({ kind: 'zoned', local: start });
      }),
      { numRuns: 20 },
    );
  });

  it('means the instants of its rules where no zone shares them, gap and fold included', () => {
    const odd = [
      'BEGIN:VTIMEZONE',
      'TZID:Odd',
      'BEGIN:STANDARD',
      'DTSTART:20201101T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      'TZOFFSETFROM:+0247',
      'TZOFFSETTO:+0147',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20200301T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1SU',
      'TZOFFSETFROM:+0147',
      'TZOFFSETTO:+0247',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const startOf = (local: string): string | undefined => {
      const { events } = parseCalendarDocument(aCalendar([...odd, ...anEventIn('Odd', local)]));
      return events[0] && new Date(events[0].startMs).toISOString().slice(0, 16);
    };

    expect(startOf('2027-01-15T12:00')).toBe('2027-01-15T10:13');
    expect(startOf('2027-07-15T12:00')).toBe('2027-07-15T09:13');
    // 7 March 2027, 02:30 does not exist: the offset before it answers.
    expect(startOf('2027-03-07T02:30')).toBe('2027-03-07T00:43');
    // 7 November 2027, 02:30 exists twice: the first one.
    expect(startOf('2027-11-07T02:30')).toBe('2027-11-06T23:43');
    expect(startOf('2027-11-07T03:00')).toBe('2027-11-07T01:13');
  });

  it.each([
    ['UNTIL', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1SU;UNTIL=20260301T001300Z'],
    ['COUNT', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1SU;COUNT=7'],
    [
      'weekdays among days of the month',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=1,2,3,4,5,6,7;UNTIL=20260401T000000Z',
    ],
    [
      'dates',
      'RDATE:20210307T020000,20220306T020000,20230305T020000,20240303T020000,20250302T020000,20260301T020000',
    ],
  ])('follows rules that end by %s', (_what, rule) => {
    const block = [
      'BEGIN:VTIMEZONE',
      'TZID:Odd',
      'BEGIN:DAYLIGHT',
      'DTSTART:20200301T020000',
      rule,
      'TZOFFSETFROM:+0147',
      'TZOFFSETTO:+0247',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20201101T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      'TZOFFSETFROM:+0247',
      'TZOFFSETTO:+0147',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const offsetIn = (year: number): number => {
      const { events } = parseCalendarDocument(
        aCalendar([...block, ...anEventIn('Odd', `${year}-07-01T00:00`)]),
      );
      return (Date.UTC(year, 6, 1) - (events[0]?.startMs ?? NaN)) / 60_000;
    };

    expect([2021, 2025, 2026, 2027].map(offsetIn)).toEqual([167, 167, 167, 107]);
  });

  const whole = ['DTSTART:20200101T000000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0100'];
  it.each([
    ['no rules', [], 6, 'The time zone has no rules'],
    ['half a rule', whole.slice(1), 9, 'The rules of the time zone are not whole'],
    [
      'an offset in words',
      [...whole, 'TZOFFSETTO:one'],
      11,
      'The rules of the time zone are not whole',
    ],
    [
      'a rule of every day',
      [...whole, 'RRULE:FREQ=DAILY'],
      10,
      'The rule of the time zone is not understood',
    ],
  ])('is refused where its VTIMEZONE has %s', (_what, lines, ...[line, reason]) => {
    const rules = lines.length === 0 ? [] : ['BEGIN:STANDARD', ...lines, 'END:STANDARD'];
    const block = ['BEGIN:VTIMEZONE', 'TZID:Odd', ...rules, 'END:VTIMEZONE'];
    const text = aCalendar([...block, ...anEventIn('Odd', '2027-07-01T00:00')]);
    const { events, problems } = parseCalendarDocument(text);

    expect(events).toEqual([]);
    expect(problems).toEqual([
      {
        source: 'calendar text',
        line: 4 + block.length + 2,
        uid: 'e',
        reason: `The time zone “Odd” cannot be used: line ${line}, ${reason}`,
      },
    ]);
  });
});
