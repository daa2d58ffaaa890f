/** A planned stretch against every one that could be made by hand of the same Saturdays. */
import { describe, expect, it } from 'vitest';
import { tallyOf, type Tally } from '../../../shared/generate/tally.ts';
import type { YearQuestion } from '../../../shared/generate/year-question.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Freeze } from '../../../shared/model/release.ts';
import { addDays } from '../../../shared/time/iso-date.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { plannedYear } from '../../support/run-generator.ts';
import { seeded } from '../../support/seeded.ts';

const nowMs = Date.UTC(2026, 11, 20, 12);
const saturdays = Array.from({ length: 7 }, (_, week) => addDays('2027-01-02', 7 * week));

/** An install was held on 12 December and is agreed for 13 March: what lies between is to be planned. */
function aStretch(seed: number, byHand: readonly string[]): Plan {
  const chance = seeded(seed);
  const { organization } = aPlan();
  const freezes = [0, 1].map((index): Freeze => {
    const startMs = Date.UTC(2027, 0, 2 + 7 * Math.floor(chance() * 8), 12);
    return {
      ...{ id: `f${index}`, name: `Freeze ${index}`, hardness: 'hard', guards: ['install'] },
      ...{ targets: [], startMs, endMs: startMs + 86_400_000 },
    };
  });
  const dates = (list: readonly string[]) => ({ kind: 'dates', dates: list }) as const;
  return aPlan({
    organization: {
      ...organization,
      customers: organization.customers.map((customer) => ({
        ...customer,
        environments: customer.environments.slice(0, 1),
      })),
    },
    freezes,
    series: [
      aSeries({ id: 'held', rule: dates(['2026-12-12']), state: 'held' }),
      aSeries({ id: 'agreed', rule: dates(['2027-03-13']), state: 'agreed' }),
      ...(byHand.length === 0
        ? []
        : [aSeries({ id: 'by-hand', rule: dates(byHand), state: 'draft' })]),
    ],
  });
}

const question = (plan: Plan): YearQuestion => ({
  ...{ plan, live: [], calendars: [], nowMs, scope: {}, movesProposed: false },
  range: { startMs: nowMs, endMs: Date.UTC(2027, 2, 1) },
});

/** Errors go before any number of warnings. */
const rank = ({ errors, warnings }: Tally): number => errors * 1_000 + warnings;

describe('generateYear beside every choice of Saturdays', () => {
  it.each([1, 2, 3, 4])('breaks no more than the best of them, with freezes %i', (seed) => {
    const ranks = Array.from({ length: 2 ** saturdays.length }, (_, choice) => {
      const plan = aStretch(
        seed,
        saturdays.filter((_, week) => (choice >> week) % 2 === 1),
      );
      return rank(tallyOf(plan, question(plan)));
    });
    const { after, proof } = plannedYear(question(aStretch(seed, [])));
    expect(rank(after)).toBeLessThanOrEqual(Math.min(...ranks));
    expect(rank(after)).toBeLessThan(Math.max(...ranks));
    expect(proof).toEqual({ kind: 'optimal' });
  });
});
