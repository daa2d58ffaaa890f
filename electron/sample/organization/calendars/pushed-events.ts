/** The events this plan has pushed before, as they stand in the Change Calendars. */
import type { OccurrenceChange, Series } from '../../../../shared/model/series.ts';
import type { CellRef, Organization } from '../../../../shared/model/target.ts';
import { cellKey, cellsOf } from '../../../../shared/model/target.ts';
import type { LocalDateTime } from '../../../../shared/time/local-date-time.ts';
import { minuteMs } from '../../../../shared/time/time-range.ts';
import { toInstant, toLocal } from '../../../../shared/time/zone.ts';
import { ourUid } from '../../../../shared/ical/our-uid.ts';
import { event, type Lines } from './calendar-text.ts';

/** Pushed once, and changed in the plan since: the next push moves the one and removes the other. */
const changedSincePush: readonly { readonly seriesId: string; readonly start: LocalDateTime }[] = [
  { seriesId: 'hrp-fabrikam-nonprod', start: '2027-03-18T20:00' },
  { seriesId: 'hrp-proseware-nonprod', start: '2027-04-10T20:00' },
];

/** Our events in the push calendar of one cell: of windows held or pushed, in order of series. */
export function pushedEvents(
  plan: {
    readonly id: string;
    readonly series: readonly Series[];
    readonly organization: Organization;
  },
  cell: CellRef,
): readonly Lines[] {
  const here = plan.series.filter(
    ({ kind, target }) =>
      kind !== 'image' &&
      cellsOf(target, plan.organization).some((each) => cellKey(each) === cellKey(cell)),
  );
  return here.flatMap((series) =>
    pushedStarts(series).map((start) => pushedEvent(plan.id, series, start)),
  );
}

const pushedStarts = ({ id, changes }: Series): readonly LocalDateTime[] => [
  ...changes.filter(wasPushed).map(({ originalStart }) => originalStart),
  ...changedSincePush.filter(({ seriesId }) => seriesId === id).map(({ start }) => start),
];

const wasPushed = ({ state }: OccurrenceChange): boolean => state === 'held' || state === 'pushed';

function pushedEvent(planId: string, series: Series, start: LocalDateTime): Lines {
  const { id, zone, durationMinutes } = series;
  const endMs = toInstant(start, zone).epochMs + durationMinutes * minuteMs;
  return event({
    uid: ourUid(planId, id, start),
    summary: `patch-${id}-${start.slice(0, 10)}`,
    zone,
    start,
    end: toLocal(endMs, zone),
    stamp: '20270305T103000Z',
  });
}
