import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatchWindow, WindowState } from '../../../shared/model/series.ts';
import type { Customer, Organization } from '../../../shared/model/target.ts';
import {
  boardRows,
  monthAfter,
  monthsFrom,
  type BoardRow,
} from '../../../shared/negotiation/board.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';

const { organization: small } = aPlan();
const [northwind] = small.customers as readonly [Customer];
const customerNamed = (id: string, differs: Partial<Customer> = {}): Customer => ({
  ...northwind,
  id,
  name: id,
  ...differs,
});
const organizationOf = (...customers: readonly Customer[]): Organization => ({
  ...small,
  customers,
});
const windowOf = (customerId: string, date: string, state: WindowState = 'draft'): PatchWindow =>
  aWindow({
    seriesId: `${customerId}-prod`,
    target: { businessUnitId: 'hrp', customerId, environmentId: 'prod' },
    localStart: `${date}T22:00`,
    state,
  });
const nowMs = Date.UTC(2027, 2, 1, 12);
const rows = (
  organization: Organization,
  windows: readonly PatchWindow[],
  months = monthsFrom('2027-03-01', 2),
): readonly BoardRow[] => boardRows({ organization, windows, months, nowMs, holidays: [] });

describe('months', () => {
  it.each([
    ['2027-03-15', 2, ['2027-03', '2027-04']],
    ['2027-12-31', 3, ['2027-12', '2028-01', '2028-02']],
  ])('from %s, %d of them', (date, count, months) => {
    expect(monthsFrom(date, count)).toEqual(months);
  });

  it('go there and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: -500, max: 500 }),
        (a, b) => {
          const month = monthAfter('1990-01', a);
          expect(monthAfter(monthAfter(month, b), -b)).toBe(month);
        },
      ),
    );
  });
});

describe('the board', () => {
  it('has every window in its month on the customer’s wall, and none of scans', () => {
    const lateEvening = windowOf('northwind', '2027-03-31');
    const scan = { ...windowOf('northwind', '2027-03-10'), id: 'scan', kind: 'scan' as const };
    const [row] = rows(organizationOf(northwind), [lateEvening, scan]);
    expect(row?.cells.map(({ cards }) => cards.map(({ window }) => window.id))).toEqual([
      ['northwind-prod@2027-03-31T22:00'],
      [],
    ]);
  });

  it('tells a month without an install where one is promised, but none that is over', () => {
    const months = ['2027-02', '2027-03', '2027-04'];
    const [row] = rows(organizationOf(northwind), [windowOf('northwind', '2027-03-20')], months);
    expect(row?.cells.map(({ missing }) => missing.map(({ name }) => name))).toEqual([
      [],
      [],
      ['Northwind prod'],
    ]);
  });

  it.each<[string, Partial<Customer>]>([
    ['nothing is promised', { cadenceDays: null }],
    ['90 days are', { cadenceDays: 90 }],
  ])('misses nothing where %s', (_name, differs) => {
    const [row] = rows(organizationOf(customerNamed('a', differs)), []);
    expect(row?.cells.flatMap(({ missing }) => missing)).toEqual([]);
    expect(row?.dueMs).toBeNull();
  });

  it('takes a window of the whole business unit for a kept promise, not for a card', () => {
    const shared = aWindow({ target: { businessUnitId: 'hrp' }, localStart: '2027-03-20T22:00' });
    const [row] = rows(organizationOf(northwind), [shared], ['2027-03']);
    expect(row?.cells).toEqual([{ month: '2027-03', cards: [], missing: [] }]);
  });

  it('has on top who must be asked first; who has agreed to everything comes last', () => {
    const customers = ['agreed', 'later', 'none', 'late'].map((id) => customerNamed(id));
    const windows = [
      windowOf('agreed', '2027-03-20', 'agreed'),
      windowOf('later', '2027-03-27'),
      windowOf('late', '2027-03-06', 'proposed'),
    ];
    const found = rows(organizationOf(...customers), windows, ['2027-03']);
    expect(found.map(({ customer }) => customer.id)).toEqual(['late', 'later', 'none', 'agreed']);
    expect(found[0]?.cells[0]?.cards[0]?.countdown).toMatchObject({ passed: true });
    // A month without a window: agreed on 21 March, one on the 31st keeps ten days of notice.
    expect(found[2]?.dueMs).toBe(Date.UTC(2027, 2, 22, 4));
  });

  it('is the same whatever order windows come in', () => {
    const customers = ['a', 'b', 'c'].map((id) => customerNamed(id));
    const windows = customers.flatMap(({ id }, index) =>
      ['2027-03-13', '2027-04-10'].map((date) => windowOf(id, date, index ? 'draft' : 'agreed')),
    );
    const idsOf = (found: readonly BoardRow[]) =>
      found.map(({ customer, dueMs, cells }) => [
        customer.id,
        dueMs,
        cells.map(({ cards }) => cards.map(({ window }) => window.id).sort()),
      ]);
    const inOrder = idsOf(rows(organizationOf(...customers), windows));
    fc.assert(
      fc.property(fc.shuffledSubarray(windows, { minLength: windows.length }), (shuffled) => {
        expect(idsOf(rows(organizationOf(...customers), shuffled))).toEqual(inOrder);
      }),
      { numRuns: 30 },
    );
  });
});
