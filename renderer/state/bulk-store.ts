/** Windows that are chosen together, to be changed together. Beside the one that is inspected. */
import { create } from 'zustand';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { recordState } from '../../shared/negotiation/negotiate.ts';
import { bulkEdit, isBulkEditable, type BulkEdit } from '../../shared/planning/bulk-edit.ts';
import { noteReason } from '../../shared/planning/note-reason.ts';
import { bulkLabel } from '../presenters/bulk-words.ts';
import { itemsIn } from '../presenters/item-index.ts';
import { rangeInView } from '../presenters/visible-range.ts';
import { windowsWords } from '../presenters/window-change-words.ts';
import { noteAudit } from './audit-notes.ts';
import { currentShownItems } from './calendar-items.ts';
import { currentDisplayZone, currentWindows, useWindows } from './derived.ts';
import { editPlan, usePlanStore } from './plan-store.ts';
import { countedChanges } from './scoped-edits.ts';
import { stepNote } from './step-note.ts';
import { openDialog, select, shownSpan, useViewStore } from './view-store.ts';

interface BulkState {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins that is extended to. */
  readonly anchorId: string | null;
}

const none: BulkState = { ids: new Set(), anchorId: null };

export const useBulkStore = create<BulkState>(() => none);

export const clearBulk = (): void => useBulkStore.setState(none);

// Another plan has other windows.
usePlanStore.subscribe((now, before) => {
  if (now.plan?.id !== before.plan?.id) clearBulk();
});

/** Adds a window to those that are chosen, or takes it out. The first takes the inspected one along. */
export function toggleChosen(id: string): void {
  const ids = new Set(useBulkStore.getState().ids);
  const { selection } = useViewStore.getState();
  if (ids.size === 0 && selection?.kind === 'window') ids.add(selection.id);
  if (ids.has(id) && ids.size > 0 && useBulkStore.getState().ids.has(id)) ids.delete(id);
  else ids.add(id);
  useBulkStore.setState({ ids, anchorId: id });
}

/** Chooses all windows that are shown from the one chosen last to this one, in order of start. */
export function extendChosenTo(id: string): void {
  const { ids, anchorId } = useBulkStore.getState();
  const { selection } = useViewStore.getState();
  const from = anchorId ?? (selection?.kind === 'window' ? selection.id : id);
  const shown = shownWindowIds(itemsIn(currentShownItems(), always));
  const [a, b] = [shown.indexOf(from), shown.indexOf(id)];
  if (a < 0 || b < 0) return toggleChosen(id);
  const between = shown.slice(Math.min(a, b), Math.max(a, b) + 1);
  useBulkStore.setState({ ids: new Set([...ids, ...between]), anchorId: from });
}

/** Chooses every window of the days in view that layers, targets and filter leave. */
export function chooseAllShown(): void {
  const state = useViewStore.getState();
  const range = rangeInView(shownSpan(state), state.date, currentDisplayZone());
  const shown = itemsIn(currentShownItems(), range);
  const ids = new Set(shownWindowIds(shown));
  useBulkStore.setState({ ids, anchorId: null });
}

const always = { startMs: -Infinity, endMs: Infinity };

const shownWindowIds = (items: ReturnType<typeof itemsIn>): readonly string[] =>
  items.flatMap(({ selection: { kind, id } }) => (kind === 'window' ? [id] : []));

/** The chosen windows that are still there, by start. */
export function useChosenWindows(): readonly PatchWindow[] {
  const ids = useBulkStore((state) => state.ids);
  return useWindows().filter(({ id }) => ids.has(id));
}

/** Opens the dialog that changes what is chosen; chooses the inspected window where nothing is. */
export function askBulkEdit(): void {
  const { selection } = useViewStore.getState();
  if (useBulkStore.getState().ids.size === 0) {
    if (selection?.kind !== 'window') return;
    toggleChosen(selection.id);
  }
  openDialog({ kind: 'bulk' });
}

/** A state that is set for many is written down at each of them, as it is for one. */
const withSteps = (plan: Plan, chosen: readonly PatchWindow[], edit: BulkEdit): Plan =>
  edit.kind !== 'state'
    ? plan
    : chosen
        .filter(({ state }) => state !== edit.state)
        .reduce((of, { id }) => recordState(of, id, { state: edit.state, note: stepNote() }), plan);

/** Edits all that is chosen in one step, and keeps why where somebody counted on a window. */
export function applyBulk(edit: BulkEdit, reason: string): void {
  const { plan } = usePlanStore.getState();
  const drawn = currentWindows();
  const { ids } = useBulkStore.getState();
  const chosen = drawn.filter(({ id }) => ids.has(id));
  if (plan === null || chosen.length === 0) return;
  const edited = withSteps(bulkEdit(plan, { chosen, drawn }, edit), chosen, edit);
  const changes = countedChanges(chosen, edited);
  const count = chosen.filter((window) => isBulkEditable(window, edit)).length;
  const explained =
    reason === ''
      ? edited
      : changes.reduce((of, { before }) => noteReason(of, before.id, reason), edited);
  editPlan({ label: bulkLabel(edit, count), edit: () => explained });
  if (edit.kind === 'skip') {
    select(null);
    clearBulk();
  }
  if (changes.length === 0 || reason === '') return;
  const kind = edit.kind === 'skip' ? 'window-skipped' : 'window-moved';
  void noteAudit({ ...windowsWords('Windows changed together', changes), kind, reason });
}
