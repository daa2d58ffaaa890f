import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenBucket } from '../../../electron/sample/stand-in/token-bucket.ts';
import { openCallLimiter } from '../../../electron/aws/call-limiter.ts';

/** Calls of one cell against a bucket of AWS's, on a clock of its own; answers how many were refused. */
function callsAgainst(rate: { perSecond: number; burst: number }, calls: number) {
  const clock = { ms: 0 };
  const limiter = openCallLimiter(() => clock.ms);
  const bucket = tokenBucket(rate);
  let refused = 0;
  for (let done = 0; done < calls;) {
    clock.ms += limiter.takeMs();
    if (bucket.take(clock.ms)) {
      limiter.answered();
      done += 1;
    } else {
      limiter.throttled();
      refused += 1;
      clock.ms += 500;
    }
  }
  return { refused, seconds: clock.ms / 1_000 };
}

describe('the call limiter', () => {
  it('is never refused where AWS allows five a second and ten at once', () => {
    const { refused, seconds } = callsAgainst({ perSecond: 5, burst: 10 }, 15);
    expect(refused).toBe(0);
    expect(seconds).toBeLessThan(1.3);
  });

  it('learns how fast it may go where AWS allows more', () => {
    const { refused, seconds } = callsAgainst({ perSecond: 50, burst: 100 }, 2_000);
    expect(refused).toBe(0);
    expect(seconds).toBeLessThan(2_000 / 10);
  });

  it('learns where AWS allows less, and is then refused seldom', () => {
    const { refused } = callsAgainst({ perSecond: 1, burst: 2 }, 400);
    expect(refused / 400).toBeLessThan(0.1);
  });

  it('takes refusals that come together for one sign', () => {
    const clock = { ms: 0 };
    const limiter = openCallLimiter(() => clock.ms);
    for (let call = 0; call < 9; call += 1) limiter.takeMs();
    for (let call = 0; call < 9; call += 1) limiter.throttled();
    const once = limiter.takeMs();
    expect(once).toBeGreaterThan(0);
    expect(once).toBeLessThan(500);
  });

  it('books places in order: who comes later waits longer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 }), (pauses) => {
        const clock = { ms: 0 };
        const limiter = openCallLimiter(() => clock.ms);
        let last = 0;
        for (const pause of pauses) {
          clock.ms += pause;
          const startsMs = clock.ms + limiter.takeMs();
          expect(startsMs).toBeGreaterThanOrEqual(last);
          last = startsMs;
        }
      }),
      { seed: 4 },
    );
  });
});
