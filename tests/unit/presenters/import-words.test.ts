import { describe, expect, it } from 'vitest';
import {
  countsWords,
  importCounts,
  importedDetails,
  importedName,
} from '../../../renderer/presenters/import-words.ts';
import { applyImport } from '../../../shared/imports/apply-import.ts';
import type { ImportedItem } from '../../../shared/imports/import-reading.ts';
import { previewImport } from '../../../shared/imports/preview-import.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const startMs = Date.UTC(2027, 2, 14, 4);
const slot = (hours: number, confirmed: boolean): ImportedItem => ({
  kind: 'database-slot',
  line: 2,
  key: 'slot',
  databaseSlot: {
    name: 'DB Northwind',
    businessUnitId: 'hrp',
    customerId: 'northwind',
    startMs: startMs + hours * 3_600_000,
    endMs: startMs + (hours + 2) * 3_600_000,
    confirmed,
  },
});
const preview = (plan: Plan, ...items: readonly ImportedItem[]) =>
  previewImport(plan, { items, notUnderstood: [], notes: [] }, 'table');
const empty = aPlan({ series: [] });
const place = { organization: empty.organization, zone: 'America/New_York' };
const told = (plan: Plan, item: ImportedItem): string => {
  const [line] = preview(plan, item).lines;
  return line === undefined ? '' : `${importedName(line, place)}: ${importedDetails(line, place)}`;
};

describe('what an import would do, in words', () => {
  it('says of something new when it is', () => {
    expect(told(empty, slot(0, false))).toBe(
      'Database slot DB Northwind: Sat 13 Mar 2027 23:00 → Sun 01:00 · not confirmed',
    );
    const { id, ...series } = aSeries({ state: 'draft' });
    expect(told(empty, { kind: 'series', line: 1, key: id, series })).toBe(
      'Window Northwind prod: Northwind prod · 2027-03-20 22:00 America/New_York · 6 h · draft',
    );
  });

  it('says of what changes how it was before', () => {
    const plan = applyImport(empty, preview(empty, slot(0, false)));
    expect(told(plan, slot(1, true))).toBe(
      'Database slot DB Northwind: Sun 14 Mar 2027 00:00 → 03:00, before Sat 13 Mar 2027 23:00 → Sun 01:00; confirmed: no → yes',
    );
  });

  it('says of single dates only what is not told by the start', () => {
    const series = aSeries({ startTime: '22:00', rule: { kind: 'dates', dates: ['2027-03-20'] } });
    const at = (startTime: string): ImportedItem => {
      const { id, ...content } = { ...series, startTime };
      return { kind: 'series', line: 1, key: id, series: content };
    };
    const once = applyImport(empty, preview(empty, at('22:00')));
    const edited: Plan = {
      ...once,
      series: once.series.map((each) => ({
        ...each,
        changes: [{ originalStart: '2027-03-20T22:00', durationMinutes: 300 }],
      })),
    };
    expect(told(edited, at('21:00'))).toBe('Window Northwind prod: start: 22:00 → 21:00');
  });

  it('counts what a person ticked as updated', () => {
    const once = applyImport(empty, preview(empty, slot(0, false)));
    const edited: Plan = {
      ...once,
      databaseSlots: once.databaseSlots.map((each) => ({ ...each, name: 'Ours' })),
    };
    const made = preview(edited, slot(1, true));
    expect(countsWords(importCounts(made, new Set()))).toBe(
      '0 updated, 0 new, 1 skipped, 0 not understood',
    );
    const ticked = new Set(made.lines.map(({ mark }) => mark.id));
    expect(countsWords(importCounts(made, ticked))).toBe(
      '1 updated, 0 new, 0 skipped, 0 not understood',
    );
  });
});
