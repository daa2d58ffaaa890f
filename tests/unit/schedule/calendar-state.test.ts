import { describe, expect, it } from 'vitest';
import { calendarStateAt } from '../../../shared/schedule/calendar-state.ts';
import { aCalendar } from '../../support/a-calendar.ts';
import { utcText } from '../../support/expand-rule.ts';

const window = ['UID:w', 'DTSTART:20260314T220000Z', 'DTEND:20260315T040000Z'];

const stateAt = (document: ReturnType<typeof aCalendar>, at: string): string => {
  const { state, nextTransitionMs } = calendarStateAt(document, Date.parse(`${at}Z`));
  return `${state} until ${nextTransitionMs === null ? '–' : utcText(nextTransitionMs)}`;
};

describe('calendarStateAt', () => {
  it.each([
    ['2026-03-14T21:59', 'CLOSED until 2026-03-14T22:00'],
    ['2026-03-14T22:00', 'OPEN until 2026-03-15T04:00'],
    ['2026-03-15T03:59:59.999', 'OPEN until 2026-03-15T04:00'],
    ['2026-03-15T04:00', 'CLOSED until –'],
  ])('of a calendar closed by default at %s is %s', (at, expected) => {
    expect(stateAt(aCalendar([window]), at)).toBe(expected);
  });

  it.each([
    ['2026-03-14T21:59', 'OPEN until 2026-03-14T22:00'],
    ['2026-03-14T22:00', 'CLOSED until 2026-03-15T04:00'],
    ['2026-03-15T04:00', 'OPEN until –'],
  ])('of a calendar open by default at %s is %s', (at, expected) => {
    expect(stateAt(aCalendar([window], 'DEFAULT_OPEN'), at)).toBe(expected);
  });

  it('of an empty calendar is its default for good', () => {
    expect(stateAt(aCalendar([]), '2026-03-14T22:00')).toBe('CLOSED until –');
    expect(stateAt(aCalendar([], 'DEFAULT_OPEN'), '2026-03-14T22:00')).toBe('OPEN until –');
  });

  it('of a calendar that does not say what its events mean is closed', () => {
    expect(stateAt(aCalendar([window], null), '2026-03-14T23:00')).toBe('CLOSED until –');
  });

  it('takes overlapping and touching events as one', () => {
    const overlapping = ['UID:o', 'DTSTART:20260315T030000Z', 'DURATION:PT2H'];
    const touching = ['UID:t', 'DTSTART:20260315T050000Z', 'DURATION:PT1H'];
    const document = aCalendar([touching, window, overlapping]);
    expect(stateAt(document, '2026-03-14T22:30')).toBe('OPEN until 2026-03-15T06:00');
  });

  it('is not moved by advisory events, or events without length', () => {
    const advisory = [...window, 'X-EVENT-TYPE:ADVISORY'];
    const empty = ['UID:e', 'DTSTART:20260314T230000Z'];
    const document = aCalendar([advisory, empty]);
    expect(stateAt(document, '2026-03-14T23:00')).toBe('CLOSED until –');
    expect(stateAt(document, '2026-03-14T21:00')).toBe('CLOSED until –');
  });

  it('finds the next change of a rare event, and gives up after ten years', () => {
    const yearly = [...window, 'RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=14'];
    expect(stateAt(aCalendar([yearly]), '2026-03-16T00:00')).toBe('CLOSED until 2027-03-14T22:00');
    const leap = ['UID:l', 'DTSTART:20280229T000000Z', 'DURATION:PT1H'];
    expect(stateAt(aCalendar([leap]), '2020-01-01T00:00')).toBe('CLOSED until 2028-02-29T00:00');
    expect(stateAt(aCalendar([leap]), '2010-01-01T00:00')).toBe('CLOSED until –');
  });

  it('follows events that carry each other on past a month', () => {
    const days = ['UID:d', 'DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY;COUNT=90'];
    expect(stateAt(aCalendar([days]), '2026-01-02T00:00')).toBe('OPEN until 2026-04-01T00:00');
    const endless = ['UID:d', 'DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY'];
    expect(stateAt(aCalendar([endless]), '2026-01-02T00:00')).toBe('OPEN until –');
  });
});
