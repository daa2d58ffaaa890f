import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyImport } from '../../../shared/imports/apply-import.ts';
import type { ImportedItem, ImportReading } from '../../../shared/imports/import-reading.ts';
import { previewImport } from '../../../shared/imports/preview-import.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Release } from '../../../shared/model/release.ts';
import type { Series } from '../../../shared/model/series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const hourMs = 3_600_000;
const aRelease = (differs: Partial<Omit<Release, 'id'>> = {}): Omit<Release, 'id'> => ({
  name: 'Payor 7',
  businessUnitId: 'hrp',
  product: 'Payor',
  environment: 'prod',
  startMs: 10 * hourMs,
  endMs: 12 * hourMs,
  certainty: 'confirmed',
  ...differs,
});
const releaseItem = (
  key: string,
  differs: Partial<Omit<Release, 'id'>> = {},
  sequence?: number,
): ImportedItem => ({
  kind: 'release',
  line: 1,
  key,
  release: aRelease(differs),
  ...(sequence !== undefined && { sequence }),
});
const seriesItem = (
  differs: Partial<Omit<Series, 'id'>> = {},
  keepsOtherDates?: boolean,
): ImportedItem => {
  const { id, ...series } = aSeries({ state: 'draft', ...differs });
  return {
    kind: 'series',
    line: 2,
    key: `key of ${id}`,
    series,
    ...(keepsOtherDates !== undefined && { keepsOtherDates }),
  };
};
const reading = (...items: readonly ImportedItem[]): ImportReading => ({
  items,
  notUnderstood: [],
  notes: [],
});
const imported = (plan: Plan, ...items: readonly ImportedItem[]): Plan =>
  applyImport(plan, previewImport(plan, reading(...items), 'csv'));
const outcomes = (plan: Plan, ...items: readonly ImportedItem[]) =>
  previewImport(plan, reading(...items), 'csv').lines.map(({ outcome, why }) => why ?? outcome);
const empty = aPlan({ series: [] });

describe('a preview of an import', () => {
  it('adds what is new, and nothing when the same comes again', () => {
    const once = imported(empty, releaseItem('PAY-7'), seriesItem());
    expect(once.releases).toMatchObject([aRelease()]);
    expect(once.series).toMatchObject([{ name: 'Northwind prod', state: 'draft' }]);
    expect(outcomes(once, releaseItem('PAY-7'), seriesItem())).toEqual(['same', 'same']);
    expect(imported(once, releaseItem('PAY-7'), seriesItem())).toBe(once);
  });

  it('gives two planners who import the same the same ids', () => {
    const item = releaseItem('PAY-7');
    const other = aPlan({ id: 'plan2', series: [] });
    expect(imported(empty, item).releases).toEqual(imported(other, item).releases);
  });

  it('updates what its system changed, and remembers where a release was before it moved', () => {
    const once = imported(empty, releaseItem('PAY-7'));
    const moved = releaseItem('PAY-7', { startMs: 20 * hourMs, endMs: 22 * hourMs });
    expect(outcomes(once, moved)).toEqual(['update']);
    const twice = imported(once, moved);
    expect(twice.releases).toMatchObject([{ startMs: 20 * hourMs, movedFromMs: 10 * hourMs }]);
    expect(outcomes(twice, moved)).toEqual(['same']);
  });

  it('skips versions that are older than the one that is known', () => {
    const now = imported(empty, releaseItem('PAY-7', {}, 4));
    expect(outcomes(now, releaseItem('PAY-7', { name: 'old' }, 3))).toEqual(['older']);
    expect(outcomes(now, releaseItem('PAY-7', { name: 'new' }, 4))).toEqual(['update']);
  });

  it('finds by nature what nobody imported before: a slot of that customer on that day', () => {
    const slot = {
      name: 'DB Northwind',
      businessUnitId: 'hrp',
      customerId: 'northwind',
      startMs: 30 * hourMs,
      endMs: 32 * hourMs,
      confirmed: false,
    };
    const plan = aPlan({ databaseSlots: [{ ...slot, id: 'db1' }] });
    const confirmed: ImportedItem = {
      kind: 'database-slot',
      line: 2,
      key: 'x',
      databaseSlot: { ...slot, startMs: 31 * hourMs, confirmed: true },
    };
    expect(outcomes(plan, confirmed, { ...confirmed, key: 'y' })).toEqual(['update', 'add']);
    expect(imported(plan, confirmed).databaseSlots).toMatchObject([
      { id: 'db1', startMs: 31 * hourMs, confirmed: true },
    ]);
  });

  it('takes a key once: the second of a text is told as repeated', () => {
    expect(outcomes(empty, releaseItem('A'), releaseItem('A', { name: 'B' }))).toEqual([
      'add',
      'repeated',
    ]);
  });
});

describe('what a person did here since', () => {
  const once = imported(empty, releaseItem('PAY-7'));
  const moved = releaseItem('PAY-7', { startMs: 20 * hourMs, endMs: 22 * hourMs });
  const edited: Plan = {
    ...once,
    releases: once.releases.map((release) => ({ ...release, name: 'Payor seven' })),
  };

  it('is kept, and overwritten only where it is ticked', () => {
    const preview = previewImport(edited, reading(moved), 'csv');
    expect(preview.lines).toMatchObject([{ outcome: 'skip', why: 'changed-here' }]);
    expect(applyImport(edited, preview)).toBe(edited);
    const ticked = new Set(preview.lines.map(({ mark }) => mark.id));
    expect(applyImport(edited, preview, ticked).releases).toMatchObject([
      { name: 'Payor 7', startMs: 20 * hourMs },
    ]);
  });

  it('stays known as a change after the same was imported again', () => {
    const again = imported(edited, releaseItem('PAY-7'), releaseItem('NEW', { name: 'Other' }));
    expect(outcomes(again, moved)).toEqual(['changed-here']);
  });

  it('counts where it removed something', () => {
    const removed: Plan = { ...once, releases: [] };
    const preview = previewImport(removed, reading(moved), 'csv');
    expect(preview.lines).toMatchObject([{ outcome: 'skip', why: 'removed-here' }]);
    const ticked = new Set(preview.lines.map(({ mark }) => mark.id));
    expect(applyImport(removed, preview, ticked).releases).toMatchObject([
      { id: once.releases[0]?.id, startMs: 20 * hourMs },
    ]);
  });

  it('keeps states and notes of a window whose time is overwritten', () => {
    const plan = imported(empty, seriesItem());
    const proposed: Plan = {
      ...plan,
      series: plan.series.map((series) => ({ ...series, state: 'proposed' as const })),
    };
    const later = seriesItem({ startTime: '23:00' });
    const preview = previewImport(proposed, reading(later), 'csv');
    expect(preview.lines).toMatchObject([{ why: 'changed-here' }]);
    const ticked = new Set(preview.lines.map(({ mark }) => mark.id));
    expect(applyImport(proposed, preview, ticked).series).toMatchObject([
      { startTime: '23:00', state: 'proposed' },
    ]);
  });
});

describe('a list of single dates', () => {
  const dates = (...days: readonly string[]) =>
    seriesItem({ rule: { kind: 'dates', dates: days } }, true);
  it('says nothing of days before its first and after its last', () => {
    const year = imported(empty, dates('2027-01-09', '2027-02-13', '2027-03-13'));
    const moved = imported(year, dates('2027-02-14'));
    const two = imported(moved, dates('2027-02-01', '2027-02-28'));
    expect(two.series[0]?.rule).toEqual({
      kind: 'dates',
      dates: ['2027-01-09', '2027-02-01', '2027-02-28', '2027-03-13'],
    });
  });
});

describe('imports in any order', () => {
  const anyItem = fc
    .record({
      key: fc.constantFrom('A', 'B', 'C', 'D'),
      name: fc.constantFrom('Payor 7', 'Payor 8', '__proto__'),
      hours: fc.nat(40),
      sequence: fc.option(fc.nat(3), { nil: undefined }),
    })
    .map(({ key, name, hours, sequence }) =>
      releaseItem(key, { name, startMs: hours * hourMs, endMs: (hours + 1) * hourMs }, sequence),
    );
  const anyItems = fc.array(anyItem, { maxLength: 8 });

  it('done twice are done once', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (before, items) => {
        const plan = imported(empty, ...before);
        const once = imported(plan, ...items);
        expect(imported(once, ...items)).toBe(once);
      }),
      { numRuns: 300, seed: 9 },
    );
  });

  it('make the same of things with keys of their own, whatever their order', () => {
    const byId = (plan: Plan) => plan.releases.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    fc.assert(
      fc.property(fc.uniqueArray(anyItem, { selector: ({ key }) => key }), (items) => {
        expect(byId(imported(empty, ...items))).toEqual(
          byId(imported(empty, ...items.toReversed())),
        );
      }),
      { numRuns: 200, seed: 9 },
    );
  });
});
