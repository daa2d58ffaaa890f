/** Moving a window of the year by a day from the keyboard: what dragging its mark does. */
import type { PatchWindow } from '../../shared/model/series.ts';
import { wallMsOf, dayMs } from '../../shared/time/wall-ms.ts';
import { toLocal } from '../../shared/time/zone.ts';
import { startDaysLater } from '../presenters/move-math.ts';
import { isMovable } from '../presenters/state-words.ts';
import { columnAt, type YearColumn } from '../presenters/year-columns.ts';
import type { YearRow } from '../presenters/year-rows.ts';
import { moveWindowTo } from '../state/window-edits.ts';

/** The one window of a row's column that can be moved; null: there is none, or more than one. */
export function onlyMovableIn(
  row: YearRow,
  { fromDay, toDay }: Pick<YearColumn, 'fromDay' | 'toDay'>,
): PatchWindow | null {
  const inside = row.marks.filter(
    ({ day, window }) => day >= fromDay && day < toDay && isMovable(window.state),
  );
  return inside.length === 1 ? (inside[0]?.window ?? null) : null;
}

/** Moves a window by days at the same time of day. Answers the column it is in then; −1: none. */
export function nudgeByDays(
  window: PatchWindow,
  days: number,
  shown: { readonly columns: readonly YearColumn[]; readonly zone: string },
): number {
  const startMs = startDaysLater(window, days);
  moveWindowTo(window, startMs);
  return columnAt(shown.columns, wallMsOf(toLocal(startMs, shown.zone)) / dayMs);
}
