import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepPace } from '../../../electron/sign-in/pace.ts';

/** Time passes only when somebody sleeps. */
function setUp() {
  const clock = { nowMs: 0 };
  const pace = keepPace(
    () => clock.nowMs,
    async (ms) => {
      await Promise.resolve();
      clock.nowMs += ms;
    },
  );
  return { clock, pace };
}

const busiestSecond = (times: readonly number[]): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));

describe('the pace', () => {
  it('has no second with 20 turns, however many ask at once and whenever it is slowed down', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 120 }),
        fc.uniqueArray(fc.nat(119), { maxLength: 3 }),
        async (count, slowed) => {
          const { clock, pace } = setUp();
          const times: number[] = [];
          const work = async (index: number): Promise<void> => {
            await pace.turn();
            times.push(clock.nowMs);
            if (slowed.includes(index)) pace.slowDown();
          };
          await Promise.all(Array.from({ length: count }, (_, index) => work(index)));
          expect(times).toHaveLength(count);
          expect(busiestSecond(times)).toBeLessThan(20);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('gives turns in order of asking', async () => {
    const { pace } = setUp();
    const order: number[] = [];
    await Promise.all([0, 1, 2, 3].map((index) => pace.turn().then(() => order.push(index))));
    expect(order).toEqual([0, 1, 2, 3]);
  });

  it('stands still for longer each time it is slowed down again, and recovers', async () => {
    const { clock, pace } = setUp();
    const waits: number[] = [];
    for (let time = 0; time < 7; time += 1) {
      pace.slowDown();
      const before = clock.nowMs;
      await pace.turn();
      waits.push(Math.round((clock.nowMs - before) / 1000));
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 20, 20]);
    for (let good = 0; good < 200; good += 1) pace.wentWell();
    pace.slowDown();
    const before = clock.nowMs;
    await pace.turn();
    expect(clock.nowMs - before).toBe(1_000);
  });

  it('counts many refusals of one moment as one', async () => {
    const { clock, pace } = setUp();
    for (let refused = 0; refused < 10; refused += 1) pace.slowDown();
    await pace.turn();
    expect(clock.nowMs).toBe(1_000);
  });

  it('waits no longer where the clock was set back meanwhile, by a day or more', async () => {
    const { clock, pace } = setUp();
    clock.nowMs = 7 * 86_400_000;
    await pace.turn();
    clock.nowMs -= 86_400_000;
    const afterTurn = clock.nowMs;
    await pace.turn();
    expect(clock.nowMs - afterTurn).toBeLessThan(100);
    pace.slowDown();
    clock.nowMs -= 86_400_000;
    const afterPause = clock.nowMs;
    await pace.turn();
    expect(clock.nowMs - afterPause).toBe(1_000);
  });
});
