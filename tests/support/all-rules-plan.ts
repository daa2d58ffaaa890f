/** A plan of many customers under every rule that a year is planned by, by number: no chance in it. */
import type { Plan } from '../../shared/model/plan.ts';
import type { DatabaseSlot, Freeze, Holiday, Release } from '../../shared/model/release.ts';
import type { Series } from '../../shared/model/series.ts';
import type { BusinessUnit, Customer, Team } from '../../shared/model/target.ts';
import { addDays, weekdays } from '../../shared/time/iso-date.ts';
import { toInstant } from '../../shared/time/zone.ts';

const zones = ['America/New_York', 'Europe/London', 'Australia/Sydney', 'America/Los_Angeles'];
const hourMs = 3_600_000;
const unitIds = ['hrp', 'source', 'guiding-care', 'wellframe'] as const;

const teams: readonly Team[] = unitIds.map((id, index) => ({
  id: `${id}-team`,
  name: `Team of ${id}`,
  zone: index % 2 === 0 ? 'Asia/Kolkata' : 'America/New_York',
  size: 30,
  capacity: 12,
  restMinutes: 480,
  holidayCountry: index % 2 === 0 ? 'IN' : 'US',
}));

const businessUnits: readonly BusinessUnit[] = unitIds.map((id, index) => ({
  id,
  name: id,
  releaseRule: index === 1 ? { kind: 'separate', bufferMinutes: 480 } : ({ kind: 'none' } as const),
  defaultDurationMinutes: 300,
  cadence: 'every 30 days',
  cadenceDays: index === 3 ? 31 : 30,
  cadenceReading: index === 3 ? 'calendar-month' : 'rolling',
  teamId: `${id}-team`,
  soak: index === 3 ? [] : [{ minimumDays: 3 }],
  ...(index === 0 && { databasePairing: 'when possible' as const }),
}));

function customerAt(index: number): Customer {
  const id = `customer-${String(index).padStart(3, '0')}`;
  return {
    id,
    name: `Customer ${String(index).padStart(3, '0')}`,
    businessUnitId: unitIds[index % unitIds.length] ?? 'hrp',
    zone: zones[Math.floor(index / 4) % zones.length] ?? 'UTC',
    noticeDays: 7 + (index % 3),
    managedByAms: false,
    forbiddenHours: [
      {
        weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'],
        from: '08:00',
        to: '18:00',
        name: 'business hours',
      },
    ],
    ...(index % 5 === 0 && {
      allowedHours: [{ weekdays: [], from: '18:00', to: '06:00', name: 'nights' }],
    }),
    environments: [
      { id: 'prod', name: 'prod', production: true, cells: [], machines: 60 },
      { id: 'nonprod', name: 'nonprod', production: false, cells: [] },
    ],
  };
}

/**
 * Installs held at the end of 2026, and monthly drafts for 2027 on a weekday of each customer's own;
 * every eighth customer has no drafts yet.
 */
function seriesOf(customer: Customer, index: number): readonly Series[] {
  const day = Math.floor(index / 4) % 7;
  const ordinal = ([1, 2, 3, 4] as const)[Math.floor(index / 28) % 4] ?? 1;
  const held = [heldSeries(customer, 'prod', day), heldSeries(customer, 'nonprod', day)];
  if (index % 8 === 7) return held;
  const monthly = (environmentId: string, weekday: number): Series => ({
    ...baseSeries(customer, environmentId),
    rule: {
      kind: 'nth-weekday',
      ordinal,
      weekday: weekdays[weekday % 7] ?? 'SA',
      fromDate: '2027-01-01',
      untilDate: '2027-12-31',
    },
    state: 'draft',
  });
  return [...held, monthly('prod', day), monthly('nonprod', day + 3)];
}

function heldSeries(customer: Customer, environmentId: string, day: number): Series {
  const first = addDays(environmentId === 'prod' ? '2026-11-16' : '2026-11-11', day);
  return {
    ...baseSeries(customer, environmentId),
    id: `${customer.id}-${environmentId}-2026`,
    rule: { kind: 'dates', dates: [first, addDays(first, 28)] },
    state: 'held',
  };
}

const baseSeries = (customer: Customer, environmentId: string): Omit<Series, 'rule' | 'state'> => ({
  id: `${customer.id}-${environmentId}`,
  name: `${customer.name} ${environmentId}`,
  target: { businessUnitId: customer.businessUnitId, customerId: customer.id, environmentId },
  kind: 'install',
  zone: customer.zone,
  startTime: environmentId === 'prod' ? '22:00' : '20:00',
  durationMinutes: 300,
  changes: [],
});

const freezes = (): readonly Freeze[] => [
  freeze('year-end', '2027-12-18', 17),
  freeze('quarter-1', '2027-03-28', 5),
  freeze('quarter-2', '2027-06-28', 5),
  freeze('quarter-3', '2027-09-28', 5),
];

const freeze = (id: string, date: string, days: number): Freeze => ({
  id,
  name: `Freeze ${id}`,
  hardness: 'hard',
  guards: ['install', 'infrastructure', 'database'],
  targets: [],
  startMs: toInstant(`${date}T00:00`, 'UTC').epochMs,
  endMs: toInstant(`${addDays(date, days)}T00:00`, 'UTC').epochMs,
});

const holidays: readonly Holiday[] = [
  '01-01',
  '01-26',
  '04-14',
  '05-31',
  '07-05',
  '09-06',
  '10-29',
  '11-25',
  '12-25',
].flatMap((day) =>
  (['US', 'IN'] as const).map((country) => ({
    id: `${country}-${day}`,
    name: `Holiday ${day}`,
    country,
    date: `2027-${day}`,
  })),
);

const releases = (): readonly Release[] =>
  Array.from({ length: 26 }, (_, index): Release => {
    const startMs = toInstant(
      `${addDays('2027-01-06', index * 14)}T21:00`,
      'America/New_York',
    ).epochMs;
    return {
      ...{ id: `release-${index}`, name: `Release ${index}`, businessUnitId: 'source' },
      ...{ product: 'portal', environment: 'production', certainty: 'confirmed' },
      ...{ startMs, endMs: startMs + 3 * hourMs },
    };
  });

const databaseSlots = (customers: readonly Customer[]): readonly DatabaseSlot[] =>
  customers
    .filter(({ businessUnitId }, index) => businessUnitId === 'hrp' && index % 8 === 0)
    .flatMap(({ id, zone, businessUnitId }, place) =>
      Array.from({ length: 13 }, (_, index): DatabaseSlot => {
        const date = addDays('2027-01-04', index * 28 + (place % 7));
        const startMs = toInstant(`${date}T23:00`, zone).epochMs;
        return {
          ...{ id: `slot-${id}-${index}`, name: `Slot ${index}`, businessUnitId, customerId: id },
          ...{ startMs, endMs: startMs + 2 * hourMs, confirmed: true },
        };
      }),
    );

/** Shortly before the year that is planned. */
export const allRulesNowMs = Date.UTC(2026, 11, 22, 12);

/** From then to the end of 2027. */
export const allRulesRange = { startMs: allRulesNowMs, endMs: Date.UTC(2028, 0, 1) };

/** So many customers in four business units, with drafts for most of 2027. */
export function planUnderAllRules(count: number): Plan {
  const customers = Array.from({ length: count }, (_, index) => customerAt(index));
  return {
    id: 'allrules1',
    name: 'All rules',
    organization: { name: 'Many', businessUnits, teams, customers, accounts: [] },
    series: customers.flatMap((customer, index) => seriesOf(customer, index)),
    releases: releases(),
    freezes: freezes(),
    holidays,
    databaseSlots: databaseSlots(customers),
    patchEvents: [],
  };
}
