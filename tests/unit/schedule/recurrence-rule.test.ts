import { describe, expect, it } from 'vitest';
import { lastWallMs, parseRecurrenceRule } from '../../../shared/schedule/recurrence-rule.ts';
import { readRule } from '../../support/expand-rule.ts';

const refusal = (text: string): string | null => {
  const rule = parseRecurrenceRule(text);
  return rule.ok ? null : rule.error.reason;
};

describe('parseRecurrenceRule', () => {
  it('reads every part', () => {
    const text =
      'FREQ=YEARLY;INTERVAL=2;COUNT=10;WKST=SU;BYMONTH=11,1;BYWEEKNO=-1,20;BYYEARDAY=1,-366;' +
      'BYMONTHDAY=31,-1;BYDAY=-2FR,SA,+53MO;BYHOUR=0,23;BYMINUTE=59;BYSECOND=0;BYSETPOS=-1,1';
    expect(readRule(text)).toEqual({
      frequency: 'YEARLY',
      interval: 2,
      count: 10,
      until: null,
      weekStart: 6,
      byMonth: [1, 11],
      byWeekNumber: [-1, 20],
      byYearDay: [-366, 1],
      byMonthDay: [-1, 31],
      byWeekday: [
        { weekday: 4, ordinal: -2 },
        { weekday: 5, ordinal: 0 },
        { weekday: 0, ordinal: 53 },
      ],
      byHour: [0, 23],
      byMinute: [59],
      bySecond: [0],
      bySetPosition: [-1, 1],
    });
  });

  it.each([
    'FREQ=WEEKLY;',
    ';FREQ=WEEKLY',
    'freq=weekly',
    ' FREQ=WEEKLY ',
    'FREQ = WEEKLY',
    'INTERVAL=1;FREQ=WEEKLY',
    'FREQ=WEEKLY;RSCALE=GREGORIAN;SKIP=OMIT',
  ])('takes %j for a plain weekly rule', (text) => {
    expect(readRule(text)).toEqual(readRule('FREQ=WEEKLY'));
  });

  it.each([
    ['', 'FREQ is missing'],
    ['COUNT=3', 'FREQ is missing'],
    ['FREQ=FORTNIGHTLY', 'FREQ=FORTNIGHTLY is no frequency'],
    ['FREQ=DAILY;FREQ=DAILY', 'frequency stands twice'],
    ['FREQ=DAILY;COUNT=0', 'COUNT=0 is no positive number'],
    ['FREQ=DAILY;COUNT=-1', 'COUNT=-1 is no positive number'],
    ['FREQ=DAILY;COUNT=1.5', 'COUNT=1.5 is no positive number'],
    ['FREQ=DAILY;INTERVAL=1e3', 'INTERVAL=1E3 is no positive number'],
    ['FREQ=DAILY;INTERVAL=', 'INTERVAL= is no positive number'],
    ['FREQ=DAILY;BYMONTH=13', 'BYMONTH=13 is out of range'],
    ['FREQ=DAILY;BYMONTH=0', 'BYMONTH=0 is out of range'],
    ['FREQ=DAILY;BYMONTHDAY=0', 'BYMONTHDAY=0 is out of range'],
    ['FREQ=DAILY;BYMONTHDAY=32', 'BYMONTHDAY=32 is out of range'],
    ['FREQ=DAILY;BYHOUR=24', 'BYHOUR=24 is out of range'],
    ['FREQ=DAILY;BYHOUR=-0', 'BYHOUR=-0 is out of range'],
    ['FREQ=DAILY;BYSECOND=60', 'BYSECOND=60 is out of range'],
    ['FREQ=DAILY;BYSETPOS=367', 'BYSETPOS=367 is out of range'],
    ['FREQ=DAILY;BYHOUR=1,,2', 'BYHOUR= is out of range'],
    ['FREQ=DAILY;BYDAY=XX', 'BYDAY=XX is no weekday'],
    ['FREQ=DAILY;BYDAY=0MO', 'BYDAY=0MO is out of range'],
    ['FREQ=DAILY;BYDAY=54MO', 'BYDAY=54MO is out of range'],
    ['FREQ=DAILY;WKST=ZZ', 'WKST=ZZ is no weekday'],
    ['FREQ=DAILY;UNTIL=20260230', 'UNTIL=20260230 is no date'],
    ['FREQ=DAILY;UNTIL=20260228T250000Z', 'UNTIL=20260228T250000Z is no time'],
    ['FREQ=DAILY;UNTIL=2026-02-28', 'UNTIL=2026-02-28 is no date'],
    ['FREQ=DAILY;X-PART=1', 'X-PART=1 is not supported'],
    ['FREQ=DAILY;SKIP=FORWARD', 'SKIP=FORWARD is not supported'],
    ['FREQ=DAILY;__proto__=1', '__PROTO__=1 is not supported'],
    ['FREQ', 'FREQ is no part of a rule'],
  ])('refuses %j: %s', (text, reason) => {
    expect(refusal(text)).toBe(reason);
  });

  it('shortens what it quotes of hostile text', () => {
    expect(refusal(`FREQ=${'X'.repeat(100_000)}`)?.length).toBeLessThan(80);
  });

  it.each([
    ['20260131T235959Z', { kind: 'utc', epochMs: Date.UTC(2026, 0, 31, 23, 59, 59) }],
    ['20260131T235959', { kind: 'local', wallMs: Date.UTC(2026, 0, 31, 23, 59, 59) }],
    ['20260131', { kind: 'date', wallMs: Date.UTC(2026, 0, 31) }],
  ])('reads UNTIL=%s', (until, expected) => {
    expect(readRule(`FREQ=DAILY;UNTIL=${until}`).until).toEqual(expected);
  });
});

describe('lastWallMs', () => {
  it('takes the whole of a day without a time', () => {
    const lastOf = (until: string) => lastWallMs(readRule(`FREQ=DAILY;UNTIL=${until}`).until);
    expect(lastOf('20260131')).toBe(Date.UTC(2026, 1, 1) - 1);
    expect(lastOf('20260131T120000')).toBe(Date.UTC(2026, 0, 31, 12));
    expect(lastOf('20260131T120000Z')).toBe(Infinity);
  });
});
