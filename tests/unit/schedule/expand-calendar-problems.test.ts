import { describe, expect, it } from 'vitest';
import { expandCalendar } from '../../../shared/schedule/expand-calendar.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import { aCalendar } from '../../support/a-calendar.ts';
import { twoYears, utcText } from '../../support/expand-rule.ts';

const saturdays = [
  'UID:saturdays',
  'SUMMARY:Saturdays',
  'DTSTART;TZID=America/New_York:20260103T220000',
  'DTEND;TZID=America/New_York:20260104T040000',
];

/** Starts and ends as UTC, one a line. */
const occurrencesOf = (
  events: readonly (readonly string[])[],
  range: TimeRange = twoYears,
): readonly string[] =>
  expandCalendar(aCalendar(events), range).occurrences.map(
    ({ uid, startMs, endMs }) => `${uid} ${utcText(startMs)}–${utcText(endMs)}`,
  );

const reasonsOf = (events: readonly (readonly string[])[]): readonly string[] =>
  expandCalendar(aCalendar(events), twoYears).problems.map(({ reason }) => reason);

describe('problems', () => {
  it.each([
    [
      'a rule that cannot be read',
      [...saturdays, 'RRULE:FREQ=WEEKLY;BYDAY=XX'],
      'Repeats by a rule that cannot be read, only its first start is shown: BYDAY=XX is no weekday.',
      1,
    ],
    [
      'a DTSTART that its rule does not yield',
      [...saturdays, 'RRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=1'],
      'DTSTART does not match the rule; that start is not shown.',
      1,
    ],
    [
      'an UNTIL without a time',
      [...saturdays, 'RRULE:FREQ=WEEKLY;UNTIL=20260110'],
      'UNTIL has no time; it is read as the whole of that day.',
      2,
    ],
    [
      'no length',
      ['UID:e', 'DTSTART:20260501T000000Z'],
      'The event has no length, so it never changes the state.',
      1,
    ],
  ])(
    '%s is said with its line and UID, and the event still shows',
    (...[, lines, reason, count]) => {
      const { occurrences, problems } = expandCalendar(
        aCalendar([['UID:good', 'DTSTART:20260601T000000Z', 'DURATION:PT1H'], lines]),
        twoYears,
      );
      expect(problems).toEqual([
        { source: 'calendar text', line: 10, uid: lines[0]?.slice(4), reason },
      ]);
      expect(occurrences.filter(({ uid }) => uid !== 'good')).toHaveLength(count);
      expect(occurrences.some(({ uid }) => uid === 'good')).toBe(true);
    },
  );

  it('of the text itself are handed on', () => {
    const bad = ['UID:bad', 'DTSTART;TZID=Gotham:20260501T000000', 'DURATION:PT1H'];
    const document = aCalendar([bad]);
    expect(document.problems.length).toBeGreaterThan(0);
    expect(reasonsOf([bad])).toEqual(document.problems.map(({ reason }) => reason));
  });

  it('of whole days are not raised for an UNTIL that is a date', () => {
    const lines = ['UID:e', 'DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=DAILY;UNTIL=20260503'];
    expect(reasonsOf([lines])).toEqual([]);
    expect(occurrencesOf([lines])).toHaveLength(3);
  });
});
