/** A plan of so many windows and a cloud of so many busy stretches, as the product has them. */
import type { ConflictInput } from '../../../shared/conflicts/find-conflicts.ts';
import type { LiveOccurrence } from '../../../shared/model/occurrence.ts';
import type { Freeze, Release } from '../../../shared/model/release.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { Customer, Organization, Target } from '../../../shared/model/target.ts';
import { minuteMs } from '../../../shared/time/time-range.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aWindow } from '../../support/a-window.ts';
import { seededRandom } from './sample-intervals.ts';

const customerCount = 400;
const units = ['hrp', 'source', 'gc', 'wellframe'];
const firstMs = Date.UTC(2027, 2, 11);
const days = 480;
export const nowMs = Date.UTC(2027, 2, 10, 14);

const unitOf = (customer: number): string => units[customer % units.length] ?? '';
const cellOf = (place: number) => ({
  accountId: String(100_000_000_000 + place),
  region: 'us-east-1',
});

function organizationOf(): Organization {
  const { organization } = aPlan();
  const [customer] = organization.customers;
  const [unit] = organization.businessUnits;
  if (customer === undefined || unit === undefined) throw new Error('The plan has no customer.');
  const rules = [
    { kind: 'none' },
    { kind: 'separate', bufferMinutes: 480 },
    { kind: 'aligned', toleranceMinutes: 2_880 },
    { kind: 'none' },
  ] as const;
  return {
    ...organization,
    teams: units.map((id) => ({ id: `team-${id}`, name: id, zone: 'Asia/Kolkata', size: 40 })),
    businessUnits: units.map((id, index) => ({
      ...unit,
      id,
      teamId: `team-${id}`,
      name: id,
      releaseRule: rules[index] ?? { kind: 'none' },
    })),
    customers: Array.from({ length: customerCount }, (_, index): Customer => ({
      ...customer,
      id: `c${index}`,
      name: `Customer ${index}`,
      businessUnitId: unitOf(index),
      environments: ['prod', 'nonprod'].map((id, environment) => ({
        id,
        name: id,
        production: environment === 0,
        cells: [cellOf(index * 2 + environment)],
      })),
    })),
  };
}

/** Quarter hours within the days planned, evenly spread. */
const someStart = (random: () => number): number =>
  firstMs + Math.floor(random() * days * 96) * 15 * minuteMs;

/** Windows of 25 to a series, busy stretches half events that block, half runs that install. */
export function largeInput(windowCount: number, busyCount: number): ConflictInput {
  const random = seededRandom(5);
  const targets = Array.from({ length: customerCount * 2 }, (_, place): Target => ({
    businessUnitId: unitOf(place >> 1),
    customerId: `c${place >> 1}`,
    environmentId: place % 2 === 0 ? 'prod' : 'nonprod',
  }));
  const template = aWindow({ kind: 'install', state: 'draft' });
  const windows = Array.from({ length: windowCount }, (_, index): PatchWindow => {
    const startMs = someStart(random);
    const durationMinutes = 60 * (1 + Math.floor(random() * 6));
    const seriesId = `s${Math.floor(index / 25)}`;
    return {
      ...template,
      id: `${seriesId}@${index}`,
      seriesId,
      name: `Window ${seriesId}`,
      target: targets[Math.floor(index / 25) % targets.length] ?? template.target,
      startMs,
      endMs: startMs + durationMinutes * minuteMs,
      durationMinutes,
    };
  });
  return {
    planId: 'plan',
    windows,
    live: Array.from({ length: busyCount }, (_, index) => busyStretch(index, random)),
    calendars: [],
    releases: releasesOf(random),
    freezes: freezesOf(random),
    organization: organizationOf(),
    nowMs,
    holidays: [],
    databaseSlots: [],
    onCall: [],
    waivers: [],
  };
}

function busyStretch(index: number, random: () => number): LiveOccurrence {
  const startMs = someStart(random);
  const cell = cellOf(Math.floor(random() * customerCount * 2));
  const endMs = startMs + (1 + Math.floor(random() * 4)) * 60 * minuteMs;
  const place = `${cell.accountId}/${cell.region}`;
  return {
    id: `l${index}`,
    cell,
    name: 'busy',
    startMs,
    endMs,
    live:
      index % 2 === 0
        ? {
            kind: 'calendar-event',
            calendarKey: `${place}/guard`,
            uid: `u${index}`,
            effect: 'blocks',
            ours: false,
          }
        : {
            kind: 'maintenance-run',
            windowKey: `${place}/mw-${index % 50}`,
            cutoffMs: endMs,
            taskMeaning: 'install',
            enabled: true,
            gated: 'gated',
            targetCount: 3,
          },
  };
}

const releasesOf = (random: () => number): readonly Release[] =>
  Array.from({ length: 400 }, (_, index) => {
    const startMs = someStart(random);
    const unit = units[1 + (index % 2)] ?? '';
    return {
      id: `r${index}`,
      name: `Release ${index}`,
      businessUnitId: unit,
      product: unit,
      environment: 'prod',
      startMs,
      endMs: startMs + 120 * minuteMs,
      certainty: 'confirmed',
    };
  });

const freezesOf = (random: () => number): readonly Freeze[] =>
  Array.from({ length: 40 }, (_, index) => {
    const startMs = someStart(random);
    return {
      id: `f${index}`,
      name: `Freeze ${index}`,
      hardness: 'hard',
      guards: ['install'],
      targets: [{ businessUnitId: units[index % 4] ?? '' }],
      startMs,
      endMs: startMs + 48 * 60 * minuteMs,
    };
  });
