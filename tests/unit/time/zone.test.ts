import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  isZone,
  offsetMinutesAt,
  toInstant,
  toLocal,
  transitionsIn,
  wallSpanOf,
} from '../../../shared/time/zone.ts';
import { zoneTablesOf } from '../../../shared/time/zone-table.ts';

const utc = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 16);

const changingZones = [
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Asia/Gaza',
  'America/Sao_Paulo',
  'Asia/Tehran',
  'Antarctica/Troll',
  'Africa/Cairo',
  'America/St_Johns',
  'Pacific/Chatham',
  'Europe/Dublin',
  'Asia/Pyongyang',
] as const;
const steadyZones = ['Asia/Kolkata', 'Etc/UTC', 'Etc/GMT+5', 'Asia/Kathmandu', 'EST5EDT'] as const;
const anyZone = fc.constantFrom(...changingZones, ...steadyZones);

/** Wall reading → instant, and what is odd about it. Gap: offset before it; fold: first reading. */
const readings: readonly (readonly [
  zone: string,
  local: string,
  instant: string,
  anomaly: string,
])[] = [
  ['America/New_York', '2026-03-08T01:59', '2026-03-08T06:59', 'none'],
  ['America/New_York', '2026-03-08T02:00', '2026-03-08T07:00', 'gap'],
  ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30', 'gap'],
  ['America/New_York', '2026-03-08T02:59', '2026-03-08T07:59', 'gap'],
  ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00', 'none'],
  ['America/New_York', '2026-11-01T00:59', '2026-11-01T04:59', 'none'],
  ['America/New_York', '2026-11-01T01:00', '2026-11-01T05:00', 'fold'],
  ['America/New_York', '2026-11-01T01:59', '2026-11-01T05:59', 'fold'],
  ['America/New_York', '2026-11-01T02:00', '2026-11-01T07:00', 'none'],
  ['America/New_York', '2027-03-14T02:30', '2027-03-14T07:30', 'gap'],
  ['America/New_York', '2027-11-07T01:30', '2027-11-07T05:30', 'fold'],
  ['Europe/London', '2026-03-29T00:59', '2026-03-29T00:59', 'none'],
  ['Europe/London', '2026-03-29T01:00', '2026-03-29T01:00', 'gap'],
  ['Europe/London', '2026-03-29T01:30', '2026-03-29T01:30', 'gap'],
  ['Europe/London', '2026-03-29T02:00', '2026-03-29T01:00', 'none'],
  ['Europe/London', '2026-10-25T00:30', '2026-10-24T23:30', 'none'],
  ['Europe/London', '2026-10-25T01:30', '2026-10-25T00:30', 'fold'],
  ['Europe/London', '2026-10-25T02:00', '2026-10-25T02:00', 'none'],
  ['Australia/Lord_Howe', '2026-10-04T01:59', '2026-10-03T15:29', 'none'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45', 'gap'],
  ['Australia/Lord_Howe', '2026-10-04T02:30', '2026-10-03T15:30', 'none'],
  ['Australia/Lord_Howe', '2026-04-05T01:29', '2026-04-04T14:29', 'none'],
  ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45', 'fold'],
  ['Australia/Lord_Howe', '2026-04-05T02:00', '2026-04-04T15:30', 'none'],
  ['Pacific/Apia', '2011-12-29T23:59', '2011-12-30T09:59', 'none'],
  ['Pacific/Apia', '2011-12-30T00:00', '2011-12-30T10:00', 'gap'],
  ['Pacific/Apia', '2011-12-30T23:59', '2011-12-31T09:59', 'gap'],
  ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00', 'none'],
  ['Pacific/Apia', '2026-01-01T00:00', '2025-12-31T11:00', 'none'],
  ['Africa/Casablanca', '2025-02-23T01:59', '2025-02-23T00:59', 'none'],
  ['Africa/Casablanca', '2025-02-23T02:30', '2025-02-23T01:30', 'fold'],
  ['Africa/Casablanca', '2025-02-23T03:00', '2025-02-23T03:00', 'none'],
  ['Africa/Casablanca', '2025-04-06T01:59', '2025-04-06T01:59', 'none'],
  ['Africa/Casablanca', '2025-04-06T02:30', '2025-04-06T02:30', 'gap'],
  ['Africa/Casablanca', '2025-04-06T03:00', '2025-04-06T02:00', 'none'],
  ['Asia/Kolkata', '2026-03-08T02:30', '2026-03-07T21:00', 'none'],
  ['Asia/Kolkata', '2026-11-01T01:30', '2026-10-31T20:00', 'none'],
  ['Etc/UTC', '2026-03-08T02:30', '2026-03-08T02:30', 'none'],
  ['Etc/GMT+5', '2026-07-01T12:00', '2026-07-01T17:00', 'none'],
  ['EST5EDT', '2026-07-01T12:00', '2026-07-01T16:00', 'none'],
  // A midnight that does not exist: the day begins at 01:00.
  ['Africa/Cairo', '2026-04-24T00:30', '2026-04-23T22:30', 'gap'],
  // Two hours at once.
  ['Antarctica/Troll', '2026-03-29T02:30', '2026-03-29T02:30', 'gap'],
];

describe('toInstant', () => {
  it.each(readings)('reads %s %s as %sZ (%s)', (...[zone, local, instant, anomaly]) => {
    const reading = toInstant(local, zone);
    expect([utc(reading.epochMs), reading.anomaly]).toEqual([instant, anomaly]);
  });

  it('shows 02:30 of the spring night in New York as 03:30', () => {
    const { epochMs } = toInstant('2026-03-08T02:30', 'America/New_York');
    expect(toLocal(epochMs, 'America/New_York')).toBe('2026-03-08T03:30');
  });

  it('throws on an unknown zone', () => {
    expect(() => toInstant('2026-03-08T02:30', 'Gotham')).toThrow('Unknown time zone: Gotham');
  });

  it('agrees with Temporal’s earlier reading in folds and later one in gaps', () => {
    const local = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2060, 0, 1) });
    fc.assert(
      fc.property(anyZone, local, (zone, wallMs) => {
        const text = new Date(wallMs - (wallMs % 60_000)).toISOString().slice(0, 16);
        const temporal = Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
        expect(toInstant(text, zone).epochMs).toBe(temporal.epochMilliseconds);
      }),
      { numRuns: 400 },
    );
  });

  it('agrees with Temporal around every change of offset', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...changingZones),
        fc.integer({ min: 2000, max: 2045 }),
        fc.integer({ min: -180, max: 180 }),
        (zone, year, minutes) => {
          const range = { startMs: Date.UTC(year, 0, 1), endMs: Date.UTC(year + 1, 0, 1) };
          for (const { atMs, offsetBeforeMinutes } of transitionsIn(range, zone)) {
            const wallMs = atMs + (offsetBeforeMinutes + minutes) * 60_000;
            const text = new Date(wallMs).toISOString().slice(0, 16);
            const temporal = Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
            expect(utc(toInstant(text, zone).epochMs)).toBe(utc(temporal.epochMilliseconds));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('toLocal', () => {
  it('is read back as the same instant, unless it is the second reading of a fold', () => {
    const instant = fc.integer({ min: -2_000_000_000, max: 4_000_000_000 });
    fc.assert(
      fc.property(anyZone, instant, (zone, seconds) => {
        const epochMs = seconds * 1_000;
        const reading = toInstant(toLocal(epochMs, zone), zone);
        if (reading.anomaly === 'fold') expect(reading.epochMs).toBeLessThanOrEqual(epochMs);
        else expect(reading.epochMs).toBe(epochMs);
      }),
    );
  });

  it('is right far from today', () => {
    expect(toLocal(Date.UTC(9999, 11, 31, 20), 'Asia/Kolkata')).toBe('+010000-01-01T01:30');
    expect(toLocal(Date.UTC(2400, 6, 1), 'America/New_York')).toBe('2400-06-30T20:00');
    expect(offsetMinutesAt(Date.UTC(1800, 0, 1), 'America/New_York')).toBeCloseTo(-296.0333, 3);
    expect(offsetMinutesAt(Date.UTC(1972, 0, 1), 'Africa/Monrovia')).toBe(-44.5);
    expect(toLocal(8.64e15, 'Etc/UTC')).toBe('+275760-09-13T00:00');
  });
});

describe('isZone', () => {
  it('takes IANA names and nothing else', () => {
    const names = ['America/New_York', 'Etc/UTC', 'UTC', 'EST5EDT', 'Asia/Kolkata', 'Europe/Kyiv'];
    expect(names.filter(isZone)).toEqual(names);
    const others = ['', '+05:30', '-0800', 'Eastern Standard Time', 'Gotham', '__proto__', ' UTC'];
    expect(others.filter(isZone)).toEqual([]);
  });

  it('forgets nothing and mixes up nothing however many names it is asked about', () => {
    for (let index = 0; index < 3_000; index += 1) expect(isZone(`No/Such_${index}`)).toBe(false);
    expect(offsetMinutesAt(Date.UTC(2026, 6, 1), 'America/New_York')).toBe(-240);
  });
});

describe('transitionsIn', () => {
  const inYear = (year: number, zone: string) =>
    transitionsIn({ startMs: Date.UTC(year, 0, 1), endMs: Date.UTC(year + 1, 0, 1) }, zone).map(
      ({ atMs, offsetBeforeMinutes, offsetAfterMinutes }) =>
        `${utc(atMs)} ${offsetBeforeMinutes}>${offsetAfterMinutes}`,
    );

  it.each([
    ['America/New_York', 2026, ['2026-03-08T07:00 -300>-240', '2026-11-01T06:00 -240>-300']],
    ['Australia/Lord_Howe', 2026, ['2026-04-04T15:00 660>630', '2026-10-03T15:30 630>660']],
    ['Africa/Casablanca', 2024, ['2024-03-10T02:00 60>0', '2024-04-14T02:00 0>60']],
    [
      'Pacific/Apia',
      2011,
      ['2011-04-02T14:00 -600>-660', '2011-09-24T14:00 -660>-600', '2011-12-30T10:00 -600>840'],
    ],
    ['Asia/Kolkata', 2026, []],
    ['Etc/UTC', 2026, []],
    // There and back within a week: the shortest since 1970.
    [
      'America/Recife',
      2000,
      ['2000-02-27T02:00 -120>-180', '2000-10-08T03:00 -180>-120', '2000-10-15T02:00 -120>-180'],
    ],
  ])('lists those of %s in %i', (zone, year, expected) => {
    expect(inYear(year, zone)).toEqual(expected);
  });

  it('finds what Temporal finds, from 1995 to 2045', () => {
    const startMs = Date.UTC(1995, 0, 1);
    const endMs = Date.UTC(2045, 0, 1);
    for (const zone of changingZones) {
      const expected: number[] = [];
      let at = Temporal.Instant.fromEpochMilliseconds(startMs)
        .toZonedDateTimeISO(zone)
        .getTimeZoneTransition('next');
      while (at !== null && at.epochMilliseconds < endMs) {
        expected.push(at.epochMilliseconds);
        at = at.getTimeZoneTransition('next');
      }
      expect(
        transitionsIn({ startMs: startMs + 1, endMs }, zone).map(({ atMs }) => utc(atMs)),
      ).toEqual(expected.map(utc));
    }
  });

  it('lists the same whether a range is asked for at once or in parts', () => {
    const instant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...changingZones), instant, instant, instant, (zone, ...ends) => {
        const [startMs = 0, middleMs = 0, endMs = 0] = ends.toSorted((a, b) => a - b);
        expect([
          ...transitionsIn({ startMs, endMs: middleMs }, zone),
          ...transitionsIn({ startMs: middleMs, endMs }, zone),
        ]).toEqual(transitionsIn({ startMs, endMs }, zone));
      }),
      { numRuns: 50 },
    );
  });
});

describe('wallSpanOf', () => {
  it('holds every reading whose instant is in the range, and little more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...changingZones),
        fc.integer({ min: 2008, max: 2030 }),
        fc.integer({ min: -3_000, max: 3_000 }),
        fc.integer({ min: 1, max: 3_000 }),
        (...[zone, year, minutes, length]) => {
          const tables = zoneTablesOf(zone);
          const [first] = transitionsIn(
            { startMs: Date.UTC(year, 0, 1), endMs: Date.UTC(year + 1, 0, 1) },
            zone,
          );
          const startMs = (first?.atMs ?? Date.UTC(year, 0, 1)) + minutes * 60_000;
          const range = { startMs, endMs: startMs + length * 60_000 };
          const span = wallSpanOf(range, tables);
          const slackMs = 26 * 3_600_000;
          expect(span.toMs - span.fromMs).toBeLessThanOrEqual(length * 60_000 + slackMs);
          const stepMs = 15 * 60_000;
          const firstMs = Math.ceil((span.fromMs - slackMs) / stepMs) * stepMs;
          for (let wallMs = firstMs; wallMs < span.toMs + slackMs; wallMs += stepMs) {
            const { epochMs } = toInstant(new Date(wallMs).toISOString().slice(0, 16), zone);
            const isInRange = epochMs >= range.startMs && epochMs < range.endMs;
            if (isInRange) expect(wallMs >= span.fromMs && wallMs < span.toMs).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
