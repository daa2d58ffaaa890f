/** A plan of so many windows and a cloud of so many busy stretches, as the product has them. */
import type { ConflictInput } from '../../../shared/conflicts/find-conflicts.ts';
import type { LiveOccurrence } from '../../../shared/model/occurrence.ts';
import type { Freeze, Release } from '../../../shared/model/release.ts';
import type { PatchWindow, Series, SeriesRule } from '../../../shared/model/series.ts';
import type { Customer, Organization, Target } from '../../../shared/model/target.ts';
import type { IsoDate } from '../../../shared/time/local-date-time.ts';
import { minuteMs } from '../../../shared/time/time-range.ts';
import type { CheckFacts } from '../../../renderer/state/check/check-facts.ts';
import { aCell } from '../../support/a-cell.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
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

const targetAt = (place: number): Target => ({
  businessUnitId: unitOf(place >> 1),
  customerId: `c${place >> 1}`,
  environmentId: place % 2 === 0 ? 'prod' : 'nonprod',
});

/** Quarter hours within the days planned, evenly spread. */
const someStart = (random: () => number): number =>
  firstMs + Math.floor(random() * days * 96) * 15 * minuteMs;

/** Windows of 25 to a series, busy stretches half events that block, half runs that install. */
export function largeInput(windowCount: number, busyCount: number): ConflictInput {
  const random = seededRandom(5);
  const targets = Array.from({ length: customerCount * 2 }, (_, place) => targetAt(place));
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

/**
 * The same as the whole product has it: series of 25 dates each, half by a rhythm, with their promises and patch events,
 * and cells that were all read. Every window lies in the days that are checked.
 */
export function largeFacts(windowCount: number, busyCount: number): CheckFacts {
  const random = seededRandom(5);
  const { live, releases, freezes, organization } = largeInput(25, busyCount);
  const series = Array.from({ length: windowCount / 25 }, (_, index): Series => ({
    ...seriesTemplate,
    id: `s${index}`,
    name: `Window s${index}`,
    target: targetAt(index % (customerCount * 2)),
    zone: 'America/New_York',
    startTime: `${String(Math.floor(random() * 24)).padStart(2, '0')}:00`,
    durationMinutes: 60 * (1 + Math.floor(random() * 6)),
    rule: index % 2 === 0 ? { kind: 'dates', dates: someDates(random) } : everyFortnight(random),
  }));
  return {
    plan: {
      ...aPlan({ series, releases, freezes, organization }),
      patchEvents: aPlan().patchEvents,
    },
    live,
    calendars: [],
    cells: cellsOf(organization),
    reading: false,
    nowMs,
  };
}

const seriesTemplate = aSeries({ state: 'draft', kind: 'install' });

/** Twenty-five dates of a rhythm. */
function everyFortnight(random: () => number): SeriesRule {
  const fromDate = dateAfter(Math.floor(random() * 100));
  const untilMs = Date.parse(fromDate) + 24 * 14 * dayMs;
  return { kind: 'every-days', days: 14, fromDate, untilDate: isoDate(untilMs) };
}

const dayMs = 86_400_000;
const isoDate = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);
const dateAfter = (dayCount: number): IsoDate => isoDate(firstMs + dayCount * dayMs);

/** Twenty-five days of the year ahead, each once, in order. */
function someDates(random: () => number): readonly IsoDate[] {
  const dates = new Set<IsoDate>();
  while (dates.size < 25) {
    dates.add(
      new Date(firstMs + Math.floor(random() * 330) * 86_400_000).toISOString().slice(0, 10),
    );
  }
  return [...dates].sort();
}

const cellsOf = ({ customers }: Organization): CheckFacts['cells'] =>
  customers
    .flatMap(({ environments }) => environments)
    .flatMap(({ cells }) => cells)
    .map((cell) => ({ ...aCell({ cell, readAtMs: nowMs - minuteMs }), status: 'fresh' }));
