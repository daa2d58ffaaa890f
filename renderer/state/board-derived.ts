/** The board that is shown, computed once, however many ask. */
import type { Holiday } from '../../shared/model/release.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import {
  boardRows,
  monthAfter,
  monthsFrom,
  type BoardMonth,
  type BoardRow,
} from '../../shared/negotiation/board.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import { dateIn } from '../presenters/format-time.ts';
import { useBoardStore } from './board-store.ts';
import { useDisplayZone, useWindows } from './derived.ts';
import { usePlanStore } from './plan-store.ts';
import { rememberFields, rememberLast } from './remember-last.ts';
import { useSessionStore } from './session-store.ts';

/** Months with their customers. */
export interface ShownBoard {
  readonly months: readonly BoardMonth[];
  readonly rows: readonly BoardRow[];
  /** Rows before any filter. */
  readonly all: readonly BoardRow[];
}

/** Months side by side. */
export const boardMonths = 4;

const monthsOf = rememberLast((first: BoardMonth) => monthsFrom(`${first}-01`, boardMonths));
const rowsOf = rememberFields(
  (facts: {
    readonly organization: Organization;
    readonly holidays: readonly Holiday[];
    readonly windows: readonly PatchWindow[];
    readonly months: readonly BoardMonth[];
    readonly nowMs: number;
  }) => boardRows(facts),
);
const filtered = rememberLast(
  (rows: readonly BoardRow[], unitId: string, onlyOpen: boolean): readonly BoardRow[] =>
    rows.filter(
      ({ unit, dueMs }) => (unitId === '' || unit?.id === unitId) && (!onlyOpen || dueMs !== null),
    ),
);

const quarterMs = 15 * minuteMs;

/** The months from this one on, and who must be asked first on top; null without a plan. */
export function useShownBoard(): ShownBoard | null {
  const plan = usePlanStore((state) => state.plan);
  const windows = useWindows();
  const zone = useDisplayZone();
  const nowMs = useSessionStore((state) => state.nowMs);
  const { offset, businessUnitId, onlyOpen } = useBoardStore();
  if (plan === null) return null;
  const months = monthsOf(monthAfter(dateIn(nowMs, zone).slice(0, 7), offset));
  const all = rowsOf({
    organization: plan.organization,
    holidays: plan.holidays,
    windows,
    months,
    // Hours are counted down in quarters: the board need not be made anew each minute.
    nowMs: Math.floor(nowMs / quarterMs) * quarterMs,
  });
  return { months, all, rows: filtered(all, businessUnitId, onlyOpen) };
}
