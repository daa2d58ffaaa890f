import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenBucket } from '../../../../electron/sample/stand-in/token-bucket.ts';

describe('tokenBucket', () => {
  it('lets a burst pass, then as many as the rate brings', () => {
    const bucket = tokenBucket({ perSecond: 2, burst: 3 });
    const passed = [0, 0, 0, 0, 499, 500, 500, 1_000].map((atMs) => bucket.take(atMs));
    expect(passed).toEqual([true, true, true, false, false, true, false, true]);
  });

  it('holds no more than the burst, however long it rests, and minds no clock that steps back', () => {
    const bucket = tokenBucket({ perSecond: 10, burst: 2 });
    expect(bucket.take(0)).toBe(true);
    const passed = [60_000, 60_000, 60_000, 0].map((atMs) => bucket.take(atMs));
    expect(passed).toEqual([true, true, false, false]);
  });

  it('never lets more pass than burst and rate allow together', () => {
    const rates = fc.record({
      perSecond: fc.integer({ min: 1, max: 20 }),
      burst: fc.integer({ min: 1, max: 20 }),
    });
    const steps = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 });
    fc.assert(
      fc.property(rates, steps, (rate, waitsMs) => {
        const bucket = tokenBucket(rate);
        let atMs = 0;
        let passed = 0;
        for (const waitMs of waitsMs) {
          atMs += waitMs;
          if (bucket.take(atMs)) passed += 1;
        }
        expect(passed).toBeLessThanOrEqual(rate.burst + (atMs / 1_000) * rate.perSecond + 1e-6);
      }),
      { seed: 20_270_301 },
    );
  });
});
