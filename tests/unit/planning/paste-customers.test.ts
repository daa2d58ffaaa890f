import { describe, expect, it } from 'vitest';
import { findInconsistency } from '../../../shared/formats/plan-consistency.ts';
import { planSchema } from '../../../shared/formats/plan-schema.ts';
import { pasteCustomers } from '../../../shared/planning/paste-customers.ts';
import { aPlan } from '../../support/a-plan.ts';

const tsv = (...rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.join('\t')).join('\r\n');

const outcomes = (text: string) =>
  pasteCustomers(aPlan(), text).rows.map(({ line, name, outcome }) => [line, name, outcome]);

describe('pasted customers', () => {
  it('tells of each row whether it is added, updated, the same, or not understood', () => {
    expect(
      outcomes(
        tsv(
          ['Name', 'BU', 'Time zone', 'Notice', 'Colour'],
          ['northwind', 'HRP', 'New York', '10', 'red'],
          ['Northwind', '', 'Chicago', '', ''],
          [''],
          ['Lakeside', 'hrp', 'Oslo', '21 days', ''],
          ['Harbour', 'Nowhere', 'IST', 'soon', ''],
        ),
      ),
    ).toEqual([
      [2, 'northwind', 'unchanged'],
      [3, 'Northwind', 'updated'],
      [5, 'Lakeside', 'added'],
      [6, 'Harbour', 'not understood'],
    ]);
  });

  it('says cell by cell what is not understood, and takes nothing of that row', () => {
    const { plan, rows } = pasteCustomers(
      aPlan(),
      tsv(['Northwind', 'HRP', 'IST', '-3', 'often', 'maybe', 'whenever']),
    );
    expect(rows[0]?.faults).toEqual([
      'Zone: IST may be Asia/Kolkata or Europe/Dublin or Asia/Jerusalem',
      'Notice days: -3 is no whole number from 0 to 3660',
      'Cadence days: often is no whole number from 1 to 3660, or none',
      'AMS: maybe is neither yes nor no',
      'Forbidden hours: whenever is not written as Mon-Fri 08:00-18:00; Sat all day',
    ]);
    expect(plan).toEqual(aPlan());
  });

  it('reads every column without heads, in their order', () => {
    const { plan } = pasteCustomers(
      aPlan(),
      tsv([
        ...['Lakeside', 'HRP', 'Asia/Kolkata', '14', 'none', 'yes', 'Mon-Fri 08:00-18:00'],
        ...['Sat,Sun all day', '12:00-13:00', 'Amy Ng', 'Owner', '+1 555 0100', 'amy@lake.example'],
      ]),
    );
    expect(plan.organization.customers[1]).toEqual({
      id: 'lakeside',
      name: 'Lakeside',
      businessUnitId: 'hrp',
      zone: 'Asia/Kolkata',
      noticeDays: 14,
      cadenceDays: null,
      managedByAms: true,
      environments: [],
      forbiddenHours: [{ weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '08:00', to: '18:00' }],
      allowedHours: [{ weekdays: ['SA', 'SU'], from: '00:00', to: '00:00' }],
      peakHours: [{ weekdays: [], from: '12:00', to: '13:00' }],
      contacts: [
        {
          id: 'amy-ng',
          name: 'Amy Ng',
          role: 'Owner',
          phone: '+1 555 0100',
          mail: 'amy@lake.example',
        },
      ],
    });
    expect(planSchema.safeParse(plan).success).toBe(true);
    expect(findInconsistency(plan)).toBeNull();
  });

  it('adds up the contacts of one customer, and changes nothing when pasted again', () => {
    const text = tsv(
      ['Customer', 'Contact', 'Mail'],
      ['Northwind', 'Amy', 'amy@n.example'],
      ['Northwind', 'Bob', ''],
      ['Northwind', 'amy', 'amy@new.example'],
    );
    const once = pasteCustomers(aPlan(), text).plan;
    expect(once.organization.customers[0]?.contacts).toEqual([
      { id: 'amy', name: 'amy', mail: 'amy@new.example' },
      { id: 'bob', name: 'Bob' },
    ]);
    const same = tsv(['Customer', 'Contact', 'Zone'], ['Northwind', 'Bob', 'New York']);
    expect(pasteCustomers(once, same).plan).toBe(once);
  });

  it('names columns that nothing is taken from, and takes commas where there is no tab', () => {
    const { ignored, rows } = pasteCustomers(aPlan(), 'Customer,Colour,AMS\nNorthwind,red,yes');
    expect(ignored).toEqual(['Colour']);
    expect(rows[0]?.outcome).toBe('updated');
  });

  it('takes nothing from an empty text', () => {
    expect(pasteCustomers(aPlan(), '\n\n').rows).toEqual([]);
  });
});
