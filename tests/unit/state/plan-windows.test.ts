import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startWindows, windowsIn } from '../../../renderer/state/plan-windows.ts';
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

describe('windows of a plan that is edited', () => {
  it('are those of a whole expansion after every edit, in whatever order', () => {
    const edit = fc.record({
      at: fc.integer({ min: 0, max: 5 }),
      day: fc.integer({ min: 1, max: 28 }),
      what: fc.constantFrom('put', 'remove', 'other holidays'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const follow = startWindows();
        let now = plan;
        for (const { at, day, what } of edits) {
          const id = `s${at}`;
          const others = now.series.filter((each) => each.id !== id);
          const dates = [`2027-03-${String(day).padStart(2, '0')}`, '2027-06-01'];
          const put = aSeries({ id, rule: { kind: 'dates', dates } });
          if (what === 'other holidays') now = { ...now, holidays: [...now.holidays] };
          else now = { ...now, series: what === 'put' ? [put, ...others] : others };
          expect(follow(now, range)).toEqual(expandPlan(now, range));
        }
      }),
    );
  });

  it('are the very same list while no series changed', () => {
    const follow = startWindows();
    const before = follow(plan, range);
    expect(follow({ ...plan, name: 'Other' }, range)).toBe(before);
  });
});
