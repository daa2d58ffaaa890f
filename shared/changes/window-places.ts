/** Where windows go when they are pushed: their environments' push calendar in each cell. */
import type { PatchWindow } from '../model/series.ts';
import {
  cellKey,
  type CellRef,
  type Customer,
  type Environment,
  type Organization,
} from '../model/target.ts';

/** What the window is to a calendar: time for patching, or a freeze of everything else. */
export type PlaceRole = 'patching' | 'freeze';

/** One calendar a window belongs in. It need not exist. */
export interface WindowPlace {
  /** `accountId/region/name`. */
  readonly calendarKey: string;
  readonly calendarName: string;
  readonly cell: CellRef;
  readonly production: boolean;
  /** A calendar named for both is one for patching. */
  readonly role: PlaceRole;
}

/** Environments a window is pushed to, in the organization's order. AMS's are handed in by RFC instead. */
export const environmentsOf = (
  window: Pick<PatchWindow, 'target'>,
  organization: Organization,
): readonly Environment[] =>
  customersOf(window, organization)
    .filter(({ managedByAms }) => !managedByAms)
    .flatMap((customer) => environmentsIn(customer, window));

/** Customers run by AMS whom a window is about: a request for change takes the place of a push. */
export const amsCustomersOf = (
  window: Pick<PatchWindow, 'target'>,
  organization: Organization,
): readonly Customer[] =>
  customersOf(window, organization).filter(
    (customer) => customer.managedByAms && environmentsIn(customer, window).length > 0,
  );

const customersOf = (
  { target }: Pick<PatchWindow, 'target'>,
  { customers }: Organization,
): readonly Customer[] =>
  customers
    .filter(({ businessUnitId }) => businessUnitId === target.businessUnitId)
    .filter(({ id }) => target.customerId === undefined || target.customerId === id);

/** The environments of one customer that a window is about. */
export const environmentsIn = (
  { environments }: Customer,
  { target }: Pick<PatchWindow, 'target'>,
): readonly Environment[] =>
  environments.filter(
    ({ id }) => target.environmentId === undefined || target.environmentId === id,
  );

/** The calendars that environments are pushed to, each once. */
export function placesIn(environments: readonly Environment[]): readonly WindowPlace[] {
  const places = new Map<string, WindowPlace>();
  for (const { cells, production, pushCalendar, freezeCalendar } of environments) {
    const named = [
      { calendarName: pushCalendar, role: 'patching' },
      { calendarName: freezeCalendar, role: 'freeze' },
    ] as const;
    for (const { calendarName, role } of named) {
      if (calendarName === undefined) continue;
      for (const cell of cells) {
        const calendarKey = `${cellKey(cell)}/${calendarName}`;
        const known = places.get(calendarKey);
        places.set(calendarKey, {
          calendarKey,
          calendarName,
          cell,
          production: production || known?.production === true,
          role: known?.role === 'patching' ? 'patching' : role,
        });
      }
    }
  }
  return [...places.values()];
}
