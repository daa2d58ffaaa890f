import { describe, expect, it } from 'vitest';
import {
  findConflicts,
  prepareConflictCheck,
  type ConflictInput,
} from '../../../shared/conflicts/find-conflicts.ts';
import { findOrphanedSlots } from '../../../shared/conflicts/database-pairing.ts';
import { prepareTargetFacts } from '../../../shared/conflicts/target-facts.ts';
import type { DatabaseSlot } from '../../../shared/model/release.ts';
import type { PatchWindow, WindowFacts, WindowState } from '../../../shared/model/series.ts';
import type { Organization } from '../../../shared/model/target.ts';
import {
  anInput,
  aWindow,
  hour,
  inShort,
  nonprod,
  organization as plain,
  prod,
  unit,
  withCustomer,
  withUnit,
  type Hours,
} from './builders.ts';

const about = (rule: string, differs: Partial<ConflictInput>): readonly string[] =>
  findConflicts(anInput(differs))
    .filter((conflict) => conflict.rule === rule)
    .map(inShort);

const window = aWindow('w', [0, 6]);
const withFacts = (facts: WindowFacts): PatchWindow => ({ ...window, facts });

describe('C08 database pairing', () => {
  const organization = withUnit({ databasePairing: 'when possible' });
  const slot = (
    [from, to]: Hours,
    confirmed: boolean,
    differs: Partial<DatabaseSlot> = {},
  ): DatabaseSlot => ({
    id: `slot${from}`,
    name: 'DB',
    businessUnitId: 'hrp',
    customerId: 'northwind',
    startMs: hour(from),
    endMs: hour(to),
    confirmed,
    ...differs,
  });
  it.each([
    ['no slot', [], ['C08 warning ']],
    ['a confirmed one inside', [slot([1, 3], true)], []],
    ['a confirmed one that touches', [slot([6, 8], true)], []],
    ['a confirmed one a minute off', [slot([6 + 1 / 60, 8], true)], ['C08 warning ']],
    ['one asked for', [slot([1, 3], false)], ['C08 warning DB']],
    ['one asked for and one confirmed', [slot([1, 3], false), slot([4, 5], true)], []],
    ['one for the whole unit', [{ ...slot([1, 3], true), customerId: undefined }], []],
    ['one of another customer', [slot([1, 3], true, { customerId: 'contoso' })], ['C08 warning ']],
    ['one of another unit', [slot([1, 3], true, { businessUnitId: 'gc' })], ['C08 warning ']],
  ])('%s', (_name, slots, expected) => {
    // A slot without a customer has no such field in a plan.
    const databaseSlots = slots.map((each) => JSON.parse(JSON.stringify(each)) as DatabaseSlot);
    expect(about('C08', { windows: [window], databaseSlots, organization })).toEqual(expected);
  });

  it.each([
    ['confirmed', 0],
    ['not needed', 0],
    ['requested', 1],
  ] as const)('takes “%s” of the window for an answer', (databaseAnswer, count) => {
    const windows = [withFacts({ databaseAnswer })];
    expect(about('C08', { windows, organization })).toHaveLength(count);
  });

  it('asks production installs of units that pair, and no others', () => {
    const others = [
      { ...window, target: nonprod },
      { ...window, kind: 'scan' as const },
      { ...window, state: 'held' as const },
    ];
    for (const other of others)
      expect(about('C08', { windows: [other], organization })).toEqual([]);
    expect(about('C08', { windows: [window] })).toEqual([]);
  });

  const orphans = (databaseSlots: readonly DatabaseSlot[], windows: readonly PatchWindow[]) =>
    findOrphanedSlots({
      ...anInput({ databaseSlots, windows, organization }),
      factsOf: prepareTargetFacts(organization),
    }).map(({ id }) => id);

  it('finds the slot that no window stands beside, until it is over', () => {
    expect(orphans([slot([1, 3], true)], [window])).toEqual([]);
    expect(orphans([slot([6, 8], true)], [window])).toEqual([]);
    expect(orphans([slot([8, 9], true)], [window])).toEqual(['C08|database-slot:slot8|no-window']);
    expect(orphans([slot([1, 3], true)], [{ ...window, state: 'cancelled' }])).toHaveLength(1);
    expect(orphans([slot([-30, -24], true)], [])).toEqual([]);
    expect(orphans([slot([8, 9], true, { businessUnitId: 'gc' })], [])).toEqual([]);
  });
});

describe('C11 notice', () => {
  // Monday 3 May is day 0; 3 days before is Friday 30 April, which is still in time.
  const organization = withCustomer({ noticeDays: 3 });
  const draft: PatchWindow = { ...window, state: 'draft' };
  it.each([
    ['in time, in the last minute', hour(-48) - 60_000, []],
    ['too late, from midnight on', hour(-48), ['C11 warning northwind']],
    ['in the last hour', hour(-1), ['C11 warning northwind']],
    ['graver once it starts', hour(0), ['C11 error northwind']],
  ])('%s', (_name, nowMs, expected) => {
    expect(about('C11', { windows: [draft], organization, nowMs })).toEqual(expected);
  });

  it('counts days of the customer’s zone', () => {
    const inIndia = withCustomer({ noticeDays: 3, zone: 'Asia/Kolkata' });
    const midnight = hour(-48) - 5.5 * 3_600_000;
    const at = (nowMs: number) => about('C11', { windows: [draft], organization: inIndia, nowMs });
    expect(at(midnight - 1)).toEqual([]);
    expect(at(midnight)).toHaveLength(1);
  });

  it.each<[WindowState, number]>([
    ['draft', 1],
    ['proposed', 1],
    ['countered', 1],
    ['agreed', 0],
    ['notified', 0],
    ['pushed', 0],
  ])('is given or not by state: %s', (state, count) => {
    const windows = [{ ...window, state }];
    expect(about('C11', { windows, organization, nowMs: hour(-1) })).toHaveLength(count);
  });

  it('knows when it was given too late', () => {
    const given = (agreedAtMs: number) => [withFacts({ agreedAtMs })];
    const at = (ms: number) => about('C11', { windows: given(ms), organization, nowMs: hour(-1) });
    expect(at(hour(-48) - 1)).toEqual([]);
    expect(at(hour(-48))).toEqual(['C11 warning northwind']);
  });

  it('is each notice by itself', () => {
    const notices = [
      { kind: 'agreement', daysBefore: 10 },
      { kind: 'notification', daysBefore: 2 },
    ] as const;
    const both = withCustomer({ notices });
    const at = (nowMs: number, state: WindowState) =>
      about('C11', { windows: [{ ...window, state }], organization: both, nowMs });
    expect(at(hour(-100), 'draft')).toHaveLength(1);
    expect(at(hour(-1), 'draft')).toHaveLength(2);
    expect(at(hour(-1), 'agreed')).toHaveLength(1);
    expect(at(hour(-1), 'notified')).toEqual([]);
  });

  it('exempts emergencies, which have their reason', () => {
    const windows = [{ ...draft, facts: { emergencyReason: 'zero day' } }];
    expect(about('C11', { windows, organization, nowMs: hour(-1) })).toEqual([]);
  });
});

describe('C15 soak', () => {
  const organization = withUnit({ soak: [{ minimumDays: 3 }] });
  const first = (span: Hours, differs: Partial<PatchWindow> = {}) =>
    aWindow('n', span, { target: nonprod, ...differs });
  it.each([
    ['exactly long enough', [first([-80, -72])], []],
    ['a minute short', [first([-80, -72 + 1 / 60])], ['C15 warning n']],
    ['nothing ahead', [], ['C15 warning ']],
    ['only a scan ahead', [first([-80, -72], { kind: 'scan' })], ['C15 warning ']],
    ['one that was missed', [first([-80, -72], { state: 'missed' })], ['C15 warning ']],
    ['one that was held', [first([-80, -72], { state: 'held' })], []],
    ['the other way round', [first([8, 9])], ['C15 warning ']],
    ['a window over all of the customer’s unit', [first([-80, -72], { target: unit })], []],
  ])('%s', (_name, others, expected) => {
    const windows = [window, ...others];
    const found = findConflicts(anInput({ windows, organization, nowMs: hour(-200) }))
      .filter(({ rule, windowId }) => rule === 'C15' && windowId === window.id)
      .map(inShort);
    expect(found).toEqual(expected);
  });

  it('wants one anew after each production install', () => {
    const windows = [first([-180, -176]), aWindow('p', [-100, -96]), window];
    expect(about('C15', { windows, organization, nowMs: hour(-200) })).toEqual(['C15 warning ']);
  });

  it('counts whole days, and says none where it is the same night', () => {
    const windows = [first([-8, -2]), window];
    const [conflict] = findConflicts(anInput({ windows, organization }));
    expect(conflict?.counterpart).toMatchObject({ kind: 'soak', days: 0, minimumDays: 3 });
  });

  it('asks only where a soak is set, for the product, and where there is another environment', () => {
    expect(about('C15', { windows: [window] })).toEqual([]);
    const forOther = withUnit({ soak: [{ minimumDays: 3, product: 'portal' }] });
    const claims: Organization = {
      ...forOther,
      customers: forOther.customers.map((each) => ({ ...each, products: ['claims'] })),
    };
    expect(about('C15', { windows: [window], organization: claims })).toEqual([]);
    const alone: Organization = {
      ...organization,
      customers: organization.customers.map((each) => ({
        ...each,
        environments: each.environments.filter(({ production }) => production),
      })),
    };
    expect(about('C15', { windows: [window], organization: alone })).toEqual([]);
  });

  it('clears when the environment ahead moves, seen from either side', () => {
    const late = first([-30, -24]);
    const check = prepareConflictCheck(
      anInput({ windows: [late, window], organization, nowMs: 0 }),
    );
    expect(check.conflictsOf(window).map(({ rule }) => rule)).toEqual(['C15']);
    const early = { ...late, startMs: hour(-100), endMs: hour(-94) };
    expect(about('C15', { windows: [early, window], organization, nowMs: 0 })).toEqual([]);
  });
});

describe('C16 duration', () => {
  const withMachines = (machines: number): Organization =>
    withCustomer({
      environments: plain.customers[0]?.environments.map((each) => ({ ...each, machines })) ?? [],
    });
  it.each([
    ['as many as fit: 200 in 6 h', { machines: 200 }, []],
    ['one more', { machines: 201 }, ['C16 warning ']],
    ['an hour less on a shorter night', { machines: 151, endMs: hour(5) }, ['C16 warning ']],
    ['a window as long as the cutoff', { machines: 1, endMs: hour(2) }, ['C16 warning ']],
    ['a scan', { machines: 900, kind: 'scan' as const }, []],
    ['all of a unit: both environments', { machines: 101, target: unit }, ['C16 warning ']],
  ])('%s', (_name, { machines, ...differs }, expected) => {
    const windows = [{ ...window, ...differs }];
    expect(about('C16', { windows, organization: withMachines(machines) })).toEqual(expected);
  });

  it('reckons with the unit’s numbers before the organization’s', () => {
    const fast = { machinesPerHour: 300, cutoffMinutes: 0 };
    const slow = { machinesPerHour: 1, cutoffMinutes: 0 };
    const many = withMachines(900);
    const organization: Organization = {
      ...many,
      sizing: slow,
      businessUnits: many.businessUnits.map((each) => ({ ...each, sizing: fast })),
    };
    expect(about('C16', { windows: [window], organization })).toEqual([]);
    expect(
      about('C16', { windows: [window], organization: { ...many, sizing: slow } }),
    ).toHaveLength(1);
  });

  it('says how long it would take', () => {
    const [conflict] = findConflicts(
      anInput({ windows: [window], organization: withMachines(260) }),
    );
    expect(conflict?.counterpart).toMatchObject({ machinesThatFit: 200, neededMinutes: 432 });
  });

  it('is silent where nobody counted', () => {
    expect(about('C16', { windows: [{ ...window, target: prod }] })).toEqual([]);
  });
});
