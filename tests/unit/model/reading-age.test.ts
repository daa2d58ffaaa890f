import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageLimitOf,
  isAhead,
  isCurrentReading,
  readingAge,
} from '../../../shared/model/reading-age.ts';

const minuteMs = 60_000;
const nowMs = Date.UTC(2027, 2, 10, 14, 12);
const limit = ageLimitOf(null, nowMs);

describe('the age of a reading', () => {
  it.each([
    ['just now', 0, 'current'],
    ['four hours ago', -240, 'current'],
    ['a minute more than that ago', -241, 'stale'],
    ['within the minute that a screen’s clock leaves out', 1, 'current'],
    ['as far ahead as clocks differ', 5, 'current'],
    ['further ahead than clocks differ', 5.01, 'unknown'],
    ['an hour ahead, since the clock was set back', 60, 'unknown'],
    ['years ahead', 60 * 24 * 900, 'unknown'],
  ] as const)('%s', (_name, minutesOff, age) => {
    const readAtMs = nowMs + minutesOff * minuteMs;
    expect(readingAge(readAtMs, limit)).toBe(age);
    expect(isCurrentReading(readAtMs, limit)).toBe(age === 'current');
  });

  it('is that of the organization where it sets one', () => {
    const strict = ageLimitOf({ staleAfterMinutes: 30 }, nowMs);
    const at = (minutes: number) => readingAge(nowMs - minutes * minuteMs, strict);
    expect([at(30), at(31)]).toEqual(['current', 'stale']);
    expect(ageLimitOf({}, nowMs)).toEqual(limit);
  });

  it('is never current for what was never read', () => {
    expect(isCurrentReading(null, limit)).toBe(false);
  });

  it('does not become current again by waiting, but for clocks that run after a reading', () => {
    const minutes = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 1, max: 1_000 }), (age, more, allowed) => {
        const at = (atMs: number) => ageLimitOf({ staleAfterMinutes: allowed }, atMs);
        const later = isCurrentReading(nowMs, at(nowMs + (age + more) * minuteMs));
        return !later || isCurrentReading(nowMs, at(nowMs + age * minuteMs));
      }),
      { seed: 20_270_310, numRuns: 300 },
    );
  });

  it('is unknown exactly where it lies ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 600 }), (minutes) => {
        const readAtMs = nowMs + minutes * minuteMs;
        return (readingAge(readAtMs, limit) === 'unknown') === isAhead(readAtMs, nowMs);
      }),
      { seed: 20_270_310, numRuns: 200 },
    );
  });
});
