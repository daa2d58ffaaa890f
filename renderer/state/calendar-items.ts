/** Everything that can be drawn on the calendar, filtered and ready to be looked up by time. */
import type { Drift } from '../../shared/changes/find-drift.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import { noPlan } from '../../shared/model/no-plan.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { type CalendarItem, itemKey } from '../presenters/calendar-item.ts';
import { deadlineItems } from '../presenters/deadline-items.ts';
import { isShown, isTargetShown } from '../presenters/item-filter.ts';
import {
  findableIndex,
  indexItems,
  type Findable,
  type ItemIndex,
} from '../presenters/item-index.ts';
import { groupLive, type LiveGroups, liveItems, twinIds } from '../presenters/live-items.ts';
import { ghostsOf, offersOf } from '../presenters/offered-items.ts';
import { planItems, type PlanItemFacts } from '../presenters/plan-items.ts';
import { startWindowItems } from '../presenters/window-items.ts';
import { type StaleCells, staleCells, withAge } from '../presenters/stale-cells.ts';
import { leafLookup, type LeafLookup } from '../presenters/target-tree.ts';
import { currentAgeLimit } from './age-limit.ts';
import {
  currentConflictsByWindow,
  currentDisplayZone,
  currentWindowIndex,
  currentWindows,
} from './derived.ts';
import { currentDrift, useWrittenStore } from './drift-store.ts';
import { useLiveStore } from './live-store.ts';
import { usePlanStore } from './plan-store.ts';
import { searchMatcher } from '../presenters/item-search.ts';
import { keepWhileSame, rememberFields, rememberLast } from './remember-last.ts';
import { currentSearch, currentSearchFacts } from './search-facts.ts';
import { useSessionStore } from './session-store.ts';
import { useViewStore, type ViewState } from './view-store.ts';

const lookup = rememberLast(leafLookup);

const liveGroups = rememberLast(groupLive);
const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((each) => b.has(each));
/** The very same ids while they are the same: most edits move no event of ours. */
const twins = keepWhileSame(rememberLast(twinIds), isSameSet);
const ofLive = rememberLast(liveItems);
// Each by the parts of the plan that it tells, so that an edit of windows leaves it as it is.
const planParts = rememberFields((parts: PlanItemFacts): PlanItemFacts => parts);
const ofPlan = rememberLast(planItems);
const offers = rememberLast(offersOf);
const ghosts = rememberLast(ghostsOf);
const deadlinesOf = rememberLast(deadlineItems);
const itemMaker = rememberFields(startWindowItems());

const idsOf = rememberLast(
  (drifts: readonly Drift[]): ReadonlySet<string> => new Set(drifts.map(({ window }) => window.id)),
);

const joinAll = rememberLast(
  (...parts: readonly (readonly CalendarItem[])[]): readonly CalendarItem[] => parts.flat(),
);
const indexed = rememberLast(indexItems);

const noItems: readonly CalendarItem[] = [];
const noGroups: LiveGroups = new Map();
const noGroup: readonly LiveOccurrence[] = [];

/** What is live, with the same thing in many cells as one group. */
function currentLiveGroups(): LiveGroups {
  const { plan } = usePlanStore.getState();
  const { occurrences } = useLiveStore.getState();
  if (plan === null) return noGroups;
  return liveGroups(occurrences, twins(occurrences, plan.id, currentWindows()));
}

/** Makes a window's item as of now. */
function currentItemOf(): Findable['itemOf'] {
  const plan = usePlanStore.getState().plan ?? noPlan;
  const { series, organization } = plan;
  return itemMaker({
    series,
    organization,
    leaves: lookup(organization),
    conflicts: currentConflictsByWindow(),
    driftedIds: idsOf(currentDrift()),
    offers: offers(plan),
  });
}

/** Everything that is no window. */
function currentOthers(): readonly CalendarItem[] {
  const { plan } = usePlanStore.getState();
  if (plan === null) return noItems;
  const { organization, releases, freezes, holidays, databaseSlots, patchEvents } = plan;
  const leaves = lookup(organization);
  const parts = { organization, releases, freezes, holidays, databaseSlots, patchEvents };
  const known = planParts(parts);
  return joinAll(
    ghosts(currentWindows(), offers(plan), currentItemOf()),
    ofPlan(known, leaves),
    deadlinesOf(known, leaves),
    currentLiveItems(leaves),
  );
}

const everything = rememberLast(
  (
    windows: ReturnType<typeof currentWindows>,
    itemOf: Findable['itemOf'],
    others: readonly CalendarItem[],
  ): readonly CalendarItem[] => [...windows.map(itemOf), ...others],
);

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
  const next = staleCells(useLiveStore.getState().cells, currentAgeLimit());
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

type Lets = (item: CalendarItem) => boolean;
const letAll: Lets = () => true;
const matcher = rememberLast(searchMatcher);

/** Whether the filter lets an item through. */
function currentFilter(): Lets {
  const { filter } = useViewStore.getState();
  const facts = currentSearchFacts();
  return filter.trim() === '' || facts === null ? letAll : matcher(currentSearch(filter), facts);
}

/** One index for each way to look, the same as long as nothing that it tells changed. */
const startIndex = () =>
  rememberFields(
    (facts: {
      readonly windows: Findable['windows'];
      readonly itemOf: Findable['itemOf'];
      readonly others: readonly CalendarItem[];
      readonly layers: ViewState['layers'] | null;
      readonly hiddenLeaves: ViewState['hiddenLeaves'];
      readonly lets: Lets;
    }): ItemIndex => {
      const { windows, itemOf, others, layers, hiddenLeaves, lets } = facts;
      const isInPanel: Lets = (item) =>
        layers === null ? isTargetShown(item, hiddenLeaves) : isShown(item, layers, hiddenLeaves);
      return findableIndex({
        windows,
        itemOf,
        others: indexed(others),
        isShown: (item) => isInPanel(item) && lets(item),
      });
    },
  );
const shown = startIndex();
const unfiltered = startIndex();
const targeted = startIndex();

function currentFacts() {
  const { layers, hiddenLeaves } = useViewStore.getState();
  const [windows, itemOf] = [currentWindowIndex(), currentItemOf()];
  return { windows, itemOf, others: currentOthers(), layers, hiddenLeaves };
}

/** Everything there is, whatever is shown of it. Makes every item: for a search, not for drawing. */
export function useAllItems(): readonly CalendarItem[] {
  useSubscriptions();
  return everything(currentWindows(), currentItemOf(), currentOthers());
}

/** What the checked targets and layers would show without the filter. */
export function useUnfilteredItems(): ItemIndex {
  useSubscriptions();
  return unfiltered({ ...currentFacts(), lets: letAll });
}

/** What the calendar draws as of now: layers that are on, targets that are checked. */
export const currentShownItems = (): ItemIndex =>
  shown({ ...currentFacts(), lets: currentFilter() });

/** The same in a component, which is drawn again when it changes. */
export function useShownItems(): ItemIndex {
  useSubscriptions();
  useViewStore((state) => state.layers);
  return currentShownItems();
}

/** What the checked targets have, whether its layer is on or not: for the counts beside the layers. */
export function useTargetedItems(): ItemIndex {
  useSubscriptions();
  return targeted({ ...currentFacts(), layers: null, lets: currentFilter() });
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
