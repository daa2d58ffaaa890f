import { describe, expect, it } from 'vitest';
import { lastSignOff, signYear, type SignOffWish } from '../../../shared/review/sign-off.ts';
import { aPlan } from '../../support/a-plan.ts';

const signedAtMs = Date.UTC(2027, 2, 10, 9);
const wish = (differs: Partial<SignOffWish>): SignOffWish => ({
  ...{ id: 's', year: 2027, signedBy: 'Dana Reyes', signedAtMs, note: '', meaning: 'm' },
  ...differs,
});

describe('signYear', () => {
  it.each([
    ['the clock stands still', 0],
    ['the clock is a moment behind', -30_000],
  ])('makes the last sign-off of what is signed last, where %s', (_, laterMs) => {
    // By their ids alone the first would be the last.
    const once = signYear(aPlan(), wish({ id: 's-z' }));
    const twice = signYear(once, wish({ id: 's-a', signedAtMs: signedAtMs + laterMs }));
    expect(lastSignOff(twice, 2027)?.id).toBe('s-a');
    expect(lastSignOff(twice, 2027)?.signedAtMs).toBe(signedAtMs + 1);
    expect(twice.signOffs).toHaveLength(2);
  });

  it('keeps the time of a clock that goes on, and of other years', () => {
    const once = signYear(aPlan(), wish({ id: 's-z' }));
    const later = signYear(once, wish({ id: 's-a', signedAtMs: signedAtMs + 1_000 }));
    expect(lastSignOff(later, 2027)?.signedAtMs).toBe(signedAtMs + 1_000);
    const other = signYear(once, wish({ id: 's-b', year: 2028 }));
    expect(lastSignOff(other, 2028)?.signedAtMs).toBe(signedAtMs);
  });
});
