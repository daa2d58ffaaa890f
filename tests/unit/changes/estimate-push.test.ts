import { describe, expect, it } from 'vitest';
import { estimatePushMs } from '../../../shared/changes/estimate-push.ts';
import { aCalendarChange, anEventChange } from '../../support/a-push.ts';

const inAccount = (index: number, events = 8) =>
  aCalendarChange({
    calendarKey: `${index}`,
    cell: { accountId: String(index).padStart(12, '0'), region: 'us-east-1' },
    events: Array.from({ length: events }, () => anEventChange()),
  });

describe('how long a push takes', () => {
  it.each([
    ['nothing', [], 0],
    // 14 calls of 0.3 s, and 3 s until AWS is ready.
    ['one event of one calendar', [inAccount(1, 1)], 7_200],
    // More events are probed no more than eight are.
    ['250 events of one calendar', [inAccount(1, 250)], 15_600],
    [
      'a hundred calendars, four at a time',
      Array.from({ length: 100 }, (_, i) => inAccount(i)),
      390_000,
    ],
    // 20 × 42 calls at 4.8 a second are longer than 20 × 15.6 s / 4.
    ['twenty calendars of one account', Array.from({ length: 20 }, () => inAccount(1)), 175_000],
  ])('%s', (_, changes, ms) => {
    expect(estimatePushMs(changes)).toBe(ms);
  });
});
