import { describe, expect, it } from 'vitest';
import { windowsIn } from '../../../renderer/state/plan-windows.ts';
import { moveWindow } from '../../../shared/planning/edit-plan.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const range = { startMs: Date.parse('2027-01-01'), endMs: Date.parse('2028-01-01') };
const weekly = aSeries({
  id: 'weekly',
  rule: { kind: 'weekly', weekdays: ['SA'], everyWeeks: 1, fromDate: '2027-01-02' },
});
const plan = aPlan({ series: [aSeries(), weekly] });

describe('windows of a plan', () => {
  it('are what a whole expansion gives, before and after an edit', () => {
    expect(windowsIn(plan, range)).toEqual(expandPlan(plan, range));
    const edited = moveWindow(plan, 'weekly@2027-03-13T22:00', {
      startMs: Date.parse('2027-03-15T02:00Z'),
    });
    expect(windowsIn(edited, range)).toEqual(expandPlan(edited, range));
  });

  it('stay the same objects where an edit did not touch their series', () => {
    const before = windowsIn(plan, range);
    const edited = moveWindow(plan, 'weekly@2027-03-13T22:00', { startMs: range.startMs });
    const [single] = before.filter(({ seriesId }) => seriesId === 'northwind-prod');
    expect(windowsIn(edited, range)).toContain(single);
  });

  it('are made anew for another range', () => {
    windowsIn(plan, range);
    const march = { startMs: Date.parse('2027-03-01'), endMs: Date.parse('2027-04-01') };
    expect(windowsIn(plan, march)).toEqual(expandPlan(plan, march));
  });
});
