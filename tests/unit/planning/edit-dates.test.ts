import { describe, expect, it } from 'vitest';
import { findInconsistency } from '../../../shared/formats/plan-consistency.ts';
import { planSchema } from '../../../shared/formats/plan-schema.ts';
import { datesOf, editDates } from '../../../shared/planning/edit-dates.ts';
import { addById, patchById, removeById } from '../../../shared/planning/patch-by-id.ts';
import { aPlan } from '../../support/a-plan.ts';

const shift = {
  id: 'shift',
  contactId: 'amy',
  target: { businessUnitId: 'hrp' },
  startMs: 0,
  endMs: 1,
};

describe('edits of dates', () => {
  it('add, change and take out, and the plan is as before', () => {
    const plan = aPlan();
    const holiday = { id: 'h', name: 'Holi', country: 'IN', date: '2027-03-22' };
    const added = editDates(plan, 'holidays', (items) => addById(items, holiday));
    const moved = editDates(added, 'holidays', (items) =>
      patchById(items, 'h', { date: '2027-03-23' }),
    );
    expect(moved.holidays).toEqual([{ ...holiday, date: '2027-03-23' }]);
    expect(planSchema.safeParse(moved).success).toBe(true);
    expect(findInconsistency(moved)).toBeNull();
    expect(editDates(moved, 'holidays', (items) => removeById(items, 'h'))).toEqual(plan);
  });

  it('begin the list of shifts where a plan has none', () => {
    expect(datesOf(aPlan()).onCall).toEqual([]);
    const plan = editDates(aPlan(), 'onCall', (items) => addById(items, shift));
    expect(plan.onCall).toEqual([shift]);
    expect(planSchema.safeParse(plan).success).toBe(true);
  });

  it('keep the plan where nothing differs', () => {
    const plan = aPlan();
    expect(editDates(plan, 'freezes', (items) => items)).toBe(plan);
    expect(editDates(plan, 'onCall', (items) => [...items])).not.toBe(plan);
  });
});
