import { describe, expect, it } from 'vitest';
import type { Organization } from '../../../shared/model/target.ts';
import {
  findQuotaOverruns,
  windowQuotaOf,
  type CountedWindow,
  type QuotaQuestion,
} from '../../../shared/policy/find-quota-overruns.ts';
import { quotaConflict } from '../../../shared/policy/quota-conflict.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { at, installOn, nowMs } from './builders.ts';

const { organization } = aPlan();
const cell = { accountId: '111122223333', region: 'us-east-1' };
const live = (count: number, differs: Partial<CountedWindow> = {}): readonly CountedWindow[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `111122223333/us-east-1/mw-${index}`,
    cell,
    name: `w${index}`,
    targetCount: 10,
    ...differs,
  }));
const withMachines = (machines: number): Organization => ({
  ...organization,
  customers: organization.customers.map((customer) => ({
    ...customer,
    environments: customer.environments.map((one) => ({ ...one, machines })),
  })),
});
const ask = (differs: Partial<QuotaQuestion>) =>
  findQuotaOverruns({
    organization,
    series: [aSeries()],
    windows: [installOn('2027-03-20')],
    live: [],
    nowMs,
    ...differs,
  });

describe('limits of windows in an account and region', () => {
  it('are 50, 20 under AMS, or the account’s own', () => {
    const [account] = organization.accounts;
    expect(windowQuotaOf(account!, organization)).toBe(50);
    expect(windowQuotaOf({ ...account!, managedByAms: true }, organization)).toBe(20);
    expect(windowQuotaOf({ ...account!, managedByAms: true, windowQuota: 35 }, organization)).toBe(
      35,
    );
  });

  it('count what is live and each series that has something ahead', () => {
    expect(ask({ live: live(49) })).toEqual([]);
    expect(ask({ live: live(50) })).toMatchObject([
      { kind: 'windows', cellKey: '111122223333/us-east-1', limit: 50, count: 51 },
    ]);
    expect(ask({ live: live(50), windows: [installOn('2027-03-01')] })).toEqual([]);
  });

  it('count what a cell holds, where more of it is there than has runs to come', () => {
    const cells = (count: number) => [{ cell, maintenanceWindowCount: count }];
    expect(ask({ live: live(3), cells: cells(49) })).toEqual([]);
    expect(ask({ live: live(3), cells: cells(50) })).toMatchObject([
      { kind: 'windows', count: 51 },
    ]);
    expect(ask({ live: live(50), cells: cells(0) })).toMatchObject([{ count: 51 }]);
  });

  it('are told of the account, at its cell', () => {
    const [conflict] = ask({ live: live(50) }).map(quotaConflict);
    expect(conflict).toMatchObject({
      id: 'C17|account:111122223333|windows|111122223333/us-east-1',
      subject: { kind: 'account', name: 'northwind-prod' },
      counterpart: { kind: 'quota', quota: 'windows', limit: 50, count: 51 },
      cellKeys: ['111122223333/us-east-1'],
    });
  });
});

describe('limits of targets in a window', () => {
  it('are 300, live and planned', () => {
    expect(ask({ live: live(1, { targetCount: 300 }), organization: withMachines(300) })).toEqual(
      [],
    );
    const over = ask({ live: live(1, { targetCount: 301 }), organization: withMachines(301) });
    expect(over.map(({ kind, count }) => [kind, count])).toEqual([
      ['live-targets', 301],
      ['targets', 301],
    ]);
    expect(over.map(quotaConflict).map(({ windowId }) => windowId)).toEqual([
      'maintenance-window:111122223333/us-east-1/mw-0',
      'series:northwind-prod',
    ]);
  });

  it('are the organization’s own where it says so', () => {
    const quotas = {
      windowsPerAccount: 50,
      windowsPerAmsAccount: 20,
      targetsPerWindow: 5,
      machinesAtOnce: 1_000,
    };
    expect(ask({ live: live(1), organization: { ...organization, quotas } })).toMatchObject([
      { kind: 'live-targets', limit: 5 },
    ]);
  });
});

describe('limits of machines at once', () => {
  const customerWide = { target: { businessUnitId: 'hrp', customerId: 'northwind' } };
  const four = [0, 1, 2, 3].map((index) =>
    installOn('2027-03-20', {
      seriesId: `s${index}`,
      ...customerWide,
      localStart: `2027-03-20T2${index % 2}:00`,
    }),
  );

  it('count what overlaps, for as long as it is too much', () => {
    const overruns = ask({ organization: withMachines(130), windows: four, series: [] });
    // 260 machines each: three at once are 780, four are 1040.
    expect(overruns).toMatchObject([{ kind: 'machines', limit: 1_000, count: 1_040 }]);
    const [conflict] = overruns.map(quotaConflict);
    expect(conflict?.evidence).toEqual([
      { startMs: at('2027-03-20T21:00'), endMs: at('2027-03-21T02:00') },
    ]);
  });

  it('do not count windows that only touch', () => {
    const first = installOn('2027-03-20', { ...customerWide, localStart: '2027-03-20T16:00' });
    const second = installOn('2027-03-20', { ...customerWide, seriesId: 's' });
    expect(ask({ organization: withMachines(300), windows: [second, first], series: [] })).toEqual(
      [],
    );
  });
});
