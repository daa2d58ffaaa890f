/** Windows whose events somebody changed or deleted in AWS after they were pushed. */
import { ourUid, readOurUid } from '../ical/our-uid.ts';
import type { LiveOccurrence } from '../model/occurrence.ts';
import type { PatchWindow } from '../model/series.ts';
import { cellKey, type CellRef, type Organization } from '../model/target.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { environmentsOf, placesIn, type WindowPlace } from './window-places.ts';

/** An event as this product wrote it last. */
export interface WrittenEvent extends TimeRange {
  readonly calendarKey: string;
  readonly uid: string;
  readonly summary: string;
}

/** What became of a window's event in one calendar. `changed`: at its time, but saying something else. */
export interface DriftedPlace {
  readonly calendarKey: string;
  readonly calendarName: string;
  readonly cell: CellRef;
  readonly kind: 'moved' | 'changed' | 'deleted';
  /** When it is in AWS now; null where it was deleted. */
  readonly now: TimeRange | null;
  /** Whether our journals know what was pushed: else the plan may have changed on another computer. */
  readonly certain: boolean;
}

/** A window that is otherwise in AWS than it was pushed. */
export interface Drift {
  readonly window: PatchWindow;
  readonly places: readonly DriftedPlace[];
  /**
   * What the plan can take over: one other time, or that the window is gone. Null where calendars
   * disagree, those that hold it as it was pushed counted in, or only a text was changed.
   */
  readonly adoptable:
    { readonly kind: 'time'; readonly range: TimeRange } | { readonly kind: 'gone' } | null;
}

export interface DriftInput {
  readonly planId: string;
  readonly organization: Organization;
  readonly windows: readonly PatchWindow[];
  readonly live: readonly LiveOccurrence[];
  /** Cells whose last reading is good and not being renewed: of others nothing is said. */
  readonly freshCellKeys: ReadonlySet<string>;
  readonly written: readonly WrittenEvent[];
  readonly nowMs: EpochMs;
}

/** Drifts of windows that are not over, by start. What the planner moved since the push is none. */
export function findDrift(input: DriftInput): readonly Drift[] {
  const written = new Map(input.written.map((each) => [keyOf(each.calendarKey, each.uid), each]));
  const live = new Map(
    input.live.flatMap((each) =>
      each.live.kind === 'calendar-event' && each.live.ours
        ? [[keyOf(each.live.calendarKey, each.live.uid), each] as const]
        : [],
    ),
  );
  const series = new Set(input.written.map(({ uid }) => readOurUid(uid)?.seriesId));
  const uids = new Set(input.written.map(({ uid }) => uid));
  return (
    input.windows
      .filter(({ endMs, state }) => endMs > input.nowMs && state !== 'cancelled')
      // Of what was never pushed there is nothing to tell: most of a plan is not looked at any further.
      .filter(({ state, seriesId }) => state === 'pushed' || series.has(seriesId))
      .flatMap((window) => {
        const uid = ourUid(input.planId, window.seriesId, window.originalStart);
        const looked = placesIn(environmentsOf(window, input.organization))
          .filter(({ cell }) => input.freshCellKeys.has(cellKey(cell)))
          .map((place) => {
            const key = keyOf(place.calendarKey, uid);
            const [now, was] = [live.get(key), written.get(key)];
            // Written elsewhere and never here: a calendar that the plan names since, or one taken back.
            const isNew = now === undefined && was === undefined && uids.has(uid);
            return { now, drift: isNew ? null : driftOf(window, place, { now, was }) };
          });
        const places = looked.flatMap(({ drift }) => drift ?? []);
        if (places.length === 0) return [];
        const isSplit = looked.some(({ now, drift }) => drift === null && now !== undefined);
        return [{ window, places, adoptable: isSplit ? null : adoptableOf(places) }];
      })
      .sort((a, b) => a.window.startMs - b.window.startMs || (a.window.id < b.window.id ? -1 : 1))
  );
}

const keyOf = (calendarKey: string, uid: string): string => `${calendarKey}|${uid}`;

function driftOf(
  window: PatchWindow,
  { calendarKey, calendarName, cell }: WindowPlace,
  {
    now,
    was,
  }: { readonly now: LiveOccurrence | undefined; readonly was: WrittenEvent | undefined },
): DriftedPlace | null {
  // Never pushed as far as anybody knows: that it is absent or elsewhere is not news.
  if (was === undefined && window.state !== 'pushed') return null;
  const place = { calendarKey, calendarName, cell, certain: was !== undefined };
  if (now === undefined) return { ...place, kind: 'deleted', now: null };
  const range = { startMs: now.startMs, endMs: now.endMs };
  if (isSame(now, window) || (was !== undefined && isSame(now, was))) {
    const isSaying = was === undefined || (now.name === was.summary && isEnforcing(now));
    return isSaying ? null : { ...place, kind: 'changed', now: range };
  }
  return { ...place, kind: 'moved', now: range };
}

const isSame = (a: TimeRange, b: TimeRange): boolean =>
  a.startMs === b.startMs && a.endMs === b.endMs;

const isEnforcing = ({ live }: LiveOccurrence): boolean =>
  live.kind === 'calendar-event' && live.effect !== 'none';

function adoptableOf(places: readonly DriftedPlace[]): Drift['adoptable'] {
  if (places.every(({ kind }) => kind === 'deleted')) return { kind: 'gone' };
  const moved = places.filter(({ kind }) => kind === 'moved');
  const range = moved[0]?.now ?? null;
  const isOne =
    moved.length === places.length &&
    moved.every(({ now }) => now !== null && range !== null && isSame(now, range));
  return isOne && range !== null ? { kind: 'time', range } : null;
}
