/** Edits of whole series: each is one undoable step of the plan. */
import type { Series } from '../../shared/model/series.ts';
import { explainAdHoc } from '../../shared/planning/ad-hoc.ts';
import { addSeries, moveWindow, restoreWindow } from '../../shared/planning/edit-plan.ts';
import { changeOf } from '../../shared/planning/occurrence-changes.ts';
import { readWindowId } from '../../shared/planning/window-ref.ts';
import { replaceSeries } from '../../shared/planning/edit-series.ts';
import { nextWindows } from '../presenters/next-dates.ts';
import { readinessMessages } from '../presenters/readiness-messages.ts';
import type { SkippedDate } from '../presenters/skipped-dates.ts';
import { currentWindow } from './derived.ts';
import { editPlan, usePlanStore } from './plan-store.ts';
import { editExplained } from './reason-store.ts';
import { currentNowMs } from './session-store.ts';
import { revealOnCalendar, useViewStore } from './view-store.ts';

/** Puts a rescheduled series in the place of the old one; where nothing differs, no step is made. */
export function saveSeries(before: Series, after: Series): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  editExplained(
    { label: `Change all of ${after.name}`, edit: (plan) => replaceSeries(plan, after) },
    { seriesId: after.id },
  );
  followSelection(after);
}

/** Adds several series in one step. */
export const createSet = (series: readonly Series[]): void =>
  editPlan({
    label: readinessMessages.create(series.length),
    edit: (plan) => series.reduce(addSeries, plan),
  });

/** Says why a series is out of the cycle. */
export const explainAdHocSeries = ({ id, name }: Series, reason: string): void =>
  editPlan({
    label: `Reason of ${name}`,
    edit: (plan) => explainAdHoc(plan, id, reason),
  });

/** Lets a skipped date happen after all, where its rule has it: on a holiday too. */
export function restoreDate(series: Series, { id, startMs }: SkippedDate): void {
  const { originalStart } = readWindowId(id);
  const isByHand = changeOf(series.changes, originalStart)?.skipped === true;
  editPlan({
    label: `Bring back ${series.name}`,
    edit: (plan) => (isByHand ? restoreWindow(plan, id) : moveWindow(plan, id, { startMs })),
  });
}

/** A date that the series no longer has cannot stay selected: its next one is. */
function followSelection(series: Series): void {
  const { selection } = useViewStore.getState();
  if (selection?.kind !== 'window' || currentWindow(selection.id) !== null) return;
  const { plan } = usePlanStore.getState();
  const [next] = plan === null ? [] : nextWindows(series, plan, { nowMs: currentNowMs() });
  if (next !== undefined) revealOnCalendar({ kind: 'window', id: next.id }, next);
}
