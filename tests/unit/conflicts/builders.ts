/** What conflict tests are made of: a small organization, windows and live things by the hour. */
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { ConflictInput } from '../../../shared/conflicts/find-conflicts.ts';
import type { KnownCalendar } from '../../../shared/conflicts/conflict-input.ts';
import type { LiveEvent, LiveOccurrence, LiveRun } from '../../../shared/model/occurrence.ts';
import type { Freeze, Release } from '../../../shared/model/release.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import {
  cellKey,
  type CellRef,
  type Customer,
  type Organization,
  type ReleaseRule,
  type Target,
} from '../../../shared/model/target.ts';
import type { EpochMs } from '../../../shared/time/time-range.ts';

/** From one hour to another, as `hour` counts them. */
export type Hours = readonly [from: number, to: number];

const hourMs = 3_600_000;
const midnightMs = Date.UTC(2027, 4, 3);

/** The instant so many hours into Mon 3 May 2027, UTC. */
export const hour = (hours: number): EpochMs => midnightMs + hours * hourMs;
export const nowMs = hour(-24);

export const east: CellRef = { accountId: '111122223333', region: 'us-east-1' };
export const west: CellRef = { accountId: '111122223333', region: 'us-west-2' };

export const unit: Target = { businessUnitId: 'hrp' };
export const customer: Target = { ...unit, customerId: 'northwind' };
export const prod: Target = { ...customer, environmentId: 'prod' };
export const nonprod: Target = { ...customer, environmentId: 'nonprod' };
export const source: Target = { businessUnitId: 'source' };
export const aligned: Target = { businessUnitId: 'gc', customerId: 'gc', environmentId: 'prod' };

const aCustomer = (
  id: string,
  businessUnitId: string,
  prodCells: readonly CellRef[],
): Customer => ({
  id,
  name: id,
  businessUnitId,
  zone: 'Etc/UTC',
  noticeDays: 0,
  managedByAms: false,
  environments: [
    { id: 'prod', name: 'prod', production: true, cells: prodCells, pushCalendar: 'ours' },
    { id: 'nonprod', name: 'nonprod', production: false, cells: [west], pushCalendar: 'ours' },
  ],
});

const aUnit = (id: string, releaseRule: ReleaseRule) => ({
  id,
  name: id.toUpperCase(),
  releaseRule,
  defaultDurationMinutes: 360,
  cadence: 'monthly',
  cadenceDays: null,
  teamId: 'pune',
});

/** HRP has no release rule, Source keeps 8 h away, GC wants a release within 48 h. */
export const organization: Organization = {
  name: 'Test',
  businessUnits: [
    aUnit('hrp', { kind: 'none' }),
    aUnit('source', { kind: 'separate', bufferMinutes: 480 }),
    aUnit('gc', { kind: 'aligned', toleranceMinutes: 2_880 }),
  ],
  teams: [],
  accounts: [],
  customers: [
    aCustomer('northwind', 'hrp', [east, west]),
    aCustomer('source', 'source', [east]),
    aCustomer('gc', 'gc', [east]),
  ],
};

/** An agreed install on Northwind prod from one hour to another. */
export function aWindow(
  seriesId: string,
  [from, to]: Hours,
  differs: Partial<PatchWindow> = {},
): PatchWindow {
  const localStart = new Date(hour(from)).toISOString().slice(0, 16);
  return {
    id: `${seriesId}@${localStart}`,
    seriesId,
    originalStart: localStart,
    name: seriesId,
    target: prod,
    kind: 'install',
    state: 'agreed',
    zone: 'Etc/UTC',
    localStart,
    startMs: hour(from),
    endMs: hour(to),
    durationMinutes: (to - from) * 60,
    anomaly: 'none',
    ...differs,
  };
}

/** An event that blocks, in the calendar `guard` of a cell. */
export function anEvent(
  uid: string,
  [from, to]: Hours,
  differs: Partial<LiveEvent> & { readonly cell?: CellRef; readonly calendar?: string } = {},
): LiveOccurrence {
  const { cell = east, calendar = 'guard', ...live } = differs;
  const calendarKey = `${cellKey(cell)}/${calendar}`;
  return {
    id: `${calendarKey}/${uid}@${from}`,
    cell,
    name: uid,
    startMs: hour(from),
    endMs: hour(to),
    live: { kind: 'calendar-event', calendarKey, uid, effect: 'blocks', ours: false, ...live },
  };
}

/** A run of a maintenance window that installs on targets. */
export function aRun(
  name: string,
  [from, to]: Hours,
  differs: Partial<LiveRun> & { readonly cell?: CellRef } = {},
): LiveOccurrence {
  const { cell = east, ...live } = differs;
  const windowKey = `${cellKey(cell)}/${name}`;
  return {
    id: `${windowKey}@${from}`,
    cell,
    name,
    startMs: hour(from),
    endMs: hour(to),
    live: {
      kind: 'maintenance-run',
      windowKey,
      cutoffMs: hour(to),
      taskMeaning: 'install',
      enabled: true,
      gated: 'unknown',
      targetCount: 1,
      ...live,
    },
  };
}

/** A calendar closed by default. */
export const aCalendar = (
  name: string,
  cell: CellRef = east,
  polarity: KnownCalendar['polarity'] = 'DEFAULT_CLOSED',
): KnownCalendar => ({ key: `${cellKey(cell)}/${name}`, cell, name, polarity });

/** A hard freeze of installs everywhere. */
export const aFreeze = (id: string, [from, to]: Hours, differs: Partial<Freeze> = {}): Freeze => ({
  id,
  name: id,
  hardness: 'hard',
  guards: ['install'],
  targets: [],
  startMs: hour(from),
  endMs: hour(to),
  ...differs,
});

/** A confirmed release of GC. */
export const aRelease = (
  id: string,
  [from, to]: Hours,
  differs: Partial<Release> = {},
): Release => ({
  id,
  name: id,
  businessUnitId: 'gc',
  product: 'gc',
  environment: 'production',
  startMs: hour(from),
  endMs: hour(to),
  certainty: 'confirmed',
  ...differs,
});

export const anInput = (differs: Partial<ConflictInput> = {}): ConflictInput => ({
  planId: 'plan1',
  windows: [],
  live: [],
  calendars: [],
  releases: [],
  freezes: [],
  organization,
  nowMs,
  ...differs,
});

/** `C01 error freeze 2-4`: rule, severity, counterpart and hours at fault. */
export const inShort = ({ rule, severity, counterpart, evidence }: Conflict): string =>
  [
    `${rule} ${severity} ${counterpart.name}`,
    ...evidence.map(({ startMs, endMs }) => `${hours(startMs)}-${hours(endMs)}`),
  ].join(' ');
const hours = (ms: number): number => (ms - hour(0)) / 3_600_000;

/** The organization with other facts for one business unit, customer or team. */
export const withUnit = (
  differs: Partial<Organization['businessUnits'][number]>,
  id = 'hrp',
): Organization => ({
  ...organization,
  businessUnits: organization.businessUnits.map((each) =>
    each.id === id ? { ...each, ...differs } : each,
  ),
});

export const withCustomer = (differs: Partial<Customer>, id = 'northwind'): Organization => ({
  ...organization,
  customers: organization.customers.map((each) =>
    each.id === id ? { ...each, ...differs } : each,
  ),
});

/** Pune, which executes for every unit of the organization. */
export const withTeam = (differs: Partial<Organization['teams'][number]>): Organization => ({
  ...organization,
  teams: [{ id: 'pune', name: 'Pune', zone: 'Etc/UTC', size: 0, ...differs }],
});
