import { describe, expect, it } from 'vitest';
import { interruptionInWords } from '../../../renderer/push/interruption-words.ts';

const cell = { accountId: '111122223333', region: 'us-east-1' };
const unsettled = [true, true, true, true, true, false].map((maybeWritten, index) => ({
  calendarKey: `k${index}`,
  calendarName: `c${index}`,
  cell,
  maybeWritten,
}));

describe('a push that broke off', () => {
  it('says whose it is, since when with its zone, and what may be half done', () => {
    const push = { pushId: 'p', by: 'maria', planName: 'HRP 2027', settledCount: 3, unsettled };
    const startedAtMs = Date.UTC(2027, 2, 10, 14, 12);
    expect(interruptionInWords({ ...push, startedAtMs }, 'America/New_York')).toEqual({
      title: 'A push broke off: 3 of 9 calendars settled',
      text: 'maria began to push “HRP 2027” on Wed 10 Mar 2027 09:12 EST. 1 calendar had not begun.',
      unsure:
        '5 calendars may be half done: c0, c1, c2, c3 and 1 more. Finishing asks AWS first, and writes nothing twice.',
    });
  });
});
