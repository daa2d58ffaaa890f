import { describe, expect, it } from 'vitest';
import { sampleOrganization } from '../../../../electron/sample/organization/sample-organization.ts';
import { planSchema } from '../../../../shared/formats/plan-schema.ts';
import { cellKey, cellsOf } from '../../../../shared/model/target.ts';
import { isZone } from '../../../../shared/time/zone.ts';
import { overlaps } from '../../../../shared/time/time-range.ts';
import { march, nowMs, plan, seed, windows } from './sample-year.ts';

const { accounts, businessUnits, customers, teams } = plan.organization;
const environments = customers.flatMap((customer) => customer.environments);

describe('the sample organization', () => {
  it('is the same on every call and passes the plan schema', () => {
    expect(sampleOrganization()).toEqual(sampleOrganization());
    expect(planSchema.parse(plan)).toEqual(plan);
  });

  it('stands at Wednesday 10 March 2027, 14:12 UTC', () => {
    expect(new Date(nowMs).toUTCString()).toBe('Wed, 10 Mar 2027 14:12:00 GMT');
    expect(seed.nowMs).toBe(nowMs);
  });

  it('has the size the product promises', () => {
    const hrp = customers.filter(({ businessUnitId }) => businessUnitId === 'hrp');
    expect(businessUnits.map(({ name }) => name)).toEqual([
      'HRP',
      'Source',
      'Guiding Care',
      'Wellframe',
    ]);
    expect(hrp).toHaveLength(8);
    expect(new Set(hrp.map(({ zone }) => zone)).size).toBe(4);
    expect(accounts).toHaveLength(14);
    expect(seed.cells).toHaveLength(28);
  });

  it('keeps a month alive without making it a wall', () => {
    const shown = windows.filter((window) => overlaps(window, march));
    expect(shown.length).toBeGreaterThanOrEqual(20);
    expect(shown.length).toBeLessThanOrEqual(40);
  });

  it('gives every account exactly its regions as cells', () => {
    const listed = accounts.flatMap(({ id, regions }) =>
      regions.map((region) => cellKey({ accountId: id, region })),
    );
    expect(seed.cells.map(cellKey).sort()).toEqual([...listed].sort());
    expect(new Set(listed).size).toBe(28);
  });

  it('aims every series at cells that exist, in zones that exist', () => {
    const known = new Set(seed.cells.map(cellKey));
    for (const { target, zone } of plan.series) {
      const cells = cellsOf(target, plan.organization);
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.every((cell) => known.has(cellKey(cell)))).toBe(true);
      expect(isZone(zone)).toBe(true);
    }
    expect([...customers, ...teams].filter(({ zone }) => !isZone(zone))).toEqual([]);
  });

  it('holds the push calendar of every environment in each of its cells', () => {
    const missing = environments.flatMap(({ cells, pushCalendar }) =>
      cells.filter((cell) => {
        const seeded = seed.cells.find((each) => cellKey(each) === cellKey(cell));
        return !seeded?.documents.some(({ name }) => name === pushCalendar);
      }),
    );
    expect(missing).toEqual([]);
  });

  it('names each thing once', () => {
    for (const things of [
      plan.series,
      plan.releases,
      plan.freezes,
      plan.holidays,
      plan.databaseSlots,
      plan.patchEvents,
      businessUnits,
      customers,
      teams,
      accounts,
    ]) {
      const ids = things.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is closed to us in one account and throttles in another', () => {
    const denied = seed.cells.filter(({ behaviour }) => behaviour.deniedActions !== undefined);
    const throttling = seed.cells.filter(({ behaviour }) => behaviour.rate !== undefined);
    const aliasOf = (id: string) => accounts.find((account) => account.id === id)?.alias;
    expect(denied.map(({ accountId }) => aliasOf(accountId))).toEqual([
      'hrp-shared-services',
      'hrp-shared-services',
    ]);
    expect(throttling.map(({ accountId }) => aliasOf(accountId))).toEqual([
      'source-nonprod',
      'source-nonprod',
    ]);
    expect(
      seed.cells.filter(({ behaviour: { latencyMs = 0 } }) => latencyMs < 20 || latencyMs > 120),
    ).toEqual([]);
  });

  it('has no window in the account that is closed, so that every check of one can be complete', () => {
    const closed = accounts.find(({ alias }) => alias === 'hrp-shared-services')?.id;
    const used = environments.flatMap(({ cells }) => cells.map(({ accountId }) => accountId));
    expect(used).not.toContain(closed);
  });

  it('never uses an account id that could be somebody’s', () => {
    expect(accounts.filter(({ id }) => !id.startsWith('11112222'))).toEqual([]);
  });
});
