import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/model/plan.ts';
import {
  readinessItems,
  type ReadinessCheck,
  type ReadinessItem,
} from '../../../shared/model/readiness.ts';
import { cellKey } from '../../../shared/model/target.ts';
import { noteReady, unnoteReady } from '../../../shared/planning/edit-readiness.ts';
import { checklistRows } from '../../../shared/planning/readiness-checklist.ts';
import { aPlan } from '../../support/a-plan.ts';

const [east, west] = ['us-east-1', 'us-west-2'].map((region) => ({
  accountId: '111122223333',
  region,
}));
const elsewhere = { accountId: '999988887777', region: 'eu-west-1' };
const done = (id: ReadinessItem, differs: Partial<ReadinessCheck> = {}): ReadinessCheck => ({
  id,
  doneDate: '2027-02-01',
  who: 'Asha',
  ...differs,
});

describe('noting what is ready', () => {
  it('notes an item in several cells at once, each once, and another one beside it', () => {
    const plan = noteReady(aPlan(), [east!, west!, east!], done('agents'));
    expect(plan.readiness).toEqual([
      { ...east, checks: [done('agents')] },
      { ...west, checks: [done('agents')] },
    ]);
    const both = noteReady(plan, [west!], done('test-scan'));
    expect(both.readiness?.[1]?.checks).toEqual([done('agents'), done('test-scan')]);
    expect(both.readiness?.[0]).toBe(plan.readiness?.[0]);
  });

  it('replaces what was noted of the item, without a rest of it, in its place', () => {
    const first = done('agents', { evidence: 'https://wiki.example.com/7', note: '3.3' });
    const plan = noteReady(noteReady(aPlan(), [east!], first), [east!], done('test-scan'));
    const again = noteReady(plan, [east!], done('agents', { who: 'Ben' }));
    expect(again.readiness?.[0]?.checks).toEqual([
      done('agents', { who: 'Ben' }),
      done('test-scan'),
    ]);
  });

  it('takes an item back and leaves everything else as it is', () => {
    const plan = noteReady(aPlan(), [east!, west!], done('agents'));
    const without = unnoteReady(plan, east!, 'agents');
    expect(without.readiness).toEqual([
      { ...east, checks: [] },
      { ...west, checks: [done('agents')] },
    ]);
    expect(unnoteReady(plan, east!, 'test-scan')).toBe(plan);
    expect(unnoteReady(plan, elsewhere, 'agents')).toBe(plan);
    expect(unnoteReady(aPlan(), east!, 'agents')).not.toHaveProperty('readiness');
  });
});

describe('the checklist of every account and region', () => {
  const summary = (plan: Plan) =>
    checklistRows(plan).map(({ cell, environments, isGone, open }) => [
      cellKey(cell),
      environments.join(', '),
      isGone,
      open.length,
    ]);

  it('has a row for each region of each account, with its environments and what is open', () => {
    const plan = noteReady(aPlan(), [west!], done('agents'));
    expect(summary(plan)).toEqual([
      ['111122223333/us-east-1', 'Northwind prod', false, 7],
      ['111122223333/us-west-2', 'Northwind nonprod', false, 6],
    ]);
    const [row] = checklistRows(plan);
    expect(row).toMatchObject({ alias: 'northwind-prod', unit: 'HRP' });
  });

  it('keeps cells of unknown accounts, and what was noted where the organization is no more', () => {
    const base = aPlan();
    const { organization } = base;
    const bare = { ...base, organization: { ...organization, accounts: [] } };
    expect(summary(noteReady(bare, [elsewhere], done('agents')))).toEqual([
      ['111122223333/us-east-1', 'Northwind prod', false, 7],
      ['111122223333/us-west-2', 'Northwind nonprod', false, 7],
      ['999988887777/eu-west-1', '', true, 0],
    ]);
    // Once nothing is noted of it any more, it is no row.
    const noted = noteReady(bare, [elsewhere], done('agents'));
    expect(summary(unnoteReady(noted, elsewhere, 'agents'))).toHaveLength(2);
  });

  it('is nothing for an organization without accounts', () => {
    const base = aPlan();
    const organization = { ...base.organization, accounts: [], customers: [] };
    expect(checklistRows({ organization })).toEqual([]);
  });

  it('after any edits: open and done are all items, each cell once, the last word holds', () => {
    const cells = [east!, west!, elsewhere];
    const anyStep = fc.record({
      at: fc.subarray(cells, { minLength: 1 }),
      item: fc.constantFrom(...readinessItems),
      who: fc.constantFrom('Asha', 'Ben', null),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        const expected = new Map<string, string>();
        let plan = aPlan();
        for (const { at, item, who } of steps) {
          for (const cell of at) {
            if (who === null) {
              plan = unnoteReady(plan, cell, item);
              expected.delete(`${cellKey(cell)} ${item}`);
            } else expected.set(`${cellKey(cell)} ${item}`, who);
          }
          if (who !== null) plan = noteReady(plan, at, done(item, { who }));
        }
        const rows = checklistRows(plan);
        const told = rows.flatMap(({ cell, checks }) =>
          [...checks].map(([item, { who }]) => [`${cellKey(cell)} ${item}`, who] as const),
        );
        expect(new Map(told)).toEqual(expected);
        expect(told).toHaveLength(expected.size);
        expect(new Set(rows.map(({ cell }) => cellKey(cell))).size).toBe(rows.length);
        for (const { checks, open, isGone } of rows) {
          if (!isGone) expect(checks.size + open.length).toBe(readinessItems.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
