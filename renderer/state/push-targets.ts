/** Which Change Calendars a window is pushed to: its environments' push calendar in each cell. */
import type { PatchWindow } from '../../shared/model/series.ts';
import type {
  CellRef,
  Customer,
  Environment,
  Organization,
  Target,
} from '../../shared/model/target.ts';

/** A calendar a window is pushed to. It may not exist; only a reading of its cell can tell. */
export interface PushTarget {
  /** `accountId/region/name`. */
  readonly calendarKey: string;
  readonly cell: CellRef;
  readonly calendarName: string;
  readonly production: boolean;
}

/** Key of a calendar by its cell and document name. */
export const calendarKeyOf = ({ accountId, region }: CellRef, name: string): string =>
  `${accountId}/${region}/${name}`;

/** The calendars of a window, each once, in the organization's order. Empty: none is named. */
export function pushTargetsOf(
  window: PatchWindow,
  organization: Organization,
): readonly PushTarget[] {
  const targets = new Map<string, PushTarget>();
  for (const { pushCalendar, production, cells } of environmentsOf(window.target, organization)) {
    if (pushCalendar === undefined) continue;
    for (const cell of cells) {
      const calendarKey = calendarKeyOf(cell, pushCalendar);
      targets.set(calendarKey, { calendarKey, cell, calendarName: pushCalendar, production });
    }
  }
  return [...targets.values()];
}

function environmentsOf(target: Target, organization: Organization): readonly Environment[] {
  const isMeant = (customer: Customer): boolean =>
    customer.businessUnitId === target.businessUnitId &&
    (target.customerId === undefined || target.customerId === customer.id);
  return organization.customers
    .filter(isMeant)
    .flatMap(({ environments }) => environments)
    .filter(({ id }) => target.environmentId === undefined || target.environmentId === id);
}
