import { describe, expect, it } from 'vitest';
import { horizonOf } from '../../../shared/occurrences/horizon.ts';

const dayMs = 86_400_000;

describe('the horizon', () => {
  it('stays the same from midnight to midnight UTC', () => {
    const midnight = Date.UTC(2027, 2, 10);
    expect(horizonOf(midnight + dayMs - 1)).toEqual(horizonOf(midnight));
    expect(horizonOf(midnight + dayMs).startMs).toBe(horizonOf(midnight).startMs + dayMs);
  });

  it('reaches two months back and sixteen ahead', () => {
    const midnight = Date.UTC(2027, 2, 10);
    expect(horizonOf(midnight)).toEqual({
      startMs: midnight - 62 * dayMs,
      endMs: midnight + 488 * dayMs,
    });
  });
});
