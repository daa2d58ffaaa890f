/** Where a window's event should be in AWS, and whether it is there. */
import { twinsOf } from '../../shared/conflicts/live-twin.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import { environmentsOf, placesIn, type WindowPlace } from '../../shared/changes/window-places.ts';

/** `unread`: the calendar is not among those that were read, so nobody knows. */
export type PlaceStatus = 'in place' | 'at another time' | 'not there' | 'unread';

export interface PushedPlace extends WindowPlace {
  readonly status: PlaceStatus;
}

/** One entry a calendar that the window's target names, in the organization's order. */
export function pushedPlaces(
  window: PatchWindow,
  plan: { readonly id: string; readonly organization: Organization },
  live: {
    readonly occurrences: readonly LiveOccurrence[];
    readonly calendars: readonly { readonly key: string }[];
  },
): readonly PushedPlace[] {
  const known = new Set(live.calendars.map(({ key }) => key));
  const found = twinsOf(window, live.occurrences, plan.id);
  return placesIn(environmentsOf(window, plan.organization)).map((place) => {
    const here = found.find(
      ({ live: event }) =>
        event.kind === 'calendar-event' && event.calendarKey === place.calendarKey,
    );
    return { ...place, status: statusOf(window, here, known.has(place.calendarKey)) };
  });
}

function statusOf(
  window: PatchWindow,
  here: LiveOccurrence | undefined,
  isKnown: boolean,
): PlaceStatus {
  if (!isKnown) return 'unread';
  if (here === undefined) return 'not there';
  const isSame = here.startMs === window.startMs && here.endMs === window.endMs;
  return isSame ? 'in place' : 'at another time';
}
