/** How far a year may be from the best, never told as less than it may be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proofOf } from '../../../shared/generate/prove-year.ts';
import { weights } from '../../../shared/generate/weights.ts';

const both = (bound: number) => ({ all: bound, withProduction: bound });

describe('proofOf', () => {
  it('calls a year the best that costs no more than its bound', () => {
    expect(proofOf(2_000_037, both(2_000_037))).toEqual({ kind: 'optimal' });
  });

  it('counts a warning less that longer moves would pay for', () => {
    const spare = weights.otherWeekday + weights.moved;
    expect(proofOf(weights.warning, both(spare))).toMatchObject({ errors: 0, warnings: 1 });
  });

  it('counts an error less that warnings would pay for', () => {
    expect(proofOf(weights.error, both(3 * weights.warning))).toMatchObject({ errors: 1 });
  });

  it('tells both distances: of any year, and of those with production as it is', () => {
    const proof = proofOf(25 * weights.warning, { all: 0, withProduction: 15 * weights.warning });
    expect(proof).toMatchObject({ warnings: 25, withProduction: { errors: 0, warnings: 10 } });
  });

  it('never denies a year with fewer conflicts that its bound allows', () => {
    const year = fc.record({
      warnings: fc.nat({ max: 40 }),
      moves: fc.nat({ max: weights.warning / 2 - 1 }),
    });
    const costOf = ({ warnings, moves }: { readonly warnings: number; readonly moves: number }) =>
      warnings * weights.warning + moves;
    fc.assert(
      fc.property(year, year, (ours, theirs) => {
        fc.pre(theirs.warnings < ours.warnings);
        const proof = proofOf(costOf(ours), both(costOf(theirs)));
        expect(proof.kind === 'within' && proof.warnings).toBeGreaterThanOrEqual(
          ours.warnings - theirs.warnings,
        );
      }),
    );
  });
});
