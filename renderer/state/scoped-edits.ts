/** Moves and skips of one window of a series, or of it and others: each one undoable step. */
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow, Series } from '../../shared/model/series.ts';
import { moveWindow } from '../../shared/planning/edit-plan.ts';
import { noteReason } from '../../shared/planning/note-reason.ts';
import {
  moveInScope,
  skipInScope,
  type EditScope,
  type ScopedMove,
} from '../../shared/planning/scoped-edit.ts';
import { joinSeries } from '../../shared/planning/series-parts.ts';
import { readWindowId } from '../../shared/planning/window-ref.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { windowsWords, type WindowChange } from '../presenters/window-change-words.ts';
import { noteAudit } from './audit-notes.ts';
import { currentWindows, planningHorizon } from './derived.ts';
import { editPlan, usePlanStore } from './plan-store.ts';
import { windowsIn } from './plan-windows.ts';
import { guardPromises } from './promise-guard.ts';
import { editExplained, wantsReason } from './reason-store.ts';
import { currentNowMs } from './session-store.ts';
import { openDialog, revealOnCalendar, select } from './view-store.ts';
import { deleteWindow } from './window-edits.ts';
import { moveMessages, skipMessages } from '../presenters/scope-messages.ts';

/** Whether it is one of several. */
export const repeats = ({ rule }: Pick<Series, 'rule'>): boolean =>
  rule.kind !== 'dates' || rule.dates.length > 1;

/** Deletes a window that happens once; of a series, asks which dates, and why. */
export function askToDelete(window: PatchWindow): void {
  const series = usePlanStore.getState().plan?.series.find(({ id }) => id === window.seriesId);
  if (series !== undefined && repeats(series)) openDialog({ kind: 'skip', windowId: window.id });
  else deleteWindow(window);
}

/** What becomes of windows that somebody counts on: each wants to be explained. */
export function countedChanges(
  before: readonly PatchWindow[],
  edited: Plan,
): readonly WindowChange[] {
  const after = windowsIn(edited, planningHorizon(currentNowMs()));
  const byId = new Map(after.map((window) => [window.id, window]));
  return before.filter(wantsReason).flatMap((old): readonly WindowChange[] => {
    const now = byId.get(old.id) ?? successorOf(old, after);
    const isKept = now?.startMs === old.startMs && now.endMs === old.endMs;
    return isKept ? [] : [{ before: old, after: now ?? null }];
  });
}

/** Where a part was taken off a series, its windows have another id: the one of its name that is nearest. */
function successorOf(old: PatchWindow, after: readonly PatchWindow[]): PatchWindow | undefined {
  const weekMs = 7 * 86_400_000;
  const near = after.filter(
    ({ name, target, startMs }) =>
      name === old.name &&
      target.environmentId === old.target.environmentId &&
      target.customerId === old.target.customerId &&
      Math.abs(startMs - old.startMs) < weekMs,
  );
  const distance = ({ startMs }: PatchWindow): number => Math.abs(startMs - old.startMs);
  return near.toSorted((a, b) => distance(a) - distance(b))[0];
}

export const windowsOfSeries = (seriesId: string): readonly PatchWindow[] =>
  currentWindows().filter((window) => window.seriesId === seriesId);

/** Moves in one step; the reason is kept with the windows and, where somebody counted on them, in the audit. */
export function moveScoped(window: PatchWindow, move: ScopedMove): void {
  const { plan } = usePlanStore.getState();
  const moved = plan === null ? null : moveInScope(plan, move);
  if (moved === null) return;
  const changes = countedChanges(windowsOfSeries(window.seriesId), moved.plan);
  const label = moveMessages[move.scope](window.name);
  explained({ label, edited: moved.plan, changes, reason: move.reason ?? '' }, 'window-moved');
  const { windowId: id } = moved;
  revealOnCalendar({ kind: 'window', id }, { startMs: move.startMs, zone: window.zone });
}

/** Takes windows out in one step, after asking where that breaks a promise. */
export function skipScoped(
  window: PatchWindow,
  { scope, reason }: { readonly scope: EditScope; readonly reason: string },
): void {
  const { plan } = usePlanStore.getState();
  if (plan === null) return;
  const skip = { windowId: window.id, scope, ...(reason !== '' && { reason }) };
  const edit = (): void => {
    const edited = skipInScope(plan, skip);
    const changes = countedChanges(windowsOfSeries(window.seriesId), edited);
    select(null);
    const label = skipMessages[scope](window.name);
    explained({ label, edited, changes, reason }, 'window-skipped');
  };
  const verb = scope === 'this' ? 'Skip it' : 'Delete them';
  const windows = skippedWindows(window, scope);
  void guardPromises({ verb, name: window.name, windows, edit });
}

/** The windows that a skip takes out, as far as they are drawn. */
export function skippedWindows(window: PatchWindow, scope: EditScope): readonly PatchWindow[] {
  if (scope === 'this') return [window];
  const all = windowsOfSeries(window.seriesId);
  return scope === 'all'
    ? all
    : all.filter(({ originalStart }) => originalStart >= window.originalStart);
}

interface Explained {
  readonly label: string;
  readonly edited: Plan;
  readonly changes: readonly WindowChange[];
  readonly reason: string;
}

function explained(
  { label, edited, changes, reason }: Explained,
  kind: 'window-moved' | 'window-skipped',
): void {
  const ids = changes.map(({ before, after }) => (after ?? before).id);
  const after =
    reason === '' ? edited : ids.reduce((plan, id) => noteReason(plan, id, reason), edited);
  editPlan({ label, edit: () => after });
  const [first] = changes;
  if (first === undefined || reason === '') return;
  void noteAudit({ ...windowsWords(first.before.name, changes), kind, reason });
}

/** Moves the other window of a pair, because this one was moved. */
export function moveAlong(window: PatchWindow, partner: PatchWindow, startMs: EpochMs): void {
  editExplained(
    {
      label: `Move ${partner.name} with ${window.name}`,
      edit: (plan) => moveWindow(plan, partner.id, { startMs }),
    },
    { seriesId: partner.seriesId, suggestion: `${window.name} was moved` },
  );
}

/** Puts a part of a series back to the one that it continues. */
export function joinParts({ id, name }: Series, selected: PatchWindow): void {
  editPlan({ label: `Join the parts of ${name}`, edit: (plan) => joinSeries(plan, id) });
  const { originalStart } = readWindowId(selected.id);
  const now = currentWindows().find(
    (each) => each.originalStart === originalStart && each.name === selected.name,
  );
  select(now === undefined ? null : { kind: 'window', id: now.id });
}

/** Short enough to read in a file, long enough never to meet again in one. */
export const newSeriesId = (): string => `w-${crypto.randomUUID().slice(0, 8)}`;
