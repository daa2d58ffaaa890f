import { describe, expect, it } from 'vitest';
import { ownCalendars } from '../../../shared/changes/own-calendar.ts';
import type { Customer } from '../../../shared/model/target.ts';
import { aPlan } from '../../support/a-plan.ts';

const { organization } = aPlan();
const [northwind] = organization.customers as readonly [Customer, ...Customer[]];
const shared = {
  polarity: 'DEFAULT_OPEN',
  cell: { accountId: '111122223333', region: 'us-east-1' },
  calendarName: 'hrp-patching',
} as const;
const withCustomers = (...customers: readonly Customer[]) => ({ ...organization, customers });
const fabrikam: Customer = { ...northwind, id: 'fabrikam co', name: 'Fabrikam' };

describe('a calendar of its own', () => {
  it('is offered to each customer that shares a calendar, with its environments naming it', () => {
    const found = ownCalendars(shared, withCustomers(northwind, fabrikam));
    expect(found.map(({ calendarName }) => calendarName)).toEqual([
      'hrp-patching-northwind',
      'hrp-patching-fabrikam-co',
    ]);
    expect(found[0]?.environments.map(({ pushCalendar }) => pushCalendar)).toEqual([
      'hrp-patching-northwind',
      'hrp-patching-northwind',
    ]);
  });

  it('takes the calendar that freezes along', () => {
    const environments = northwind.environments.map((each) => ({
      ...each,
      pushCalendar: 'other',
      freezeCalendar: 'hrp-patching',
    }));
    const [own] = ownCalendars(shared, withCustomers({ ...northwind, environments }, fabrikam));
    expect(own?.environments[0]).toMatchObject({
      pushCalendar: 'other',
      freezeCalendar: 'hrp-patching-northwind',
    });
  });

  it.each([
    ['closed by default', { ...shared, polarity: 'DEFAULT_CLOSED' } as const, fabrikam],
    ['of unknown meaning', { ...shared, polarity: null }, fabrikam],
    ['in another cell', { ...shared, cell: { ...shared.cell, region: 'eu-west-1' } }, fabrikam],
    ['shared with AMS alone', shared, { ...fabrikam, managedByAms: true }],
  ])('is none where the calendar is %s', (_, calendar, second) => {
    expect(ownCalendars(calendar, withCustomers(northwind, second))).toEqual([]);
  });

  it('has a name that AWS takes, however long the others are', () => {
    const long = { ...shared, calendarName: 'n'.repeat(128) };
    const environments = northwind.environments.map((each) => ({
      ...each,
      pushCalendar: long.calendarName,
    }));
    const both = [northwind, fabrikam].map((each) => ({ ...each, environments }));
    const names = ownCalendars(long, withCustomers(...both)).map((own) => own.calendarName);
    expect(new Set([...names, long.calendarName]).size).toBe(3);
    for (const { calendarName } of ownCalendars(long, withCustomers(...both))) {
      expect(calendarName).toMatch(/^[A-Za-z0-9_.-]{3,128}$/);
    }
  });
});
