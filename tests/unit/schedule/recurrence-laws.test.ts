import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdays } from '../../../shared/time/iso-date.ts';
import { localOf, wallMsOf } from '../../../shared/time/wall-ms.ts';
import { zoneTablesOf } from '../../../shared/time/zone-table.ts';
import { instantOfWall } from '../../../shared/time/zone.ts';
import { plainRecurrence } from '../../oracle/plain-recurrence.ts';
import { extremeRule } from '../../oracle/extreme-rules.ts';
import { seeded } from '../../oracle/random-rules.ts';
import { bestCpuMs } from '../../support/cpu-time.ts';
import {
  expandRule,
  readRule,
  twoYears,
  utcText,
  type RuleText,
} from '../../support/expand-rule.ts';

const list = <T>(member: fc.Arbitrary<T>, most: number) =>
  fc.uniqueArray(member, { minLength: 1, maxLength: most }).map((all) => all.join(','));
const signed = (most: number) =>
  fc.integer({ min: -most, max: most }).filter((value) => value !== 0);
const weekday = fc.constantFrom(...weekdays);
const numbered = fc
  .tuple(fc.integer({ min: -5, max: 5 }), weekday)
  .map(([ordinal, name]) => `${ordinal === 0 ? '' : ordinal}${name}`);

/** Any rule of days or hours, however odd. */
const anyRule = fc
  .record(
    {
      FREQ: fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'),
      INTERVAL: fc.integer({ min: 1, max: 5 }),
      COUNT: fc.integer({ min: 1, max: 60 }),
      UNTIL: fc.constantFrom('20260630', '20270107T120000'),
      WKST: weekday,
      BYMONTH: list(fc.integer({ min: 1, max: 12 }), 4),
      BYWEEKNO: list(signed(53), 3),
      BYYEARDAY: list(signed(366), 4),
      BYMONTHDAY: list(signed(31), 5),
      BYDAY: list(numbered, 4),
      BYHOUR: list(fc.integer({ min: 0, max: 23 }), 3),
      BYMINUTE: list(fc.integer({ min: 0, max: 59 }), 2),
      BYSETPOS: list(signed(4), 3),
    },
    { requiredKeys: ['FREQ'] },
  )
  .map((parts) =>
    Object.entries(parts)
      .map(([name, value]) => `${name}=${String(value)}`)
      .join(';'),
  );

const anyStart = fc
  .integer({ min: Date.UTC(2025, 6, 1) / 60_000, max: Date.UTC(2026, 11, 31) / 60_000 })
  .map((minutes) => localOf(minutes * 60_000));

const anyText: fc.Arbitrary<RuleText> = fc.record({
  zone: fc.constantFrom('America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Europe/London'),
  start: anyStart,
  rrule: anyRule,
});

const startsIn = (text: RuleText, startMs: number, endMs: number): readonly string[] =>
  expandRule(text, { startMs, endMs }).startsMs.map(utcText);

const from = Date.UTC(2025, 11, 1);
const to = Date.UTC(2027, 3, 1);
const instant = fc.integer({ min: from / 60_000, max: to / 60_000 }).map((at) => at * 60_000);

describe('expandRecurrence', () => {
  it('yields what looking at every day of RFC 5545 yields', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const rule = readRule(text.rrule);
        const tables = zoneTablesOf(text.zone);
        const readings = plainRecurrence(rule, wallMsOf(text.start), to + 86_400_000);
        const until = rule.until?.kind === 'date' ? rule.until.wallMs + 86_400_000 - 1 : Infinity;
        const instants = readings
          .filter((reading) => reading <= until)
          .map((reading) => instantOfWall(reading, tables))
          .filter((startMs) => startMs >= from && startMs < to);
        const expected = [...new Set(instants)].toSorted((a, b) => a - b).map(utcText);
        const { startsMs, cut } = expandRule(text, { startMs: from, endMs: to });
        expect(cut).toBe(false);
        expect(startsMs.map(utcText)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('yields in a range what it yields in any larger one', () => {
    fc.assert(
      fc.property(anyText, instant, instant, (text, a, b) => {
        const [startMs, endMs] = [Math.min(a, b), Math.max(a, b)];
        const all = startsIn(text, from, to);
        const inside = all.filter((at) => at >= utcText(startMs) && at < utcText(endMs));
        expect(startsIn(text, startMs, endMs)).toEqual(inside);
      }),
      { numRuns: 150 },
    );
  });

  it('does not mind how a range is split', () => {
    fc.assert(
      fc.property(anyText, fc.array(instant, { maxLength: 6 }), (text, cuts) => {
        const ends = [from, ...cuts, to].toSorted((a, b) => a - b);
        const parts = ends.slice(1).flatMap((end, at) => startsIn(text, ends[at] ?? from, end));
        expect(parts).toEqual(startsIn(text, from, to));
      }),
      { numRuns: 100 },
    );
  });

  it('yields with COUNT the first of what it yields without', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 400 }), (text, count) => {
        const endless = text.rrule.replaceAll(/;(?:COUNT|UNTIL)=[^;]*/g, '');
        // In a steady zone every reading is an instant of its own.
        const steady = { ...text, zone: 'Asia/Kolkata' };
        const range = { startMs: Date.UTC(2025, 0, 1), endMs: to };
        const all = expandRule({ ...steady, rrule: endless }, range).startsMs;
        const some = expandRule({ ...steady, rrule: `${endless};COUNT=${count}` }, range).startsMs;
        expect(some).toEqual(all.slice(0, count));
      }),
      { numRuns: 100 },
    );
  });

  it('does not mind how old DTSTART is', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=SA';
    const answers = ['2026-01-03', '2010-01-02', '1970-01-03', '1601-01-06'].map((date) =>
      startsIn({ zone: 'America/New_York', start: `${date}T22:00`, rrule: rule }, from, to).filter(
        (at) => at >= '2026-02',
      ),
    );
    expect(new Set(answers.map((answer) => answer.join())).size).toBe(1);
  });

  it('counts far into the past without walking', () => {
    // 2026-01-03 is the 2,000 x 12-th last Saturday since the year 26.
    const text = {
      zone: 'Etc/UTC',
      start: '0026-01-31T22:00',
      rrule: 'FREQ=MONTHLY;BYDAY=-1SA;COUNT=24001',
    };
    expect(startsIn(text, from, to)).toEqual(['2025-12-27T22:00', '2026-01-31T22:00']);
  });

  it('bounds whatever the parts of a rule are', () => {
    const seed = 20_261_123;
    const random = seeded(seed);
    for (let index = 0; index < 80; index += 1) {
      const rule = extremeRule(random);
      const { startsMs } = expandRule(rule, twoYears);
      expect(startsMs.length).toBeLessThanOrEqual(20_000);
      const cost = bestCpuMs(() => expandRule(rule, twoYears));
      expect(cost, `rule ${index} of seed ${seed}: ${rule.rrule.slice(0, 200)}`).toBeLessThan(50);
    }
  });

  it('cuts what is more than an answer holds, at its end', () => {
    const text = { zone: 'Etc/UTC', start: '2026-01-01T00:00', rrule: 'FREQ=HOURLY' };
    const range = { startMs: from, endMs: to };
    const answer = expandRule(text, { ...range, limit: 100 });
    expect(answer.cut).toBe(true);
    expect(answer.startsMs).toEqual(expandRule(text, range).startsMs.slice(0, 100));
    expect(
      expandRule({ ...text, rrule: 'FREQ=HOURLY;COUNT=100' }, { ...range, limit: 100 }).cut,
    ).toBe(false);
  });
});
