import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/model/plan.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aCalendar, calendarText, checkOf, kindsOf, prepare, pushTo } from './builders.ts';

const id = 'northwind-prod@2027-03-20T22:00';
const plan = aPlan();
const old = pushTo(plan, [id], aCalendar(calendarText()));

/** The plan, with its environments pushing to another calendar now. */
const renamed: Plan = {
  ...plan,
  organization: {
    ...plan.organization,
    customers: plan.organization.customers.map((customer) => ({
      ...customer,
      environments: customer.environments.map((each) => ({ ...each, pushCalendar: 'own' })),
    })),
  },
};

describe('an event whose window goes into another calendar now', () => {
  it('stays where it is until that calendar is there, and says so', () => {
    const { calendars, unplaced } = prepare(renamed, [id], [old]);
    expect(unplaced.map(({ reason }) => reason)).toEqual(['calendar-not-found']);
    expect(calendars.map(kindsOf)).toEqual([[`untouched ${id}`]]);
    expect(calendars[0]?.textAfter).toBe(old.text);
    expect(checkOf(calendars[0], 'waiting')).toMatchObject({ level: 'warn', facts: { count: 1 } });
  });

  it('moves over in one push once it is', () => {
    const own = aCalendar(calendarText(), { key: '111122223333/us-east-1/own', name: 'own' });
    const { calendars, unplaced } = prepare(renamed, [id], [old, own]);
    expect(unplaced).toEqual([]);
    expect(calendars.map(kindsOf)).toEqual([[`removed ${id}`], [`added ${id}`]]);
    expect(checkOf(calendars[0], 'waiting')).toBeUndefined();
  });

  it('is removed at once where it is called off, whatever is missing', () => {
    const none = { ...renamed, series: [] };
    expect(prepare(none, [id], [old]).calendars.map(kindsOf)).toEqual([[`removed ${id}`]]);
  });
});
