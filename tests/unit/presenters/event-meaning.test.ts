import { describe, expect, it } from 'vitest';
import { eventMeaning } from '../../../renderer/presenters/event-meaning.ts';
import { anEventChange } from '../../support/a-push.ts';

const time = {
  startMs: Date.UTC(2027, 2, 14, 3),
  endMs: Date.UTC(2027, 2, 14, 9),
  zone: 'America/New_York',
};

describe('eventMeaning', () => {
  it.each([
    [
      'added',
      'DEFAULT_CLOSED',
      'This event allows patching from Sat 13 Mar 2027 22:00 to Sun 05:00.',
    ],
    ['moved', 'DEFAULT_OPEN', 'This event blocks changes from Sat 13 Mar 2027 22:00 to Sun 05:00.'],
    [
      'removed',
      'DEFAULT_CLOSED',
      'This event will no longer allow patching from Sat 13 Mar 2027 22:00 to Sun 05:00.',
    ],
  ] as const)('of one that is %s where %s is the default', (kind, polarity, words) => {
    const event =
      kind === 'removed'
        ? anEventChange({ kind, before: time, after: null })
        : anEventChange({ kind, after: time });
    expect(eventMeaning(event, polarity)).toBe(words);
  });

  it('is not guessed', () => {
    expect(eventMeaning(anEventChange(), null)).toBeNull();
  });
});
