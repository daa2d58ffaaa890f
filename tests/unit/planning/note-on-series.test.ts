import { describe, expect, it } from 'vitest';
import { planSchema } from '../../../shared/formats/plan-schema.ts';
import { customerCopyOf } from '../../../shared/merge/customer-copy.ts';
import { mergePlans } from '../../../shared/merge/merge-plans.ts';
import { noteOnSeries } from '../../../shared/planning/note-on-series.ts';
import { noteOnWindow } from '../../../shared/planning/note-on-window.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const plan = aPlan();
const id = 'northwind-prod';
const windowId = 'northwind-prod@2027-03-20T22:00';
const year = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };
const notes = {
  nonSecurityPatches: 'no',
  newInstances: 'patched on launch',
  executedBy: 'YUM',
  watchers: ['security@example.com'],
} as const;

describe('noteOnSeries', () => {
  it('notes for all windows of the series, and takes back to the very plan', () => {
    const noted = noteOnSeries(plan, id, notes);
    expect(expandPlan(noted, year)[0]?.facts).toEqual(notes);
    const cleared = noteOnSeries(noted, id, {
      nonSecurityPatches: undefined,
      newInstances: undefined,
      executedBy: undefined,
      watchers: undefined,
    });
    expect(cleared).toEqual(plan);
    expect(cleared.series[0]).not.toHaveProperty('facts');
  });

  it('gives back the same plan where nothing changes', () => {
    expect(noteOnSeries(plan, id, { executedBy: undefined })).toBe(plan);
    const noted = noteOnSeries(plan, id, notes);
    expect(noteOnSeries(noted, id, { executedBy: 'YUM' })).toBe(noted);
    expect(() => noteOnSeries(plan, 'gone', notes)).toThrow('No series gone');
  });

  it('leaves a window its own ticket beside what holds for all', () => {
    const noted = noteOnWindow(noteOnSeries(plan, id, notes), windowId, { ticket: 'CHG-1042' });
    expect(expandPlan(noted, year)[0]?.facts).toEqual({ ...notes, ticket: 'CHG-1042' });
  });

  it('is kept by files, merged field by field, and given to no customer', () => {
    const mine = noteOnSeries(plan, id, { executedBy: 'YUM', newInstances: 'patched on launch' });
    const theirs = noteOnWindow(noteOnSeries(plan, id, { nonSecurityPatches: 'no' }), windowId, {
      ticket: 'CHG-1042',
    });
    expect(planSchema.parse(theirs)).toEqual(theirs);
    const { plan: merged } = mergePlans({ base: plan, mine, theirs });
    expect(expandPlan(merged, year)[0]?.facts).toEqual({
      executedBy: 'YUM',
      newInstances: 'patched on launch',
      nonSecurityPatches: 'no',
      ticket: 'CHG-1042',
    });
    const copy = JSON.stringify(customerCopyOf(merged, 'northwind'));
    expect(copy).not.toMatch(/CHG-1042|YUM|on launch/);
    for (const facts of [{ nonSecurityPatches: 'perhaps' }, { newInstances: 'later' }]) {
      const wrong = { ...plan, series: [{ ...aSeries(), facts }] };
      expect(planSchema.safeParse(wrong).success).toBe(false);
    }
  });
});
