import { describe, expect, it } from 'vitest';
import { differenceWords, mergeSummary } from '../../../renderer/presenters/merge-words.ts';
import { comparePlans, mergePlans } from '../../../shared/merge/merge-plans.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Series } from '../../../shared/model/series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const withSeries = (...series: readonly Series[]): Plan => aPlan({ series });
const told = (before: Plan, after: Plan) =>
  comparePlans(before, after).map((each) => differenceWords(each, 'UTC'));

describe('a difference in words', () => {
  it('names the window, what is decided together, and both times as people read them', () => {
    const theirs = aSeries({ startTime: '01:00', zone: 'Asia/Kolkata' });
    expect(told(aPlan(), withSeries(theirs))).toEqual([
      {
        title: 'Window Northwind prod',
        what: 'rule, start and zone',
        mine: '2027-03-20 · 22:00 · America/New_York',
        theirs: '2027-03-20 · 01:00 · Asia/Kolkata',
      },
    ]);
  });

  it.each<readonly [string, Partial<Series>, object]>([
    ['a length', { durationMinutes: 90 }, { what: 'length', mine: '6 h', theirs: '1 h 30 min' }],
    ['what is not there', { adHocReason: 'Their CVE' }, { mine: 'none', theirs: 'Their CVE' }],
    [
      'a moved date',
      { changes: [{ originalStart: '2027-03-20T22:00', movedTo: '2027-03-21T22:00' }] },
      {
        title: 'Window Northwind prod, date 2027-03-20 22:00',
        what: 'added by them',
        mine: 'not there',
        theirs: 'moved to: 2027-03-21 22:00',
      },
    ],
  ])('tells %s', (_, differs, words) => {
    expect(told(aPlan(), withSeries(aSeries(differs)))).toMatchObject([words]);
  });

  it('tells instants in the zone that is shown', () => {
    const release = {
      ...{ id: 'r', name: 'R', businessUnitId: 'hrp', product: 'P', environment: 'prod' },
      ...{
        certainty: 'confirmed' as const,
        startMs: Date.UTC(2027, 2, 1),
        endMs: Date.UTC(2027, 2, 2),
      },
    };
    const later = { ...release, endMs: Date.UTC(2027, 2, 3) };
    const [words] = told(aPlan({ releases: [release] }), aPlan({ releases: [later] }));
    expect(words).toMatchObject({ title: 'Release R', what: 'start and end' });
    expect(words?.theirs).toMatch(/end: .*3 Mar.*UTC/);
  });

  it('says who removed and who edited a window', () => {
    const edited = withSeries(aSeries({ name: 'X' }));
    const whats = (mine: Plan, theirs: Plan) =>
      mergePlans({ base: aPlan(), mine, theirs }).differences.map(
        (each) => differenceWords(each, 'UTC').what,
      );
    expect(whats(edited, withSeries())).toEqual(['removed by them']);
    expect(whats(withSeries(), edited)).toEqual(['removed by you, edited by them']);
  });

  it('has words for fields of later versions', () => {
    const later = { ...aPlan(), riskAppetite: { level: [1, 2] } };
    expect(told(aPlan(), later)).toEqual([
      { title: 'The plan', what: 'risk appetite', mine: 'none', theirs: 'level 1, 2' },
    ]);
  });
});

describe('a merge in one line', () => {
  it('counts what is asked and what comes in', () => {
    const base = aPlan();
    const mine = withSeries(aSeries({ name: 'Mine' }));
    const theirs = withSeries(
      aSeries({ name: 'Theirs', durationMinutes: 1 }),
      aSeries({ id: 'b' }),
    );
    expect(mergeSummary(mergePlans({ base, mine, theirs }).differences)).toBe(
      '1 to choose, 2 come in',
    );
    expect(mergeSummary([])).toBe('Nothing in it that is not here already');
  });
});
