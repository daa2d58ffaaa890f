/** A realistic Change Calendar of any size, the same for everybody (anchors/gen.mjs). */

/** A repeatable source of numbers from 0 to below 1. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Change {
  readonly name: 'DAYLIGHT' | 'STANDARD';
  readonly from: string;
  readonly to: string;
  readonly start: string;
  readonly rule: string | null;
}

const timezone = (tzid: string, changes: readonly Change[]): readonly string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  `X-LIC-LOCATION:${tzid}`,
  ...changes.flatMap(({ name, from, to, start, rule }) => [
    `BEGIN:${name}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `TZNAME:${name.slice(0, 3)}`,
    `DTSTART:${start}`,
    ...(rule === null ? [] : [`RRULE:FREQ=YEARLY;${rule}`]),
    `END:${name}`,
  ]),
  'END:VTIMEZONE',
];

const timezones: readonly (readonly string[])[] = [
  timezone('America/New_York', [
    {
      name: 'DAYLIGHT',
      from: '-0500',
      to: '-0400',
      start: '20070311T020000',
      rule: 'BYMONTH=3;BYDAY=2SU',
    },
    {
      name: 'STANDARD',
      from: '-0400',
      to: '-0500',
      start: '20071104T020000',
      rule: 'BYMONTH=11;BYDAY=1SU',
    },
  ]),
  timezone('Europe/London', [
    {
      name: 'DAYLIGHT',
      from: '+0000',
      to: '+0100',
      start: '19960331T010000',
      rule: 'BYMONTH=3;BYDAY=-1SU',
    },
    {
      name: 'STANDARD',
      from: '+0100',
      to: '+0000',
      start: '19961027T020000',
      rule: 'BYMONTH=10;BYDAY=-1SU',
    },
  ]),
  timezone('Asia/Kolkata', [
    { name: 'STANDARD', from: '+0530', to: '+0530', start: '19700101T000000', rule: null },
  ]),
  timezone('Australia/Lord_Howe', [
    {
      name: 'STANDARD',
      from: '+1100',
      to: '+1030',
      start: '20080406T020000',
      rule: 'BYMONTH=4;BYDAY=1SU',
    },
    {
      name: 'DAYLIGHT',
      from: '+1030',
      to: '+1100',
      start: '20081005T020000',
      rule: 'BYMONTH=10;BYDAY=1SU',
    },
  ]),
];
/** The zones of its events. */
export const sampleZones = [
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
] as const;
const environments = ['prod', 'stage', 'uat', 'dev'] as const;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const hourMs = 3_600_000;

const pick = <T>(from: readonly T[], number: number): T =>
  from[Math.floor(number * from.length)] as T;
const wall = (date: Date): string => date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
const fold = (line: string): string =>
  line.length <= 75
    ? line
    : `${line.slice(0, 75)}${(line.slice(75).match(/.{1,74}/g) ?? []).map((part) => `\r\n ${part}`).join('')}`;

function uuid(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function event(random: () => number, index: number): readonly string[] {
  const zone = pick(sampleZones, random());
  const start = new Date(
    Date.UTC(
      2026,
      Math.floor(random() * 24),
      1 + Math.floor(random() * 28),
      Math.floor(random() * 24),
      pick([0, 15, 30, 45], random()),
    ),
  );
  const end = new Date(start.getTime() + (1 + Math.floor(random() * 6)) * hourMs);
  const head = [
    'BEGIN:VEVENT',
    'DTSTAMP:20260110T093012Z',
    `UID:${uuid(random)}`,
    `SEQUENCE:${Math.floor(random() * 4)}`,
  ];
  const customer = `customer-${String(Math.floor(random() * 400)).padStart(3, '0')}`;
  const environment = pick(environments, random());
  const wave = 1 + Math.floor(random() * 4);
  const texts = [
    `SUMMARY:${customer} ${environment} Linux patch window wave ${wave}`,
    `DESCRIPTION:Monthly OS patching for ${customer} (${environment}). Change CHG00${100_000 + index}\\; owner: platform-operations@example.com\\, rollback plan in runbook RB-${index % 977}.\\nReboot allowed.`,
  ];
  const times = [`DTSTART;TZID=${zone}:${wall(start)}`, `DTEND;TZID=${zone}:${wall(end)}`];
  return [...head, ...texts, ...times, ...recurrence(start, zone, random()), 'END:VEVENT'].map(
    fold,
  );
}

function recurrence(start: Date, zone: string, share: number): readonly string[] {
  const nth = 1 + Math.floor((start.getUTCDate() - 1) / 7);
  const weekday = weekdays[start.getUTCDay()] ?? '';
  const skipped = wall(new Date(start.getTime() + 28 * 24 * hourMs));
  if (share >= 0.35) return [];
  if (share >= 0.25) return [`RRULE:FREQ=WEEKLY;BYDAY=${weekday};UNTIL=20271231T235959Z`];
  return [
    `RRULE:FREQ=MONTHLY;BYDAY=${nth > 4 ? -1 : nth}${weekday}`,
    ...(share < 0.08 ? [`EXDATE;TZID=${zone}:${skipped}`] : []),
  ];
}

/** A calendar of so many events, 455 bytes each, in four zones with their VTIMEZONEs. */
export function sampleCalendar(events: number): string {
  const random = numbersFrom(1);
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//AWS//Change Calendar 1.0//EN',
    'VERSION:2.0',
    'X-CALENDAR-TYPE:DEFAULT_OPEN',
    'X-WR-CALDESC:Patch windows',
    'X-CALENDAR-CMEVENTS:DISABLED',
    ...timezones.flat(),
    ...Array.from({ length: events }, (_, index) => event(random, index)).flat(),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
