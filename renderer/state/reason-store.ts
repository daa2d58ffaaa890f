/** Edits that want a reason: they are made at once, and a person says why, or takes them back. */
import { create } from 'zustand';
import type { AuditNote } from '../../shared/formats/audit-entry.ts';
import type { PatchWindow, WindowState } from '../../shared/model/series.ts';
import { noteReason } from '../../shared/planning/note-reason.ts';
import { windowsWords, type WindowChange } from '../presenters/window-change-words.ts';
import { noteAudit } from './audit-notes.ts';
import { currentWindows } from './derived.ts';
import type { PlanHistory } from './plan-history.ts';
import { editPlan, usePlanStore } from './plan-store.ts';

/** What a person is asked. */
export interface ReasonAsk {
  readonly seriesId: string;
  readonly kind: Extract<AuditNote['kind'], `window-${string}`>;
  readonly name: string;
  readonly changes: readonly WindowChange[];
  /** What the reason may be, where the edit itself suggests one. */
  readonly suggestion: string;
}

/** Those that wait for an answer, the first asked first. */
export const useReasonStore = create<{ readonly asks: readonly ReasonAsk[] }>(() => ({ asks: [] }));

/** An edit of a series that has not been explained yet. */
interface Unexplained {
  readonly before: ReadonlyMap<string, PatchWindow>;
  readonly history: PlanHistory;
  /** The plan after our last edit: another one means that something else was edited since. */
  readonly plan: PlanHistory['plan'];
  readonly suggestion: string;
  readonly timer: ReturnType<typeof setTimeout>;
}

const unexplained = new Map<string, Unexplained>();

/** Nudges that follow each other within this are asked about once. */
export const askAfterMs = 600;

// Another plan: nobody is asked about the edits of the one before.
usePlanStore.subscribe((now, before) => {
  if (now.savedPlan === before.savedPlan || now.savedAtMs !== null) return;
  unexplained.forEach(({ timer }) => clearTimeout(timer));
  unexplained.clear();
  useReasonStore.setState({ asks: [] });
});

const wanted: ReadonlySet<WindowState> = new Set(['agreed', 'notified', 'pushed']);

/** Whether somebody counts on the window: then moving it or calling it off wants a reason. */
export const wantsReason = ({ state }: Pick<PatchWindow, 'state'>): boolean => wanted.has(state);

const countedOn = (seriesId: string): readonly PatchWindow[] =>
  currentWindows().filter((window) => window.seriesId === seriesId && wantsReason(window));

/**
 * Makes an undoable edit of a series, as `editPlan` does. Where it moves, skips or cancels windows
 * that somebody counts on, a reason is asked for shortly after, once for all such edits in a row.
 */
export function editExplained(
  step: Parameters<typeof editPlan>[0],
  { seriesId, suggestion = '' }: { readonly seriesId: string; readonly suggestion?: string },
): void {
  const { plan, past, future } = usePlanStore.getState();
  if (plan === null) return;
  const known = unexplained.get(seriesId);
  const before = known?.before ?? new Map(countedOn(seriesId).map((each) => [each.id, each]));
  editPlan(step);
  const edited = usePlanStore.getState().plan;
  if (before.size === 0 || edited === null || edited === plan) return;
  // Edited otherwise in between: what was before that is no longer the place to go back to.
  const isOneRow = known !== undefined && known.plan === plan;
  clearTimeout(known?.timer);
  unexplained.set(seriesId, {
    before,
    history: isOneRow ? known.history : { plan, past, future },
    plan: edited,
    suggestion: suggestion || (known?.suggestion ?? ''),
    timer: setTimeout(() => ask(seriesId), askAfterMs),
  });
  // Asked already, and edited once more before the question was seen: it is about this edit too.
  if (useReasonStore.getState().asks.some((asked) => asked.seriesId === seriesId)) ask(seriesId);
}

function ask(seriesId: string): void {
  const edit = unexplained.get(seriesId);
  if (edit === undefined) return;
  const changes = changesOf(edit);
  const [first] = changes;
  if (first === undefined) return withdraw(seriesId);
  const { name } = first.before;
  const { suggestion } = edit;
  const asked = { seriesId, kind: kindOf(changes), name, changes, suggestion };
  useReasonStore.setState(({ asks }) => ({
    asks: [...asks.filter((other) => other.seriesId !== seriesId), asked],
  }));
}

function changesOf({ before }: Unexplained): readonly WindowChange[] {
  const now = new Map(currentWindows().map((window) => [window.id, window]));
  return [...before.values()].flatMap((old): readonly WindowChange[] => {
    const window = now.get(old.id);
    if (window === undefined) return [{ before: old, after: null }];
    const isKept =
      window.startMs === old.startMs && window.endMs === old.endMs && window.state !== 'cancelled';
    return isKept ? [] : [{ before: old, after: window }];
  });
}

function kindOf(changes: readonly WindowChange[]): ReasonAsk['kind'] {
  if (changes.every(({ after }) => after?.state === 'cancelled')) return 'window-cancelled';
  return changes.every(({ after }) => after === null) ? 'window-skipped' : 'window-moved';
}

/** Takes the reason: it is kept with the windows and in the audit. */
export function giveReason(ask: ReasonAsk, reason: string): void {
  const edit = close(ask);
  const state = usePlanStore.getState();
  if (edit === undefined || state.plan === null) return;
  const explain = (plan: PlanHistory['plan']) =>
    ask.changes.reduce((of, { before }) => noteReason(of, before.id, reason), plan);
  const last = state.past.at(-1);
  if (last !== undefined && state.plan === edit.plan) {
    const after = explain(state.plan);
    // Part of the step itself, and the end of it: later nudges are another step.
    const past = [...state.past.slice(0, -1), { ...last, after, mergeKey: null }];
    usePlanStore.setState({ plan: after, past });
  } else {
    editPlan({ label: `Reason for ${ask.name}`, edit: explain });
  }
  void noteAudit({ ...windowsWords(ask.name, ask.changes), kind: ask.kind, reason });
}

/** Takes the edit back: nobody said why. It leaves no step to redo. */
export function refuseReason(ask: ReasonAsk): void {
  const edit = close(ask);
  const { plan } = usePlanStore.getState();
  if (edit === undefined || plan === null) return;
  const { history } = edit;
  if (plan === edit.plan) return usePlanStore.setState({ ...history });
  const old = history.plan.series.find(({ id }) => id === ask.seriesId);
  if (old === undefined) return;
  editPlan({
    label: `Put ${ask.name} back`,
    edit: (edited) => ({
      ...edited,
      series: edited.series.some(({ id }) => id === old.id)
        ? edited.series.map((each) => (each.id === old.id ? old : each))
        : [...edited.series, old],
    }),
  });
}

function close({ seriesId }: ReasonAsk): Unexplained | undefined {
  const edit = unexplained.get(seriesId);
  clearTimeout(edit?.timer);
  withdraw(seriesId);
  return edit;
}

function withdraw(seriesId: string): void {
  unexplained.delete(seriesId);
  useReasonStore.setState(({ asks }) => ({
    asks: asks.filter((other) => other.seriesId !== seriesId),
  }));
}
