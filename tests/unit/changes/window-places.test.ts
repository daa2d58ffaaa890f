import { describe, expect, it } from 'vitest';
import { amsCustomersOf, environmentsOf, placesIn } from '../../../shared/changes/window-places.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';
import { aCalendar, calendarText, kindsOf, prepare, pushTo } from './builders.ts';
import { freezeIn, runByAms, withEnvironments } from './environments.ts';

const id = 'northwind-prod@2027-03-20T22:00';
const empty = aCalendar(calendarText());
const placesOf = (plan = aPlan()) =>
  placesIn(environmentsOf(aWindow(), plan.organization)).map(
    ({ calendarKey, role }) => `${calendarKey} ${role}`,
  );

describe('a window that allows patching and freezes releases', () => {
  const plan = withEnvironments({ freezeCalendar: 'freeze' });
  const freeze = aCalendar(calendarText([], 'DEFAULT_OPEN'), freezeIn);

  it('belongs in both calendars', () => {
    expect(placesOf(plan)).toEqual([
      '111122223333/us-east-1/hrp-patching patching',
      '111122223333/us-east-1/freeze freeze',
    ]);
  });

  it('is for patching where one calendar is named for both', () => {
    expect(placesOf(withEnvironments({ freezeCalendar: 'hrp-patching' }))).toEqual([
      '111122223333/us-east-1/hrp-patching patching',
    ]);
  });

  it('is the same time in both, named for what it does', () => {
    const { calendars } = prepare(plan, [id], [empty, freeze]);
    expect(calendars.map(({ role, events }) => [role, events[0]?.summary])).toEqual([
      ['freeze', 'freeze-northwind-prod-2027-03-20'],
      ['patching', 'patch-northwind-prod-2027-03-20'],
    ]);
    expect(calendars[0]?.events[0]?.after).toEqual(calendars[1]?.events[0]?.after);
  });

  it('is as planned once it was pushed to the calendar that freezes', () => {
    const [change] = prepare(plan, [id], [pushTo(plan, [id], freeze)]).calendars;
    expect(kindsOf(change)).toEqual([`untouched ${id}`]);
    expect(change?.textAfter).toBe(change?.textBefore);
  });
});

describe('a window of a customer that AMS runs', () => {
  it('belongs in no calendar', () => {
    expect(placesOf(runByAms())).toEqual([]);
    const customers = amsCustomersOf(aWindow(), runByAms().organization);
    expect(customers.map((customer) => customer.id)).toEqual(['northwind']);
    expect(amsCustomersOf(aWindow(), aPlan().organization)).toEqual([]);
  });

  it('is told as one to be handed in, and writes nothing', () => {
    expect(prepare(runByAms(), [id], [empty])).toEqual({
      calendars: [],
      unplaced: [
        { windowId: id, reason: 'managed-by-ams', detail: 'Northwind', customerId: 'northwind' },
      ],
    });
  });

  it('keeps the event that was pushed before AMS took over, unless it is called off', () => {
    const there = pushTo(aPlan(), [id], empty);
    const others = prepare(runByAms(), [id], [there]).calendars;
    expect(others.filter(({ textBefore, textAfter }) => textBefore !== textAfter)).toEqual([]);
    const cancelled = {
      ...runByAms(),
      series: [{ ...aPlan().series[0]!, state: 'cancelled' as const }],
    };
    expect(kindsOf(prepare(cancelled, [id], [there]).calendars[0])).toEqual([`removed ${id}`]);
  });
});
