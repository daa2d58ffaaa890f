/** What a plan puts on the calendar: windows, releases, freezes, holidays, slots, patch days. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { WindowState } from '../../shared/model/series.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import type { CalendarItem, Look, Selection } from './calendar-item.ts';
import { itemKey } from './calendar-item.ts';
import type { LeafLookup } from './target-tree.ts';
import { businessUnitName } from './target-words.ts';

/** How a window in that state is drawn. */
export function lookOfState(state: WindowState): Look {
  switch (state) {
    case 'draft':
      return 'draft';
    case 'proposed':
    case 'countered':
      return 'proposed';
    case 'agreed':
    case 'notified':
      return 'agreed';
    case 'pushed':
      return 'pushed';
    case 'held':
    case 'missed':
      return 'past';
    case 'cancelled':
      return 'cancelled';
    default:
      return assertNever(state);
  }
}

/** What of a plan becomes items beside its windows. */
export type PlanItemFacts = Pick<
  Plan,
  'organization' | 'releases' | 'freezes' | 'holidays' | 'databaseSlots' | 'patchEvents'
>;

/** Everything else that a plan holds. */
export function planItems(plan: PlanItemFacts, leaves: LeafLookup): readonly CalendarItem[] {
  return [
    ...releaseItems(plan, leaves),
    ...freezeItems(plan, leaves),
    ...holidayItems(plan),
    ...databaseItems(plan, leaves),
    ...patchItems(plan),
  ];
}

const releaseItems = (plan: PlanItemFacts, leaves: LeafLookup): readonly CalendarItem[] =>
  plan.releases.map((release) => ({
    ...blank({ kind: 'release', id: release.id }, release.name, release),
    layer: 'releases',
    look: release.certainty === 'tentative' ? 'release-tentative' : 'release',
    words: release.certainty === 'tentative' ? 'tentative release' : 'release',
    group: businessUnitName(release.businessUnitId, plan.organization),
    leaves: leaves.ofUnit(release.businessUnitId),
  }));

const freezeItems = (plan: PlanItemFacts, leaves: LeafLookup): readonly CalendarItem[] =>
  plan.freezes.map((freeze) => ({
    ...blank({ kind: 'freeze', id: freeze.id }, freeze.name, freeze),
    layer: 'freezes',
    look: freeze.hardness === 'hard' ? 'freeze-hard' : 'freeze-soft',
    words: `${freeze.hardness} freeze`,
    leaves: freeze.targets.flatMap((target) => leaves.ofTarget(target)),
  }));

const holidayItems = (plan: PlanItemFacts): readonly CalendarItem[] =>
  plan.holidays.map(({ id, name, country, date }) => ({
    ...blank({ kind: 'holiday', id }, `${name} (${country})`, dayRange(date)),
    layer: 'holidays',
    look: 'holiday',
    words: 'holiday',
    date,
  }));

const databaseItems = (plan: PlanItemFacts, leaves: LeafLookup): readonly CalendarItem[] =>
  plan.databaseSlots.map((slot) => ({
    ...blank({ kind: 'database-slot', id: slot.id }, slot.name, slot),
    layer: 'database',
    look: 'database',
    words: slot.confirmed ? 'database slot' : 'database slot, not confirmed',
    group: businessUnitName(slot.businessUnitId, plan.organization),
    leaves: leaves.ofTarget(
      slot.customerId === undefined
        ? { businessUnitId: slot.businessUnitId }
        : { businessUnitId: slot.businessUnitId, customerId: slot.customerId },
    ),
  }));

const patchItems = (plan: PlanItemFacts): readonly CalendarItem[] =>
  plan.patchEvents.map(({ id, name, date }) => ({
    ...blank({ kind: 'patch-event', id }, name, dayRange(date)),
    layer: 'patches',
    look: 'patches',
    words: 'patches published',
    date,
  }));

/** An item with nothing special about it yet. */
export function blank(
  selection: Selection,
  name: string,
  { startMs, endMs }: TimeRange,
): Omit<CalendarItem, 'layer' | 'look' | 'words'> {
  return {
    key: itemKey(selection),
    selection,
    name,
    startMs,
    endMs,
    date: null,
    group: '',
    cutoffMs: null,
    conflictCount: 0,
    hasError: false,
    cellCount: 0,
    movable: false,
    leaves: [],
  };
}

function dayRange(date: IsoDate): TimeRange {
  const startMs = Date.parse(`${date}T00:00Z`);
  return { startMs, endMs: startMs + 86_400_000 };
}
