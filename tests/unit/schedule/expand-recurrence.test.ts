import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import { expandCalendar } from '../../../shared/schedule/expand-calendar.ts';
import { parseRecurrenceRule } from '../../../shared/schedule/recurrence-rule.ts';
import { expandRule, longRange, twoYears, utcText } from '../../support/expand-rule.ts';
import { bestCpuMs } from '../../support/cpu-time.ts';
import { ruleBombs } from './rule-bombs.ts';
import { trickyRules } from './tricky-rules.ts';

const newYork = { zone: 'America/New_York', start: '2026-01-01T02:00' };

describe('tricky rules', () => {
  it.each(trickyRules)('%s', (...[, zone, start, rrule, starts, lines]) => {
    const endless = !/COUNT|UNTIL/.test(rrule);
    const range = endless
      ? { startMs: Date.UTC(2026, 0, 1), endMs: Date.UTC(2026, 0, 20) }
      : longRange;
    const event = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:tricky',
      `DTSTART;TZID=${zone}:${start.replaceAll(/[-:]/g, '')}00`,
      'DURATION:PT1H',
      `RRULE:${rrule}`,
      ...lines,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ];
    const { occurrences, problems, cut } = expandCalendar(
      parseCalendarDocument(event.join('\r\n')),
      range,
    );
    expect(occurrences.map(({ startMs }) => utcText(startMs)).join(' ')).toBe(starts);
    expect([problems, cut]).toEqual([[], false]);
  });
});

type FixtureRow = readonly [
  about: string,
  zone: string,
  start: string,
  rrule: string,
  starts: readonly string[],
];

// JSON.parse tells no types; the fixture's writer, tests/oracle/make_recurrence_cases.py, does.
const fixture = JSON.parse(
  readFileSync(new URL('../../fixtures/schedule/recurrence-cases.json', import.meta.url), 'utf8'),
) as readonly FixtureRow[];

describe('rules over gaps, folds, year ends and leap days, as python-dateutil unfolds them', () => {
  const zones = [...new Set(fixture.map(([, zone]) => zone))];

  it('has at least ten times the cases of the hand-made table', () => {
    expect(fixture.length).toBeGreaterThan(10 * trickyRules.length);
  });

  it.each(zones)('%s', (zone) => {
    const rows = fixture.filter((row) => row[1] === zone);
    const answers = rows.map(([about, , start, rrule, starts]) => {
      const all = expandRule({ zone, start, rrule }, longRange).startsMs.map(utcText);
      return [about, start, rrule, all.slice(0, starts.length)];
    });
    expect(answers).toEqual(
      rows.map(([about, , start, rrule, starts]) => [about, start, rrule, starts]),
    );
  });
});

describe('where other libraries are not followed', () => {
  it('takes the weekday of a bare BYWEEKNO from DTSTART, not the whole week as dateutil does', () => {
    const rrule = 'FREQ=YEARLY;BYWEEKNO=20;COUNT=3';
    const { startsMs } = expandRule(
      { zone: 'Etc/UTC', start: '2026-05-13T12:00', rrule },
      longRange,
    );
    expect(startsMs.map(utcText)).toEqual([
      '2026-05-13T12:00',
      '2027-05-19T12:00',
      '2028-05-17T12:00',
    ]);
  });

  it('joins plain and numbered weekdays, where dateutil yields only days that are both', () => {
    const rrule = 'FREQ=MONTHLY;BYDAY=MO,1SA;COUNT=6';
    const { startsMs } = expandRule(
      { zone: 'Etc/UTC', start: '2026-06-01T12:00', rrule },
      longRange,
    );
    expect(startsMs.map((startMs) => utcText(startMs).slice(5, 10)).join(' ')).toBe(
      '06-01 06-06 06-08 06-15 06-22 06-29',
    );
  });

  it('counts BYSETPOS over the whole first week, where dateutil begins at DTSTART', () => {
    const rrule = 'FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2;COUNT=2';
    const { startsMs } = expandRule(
      { zone: 'Etc/UTC', start: '2026-06-03T12:00', rrule },
      longRange,
    );
    expect(startsMs.map(utcText)).toEqual(['2026-06-03T12:00', '2026-06-10T12:00']);
  });

  it('gives weeks that begin on Sunday the number of their own year, where dateutil finds a week 53 in 2026', () => {
    const rrule = 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA;WKST=SU;COUNT=2';
    const { startsMs } = expandRule(
      { zone: 'Etc/UTC', start: '2024-01-01T12:00', rrule },
      longRange,
    );
    expect(startsMs.map(utcText)).toEqual(['2026-01-03T12:00', '2032-01-03T12:00']);
  });

  it('does not count a DTSTART that its rule does not yield', () => {
    const rrule = 'FREQ=MONTHLY;BYDAY=2SA;COUNT=2';
    const { startsMs } = expandRule({ ...newYork, rrule }, longRange);
    expect(startsMs.map(utcText)).toEqual(['2026-01-10T07:00', '2026-02-14T07:00']);
  });

  it('gives an instant once that two readings around a gap both denote', () => {
    const rrule = 'FREQ=MINUTELY;INTERVAL=30;COUNT=6';
    const start = '2026-03-08T01:30';
    const { startsMs } = expandRule({ zone: 'America/New_York', start, rrule }, longRange);
    expect(startsMs.map((startMs) => utcText(startMs).slice(11)).join(' ')).toBe(
      '06:30 07:00 07:30 08:00',
    );
  });
});

describe('rule bombs', () => {
  it.each(ruleBombs)('%s: bounded, and said when cut', (...[, rrule, count, cut]) => {
    const answer = expandRule({ ...newYork, rrule }, twoYears);
    expect([answer.startsMs.length, answer.cut]).toEqual([count, cut]);
  });

  it.each(ruleBombs)('%s: within 50 ms', (_about, rrule) => {
    expect(bestCpuMs(() => expandRule({ ...newYork, rrule }, twoYears))).toBeLessThan(50);
  });

  it('refuses an interval of 0', () => {
    expect(parseRecurrenceRule('FREQ=DAILY;INTERVAL=0')).toEqual({
      ok: false,
      error: { kind: 'bad-rule', reason: 'INTERVAL=0 is no positive number' },
    });
  });
});
