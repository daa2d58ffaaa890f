import type { PatchWindow } from '../model/series.ts';
import type { ChangeCalendar } from '../model/snapshot.ts';
import type { Organization } from '../model/target.ts';
import type { UnplacedWindow } from './change-set.ts';
import { environmentsOf, placesIn } from './window-places.ts';

/** Which window goes into which calendar, and which finds none. */
export interface Placement {
  readonly byCalendar: ReadonlyMap<string, readonly PatchWindow[]>;
  readonly unplaced: readonly UnplacedWindow[];
  /** Whether a production environment pushes to the calendar, or its account is a production one. */
  readonly isProduction: (calendar: ChangeCalendar) => boolean;
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
  for (const window of windows) {
    const found = placesOf(window, organization, known);
    for (const key of found.calendarKeys) {
      byCalendar.set(key, [...(byCalendar.get(key) ?? []), window]);
    }
    unplaced.push(...found.unplaced);
  }
  return { byCalendar, unplaced, isProduction: prepareIsProduction(organization) };
}

function placesOf(
  window: PatchWindow,
  organization: Organization,
  known: ReadonlySet<string>,
): { readonly calendarKeys: readonly string[]; readonly unplaced: readonly UnplacedWindow[] } {
  const environments = environmentsOf(window, organization);
  const places = placesIn(environments);
  const windowId = window.id;
  if (places.length === 0) {
    const named = environments.some(({ pushCalendar }) => pushCalendar !== undefined);
    const reason = named ? 'no-cells' : 'no-push-calendar';
    const detail = environments.map(({ name }) => name).join(', ');
    return { calendarKeys: [], unplaced: [{ windowId, reason, detail }] };
  }
  return {
    calendarKeys: places.map(({ calendarKey }) => calendarKey).filter((key) => known.has(key)),
    unplaced: places
      .filter(({ calendarKey }) => !known.has(calendarKey))
      .map(({ calendarName, cell }) => ({
        windowId,
        reason: 'calendar-not-found',
        detail: `${calendarName} in ${cell.accountId} ${cell.region}`,
      })),
  };
}

function prepareIsProduction({
  customers,
  accounts,
}: Organization): (calendar: ChangeCalendar) => boolean {
  const places = placesIn(customers.flatMap(({ environments }) => environments));
  const keys = new Set(places.filter(({ production }) => production).map((p) => p.calendarKey));
  const accountIds = new Set(accounts.filter(({ production }) => production).map(({ id }) => id));
  return ({ key, cell }) => keys.has(key) || accountIds.has(cell.accountId);
}
