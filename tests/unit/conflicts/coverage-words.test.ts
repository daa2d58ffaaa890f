import { describe, expect, it } from 'vitest';
import { coverageWords, emptyTitle } from '../../../renderer/conflicts/coverage-words.ts';
import { coverageOf } from '../../../shared/conflicts/coverage.ts';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { ageLimitOf } from '../../../shared/model/reading-age.ts';
import type { CellStatus } from '../../../shared/model/snapshot.ts';
import type { Release } from '../../../shared/model/release.ts';
import type { BusinessUnit, Customer, Organization } from '../../../shared/model/target.ts';

const nowMs = Date.UTC(2027, 2, 10, 14, 12);
const hourMs = 3_600_000;
const organization: Organization = {
  name: 'Org',
  businessUnits: [],
  teams: [],
  customers: [],
  accounts: [{ id: '1', alias: 'gc-prod', businessUnitId: 'gc', production: true, regions: [] }],
};
const aCell = (region: string, status: CellStatus = 'fresh', ageMs = 0): CellSummary => ({
  cell: { accountId: '1', region },
  status,
  readAtMs: status === 'fresh' ? nowMs - ageMs : null,
  calendarCount: 0,
  maintenanceWindowCount: 0,
  problems: [],
});
const wordsIn = (within: Organization, ...cells: readonly CellSummary[]) => {
  const range = { startMs: Date.UTC(2027, 0, 1, 12), endMs: Date.UTC(2028, 0, 1, 12) };
  const limit = ageLimitOf(within, nowMs);
  const coverage = coverageOf({ cells, releases: [], organization: within, range, limit });
  const zone = 'America/New_York';
  return coverageWords({ coverage, cells, organization: within, limit, zone });
};
const wordsOf = (...cells: readonly CellSummary[]) => wordsIn(organization, ...cells);

describe('coverageWords', () => {
  it('says how many cells, how old, how far, and is good only then', () => {
    expect(wordsOf(aCell('us-east-1'), aCell('us-west-2', 'fresh', hourMs))).toEqual({
      tone: 'good',
      head: 'Checked against 2 of 2 cells, oldest data 08:12 EST.',
      facts: ['No code releases are known.', 'Windows from Fri 1 Jan 2027 to Sat 1 Jan 2028.'],
      missingCount: 0,
      missing: [],
    });
  });

  it('names every cell that could not be read, and why, but not one that AWS slows down', () => {
    const { tone, head, missing } = wordsOf(
      aCell('a'),
      aCell('b', 'denied'),
      { ...aCell('c', 'throttled'), message: 'Rate exceeded' },
      aCell('d', 'throttled'),
    );
    expect([tone, head]).toEqual([
      'warning',
      'Checked against 1 of 4 cells, oldest data 09:12 EST.',
    ]);
    expect(missing).toEqual(['gc-prod b (not allowed)', 'gc-prod c (throttled)']);
  });

  it('names a cell of which something is not understood, and is not good then', () => {
    const inPart: CellSummary = {
      ...aCell('b'),
      problems: [{ source: 'freezes', reason: 'The end is before the start', unseen: true }],
    };
    const { tone, head, facts } = wordsOf(aCell('a'), inPart);
    expect([tone, head, facts[0]]).toEqual([
      'warning',
      'Checked against 2 of 2 cells, oldest data 09:12 EST.',
      'Not all that is in gc-prod b could be read or understood; Sources has the lines.',
    ]);
    const drift: CellSummary = { ...aCell('b'), problems: [{ source: 'nodes', reason: 'denied' }] };
    expect(wordsOf(aCell('a'), drift).tone).toBe('good');
  });

  it('counts cells that the plan names and nobody is connected to, and is not good then', () => {
    const cells = [aCell('us-east-1')];
    const environment = { id: 'prod', name: 'prod', production: true };
    const customer = {
      ...{ id: 'n', name: 'Northwind', businessUnitId: 'gc', zone: 'UTC', noticeDays: 10 },
      managedByAms: false,
      environments: [
        { ...environment, cells: ['us-east-1', 'us-west-2'].map((region) => aCell(region).cell) },
      ],
    };
    const range = { startMs: nowMs, endMs: nowMs + hourMs };
    const limit = ageLimitOf(organization, nowMs);
    const coverage = coverageOf({ cells, releases: [], organization, range, limit });
    const words = coverageWords({
      ...{ coverage, cells, limit, zone: 'America/New_York' },
      organization: { ...organization, customers: [customer] },
    });
    expect([words.tone, words.facts[0]]).toEqual([
      'warning',
      '1 cell of the plan is not connected: nothing is known of it.',
    ]);
    expect(emptyTitle(words, 'current')).toBe('No conflicts found, but this rests on little');
  });

  it('says until when releases are known of each unit that goes by them, where they differ', () => {
    const unit = (id: string, kind: 'separate' | 'aligned'): BusinessUnit => ({
      ...{ id, name: id, defaultDurationMinutes: 60, cadence: '', cadenceDays: null, teamId: 't' },
      releaseRule:
        kind === 'separate' ? { kind, bufferMinutes: 60 } : { kind, toleranceMinutes: 60 },
    });
    const release = (businessUnitId: string, month: number): Release => ({
      ...{ id: `${businessUnitId}${month}`, name: 'r', product: 'p', environment: 'prod' },
      ...{ businessUnitId, certainty: 'confirmed' as const },
      ...{ startMs: Date.UTC(2027, month, 1, 12), endMs: Date.UTC(2027, month, 1, 15) },
    });
    const known = (releases: readonly Release[]): string | undefined => {
      const units = [unit('Source', 'separate'), unit('GC', 'aligned')];
      const input = { organization: { ...organization, businessUnits: units }, cells: [] };
      const limit = ageLimitOf(organization, nowMs);
      const range = { startMs: nowMs, endMs: nowMs + hourMs };
      const coverage = coverageOf({ ...input, releases, range, limit });
      return coverageWords({ ...input, coverage, limit, zone: 'UTC' }).facts[0];
    };
    expect(known([release('GC', 5)])).toBe(
      'Code releases are known of Source not at all, of GC until Tue 1 Jun 2027.',
    );
    expect(known([release('GC', 5), release('Source', 2)])).toBe(
      'Code releases are known of Source until Mon 1 Mar 2027, of GC until Tue 1 Jun 2027.',
    );
    expect(known([release('GC', 5), release('Source', 5)])).toBe(
      'Code releases are known until Tue 1 Jun 2027.',
    );
    expect(known([])).toBe('No code releases are known.');
  });

  it('counts environments that name no account, and is not good then', () => {
    const environment = { id: 'prod', name: 'prod', production: true, cells: [] };
    const customers: readonly Customer[] = [
      {
        ...{ id: 'c', name: 'C', businessUnitId: 'gc', zone: 'UTC', noticeDays: 0 },
        ...{ managedByAms: false, environments: [environment] },
      },
    ];
    const words = wordsIn({ ...organization, customers }, aCell('a'));
    expect([words.tone, words.facts[0]]).toEqual([
      'warning',
      '1 environment names no account: nothing live is checked for it.',
    ]);
  });

  it('counts them by reason where their names would push what was found out of sight', () => {
    const denied = Array.from({ length: 7 }, (_, index) => aCell(`d${index}`, 'denied'));
    const offline = Array.from({ length: 20 }, (_, index) => aCell(`o${index}`, 'offline'));
    const { missingCount, missing } = wordsOf(aCell('a'), ...denied, ...offline);
    expect([missingCount, missing]).toEqual([27, ['20 offline', '7 not allowed']]);
  });

  it('says that more may turn up while cells are being read', () => {
    const { tone, facts } = wordsOf(aCell('a'), aCell('b', 'reading'));
    expect([tone, facts[0]]).toEqual(['busy', '1 cell is still being read; more may turn up.']);
  });

  it('names the day of old data and calls it stale', () => {
    const { tone, head } = wordsOf(aCell('a', 'fresh', 30 * hourMs));
    expect(tone).toBe('warning');
    expect(head).toBe('Checked against 1 of 1 cells, oldest data Tue 9 Mar 03:12 EST, stale.');
  });

  it('gives no all-clear for a reading that lies ahead of the clock', () => {
    const words = wordsOf(aCell('a'), aCell('b', 'fresh', -3 * hourMs));
    expect([words.tone, words.head]).toEqual([
      'warning',
      'Checked against 2 of 2 cells, some data of unknown age.',
    ]);
    expect(words.facts[0]).toMatch(/^1 cell was read later than this computer’s clock shows/);
  });

  it('does not pretend to have looked where nothing is read', () => {
    const words = wordsOf();
    expect([words.tone, words.head]).toEqual([
      'warning',
      'Checked against the plan alone: no AWS account is read.',
    ]);
  });
});

describe('emptyTitle', () => {
  it.each([
    [[aCell('a')], 'No conflicts found'],
    [[aCell('a', 'reading')], 'No conflicts found so far'],
    [[aCell('a'), aCell('b', 'failed')], 'No conflicts found in what could be read'],
    [[aCell('a', 'fresh', 9 * hourMs)], 'No conflicts found, but this rests on little'],
    [[aCell('a', 'fresh', -9 * hourMs)], 'No conflicts found, but this rests on little'],
    [[], 'No conflicts found, but this rests on little'],
  ])('of %o', (cells, title) => {
    expect(emptyTitle(wordsOf(...cells), 'current')).toBe(title);
  });

  it.each([
    ['checking', 'Checking…'],
    ['failed', 'Not known: the check stopped'],
  ] as const)('claims nothing while the check is %s', (status, title) => {
    expect(emptyTitle(wordsOf(), status)).toBe(title);
  });
});
