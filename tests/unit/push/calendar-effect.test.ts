import { describe, expect, it } from 'vitest';
import { calendarEffects, effectInWords } from '../../../renderer/push/calendar-effect.ts';
import { anEventChange } from '../../support/a-push.ts';

const calendarText = (type: string, ...events: readonly (readonly [string, string])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//AWS//Change Calendar 1.0//EN',
    'VERSION:2.0',
    `X-CALENDAR-TYPE:${type}`,
    ...events.flatMap(([start, end], index) => [
      'BEGIN:VEVENT',
      'DTSTAMP:20270101T000000Z',
      `UID:event-${index}`,
      'SUMMARY:event',
      `DTSTART:${start}`,
      `DTEND:${end}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const ours = ['20270320T020000Z', '20270320T080000Z'] as const;
const theirs = ['20270320T010000Z', '20270320T030000Z'] as const;
const time = {
  startMs: Date.UTC(2027, 2, 20, 2),
  endMs: Date.UTC(2027, 2, 20, 8),
  zone: 'UTC',
};
const added = anEventChange({ after: time });
const removed = anEventChange({ kind: 'removed', before: time, after: null });

const wordsFor = (before: string, after: string, event = added): string => {
  const effect = calendarEffects({
    textBefore: before,
    textAfter: after,
    polarity: 'DEFAULT_OPEN',
  })(event);
  return effect === null ? 'unknown' : effectInWords(effect);
};

describe('calendarEffects', () => {
  it.each([
    ['DEFAULT_CLOSED', 'closed → open'],
    ['DEFAULT_OPEN', 'open → closed'],
  ])('says what an added event does in a %s calendar', (type, words) => {
    expect(wordsFor(calendarText(type), calendarText(type, ours))).toBe(words);
  });

  it('counts events of others that do the same already', () => {
    const [before, after] = [
      calendarText('DEFAULT_CLOSED', theirs),
      calendarText('DEFAULT_CLOSED', theirs, ours),
    ];
    expect(wordsFor(before, after)).toBe('stays open');
  });

  it('looks at where a removed event was', () => {
    const [before, after] = [calendarText('DEFAULT_CLOSED', ours), calendarText('DEFAULT_CLOSED')];
    expect(wordsFor(before, after, removed)).toBe('open → closed');
  });

  it('claims nothing for a calendar that does not say what its events mean', () => {
    const change = { textBefore: '', textAfter: '', polarity: null };
    expect(calendarEffects(change)(added)).toBeNull();
  });
});
