/** The plan being edited, its file, and its undo history. One owner: everything else reads it. */
import { create } from 'zustand';
import type { Plan } from '../../shared/model/plan.ts';
import { markEdited } from '../../shared/planning/plan-standing.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { HistoryStep } from './plan-history.ts';
import { notify } from './notify.ts';
import { beginHistory, commitStep, redoStep, undoStep } from './plan-history.ts';

export interface PlanState {
  /** null: nothing is open. */
  readonly plan: Plan | null;
  /** null: never saved. */
  readonly path: string | null;
  /** The very plan that the file holds; anything else is unsaved. */
  readonly savedPlan: Plan | null;
  readonly savedAtMs: EpochMs | null;
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
  /** Made by a later version of the app: it is shown, and takes no edits. */
  readonly isReadOnly: boolean;
}

const closed: PlanState = {
  plan: null,
  path: null,
  savedPlan: null,
  savedAtMs: null,
  past: [],
  future: [],
  isReadOnly: false,
};

export const usePlanStore = create<PlanState>(() => closed);

/** Puts an opened plan in place of whatever was there. */
export function showPlan(
  plan: Plan,
  path: string | null,
  { isReadOnly = false }: { readonly isReadOnly?: boolean } = {},
): void {
  usePlanStore.setState({ ...closed, ...beginHistory(plan), path, savedPlan: plan, isReadOnly });
}

/** Back to having nothing open. */
export const forgetPlan = (): void => usePlanStore.setState(closed);

/** Marks a plan as the one the file holds. Edits made while it was being written stay unsaved. */
export function markSaved(saved: { plan: Plan; path: string; savedAtMs: EpochMs }): void {
  usePlanStore.setState({
    savedPlan: saved.plan,
    path: saved.path,
    savedAtMs: saved.savedAtMs,
  });
}

/**
 * Makes one undoable step. `label` completes "Undo …". Steps with the same `mergeKey` in quick
 * succession become one. Does nothing without a plan, or when the edit changes nothing.
 */
export function editPlan(step: {
  readonly label: string;
  readonly edit: (plan: Plan) => Plan;
  readonly mergeKey?: string;
}): void {
  const { plan, past, future, isReadOnly } = usePlanStore.getState();
  if (plan === null) return;
  if (isReadOnly) return tellReadOnly(plan.name);
  const { label, mergeKey = null } = step;
  const edited = markEdited(plan, step.edit(plan));
  const made = { label, plan: edited, mergeKey, atMs: performance.now() };
  usePlanStore.setState(commitStep({ plan, past, future }, made));
}

function tellReadOnly(name: string): void {
  notify({
    tone: 'info',
    title: `${name} is only shown here`,
    message: 'It was made by a newer version of this app. Update the app to change it.',
  });
}

/** Takes the last step back. It edits the plan only; nothing in AWS is touched. */
export const undo = (): void => travel(undoStep);

/** Does the last undone step again. */
export const redo = (): void => travel(redoStep);

function travel(step: typeof undoStep): void {
  const { plan, past, future } = usePlanStore.getState();
  if (plan !== null) usePlanStore.setState(step({ plan, past, future }));
}

/** Whether the plan differs from its file. */
export const isDirty = ({ plan, savedPlan }: PlanState): boolean => plan !== savedPlan;

export const useIsDirty = (): boolean => usePlanStore(isDirty);
