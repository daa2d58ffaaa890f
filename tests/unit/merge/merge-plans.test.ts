import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInconsistency } from '../../../shared/formats/plan-consistency.ts';
import { comparePlans, mergePlans } from '../../../shared/merge/merge-plans.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { OccurrenceChange, Series } from '../../../shared/model/series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { anyEdits, manyWindows } from './edited-plans.ts';

const base = manyWindows(10);
const withSeries = (...differs: readonly Partial<Series>[]): Plan =>
  aPlan({ series: differs.map((each) => aSeries(each)) });
const merged = (...sides: readonly [Partial<Series>, Partial<Series>, Partial<Series>?]) => {
  const [mine, theirs, before = {}] = sides;
  return mergePlans({
    base: withSeries(before),
    mine: withSeries({ ...before, ...mine }),
    theirs: withSeries({ ...before, ...theirs }),
  });
};
const moved: OccurrenceChange = {
  originalStart: '2027-03-20T22:00',
  movedTo: '2027-03-21T22:00',
};

describe('merging with the common base', () => {
  it('takes what each side changed of one window', () => {
    const { plan, differences } = merged({ name: 'Mine' }, { durationMinutes: 120 });
    expect(plan.series[0]).toMatchObject({ name: 'Mine', durationMinutes: 120 });
    expect(differences).toMatchObject([
      { fields: ['durationMinutes'], changedBy: 'theirs', owners: [{ list: 'series' }] },
    ]);
  });

  it('asks about a field that both changed, keeps mine until told, and takes what is chosen', () => {
    const sides = {
      base: withSeries({}),
      mine: withSeries({ name: 'Mine' }),
      theirs: withSeries({ name: 'Theirs' }),
    };
    const first = mergePlans(sides);
    expect(first.plan).toBe(sides.mine);
    const [difference] = first.differences;
    expect(difference).toMatchObject({ changedBy: 'both', fields: ['name'] });
    const chosen = mergePlans(sides, new Map([[difference?.key ?? '', 'theirs']]));
    expect(chosen.plan.series[0]?.name).toBe('Theirs');
  });

  it('leaves out a change of theirs that is not wanted', () => {
    const sides = { base, mine: base, theirs: { ...base, name: 'Theirs' } };
    const [difference] = mergePlans(sides).differences;
    const chosen = mergePlans(sides, new Map([[difference?.key ?? '', 'mine']]));
    expect(chosen.plan).toBe(base);
  });

  it('never puts the start of one side into the zone of the other', () => {
    const { plan, differences } = merged({ startTime: '01:00' }, { zone: 'Asia/Kolkata' });
    expect(plan.series[0]).toMatchObject({ startTime: '01:00', zone: 'America/New_York' });
    expect(differences).toMatchObject([
      { changedBy: 'both', fields: ['rule', 'startTime', 'zone'] },
    ]);
  });

  it.each<readonly [string, Partial<Series>, Partial<Series>]>([
    ['an agreement to the old time', { startTime: '01:00' }, { state: 'notified' }],
    ['an agreement to the old length', { durationMinutes: 30 }, { state: 'notified' }],
    ['a date moved from the old start', { startTime: '01:00' }, { changes: [moved] }],
    ['a note of when the old time was agreed', { zone: 'UTC' }, { facts: { agreedAtMs: 1 } }],
  ])('asks before it joins a new time with %s', (_, mine, theirs) => {
    const { plan, differences } = merged(mine, theirs);
    expect(plan.series[0]).toEqual(aSeries(mine));
    expect(differences).toMatchObject([{ changedBy: 'both' }]);
    const back = merged(theirs, mine);
    expect(back.plan.series[0]).toEqual(aSeries(theirs));
  });

  it('joins changes of different dates, and asks where one date went two ways', () => {
    const other: OccurrenceChange = { originalStart: '2027-04-20T22:00', skipped: true };
    expect(merged({ changes: [moved] }, { changes: [other] }).plan.series[0]?.changes).toEqual([
      moved,
      other,
    ]);
    const skipped = { originalStart: moved.originalStart, skipped: true };
    const clash = merged({ changes: [moved] }, { changes: [skipped] });
    expect(clash.differences).toMatchObject([{ changedBy: 'both' }]);
    expect(clash.plan.series[0]?.changes).toEqual([moved]);
  });

  it('asks whether a window stays that one side edited and the other removed', () => {
    const sides = { base, mine: base, theirs: base };
    const edited = { ...base, series: base.series.map((each) => ({ ...each, name: 'X' })) };
    const removed = { ...base, series: [] };
    const kept = mergePlans({ ...sides, mine: edited, theirs: removed });
    expect(kept.plan).toBe(edited);
    expect(kept.differences).toHaveLength(10);
    expect(kept.differences.every(({ changedBy }) => changedBy === 'both')).toBe(true);
    expect(mergePlans({ ...sides, mine: removed, theirs: edited }).plan.series).toEqual([]);
  });

  it('keeps the id of mine, by which pushes are known', () => {
    const { plan, differences } = mergePlans({
      base,
      mine: base,
      theirs: { ...base, id: 'other' },
    });
    expect(plan).toBe(base);
    expect(differences).toEqual([]);
  });

  it('says what differs from one plan to another, inside customers too', () => {
    const [customer] = base.organization.customers;
    const customers = customer === undefined ? [] : [{ ...customer, noticeDays: 3 }];
    const after = { ...base, organization: { ...base.organization, customers } };
    expect(comparePlans(base, after)).toMatchObject([
      { owners: [{ list: 'customers', name: 'Northwind' }], fields: ['noticeDays'] },
    ]);
    expect(comparePlans(base, structuredClone(base))).toEqual([]);
  });
});

describe('merging without a common base', () => {
  const sides = (mine: Plan, theirs: Plan) => ({ base: null, mine, theirs });

  it('keeps the windows of both, and asks about every field in which one differs', () => {
    const mine = withSeries({ name: 'Mine' }, { id: 'mine-only' });
    const theirs = withSeries({ name: 'Theirs' }, { id: 'theirs-only' });
    const { plan, differences } = mergePlans(sides(mine, theirs));
    expect(new Set(plan.series.map(({ id }) => id))).toEqual(
      new Set(['northwind-prod', 'mine-only', 'theirs-only']),
    );
    expect(differences.map(({ changedBy }) => changedBy).sort()).toEqual(['both', 'theirs']);
  });

  it('asks about a field that only one of two has: it may have been cleared by the other', () => {
    const { differences } = mergePlans(
      sides(withSeries({}), withSeries({ adHocReason: 'outage' })),
    );
    expect(differences).toMatchObject([{ changedBy: 'both', fields: ['adHocReason'] }]);
  });
});

describe('laws of merging', () => {
  const runs = { numRuns: 1_000, seed: 9 };

  it('gives theirs where mine is the base, and mine where theirs is', () => {
    fc.assert(
      fc.property(anyEdits(), (edit) => {
        const edited = edit(base);
        expect(mergePlans({ base, mine: base, theirs: edited }).plan).toEqual(edited);
        const kept = mergePlans({ base, mine: edited, theirs: base });
        expect(kept.plan).toBe(edited);
        expect(kept.differences).toEqual([]);
      }),
      runs,
    );
  });

  it('gives the same plan from either side where they edited different things, asking nothing', () => {
    fc.assert(
      fc.property(anyEdits(0), anyEdits(1), (editMine, editTheirs) => {
        const [mine, theirs] = [editMine(base), editTheirs(base)];
        const here = mergePlans({ base, mine, theirs });
        expect(here.differences.filter(({ changedBy }) => changedBy === 'both')).toEqual([]);
        expect(here.plan).toEqual(mergePlans({ base, mine: theirs, theirs: mine }).plan);
        const bothEdits = editTheirs(editMine(base));
        expect(byId(here.plan)).toEqual(byId(bothEdits));
      }),
      runs,
    );
  });

  it('asks the same from either side, and merging again changes nothing', () => {
    fc.assert(
      fc.property(anyEdits(), anyEdits(), (editMine, editTheirs) => {
        const [mine, theirs] = [editMine(base), editTheirs(base)];
        const here = mergePlans({ base, mine, theirs });
        const there = mergePlans({ base, mine: theirs, theirs: mine });
        const asked = ({ differences }: typeof here) =>
          differences.flatMap((each) => (each.changedBy === 'both' ? [each.key] : [])).sort();
        expect(asked(here)).toEqual(asked(there));
        expect(mergePlans({ base, mine: here.plan, theirs: here.plan }).plan).toBe(here.plan);
        expect(mergePlans({ base: theirs, mine: here.plan, theirs }).plan).toBe(here.plan);
      }),
      runs,
    );
  });

  it('is mine where all of mine is chosen, and lacks nothing of theirs where all of theirs is', () => {
    fc.assert(
      fc.property(anyEdits(), anyEdits(), (editMine, editTheirs) => {
        const sides = { base, mine: editMine(base), theirs: editTheirs(base) };
        const { differences } = mergePlans(sides);
        const all = (side: 'mine' | 'theirs') =>
          mergePlans(sides, new Map(differences.map(({ key }) => [key, side]))).plan;
        expect(byId(all('mine'))).toEqual(byId(sides.mine));
        expect(mergePlans({ ...sides, mine: all('theirs') }).differences).toEqual([]);
        expect(findInconsistency(all('theirs'))).toBeNull();
      }),
      runs,
    );
  });

  it('drops no field and no window without a base, whatever is chosen', () => {
    fc.assert(
      fc.property(anyEdits(), anyEdits(), fc.boolean(), (editMine, editTheirs, isTheirs) => {
        const sides = { base: null, mine: editMine(base), theirs: editTheirs(base) };
        const { differences } = mergePlans(sides);
        const side = isTheirs ? 'theirs' : 'mine';
        const { plan } = mergePlans(
          sides,
          new Map(differences.flatMap((d) => (d.fields.length > 0 ? [[d.key, side]] : []))),
        );
        const ids = (each: Plan) => each.series.map(({ id }) => id);
        expect(new Set(ids(plan))).toEqual(new Set([...ids(sides.mine), ...ids(sides.theirs)]));
        expect(findInconsistency(plan)).toBeNull();
        for (const series of plan.series.filter(({ id }) => id.startsWith('s'))) {
          expect(series).toHaveProperty('fromALaterVersion');
        }
      }),
      runs,
    );
  });
});

/** Order of windows in a file means nothing. */
const byId = (plan: Plan) => ({
  ...plan,
  series: new Map(plan.series.map((each) => [each.id, each])),
  releases: new Map(plan.releases.map((each) => [each.id, each])),
  freezes: new Map(plan.freezes.map((each) => [each.id, each])),
});
