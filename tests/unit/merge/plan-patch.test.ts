import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { applyPatches, patchesBetween } from '../../../shared/merge/plan-patch.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { removeSeries, renameSeries } from '../../../shared/planning/edit-plan.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { anyEdits, manyWindows } from './edited-plans.ts';

const { plan: sample } = sampleOrganization();
const asText = (patches: unknown): unknown => JSON.parse(JSON.stringify(patches));

/** As a journal has it: written as JSON, read again, applied to the plan read from its file. */
const replayed = (before: Plan, after: Plan): unknown =>
  applyPatches(asText(before), asText(patchesBetween(before, after)) as never);

describe('patches between two plans', () => {
  it('are none between a plan and itself', () => {
    expect(patchesBetween(sample, sample)).toEqual([]);
  });

  it('are as small as the edit', () => {
    const [first] = sample.series;
    const after = renameSeries(sample, first?.id ?? '', 'Another name');
    expect(patchesBetween(sample, after)).toEqual([
      { at: ['series', 0, 'name'], value: 'Another name' },
    ]);
    const added = { ...sample, series: [...sample.series, aSeries()] };
    expect(patchesBetween(sample, added)).toEqual([
      { at: ['series'], from: sample.series.length, removed: 0, added: [aSeries()] },
    ]);
  });

  it('give the later plan, whatever was edited', () => {
    fc.assert(
      fc.property(anyEdits(), anyEdits(), (first, then) => {
        const before = first(manyWindows(10));
        const after = then(before);
        expect(replayed(before, after)).toEqual(asText(after));
        expect(replayed(after, before)).toEqual(asText(before));
      }),
      { numRuns: 200 },
    );
  });

  it('take back what they brought', () => {
    const without = removeSeries(sample, sample.series[2]?.id ?? '');
    expect(replayed(sample, without)).toEqual(asText(without));
    expect(replayed(without, sample)).toEqual(asText(sample));
    const bare = { ...aPlan() };
    delete bare.waivers;
    expect(replayed({ ...aPlan(), waivers: [] }, bare)).toEqual(bare);
  });

  it.each([
    [{ at: ['series', 9, 'name'], value: 'x' }],
    [{ at: ['series', 'first'], value: 'x' }],
    [{ at: ['name', 'first'], value: 'x' }],
    [{ at: ['series'], from: 0, removed: 9, added: [] }],
    [{ at: ['name'], from: 0, removed: 0, added: [] }],
    [{ at: ['__proto__', 'polluted'], value: 'x' }],
  ])('%j, which fits nothing, is not made', (patch) => {
    expect(applyPatches(aPlan(), [patch])).toBeNull();
    expect('polluted' in {}).toBe(false);
  });
});
