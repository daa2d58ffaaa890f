import { describe, expect, it } from 'vitest';
import { mergeClocks } from '../../../shared/merge/merge-clocks.ts';
import { comparePlans, mergePlans } from '../../../shared/merge/merge-plans.ts';
import { withClocks } from '../../../shared/planning/kept-clocks.ts';
import type { ZoneClock } from '../../../shared/time/zone-clock.ts';
import { aPlan } from '../../support/a-plan.ts';

const clock = (zone: string, offsetMinutes = 0): ZoneClock => ({
  ...{ zone, startMs: 0, endMs: 1, offsetMinutes, changes: [] },
});
const a = clock('A/A');
const b = clock('B/B');
const aOther = clock('A/A', 60);
const aThird = clock('A/A', 120);

describe('clocks of two plans', () => {
  it.each([
    ['nobody has any', [undefined, undefined, undefined, undefined]],
    ['mine alone', [[a], [a], undefined, [a]]],
    ['theirs alone', [undefined, undefined, [a], [a]]],
    ['a zone more there', [[a], [a], [b, a], [a, b]]],
    ['another zone each', [undefined, [b], [a], [a, b]]],
    ['they accepted new rules', [[a], [a], [aOther], [aOther]]],
    ['I accepted them', [[a], [], [a], []]],
    ['both, differently', [[a], [aOther], [aThird], [aOther]]],
    ['no common base', [undefined, [a], [aOther], [a]]],
    ['a zone less there', [[a, b], [a, b], [a], [a, b]]],
  ] as const)('%s', (_what, [base, mine, theirs, expected]) => {
    expect(mergeClocks(base, mine, theirs)).toEqual(expected);
  });

  it('stays the very list where nothing is taken', () => {
    const mine = [b, a];
    expect(mergeClocks(undefined, mine, [a])).toBe(mine);
  });

  it('are not asked about where I let go of one that they changed', () => {
    const mine = aPlan();
    const theirs = { ...mine, clocks: [aOther] };
    const { plan, differences } = mergePlans({ base: { ...mine, clocks: [a] }, mine, theirs });
    expect(differences).toEqual([]);
    expect(plan).toBe(mine);
  });

  it('are never asked about', () => {
    const mine = aPlan();
    const theirs = { ...withClocks(mine, 0), name: 'Theirs' };
    expect(comparePlans(mine, theirs).map(({ fields }) => fields)).toEqual([['name']]);
    const { plan, differences } = mergePlans({ base: mine, mine, theirs });
    expect(plan.clocks).toEqual(theirs.clocks);
    expect(differences).toHaveLength(1);
    expect(mergePlans({ base: mine, mine: theirs, theirs: mine }).plan).toBe(theirs);
  });
});
