/** Edits of windows as people name them: each is one undoable step of the plan. */
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow, Series, WindowKind, WindowState } from '../../shared/model/series.ts';
import type { Target } from '../../shared/model/target.ts';
import { recordState } from '../../shared/negotiation/negotiate.ts';
import { targetName } from '../../shared/planning/default-series.ts';
import {
  addSeries,
  changeKind,
  changeZone,
  duplicateWindow,
  moveWindow,
  removeSeries,
  removeWindow,
  renameSeries,
  resizeWindow,
  retargetSeries,
} from '../../shared/planning/edit-plan.ts';
import { toWindowId } from '../../shared/planning/window-ref.ts';
import { singleDateAt } from '../../shared/planning/single-date.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { stateWord } from '../presenters/state-words.ts';
import { currentWindows } from './derived.ts';
import { editPlan } from './plan-store.ts';
import { guardPromises } from './promise-guard.ts';
import { editExplained } from './reason-store.ts';
import { stepNote } from './step-note.ts';
import { select } from './view-store.ts';

/** Moves a window; nudges in quick succession are one step. Its elapsed duration stays. */
export function moveWindowTo(window: PatchWindow, startMs: EpochMs): void {
  editExplained(
    {
      label: `Move ${window.name}`,
      edit: (plan) => moveWindow(plan, window.id, { startMs }),
      mergeKey: `move ${window.id}`,
    },
    window,
  );
}

/** Gives a window another elapsed duration. Its start stays. */
export function resizeWindowTo(window: PatchWindow, durationMinutes: number): void {
  editExplained(
    {
      label: `Resize ${window.name}`,
      edit: (plan) => resizeWindow(plan, window.id, durationMinutes),
      mergeKey: `resize ${window.id}`,
    },
    window,
  );
}

/** Moves and resizes in one step: dragging the upper edge. */
export function reshapeWindow(
  window: PatchWindow,
  to: { readonly startMs: EpochMs; readonly durationMinutes: number },
): void {
  editExplained(
    {
      label: `Resize ${window.name}`,
      edit: (plan) =>
        resizeWindow(
          moveWindow(plan, window.id, { startMs: to.startMs }),
          window.id,
          to.durationMinutes,
        ),
    },
    window,
  );
}

/** Takes one date out; of a series, the others stay. Asks first where that breaks a promise. */
export function deleteWindow(window: PatchWindow): void {
  const { name } = window;
  const edit = (): void => {
    select(null);
    editExplained(
      { label: `Delete ${name}`, edit: (plan) => removeWindow(plan, window.id) },
      window,
    );
  };
  void guardPromises({ verb: 'Delete it', name, windows: [window], edit });
}

/** Takes a whole series out. Asks first where that breaks a promise. */
export function deleteSeries(window: PatchWindow): void {
  const { name, seriesId } = window;
  const edit = (): void => {
    select(null);
    editExplained(
      { label: `Delete all of ${name}`, edit: (plan) => removeSeries(plan, seriesId) },
      window,
    );
  };
  const windows = currentWindows().filter((each) => each.seriesId === seriesId);
  void guardPromises({ verb: 'Delete the series', name, windows, edit });
}

/** Puts a draft copy at another start and selects it. */
export function duplicateWindowAt(window: PatchWindow, startMs: EpochMs): void {
  const newSeriesId = newId();
  editPlan({
    label: `Duplicate ${window.name}`,
    edit: (plan) => duplicateWindow(plan, window.id, { startMs, newSeriesId }),
  });
  const { rule, startTime } = singleDateAt(startMs, window.zone);
  selectFirst({ id: newSeriesId, rule, startTime });
}

/** Adds a new series and selects its first window. */
export function createWindow(series: Omit<Series, 'id'>): void {
  const id = newId();
  editPlan({
    label: `New window ${series.name}`,
    edit: (plan) => addSeries(plan, { ...series, id }),
  });
  selectFirst({ ...series, id });
}

/** Sets how far a window has come. Asks before it is cancelled, where that breaks a promise. */
export function setStateOf(window: PatchWindow, state: WindowState): void {
  if (window.state === state) return;
  const { name } = window;
  const word = stateWord(state).toLowerCase();
  const note = stepNote();
  const edit = (): void =>
    editExplained(
      {
        label: `${name}: ${word}`,
        edit: (plan) => recordState(plan, window.id, { state, note }),
      },
      window,
    );
  if (state !== 'cancelled') edit();
  else void guardPromises({ verb: 'Cancel it', name, windows: [window], edit });
}

/** Renames the series of a window. */
export function renameSeriesOf(window: PatchWindow, name: string): void {
  editPlan({
    label: `Rename ${window.name}`,
    edit: (plan) => renameSeries(plan, window.seriesId, name),
    mergeKey: `rename ${window.seriesId}`,
  });
}

/** Gives the series another target; a name that was the old target's follows it. */
export function retargetSeriesOf(window: PatchWindow, target: Target): void {
  editPlan({ label: `Retarget ${window.name}`, edit: (plan) => retarget(plan, window, target) });
}

function retarget(plan: Plan, window: PatchWindow, target: Target): Plan {
  const retargeted = retargetSeries(plan, window.seriesId, target);
  if (window.name !== targetName(window.target, plan.organization)) return retargeted;
  return renameSeries(retargeted, window.seriesId, targetName(target, plan.organization));
}

export function setKindOf(window: PatchWindow, kind: WindowKind): void {
  editPlan({
    label: `Change ${window.name}`,
    edit: (plan) => changeKind(plan, window.seriesId, kind),
  });
}

/** Reads the series' wall-clock times in another zone: 22:00 stays 22:00. */
export function setZoneOf(window: PatchWindow, zone: Zone): void {
  editExplained(
    {
      label: `Zone of ${window.name}`,
      edit: (plan) => changeZone(plan, window.seriesId, zone),
    },
    window,
  );
}

/** The window the new series begins with; of a rule, the first of those that are drawn. */
function selectFirst({ id, rule, startTime }: Pick<Series, 'id' | 'rule' | 'startTime'>): void {
  if (rule.kind !== 'dates') return selectFirstDrawn(id);
  const originalStart = `${rule.dates[0] ?? ''}T${startTime}`;
  select({ kind: 'window', id: toWindowId({ seriesId: id, originalStart }) });
}

function selectFirstDrawn(id: Series['id']): void {
  const first = currentWindows().find(({ seriesId }) => seriesId === id);
  if (first !== undefined) select({ kind: 'window', id: first.id });
}

/** Short enough to read in a file, long enough never to meet again in one. */
const newId = (): string => `w-${crypto.randomUUID().slice(0, 8)}`;
