/** Everything that can be drawn on the calendar, filtered and ready to be looked up by time. */
import type { Drift } from '../../shared/changes/find-drift.ts';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { type CalendarItem, itemKey } from '../presenters/calendar-item.ts';
import { deadlineItems } from '../presenters/deadline-items.ts';
import { isShown, isTargetShown } from '../presenters/item-filter.ts';
import { buildItemIndex, type ItemIndex } from '../presenters/item-index.ts';
import { groupLive, type LiveGroups, liveItems } from '../presenters/live-items.ts';
import { withOffered } from '../presenters/offered-items.ts';
import { planItems, windowItems } from '../presenters/plan-items.ts';
import { type StaleCells, staleCells, withAge } from '../presenters/stale-cells.ts';
import { leafLookup, type LeafLookup } from '../presenters/target-tree.ts';
import { currentConflictsByWindow, currentDisplayZone, currentWindows } from './derived.ts';
import { currentDrift, useWrittenStore } from './drift-store.ts';
import { useLiveStore } from './live-store.ts';
import { usePlanStore } from './plan-store.ts';
import { type SearchFacts, searchMatcher } from '../presenters/item-search.ts';
import type { SearchQuery } from '../presenters/search-query.ts';
import { rememberFields, rememberLast } from './remember-last.ts';
import { currentSearch, currentSearchFacts } from './search-facts.ts';
import { currentNowMs, useSessionStore } from './session-store.ts';
import { useViewStore, type ViewState } from './view-store.ts';

const lookup = rememberLast(leafLookup);

const liveGroups = rememberLast(
  (
    occurrences: readonly LiveOccurrence[],
    planId: string,
    windows: readonly PatchWindow[],
  ): LiveGroups => groupLive(occurrences, { id: planId, windows }),
);
const ofLive = rememberLast(liveItems);
const ofPlan = rememberLast(planItems);
const withOffers = rememberLast(withOffered);
const deadlinesOf = rememberLast(deadlineItems);
const ofWindows = rememberFields(
  ({
    windows,
    ...context
  }: {
    readonly windows: readonly PatchWindow[];
    readonly plan: Plan;
    readonly leaves: LeafLookup;
    readonly conflicts: ReadonlyMap<string, readonly Conflict[]>;
    readonly driftedIds: ReadonlySet<string>;
  }) => windowItems(windows, context),
);

const idsOf = rememberLast(
  (drifts: readonly Drift[]): ReadonlySet<string> => new Set(drifts.map(({ window }) => window.id)),
);

const joinAll = rememberLast(
  (...parts: readonly (readonly CalendarItem[])[]): readonly CalendarItem[] => parts.flat(),
);

const noItems: readonly CalendarItem[] = [];
const noGroups: LiveGroups = new Map();
const noGroup: readonly LiveOccurrence[] = [];

/** What is live, with the same thing in many cells as one group. */
function currentLiveGroups(): LiveGroups {
  const { plan } = usePlanStore.getState();
  const { occurrences } = useLiveStore.getState();
  return plan === null ? noGroups : liveGroups(occurrences, plan.id, currentWindows());
}

function currentItems(): readonly CalendarItem[] {
  const { plan } = usePlanStore.getState();
  if (plan === null) return noItems;
  const leaves = lookup(plan.organization);
  return joinAll(
    withOffers(
      ofWindows({
        windows: currentWindows(),
        plan,
        leaves,
        conflicts: currentConflictsByWindow(),
        driftedIds: idsOf(currentDrift()),
      }),
      plan,
    ),
    ofPlan(plan, leaves),
    deadlinesOf(plan, leaves),
    currentLiveItems(leaves),
  );
}

const throughPanel = (
  items: readonly CalendarItem[],
  layers: ViewState['layers'],
  hiddenLeaves: ViewState['hiddenLeaves'],
): ItemIndex => buildItemIndex(items.filter((item) => isShown(item, layers, hiddenLeaves)));

const aged = rememberFields(({ items, groups, stale, zone }: AgedFrom): readonly CalendarItem[] =>
  stale.size === 0
    ? items
    : items.map((item) => {
        const cells = (groups.get(item.selection.id) ?? noGroup).map(({ cell }) => cell);
        return withAge(item, cells, { stale, zone });
      }),
);

interface AgedFrom {
  readonly items: readonly CalendarItem[];
  readonly groups: LiveGroups;
  readonly stale: StaleCells;
  readonly zone: Zone;
}

/** The same map as long as it says the same: the clock alone makes no new items. */
let lastStale: StaleCells = new Map();
function currentStaleCells(): StaleCells {
  const { plan } = usePlanStore.getState();
  const limit = plan?.organization.staleAfterMinutes;
  const next = staleCells(useLiveStore.getState().cells, currentNowMs(), limit);
  const isSame =
    next.size === lastStale.size &&
    [...next].every(([key, readAtMs]) => lastStale.get(key) === readAtMs);
  if (!isSame) lastStale = next;
  return lastStale;
}

/** What is live, with its age where it is stale. */
function currentLiveItems(leaves: LeafLookup): readonly CalendarItem[] {
  const groups = currentLiveGroups();
  const items = ofLive(groups, leaves);
  return aged({ items, groups, stale: currentStaleCells(), zone: currentDisplayZone() });
}

const shown = rememberLast(throughPanel);
const unfiltered = rememberLast(throughPanel);

const targeted = rememberLast(
  (items: readonly CalendarItem[], hiddenLeaves: ViewState['hiddenLeaves']): ItemIndex =>
    buildItemIndex(items.filter((item) => isTargetShown(item, hiddenLeaves))),
);

const narrowed = rememberLast(
  (items: readonly CalendarItem[], query: SearchQuery, facts: SearchFacts) =>
    items.filter(searchMatcher(query, facts)),
);

/** What the filter lets through; all of it where nothing is filtered. */
function currentFiltered(): readonly CalendarItem[] {
  const { filter } = useViewStore.getState();
  const facts = currentSearchFacts();
  if (filter.trim() === '' || facts === null) return currentItems();
  return narrowed(currentItems(), currentSearch(filter), facts);
}

/** Everything there is, whatever is shown of it. */
export function useAllItems(): readonly CalendarItem[] {
  useSubscriptions();
  return currentItems();
}

/** What the checked targets and layers would show without the filter. */
export function useUnfilteredItems(): ItemIndex {
  useSubscriptions();
  const { layers, hiddenLeaves } = useViewStore.getState();
  return unfiltered(currentItems(), layers, hiddenLeaves);
}

/** What the calendar draws as of now: layers that are on, targets that are checked. */
export function currentShownItems(): ItemIndex {
  const { layers, hiddenLeaves } = useViewStore.getState();
  return shown(currentFiltered(), layers, hiddenLeaves);
}

/** The same in a component, which is drawn again when it changes. */
export function useShownItems(): ItemIndex {
  useSubscriptions();
  useViewStore((state) => state.layers);
  return currentShownItems();
}

/** What the checked targets have, whether its layer is on or not: for the counts beside the layers. */
export function useTargetedItems(): ItemIndex {
  useSubscriptions();
  return targeted(currentFiltered(), useViewStore.getState().hiddenLeaves);
}

/** The live occurrences drawn as one with the given one; empty when it is gone. */
export function useLiveGroup(occurrenceId: string): readonly LiveOccurrence[] {
  useSubscriptions();
  const groups = currentLiveGroups();
  const direct = groups.get(occurrenceId);
  if (direct !== undefined) return direct;
  const isMember = ({ id }: LiveOccurrence): boolean => id === occurrenceId;
  return [...groups.values()].find((group) => group.some(isMember)) ?? noGroup;
}

/** Key of the item that stands for what is selected; of something live, the one it is drawn as. */
export function useSelectedKey(): string | null {
  const selection = useViewStore((state) => state.selection);
  const [first] = useLiveGroup(selection?.kind === 'live' ? selection.id : '');
  if (selection === null) return null;
  return itemKey(first === undefined ? selection : { kind: 'live', id: first.id });
}

function useSubscriptions(): void {
  usePlanStore((state) => state.plan);
  useLiveStore((state) => state.occurrences);
  useLiveStore((state) => state.cells);
  useWrittenStore((state) => state.written);
  useSessionStore((state) => state.nowMs);
  useViewStore((state) => state.hiddenLeaves);
  useViewStore((state) => state.filter);
}
