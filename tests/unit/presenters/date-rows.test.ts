import { describe, expect, it } from 'vitest';
import { dateRows } from '../../../renderer/presenters/date-rows.ts';
import { aPlan } from '../../support/a-plan.ts';

const span = { startMs: Date.UTC(2027, 2, 13, 22), endMs: Date.UTC(2027, 2, 14, 4) };
const plan = aPlan({
  holidays: [
    { id: 'b', name: 'Later', country: 'IN', date: '2027-03-22' },
    { id: 'a', name: 'Sooner', country: 'US', date: '2027-01-01' },
  ],
  freezes: [
    { id: 'f', name: 'Year end', hardness: 'hard', guards: ['install'], targets: [], ...span },
  ],
  databaseSlots: [
    {
      id: 'd',
      name: 'Slot',
      businessUnitId: 'hrp',
      customerId: 'northwind',
      confirmed: true,
      ...span,
    },
  ],
  onCall: [{ id: 'o', contactId: 'amy', target: { businessUnitId: 'hrp' }, ...span }],
});
const by = { zone: 'UTC', text: '' };

describe('rows of dates', () => {
  it('come earliest first, whatever their order in the plan', () => {
    expect(dateRows(plan, 'holidays', by).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('tell when, what and where', () => {
    const cells = (list: 'freezes' | 'databaseSlots' | 'onCall') => {
      const [name, , what, where] = dateRows(plan, list, by)[0]?.cells ?? [];
      return [name, what, where];
    };
    expect(cells('freezes')).toEqual(['Year end', 'hard: install', 'everywhere']);
    expect(cells('databaseSlots')).toEqual(['Slot', 'confirmed', 'Northwind']);
    expect(cells('onCall')).toEqual(['amy', 'on call', 'HRP']);
  });

  it('are found by all typed words', () => {
    expect(dateRows(plan, 'holidays', { ...by, text: 'in later' })).toHaveLength(1);
    expect(dateRows(plan, 'holidays', { ...by, text: 'us later' })).toHaveLength(0);
  });
});
