/** C17 of a window that is dragged or imagined: as it would be told once it stands there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startFullCheck } from '../../../renderer/state/check/full-check.ts';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { horizonOf } from '../../../shared/occurrences/horizon.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { prepareMachinesAtOnce, tooManyMachines } from '../../../shared/policy/machines-at-once.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { customer, nowMs, nonprod, organization, prod, aWindow } from '../conflicts/builders.ts';

const counted: Organization = {
  ...organization,
  customers: organization.customers.map((each) => ({
    ...each,
    environments: each.environments.map((one) => ({
      ...one,
      machines: one.production ? 600 : 300,
    })),
  })),
};
const facts = { organization: counted, nowMs };
const targets = [prod, nonprod, customer, { businessUnitId: 'source' }] as const;

const anyWindow = (index: number): fc.Arbitrary<PatchWindow> =>
  fc
    .record({
      from: fc.integer({ min: -26, max: 12 }),
      hours: fc.integer({ min: 1, max: 6 }),
      target: fc.constantFrom(...targets),
      kind: fc.constantFrom('install' as const, 'install' as const, 'scan' as const),
      state: fc.constantFrom('agreed' as const, 'cancelled' as const),
    })
    .map(({ from, hours, target, kind, state }) =>
      aWindow(`w${index}`, [from, from + hours], { target, kind, state, id: `w${index}` }),
    );
const anyWindows = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyWindow(index))));

const isOver = ({ rule, evidence }: Conflict): boolean => rule === 'C17' && evidence.length > 0;

describe('machines at once with a window somewhere else', () => {
  it('are those of the whole plan with it there, less those without it', () => {
    fc.assert(
      fc.property(anyWindows, anyWindow(0), (windows, placed) => {
        const others = windows.filter(({ id }) => id !== placed.id);
        const before = new Set(tooManyMachines(others, facts).map(({ window }) => window.id));
        const after = tooManyMachines([...others, placed], facts).filter(
          ({ window }) => window.id === placed.id || !before.has(window.id),
        );
        const told = prepareMachinesAtOnce(windows, facts)(placed);
        const inShort = (found: typeof told) =>
          found.map(({ window, count, evidence }) => [window.id, count, evidence]);
        expect(inShort(told)).toEqual(inShort(after));
      }),
    );
  });

  it('are told of what is dragged, keep slots away, and end by moving', () => {
    const plan = aPlan();
    const organized = {
      ...plan.organization,
      customers: plan.organization.customers.map((each) => ({
        ...each,
        environments: each.environments.map((one) => ({ ...one, machines: 600 })),
      })),
    };
    const on = (id: string, date: string) =>
      aSeries({ id, name: id, rule: { kind: 'dates', dates: [date] }, state: 'draft' });
    const series = [on('one', '2027-04-03'), on('other', '2027-04-03')];
    const now = Date.UTC(2027, 2, 10);
    const windows = expandPlan({ ...plan, series }, horizonOf(now));
    const check = startFullCheck();
    const all = check.all({
      ...{ plan: { ...plan, organization: organized, series }, live: [], calendars: [], cells: [] },
      ...{ reading: false, nowMs: now },
    });
    const over = all.find(isOver);
    if (over === undefined) throw new Error('Both at once are too many.');
    const window = windows.find(({ id }) => id === over.windowId);
    if (window === undefined) throw new Error('It is told at a window.');
    const asked = check.answer({ kind: 'ask', askId: 1, window });
    expect(asked.kind === 'answer' && asked.conflicts.some(({ id }) => id === over.id)).toBe(true);
    const wished = check.answer({ kind: 'suggest', askId: 2, wish: { window, mends: over } });
    if (wished.kind !== 'suggested' || wished.suggestion.kind !== 'slots') throw new Error('None');
    for (const slot of wished.suggestion.slots) {
      const there = check.answer({ kind: 'ask', askId: 3, window: slot.window });
      expect(there.kind === 'answer' && there.conflicts.some(isOver)).toBe(false);
    }
  });
});
