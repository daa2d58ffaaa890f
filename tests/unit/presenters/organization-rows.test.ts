import { describe, expect, it } from 'vitest';
import { hangingWords } from '../../../renderer/presenters/hanging-words.ts';
import {
  customerRows,
  teamRows,
  unitRows,
} from '../../../renderer/presenters/organization-rows.ts';
import { patchCustomer, patchTeam, patchUnit } from '../../../shared/planning/edit-organization.ts';
import { aPlan } from '../../support/a-plan.ts';

describe('rows of an organization', () => {
  it('tell of a customer what counts for it, its own or its business unit’s', () => {
    const [row] = customerRows(aPlan(), '');
    expect(row?.cells).toEqual([
      'Northwind',
      'HRP',
      'America/New_York',
      '10 d',
      '30 d',
      '',
      'prod, nonprod',
      '',
      '',
      '1',
    ]);
    const own = patchCustomer(aPlan(), 'northwind', {
      cadenceDays: null,
      managedByAms: true,
      contacts: [{ id: 'a', name: 'Amy' }, { id: 'b' }],
      forbiddenHours: [{ weekdays: ['SA'], from: '00:00', to: '00:00' }],
    });
    expect(customerRows(own, '')[0]?.cells.slice(4, 9)).toEqual([
      'none',
      'AMS',
      'prod, nonprod',
      'Amy +1',
      'Sat all day',
    ]);
  });

  it('are found by all typed words, wherever they stand in the row', () => {
    expect(customerRows(aPlan(), 'new_york north')).toHaveLength(1);
    expect(customerRows(aPlan(), 'north oslo')).toHaveLength(0);
  });

  it('tell the rules of a business unit and the hours of a team', () => {
    const plan = patchTeam(
      patchUnit(aPlan(), 'hrp', { soak: [{ minimumDays: 7 }, { minimumDays: 3, product: 'X' }] }),
      'pune',
      { restMinutes: 600, holidayCountry: 'IN', capacity: 2 },
    );
    expect(unitRows(plan, '')[0]?.cells).toEqual([
      'HRP',
      'Pune',
      'no rule',
      '30 d',
      '7 d, 3 d',
      '1',
    ]);
    expect(teamRows(plan, '')[0]?.cells).toEqual([
      'Pune',
      'Asia/Kolkata',
      '5',
      '2',
      '10 h',
      'IN',
      '',
    ]);
  });

  it('say what keeps a thing from being deleted', () => {
    const nothing = { series: 0, dates: 0, rules: 0, members: 0, units: 0 };
    expect(hangingWords(nothing)).toBeNull();
    expect(hangingWords({ ...nothing, series: 1, rules: 2 })).toBe('1 series, 2 rules');
  });
});
