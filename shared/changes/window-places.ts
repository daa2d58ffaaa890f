/** Where windows go when they are pushed: their environments' push calendar in each cell. */
import type { PatchWindow } from '../model/series.ts';
import { cellKey, type CellRef, type Environment, type Organization } from '../model/target.ts';

/** One calendar a window belongs in. It need not exist. */
export interface WindowPlace {
  /** `accountId/region/name`. */
  readonly calendarKey: string;
  readonly calendarName: string;
  readonly cell: CellRef;
  readonly production: boolean;
}

/** Environments a window applies to, in the organization's order. */
export const environmentsOf = (
  { target }: Pick<PatchWindow, 'target'>,
  { customers }: Organization,
): readonly Environment[] =>
  customers
    .filter(({ businessUnitId }) => businessUnitId === target.businessUnitId)
    .filter(({ id }) => target.customerId === undefined || target.customerId === id)
    .flatMap(({ environments }) => environments)
    .filter(({ id }) => target.environmentId === undefined || target.environmentId === id);

/** The calendars that environments are pushed to, each once. */
export function placesIn(environments: readonly Environment[]): readonly WindowPlace[] {
  const places = new Map<string, WindowPlace>();
  for (const { cells, production, pushCalendar } of environments) {
    if (pushCalendar === undefined) continue;
    for (const cell of cells) {
      const calendarKey = `${cellKey(cell)}/${pushCalendar}`;
      const isProduction = production || places.get(calendarKey)?.production === true;
      places.set(calendarKey, {
        calendarKey,
        calendarName: pushCalendar,
        cell,
        production: isProduction,
      });
    }
  }
  return [...places.values()];
}
