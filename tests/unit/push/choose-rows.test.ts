import { describe, expect, it } from 'vitest';
import { filterCandidates, groupCandidates } from '../../../renderer/push/choose-rows.ts';
import type { PushCandidate } from '../../../renderer/push/push-candidates.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';

const unit = (id: string, name: string) => ({
  id,
  name,
  releaseRule: { kind: 'none' } as const,
  defaultDurationMinutes: 60,
  cadence: '',
  cadenceDays: null,
  teamId: 't',
});
const customer = (id: string, businessUnitId: string) => ({
  id,
  name: id.toUpperCase(),
  businessUnitId,
  zone: 'UTC',
  noticeDays: 0,
  managedByAms: false,
  environments: [],
});
const organization: Organization = {
  name: 'Org',
  businessUnits: [unit('hrp', 'HRP'), unit('gc', 'Guiding Care')],
  teams: [],
  customers: [customer('contoso', 'hrp'), customer('adatum', 'hrp'), customer('gcx', 'gc')],
  accounts: [
    { id: '1', alias: 'contoso-prod', businessUnitId: 'hrp', production: true, regions: [] },
  ],
};

/** `place` is `unit` or `unit/customer`. */
const candidate = (id: string, place: string, window: Partial<PatchWindow> = {}): PushCandidate => {
  const [businessUnitId = '', customerId] = place.split('/');
  return {
    window: {
      id,
      seriesId: id,
      originalStart: '',
      name: `Window ${id}`,
      target: customerId === undefined ? { businessUnitId } : { businessUnitId, customerId },
      kind: 'install',
      state: 'agreed',
      zone: 'UTC',
      localStart: '',
      startMs: 10,
      endMs: 20,
      durationMinutes: 1,
      anomaly: 'none',
      ...window,
    },
    targets: [
      {
        calendarKey: `1/us-east-1/${businessUnitId}-patching`,
        calendarName: `${businessUnitId}-patching`,
        cell: { accountId: '1', region: 'us-east-1' },
        production: true,
        role: 'patching',
      },
    ],
    standing: 'absent',
    placedCount: 0,
    elsewhere: null,
  };
};

const all = [
  candidate('g', 'gc/gcx'),
  candidate('a', 'hrp/adatum', { state: 'draft' }),
  candidate('c1', 'hrp/contoso'),
  candidate('c2', 'hrp/contoso', { startMs: 50 }),
  candidate('h', 'hrp'),
];
const noFilter = { readiness: 'all', beforeMs: null, businessUnitId: '', text: '' } as const;

describe('filterCandidates', () => {
  it.each([
    [{}, ['g', 'a', 'c1', 'c2', 'h']],
    [{ readiness: 'open' as const }, ['a']],
    [{ readiness: 'ready' as const, businessUnitId: 'gc' }, ['g']],
    [{ beforeMs: 50 }, ['g', 'a', 'c1', 'h']],
    [{ text: 'CONTOSO agreed' }, ['g', 'c1', 'c2', 'h']],
    [{ text: 'guiding patching' }, ['g']],
    [{ text: 'nowhere' }, []],
  ])('with %o', (filter, expected) => {
    const kept = filterCandidates(all, { ...noFilter, ...filter }, organization);
    expect(kept.map(({ window }) => window.id)).toEqual(expected);
  });
});

describe('groupCandidates', () => {
  it('groups by customer in the order of the organization, a unit before its customers', () => {
    const groups = groupCandidates(all, organization);
    expect(
      groups.map(({ businessUnitName, customerName, candidates }) => [
        businessUnitName,
        customerName,
        candidates.map(({ window }) => window.id),
      ]),
    ).toEqual([
      ['HRP', null, ['h']],
      ['HRP', 'CONTOSO', ['c1', 'c2']],
      ['HRP', 'ADATUM', ['a']],
      ['Guiding Care', 'GCX', ['g']],
    ]);
  });
});
