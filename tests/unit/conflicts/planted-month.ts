/**
 * Adoption test A3: a month with 12 conflicts of 12 kinds among 40 decoys that look alike. Every
 * case has a customer, an account and days of its own, so that it is found by its own facts. What
 * is planted follows the rules of the business units, not their names: `roles` says which is which.
 */
import { ourUid } from '../../../shared/ical/our-uid.ts';
import type { ConflictInput } from '../../../shared/conflicts/find-conflicts.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { CellRef, Customer, ReleaseRule, Target } from '../../../shared/model/target.ts';
import {
  aCalendar,
  aFreeze,
  anEvent,
  anInput,
  aRelease,
  aRun,
  aWindow,
  hour,
  type Hours,
} from './builders.ts';

/** Ids of the business units that keep apart from releases, go with them, and do neither. */
export interface Roles {
  readonly separate: string;
  readonly aligned: string;
  readonly plain: string;
}

/** What a case may put into the month, built for its own customer and cell. */
type Facts = Partial<
  Pick<ConflictInput, 'windows' | 'live' | 'freezes' | 'releases' | 'calendars' | 'databaseSlots'>
> & { readonly customer?: Partial<Customer>; readonly machines?: number };

/** A case: what is in it, for the window from hour 0 to hour 6 of its own day. */
export interface Case {
  readonly id: string;
  /** The rule it is planted for; absent: a decoy. */
  readonly rule?: string;
  readonly role: keyof Roles;
  readonly facts: (place: CasePlace) => Facts;
}

export interface CasePlace {
  readonly prod: Target;
  readonly nonprod: Target;
  readonly cell: CellRef;
  readonly unit: string;
  /** The install from hour 0 to 6, agreed, with no slot needed. */
  readonly window: PatchWindow;
  /** Another window, by hours of the case's own day. */
  readonly another: (span: Hours, differs?: Partial<PatchWindow>) => PatchWindow;
  /** Hours of the case's day as hours of the month. */
  readonly span: (from: number, to: number) => Hours;
}

export const releaseRules: Readonly<Record<keyof Roles, ReleaseRule>> = {
  separate: { kind: 'separate', bufferMinutes: 480 },
  aligned: { kind: 'aligned', toleranceMinutes: 2_880 },
  plain: { kind: 'none' },
};

const notNeeded = { databaseAnswer: 'not needed' } as const;
/** Hours between the days of two cases: releases of one are far from those of the next. */
const caseHours = 24 * 10;

function placeOf(index: number, { id, role }: Case, roles: Roles): CasePlace {
  const unit = roles[role];
  const customerId = `c${index}`;
  const prod = { businessUnitId: unit, customerId, environmentId: 'prod' };
  const span = (from: number, to: number): Hours => [
    from + index * caseHours,
    to + index * caseHours,
  ];
  const another = (hours: Hours, differs: Partial<PatchWindow> = {}): PatchWindow =>
    aWindow(`${id}-${hours[0]}-${hours[1]}`, span(...hours), {
      target: prod,
      facts: notNeeded,
      ...differs,
    });
  return {
    prod,
    nonprod: { ...prod, environmentId: 'nonprod' },
    cell: { accountId: String(100_000_000_000 + index), region: 'us-east-1' },
    unit,
    span,
    another,
    window: { ...another([0, 6]), id, name: id },
  };
}

/** The month with all cases, under the given roles. Now is a day before the first. */
export function plantedMonth(cases: readonly Case[], roles: Roles): ConflictInput {
  const built = cases.map((each, index) => {
    const place = placeOf(index, each, roles);
    return { place, facts: each.facts(place) };
  });
  return anInput({
    windows: built.flatMap(({ facts, place }) => facts.windows ?? [place.window]),
    databaseSlots: built.flatMap(({ facts }) => facts.databaseSlots ?? []),
    live: built.flatMap(({ facts }) => facts.live ?? []),
    freezes: built.flatMap(({ facts }) => facts.freezes ?? []),
    releases: built.flatMap(({ facts }) => facts.releases ?? []),
    calendars: built.flatMap(({ facts }) => facts.calendars ?? []),
    organization: organizationOf(built, roles),
  });
}

function organizationOf(
  built: readonly { readonly place: CasePlace; readonly facts: Facts }[],
  roles: Roles,
): ConflictInput['organization'] {
  const entries = Object.entries(roles) as [keyof Roles, string][];
  return {
    ...anInput().organization,
    businessUnits: entries
      .map(([role, id]) => ({
        id,
        name: id,
        releaseRule: releaseRules[role],
        defaultDurationMinutes: 360,
        cadence: 'monthly',
        cadenceDays: null,
        teamId: 'pune',
        soak: [{ minimumDays: 3 }],
        databasePairing: 'when possible' as const,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    customers: built.map(({ place, facts }) => customerOf(place, facts)),
  };
}

function customerOf({ prod, cell, unit }: CasePlace, { customer, machines }: Facts): Customer {
  const environment = { production: true, cells: [cell], pushCalendar: 'ours' };
  return {
    id: prod.customerId ?? '',
    name: prod.customerId ?? '',
    businessUnitId: unit,
    zone: 'Etc/UTC',
    noticeDays: 0,
    managedByAms: false,
    environments: [
      { ...environment, id: 'prod', name: 'prod', ...(machines !== undefined && { machines }) },
    ],
    ...customer,
  };
}

/** A customer that has another environment too, where patches soak first. */
export const withNonprod = ({ cell }: CasePlace): Partial<Customer> => ({
  environments: [
    { id: 'prod', name: 'prod', production: true, cells: [cell] },
    { id: 'nonprod', name: 'nonprod', production: false, cells: [cell] },
  ],
});

/** Facts around the hours of a case's own day. */
export const freezeAt = (place: CasePlace, hours: Hours, differs: object = {}) => ({
  freezes: [
    aFreeze(`f-${place.window.id}`, place.span(...hours), { targets: [place.prod], ...differs }),
  ],
});
export const eventAt = (place: CasePlace, hours: Hours, differs: object = {}) => ({
  live: [anEvent(`e-${place.window.id}`, place.span(...hours), { cell: place.cell, ...differs })],
});
export const runAt = (place: CasePlace, hours: Hours, differs: object = {}) => ({
  live: [aRun(`m-${place.window.id}`, place.span(...hours), { cell: place.cell, ...differs })],
});
export const releaseAt = (place: CasePlace, hours: Hours, differs: object = {}) => ({
  releases: [
    aRelease(`r-${place.window.id}`, place.span(...hours), {
      businessUnitId: place.unit,
      product: place.prod.customerId ?? '',
      ...differs,
    }),
  ],
  customer: { products: [place.prod.customerId ?? ''] },
});
/** A calendar closed by default that allows the given hours. */
export const allowedAt = (place: CasePlace, ...allowed: readonly Hours[]) => ({
  calendars: [aCalendar('hours', place.cell)],
  live: allowed.map((hours, index) =>
    anEvent(`a${index}-${place.window.id}`, place.span(...hours), {
      cell: place.cell,
      calendar: 'hours',
      effect: 'allows',
    }),
  ),
});
export const slotAt = (place: CasePlace, [from, to]: Hours, confirmed: boolean) => {
  const [first, last] = place.span(from, to);
  return {
    windows: [{ ...place.window, facts: {} }],
    databaseSlots: [
      {
        id: `db-${place.window.id}`,
        name: 'DB',
        businessUnitId: place.unit,
        customerId: place.prod.customerId ?? '',
        startMs: hour(first),
        endMs: hour(last),
        confirmed,
      },
    ],
  };
};
/** The window's own event, pushed to a calendar that blocks. */
export const ownEventAt = (place: CasePlace, hours: Hours) => ({
  live: [
    anEvent(
      ourUid('plan1', place.window.seriesId, place.window.originalStart),
      place.span(...hours),
      { cell: place.cell, ours: true },
    ),
  ],
});
