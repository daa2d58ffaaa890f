import { describe, expect, it } from 'vitest';
import { startDaysLater, windowAt, rangeFrom } from '../../../renderer/presenters/move-math.ts';
import { toLocal } from '../../../shared/time/zone.ts';
import { aWindow } from '../../support/a-window.ts';

const zone = 'America/New_York';

describe('moving a window by days', () => {
  it.each([
    ['over the night clocks go forward', '2027-03-13T22:00', 7, '2027-03-20T22:00'],
    ['back over it', '2027-03-20T22:00', -7, '2027-03-13T22:00'],
    ['over the night clocks go back', '2027-11-06T22:00', 1, '2027-11-07T22:00'],
    ['into an hour that does not exist', '2027-03-13T02:30', 1, '2027-03-14T03:30'],
    ['over the end of the year', '2027-12-31T22:00', 1, '2028-01-01T22:00'],
  ])('%s keeps the time on its own clock', (...[, localStart, days, expected]) => {
    const window = aWindow({ localStart, zone });
    expect(toLocal(startDaysLater(window, days), zone)).toBe(expected);
  });
});

describe('a window at another place', () => {
  it('keeps its elapsed hours over a clock change', () => {
    const window = aWindow({ localStart: '2027-03-12T22:00', zone, durationMinutes: 360 });
    const startMs = startDaysLater(window, 1);
    const moved = windowAt(window, rangeFrom(startMs, window.durationMinutes));
    expect((moved.endMs - moved.startMs) / 3_600_000).toBe(6);
    expect(toLocal(moved.endMs, zone)).toBe('2027-03-14T05:00');
  });

  it('says when its start comes twice', () => {
    const window = aWindow({ localStart: '2027-11-06T01:30', zone });
    const startMs = startDaysLater(window, 1);
    expect(windowAt(window, rangeFrom(startMs, 60)).anomaly).toBe('fold');
  });
});
