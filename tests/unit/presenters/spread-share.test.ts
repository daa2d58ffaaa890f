import { describe, expect, it } from 'vitest';
import { spreadShare } from '../../../renderer/presenters/spread-share.ts';
import { leafLookup } from '../../../renderer/presenters/target-tree.ts';
import { startWindowItems } from '../../../renderer/presenters/window-items.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { anItem } from '../../support/an-item.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const march = { startMs: Date.UTC(2027, 2, 1), endMs: Date.UTC(2027, 3, 1) };

describe('the time in which machines begin', () => {
  const item = anItem({ spreadEndMs: Date.parse('2027-03-13T23:30Z') });

  it('is a share of the whole window', () => {
    expect(spreadShare(item)).toBeCloseTo(1.5 / 6);
    expect(spreadShare(anItem())).toBeNull();
  });

  it('is a share of the part that a day shows', () => {
    expect(spreadShare(item, { isStart: true, isEnd: false, zone: 'UTC' })).toBeCloseTo(1.5 / 2);
    expect(spreadShare(item, { isStart: false, isEnd: true, zone: 'UTC' })).toBeNull();
  });

  it('comes from the series, never longer than the window, and is said in words', () => {
    const plan = aPlan({
      series: [aSeries({ startSpreadMinutes: 60 }), aSeries({ id: 'b', startSpreadMinutes: 900 })],
    });
    const windows = expandPlan(plan, march);
    expect(windows.map(({ startSpreadMinutes }) => startSpreadMinutes)).toEqual([360, 60]);
    const leaves = leafLookup(plan.organization);
    const items = windows.map(startWindowItems()({ ...plan, leaves, conflicts: new Map() }));
    expect(items[1]?.words).toBe('agreed, machines begin within 1 h of the start');
    expect(items[1]?.spreadEndMs).toBe(Date.parse('2027-03-21T03:00Z'));
  });
});
