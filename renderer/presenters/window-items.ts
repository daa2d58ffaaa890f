/** Windows as items of the calendar. */
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { Alternative } from '../../shared/model/negotiation.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { formatDuration } from '../../shared/schedule/describe-rule.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import type { CalendarItem } from './calendar-item.ts';
import { calendarMessages } from './calendar-messages.ts';
import { standing, type Offers } from './offered-items.ts';
import { blank, lookOfState } from './plan-items.ts';
import { isMovable, stateWord } from './state-words.ts';
import type { LeafLookup } from './target-tree.ts';
import { businessUnitName } from './target-words.ts';

/** What a window's item tells beside the window itself. */
export interface WindowItemFacts {
  readonly series: Plan['series'];
  readonly organization: Plan['organization'];
  readonly leaves: LeafLookup;
  readonly conflicts: ReadonlyMap<string, readonly Conflict[]>;
  /** Windows that AWS holds otherwise than they were pushed. */
  readonly driftedIds?: ReadonlySet<string>;
  readonly offers?: Offers;
}

/** What of the facts an item says. */
interface WindowMarks {
  readonly isAdHoc: boolean;
  readonly isDrifted: boolean;
  readonly conflictCount: number;
  readonly hasError: boolean;
  /** Times to choose from, among them the one it stands at. */
  readonly offered: readonly Alternative[];
}

interface MadeItem {
  readonly leaves: LeafLookup;
  readonly marks: WindowMarks;
  readonly item: CalendarItem;
}

const noConflicts: readonly Conflict[] = [];
const noOffers: readonly Alternative[] = [];

/**
 * Makes items of windows, with their findings counted. A window's item is the same object as long as
 * it says the same, whatever else changed: that is how a view knows what to leave as it is.
 */
export function startWindowItems(): (
  facts: WindowItemFacts,
) => (window: PatchWindow) => CalendarItem {
  const made = new WeakMap<PatchWindow, MadeItem>();
  return ({ series, organization, leaves, conflicts, driftedIds, offers }) => {
    const adHocIds = new Set(
      series.flatMap(({ id, adHocReason }) => (adHocReason === undefined ? [] : [id])),
    );
    return (window) => {
      const found = conflicts.get(window.id) ?? noConflicts;
      const marks: WindowMarks = {
        isAdHoc: adHocIds.has(window.seriesId),
        isDrifted: driftedIds?.has(window.id) ?? false,
        conflictCount: found.length,
        hasError: found.some(({ severity }) => severity === 'error'),
        offered: offers?.get(window.id) ?? noOffers,
      };
      const known = made.get(window);
      // The leaves are those of one organization: others come with another one.
      if (known?.leaves === leaves && isSameMarks(known.marks, marks)) return known.item;
      const group = businessUnitName(window.target.businessUnitId, organization);
      const belongs = { group, leaves: leaves.ofTarget(window.target) };
      const item = standing(windowItem(window, marks, belongs), marks.offered);
      made.set(window, { leaves, marks, item });
      return item;
    };
  };
}

const isSameMarks = (a: WindowMarks, b: WindowMarks): boolean =>
  a.isAdHoc === b.isAdHoc &&
  a.isDrifted === b.isDrifted &&
  a.conflictCount === b.conflictCount &&
  a.hasError === b.hasError &&
  a.offered === b.offered;

function windowItem(
  window: PatchWindow,
  marks: WindowMarks,
  belongs: Pick<CalendarItem, 'group' | 'leaves'>,
): CalendarItem {
  const { isAdHoc, isDrifted, conflictCount, hasError } = marks;
  return {
    ...blank({ kind: 'window', id: window.id }, window.name, window),
    layer: 'windows',
    look: lookOfState(window.state),
    state: window.state,
    words: wordsOf(window, marks),
    ...(window.startSpreadMinutes !== undefined && {
      spreadEndMs: window.startMs + window.startSpreadMinutes * minuteMs,
    }),
    ...(isAdHoc && { adHoc: true }),
    ...(isDrifted && { drifted: true }),
    conflictCount,
    hasError,
    movable: isMovable(window.state),
    ...belongs,
  };
}

/** `draft, ad hoc, machines begin within 1 h of the start`. */
function wordsOf(
  { state, startSpreadMinutes }: PatchWindow,
  { isAdHoc, isDrifted }: WindowMarks,
): string {
  let words = stateWord(state).toLowerCase();
  if (isAdHoc) words = calendarMessages.adHoc(words);
  if (isDrifted) words = calendarMessages.drifted(words);
  return startSpreadMinutes === undefined
    ? words
    : calendarMessages.spread(words, formatDuration(startSpreadMinutes));
}

/** `machines begin within 1 h of the start`; none where all begin at once. */
export const spreadWords = ({
  startSpreadMinutes,
}: Pick<PatchWindow, 'startSpreadMinutes'>): readonly string[] =>
  startSpreadMinutes === undefined
    ? []
    : [calendarMessages.beginsWithin(formatDuration(startSpreadMinutes))];
