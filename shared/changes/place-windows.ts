import type { PatchWindow } from '../model/series.ts';
import type { ChangeCalendar } from '../model/snapshot.ts';
import type { Organization } from '../model/target.ts';
import type { UnplacedWindow } from './change-set.ts';
import {
  amsCustomersOf,
  environmentsIn,
  environmentsOf,
  placesIn,
  type PlaceRole,
  type WindowPlace,
} from './window-places.ts';

/** Which window goes into which calendar, and which finds none. */
export interface Placement {
  readonly byCalendar: ReadonlyMap<string, readonly PatchWindow[]>;
  readonly unplaced: readonly UnplacedWindow[];
  /** Whether a production environment pushes to the calendar, or its account is a production one. */
  readonly isProduction: (calendar: ChangeCalendar) => boolean;
  /** What events are for in a calendar, by its key; patching where no environment names it. */
  readonly roleOf: (calendarKey: string) => PlaceRole;
  /** Whether some calendar of a window is not there yet: until it is, it leaves no other one. */
  readonly isWaiting: (windowId: string) => boolean;
  /** Whether a window's event in a calendar is AMS's affair: neither written nor removed. */
  readonly isLeftToAms: (windowId: string, calendarKey: string) => boolean;
}

/** Finds every calendar of every window. A window found in some of its cells only is both. */
export function placeWindows(
  windows: readonly PatchWindow[],
  organization: Organization,
  calendars: readonly ChangeCalendar[],
): Placement {
  const known = new Set(calendars.map(({ key }) => key));
  const byCalendar = new Map<string, PatchWindow[]>();
  const unplaced: UnplacedWindow[] = [];
  const leftToAms = new Set<string>();
  for (const window of windows) {
    const found = placesOf(window, organization, known);
    for (const key of found.calendarKeys) {
      byCalendar.set(key, [...(byCalendar.get(key) ?? []), window]);
    }
    unplaced.push(...found.unplaced);
    found.amsKeys.forEach((key) => leftToAms.add(`${window.id}|${key}`));
  }
  const places = placesIn(organization.customers.flatMap(({ environments }) => environments));
  const waiting = new Set(
    unplaced.flatMap(({ windowId, missing }) => (missing === undefined ? [] : [windowId])),
  );
  const roles = new Map(places.map(({ calendarKey, role }) => [calendarKey, role]));
  return {
    byCalendar,
    unplaced,
    isProduction: prepareIsProduction(places, organization),
    roleOf: (calendarKey) => roles.get(calendarKey) ?? 'patching',
    isWaiting: (windowId) => waiting.has(windowId),
    isLeftToAms: (windowId, calendarKey) => leftToAms.has(`${windowId}|${calendarKey}`),
  };
}

interface Found {
  readonly calendarKeys: readonly string[];
  readonly unplaced: readonly UnplacedWindow[];
  readonly amsKeys: readonly string[];
}

function placesOf(
  window: PatchWindow,
  organization: Organization,
  known: ReadonlySet<string>,
): Found {
  const environments = environmentsOf(window, organization);
  const places = placesIn(environments);
  const windowId = window.id;
  const byAms = amsCustomersOf(window, organization);
  const handedIn = byAms.map(
    ({ id, name }) =>
      ({ windowId, reason: 'managed-by-ams', detail: name, customerId: id }) as const,
  );
  const amsPlaces = placesIn(byAms.flatMap((customer) => environmentsIn(customer, window)));
  const amsKeys = amsPlaces.map(({ calendarKey }) => calendarKey);
  if (places.length === 0) {
    const named = environments.some(({ pushCalendar }) => pushCalendar !== undefined);
    const reason = named ? 'no-cells' : 'no-push-calendar';
    const detail = environments.map(({ name }) => name).join(', ');
    const isNowhere = environments.length > 0 || handedIn.length === 0;
    const nowhere = isNowhere ? [{ windowId, reason, detail } as const] : [];
    return { calendarKeys: [], unplaced: [...handedIn, ...nowhere], amsKeys };
  }
  const missing = places.filter(({ calendarKey }) => !known.has(calendarKey));
  return {
    calendarKeys: places.map(({ calendarKey }) => calendarKey).filter((key) => known.has(key)),
    unplaced: [...handedIn, ...missing.map((place) => notFound(windowId, place))],
    amsKeys,
  };
}

const notFound = (windowId: string, place: WindowPlace): UnplacedWindow => ({
  windowId,
  reason: 'calendar-not-found',
  detail: `${place.calendarName} in ${place.cell.accountId} ${place.cell.region}`,
  missing: place,
});

function prepareIsProduction(
  places: readonly WindowPlace[],
  { accounts }: Organization,
): (calendar: ChangeCalendar) => boolean {
  const keys = new Set(places.filter(({ production }) => production).map((p) => p.calendarKey));
  const accountIds = new Set(accounts.filter(({ production }) => production).map(({ id }) => id));
  return ({ key, cell }) => keys.has(key) || accountIds.has(cell.accountId);
}
