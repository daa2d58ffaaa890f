/** Calendars that the plan pushes to and AWS does not have. */
import { useMemo } from 'react';
import { placesIn } from '../../../shared/changes/window-places.ts';
import type { PolicyCalendar } from '../../../shared/access/iam-policies.ts';
import { cellKey, type CellRef } from '../../../shared/model/target.ts';
import { useOrganization } from '../../state/derived.ts';
import { useLiveStore } from '../../state/live-store.ts';

/** By name; in cells that were read only, for of others nobody knows what they lack. AMS's are AMS's. */
export function useMissingCalendars(cells: readonly CellRef[] | null): readonly PolicyCalendar[] {
  const organization = useOrganization();
  const found = useLiveStore((state) => state.calendars);
  const read = useLiveStore((state) => state.cells);
  return useMemo(() => {
    const freshKeys = new Set(
      read.filter(({ status }) => status === 'fresh').map(({ cell }) => cellKey(cell)),
    );
    const wantedKeys = cells === null ? null : new Set(cells.map(cellKey));
    const foundKeys = new Set(found.map(({ key }) => key));
    const own = (organization?.customers ?? []).filter(({ managedByAms }) => !managedByAms);
    return placesIn(own.flatMap(({ environments }) => environments))
      .filter(({ cell }) => freshKeys.has(cellKey(cell)))
      .filter(({ cell }) => wantedKeys === null || wantedKeys.has(cellKey(cell)))
      .filter(({ calendarKey }) => !foundKeys.has(calendarKey))
      .map(({ cell, calendarName }) => ({ cell, name: calendarName }))
      .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  }, [organization, found, read, cells]);
}

const mostNamed = 3;

/** `hrp-patching, hrp-freeze and 2 more`; each name once. */
export function namesOf(calendars: readonly PolicyCalendar[]): string {
  const names = [...new Set(calendars.map(({ name }) => name))];
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : names.join(', ');
}
