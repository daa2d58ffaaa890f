/** What a plan puts on the calendar: windows, releases, freezes, holidays, slots, patch days. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow, WindowState } from '../../shared/model/series.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { formatDuration } from '../../shared/schedule/describe-rule.ts';
import { minuteMs, type TimeRange } from '../../shared/time/time-range.ts';
import type { CalendarItem, Look, Selection } from './calendar-item.ts';
import { itemKey } from './calendar-item.ts';
import { isMovable, stateWord } from './state-words.ts';
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

/** One item a window, with its findings counted. */
export function windowItems(
  windows: readonly PatchWindow[],
  context: {
    readonly plan: Plan;
    readonly leaves: LeafLookup;
    readonly conflicts: ReadonlyMap<string, readonly Conflict[]>;
    /** Windows that AWS holds otherwise than they were pushed. */
    readonly driftedIds?: ReadonlySet<string>;
  },
): readonly CalendarItem[] {
  const { plan, leaves, conflicts, driftedIds } = context;
  const adHocIds = new Set(
    plan.series.flatMap(({ id, adHocReason }) => (adHocReason === undefined ? [] : [id])),
  );
  return windows.map((window) => {
    const isAdHoc = adHocIds.has(window.seriesId);
    const found = conflicts.get(window.id) ?? [];
    const isDrifted = driftedIds?.has(window.id) ?? false;
    return {
      ...blank({ kind: 'window', id: window.id }, window.name, window),
      layer: 'windows',
      look: lookOfState(window.state),
      state: window.state,
      words: [
        stateWord(window.state).toLowerCase(),
        ...(isAdHoc ? ['ad hoc'] : []),
        ...(isDrifted ? ['changed in AWS'] : []),
        ...spreadWords(window),
      ].join(', '),
      ...(window.startSpreadMinutes !== undefined && {
        spreadEndMs: window.startMs + window.startSpreadMinutes * minuteMs,
      }),
      ...(isAdHoc && { adHoc: true }),
      ...(isDrifted && { drifted: true }),
      group: businessUnitName(window.target.businessUnitId, plan.organization),
      conflictCount: found.length,
      hasError: found.some(({ severity }) => severity === 'error'),
      movable: isMovable(window.state),
      leaves: leaves.ofTarget(window.target),
    };
  });
}

/** `machines begin within 1 h of the start`; none where all begin at once. */
const spreadWords = ({
  startSpreadMinutes,
}: Pick<PatchWindow, 'startSpreadMinutes'>): readonly string[] =>
  startSpreadMinutes === undefined
    ? []
    : [`machines begin within ${formatDuration(startSpreadMinutes)} of the start`];

/** Everything else that a plan holds. */
export function planItems(plan: Plan, leaves: LeafLookup): readonly CalendarItem[] {
  return [
    ...releaseItems(plan, leaves),
    ...freezeItems(plan, leaves),
    ...holidayItems(plan),
    ...databaseItems(plan, leaves),
    ...patchItems(plan),
  ];
}

const releaseItems = (plan: Plan, leaves: LeafLookup): readonly CalendarItem[] =>
  plan.releases.map((release) => ({
    ...blank({ kind: 'release', id: release.id }, release.name, release),
    layer: 'releases',
    look: release.certainty === 'tentative' ? 'release-tentative' : 'release',
    words: release.certainty === 'tentative' ? 'tentative release' : 'release',
    group: businessUnitName(release.businessUnitId, plan.organization),
    leaves: leaves.ofUnit(release.businessUnitId),
  }));

const freezeItems = (plan: Plan, leaves: LeafLookup): readonly CalendarItem[] =>
  plan.freezes.map((freeze) => ({
    ...blank({ kind: 'freeze', id: freeze.id }, freeze.name, freeze),
    layer: 'freezes',
    look: freeze.hardness === 'hard' ? 'freeze-hard' : 'freeze-soft',
    words: `${freeze.hardness} freeze`,
    leaves: freeze.targets.flatMap((target) => leaves.ofTarget(target)),
  }));

const holidayItems = (plan: Plan): readonly CalendarItem[] =>
  plan.holidays.map(({ id, name, country, date }) => ({
    ...blank({ kind: 'holiday', id }, `${name} (${country})`, dayRange(date)),
    layer: 'holidays',
    look: 'holiday',
    words: 'holiday',
    date,
  }));

const databaseItems = (plan: Plan, leaves: LeafLookup): readonly CalendarItem[] =>
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

const patchItems = (plan: Plan): readonly CalendarItem[] =>
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
