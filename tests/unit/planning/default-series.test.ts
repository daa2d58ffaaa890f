import { describe, expect, it } from 'vitest';
import type { Organization, Target } from '../../../shared/model/target.ts';
import { defaultSeriesFor, targetName } from '../../../shared/planning/default-series.ts';
import { toInstant } from '../../../shared/time/zone.ts';

const organization: Organization = {
  name: 'Test',
  businessUnits: [
    {
      id: 'hrp',
      name: 'HRP',
      releaseRule: { kind: 'none' },
      defaultDurationMinutes: 360,
      cadence: 'monthly',
      cadenceDays: null,
      teamId: 'pune',
    },
  ],
  teams: [],
  accounts: [],
  customers: [
    {
      id: 'northwind',
      name: 'Northwind',
      businessUnitId: 'hrp',
      zone: 'America/New_York',
      noticeDays: 14,
      managedByAms: false,
      environments: [{ id: 'prod', name: 'prod', production: true, cells: [] }],
    },
  ],
};

describe('targetName', () => {
  it.each<[Target, string]>([
    [{ businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'prod' }, 'Northwind prod'],
    [{ businessUnitId: 'hrp', customerId: 'northwind' }, 'Northwind'],
    [{ businessUnitId: 'hrp' }, 'HRP'],
    [{ businessUnitId: 'x', customerId: 'y', environmentId: 'z' }, 'y z'],
    [{ businessUnitId: 'x' }, 'x'],
  ])('%j is called %s', (target, name) => {
    expect(targetName(target, organization)).toBe(name);
  });
});

describe('defaultSeriesFor', () => {
  it('drafts one install on the date and time the zone shows, as long as the unit usually takes', () => {
    const target = { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'prod' };
    const startMs = toInstant('2027-03-14T08:30', 'Asia/Kolkata').epochMs + 12_345;
    const zone = 'America/New_York';
    expect(defaultSeriesFor(target, organization, { id: 'new', startMs, zone })).toEqual({
      id: 'new',
      name: 'Northwind prod',
      target,
      kind: 'install',
      zone,
      startTime: '22:00',
      durationMinutes: 360,
      rule: { kind: 'dates', dates: ['2027-03-13'] },
      state: 'draft',
      changes: [],
    });
  });

  it('takes four hours where the business unit is unknown', () => {
    const draft = { id: 'new', startMs: 0, zone: 'Etc/UTC' };
    expect(defaultSeriesFor({ businessUnitId: 'x' }, organization, draft).durationMinutes).toBe(
      240,
    );
  });
});
