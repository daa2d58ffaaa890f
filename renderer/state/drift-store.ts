/** What somebody changed in AWS of what was pushed, and the two ways to end the difference. */
import { create } from 'zustand';
import { findDrift, type Drift, type WrittenEvent } from '../../shared/changes/find-drift.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import { moveWindow, removeWindow, resizeWindow } from '../../shared/planning/edit-plan.ts';
import { bridge } from '../bridge/client.ts';
import { adoptWords, driftTimeWords } from '../presenters/drift-words.ts';
import { windowTimeWords } from '../presenters/window-change-words.ts';
import { noteAudit } from './audit-notes.ts';
import { currentWindows, useWindows } from './derived.ts';
import { useLiveStore, type LiveState } from './live-store.ts';
import { editPlan, usePlanStore } from './plan-store.ts';
import { choosePushWindows, startPushOver, usePushStore } from './push-store.ts';
import { rememberFields, rememberLast } from './remember-last.ts';
import { useSessionStore } from './session-store.ts';
import { showScreen } from './view-store.ts';

/** Events as they were pushed from this computer, by its journals. */
export const useWrittenStore = create<{ readonly written: readonly WrittenEvent[] }>(() => ({
  written: [],
}));

/** Reads anew what was pushed last: after a plan was opened, a push, and taking one back. */
export async function readWritten(): Promise<void> {
  const reply = await bridge['push:written']({});
  useWrittenStore.setState({ written: reply.ok ? reply.value : [] });
}

/** Follows plans and pushes from now on. Called once. */
export function followPushes(): void {
  usePushStore.subscribe((now, before) => {
    if (now.receipts !== before.receipts || now.history !== before.history) void readWritten();
  });
  useLiveStore.subscribe((now, before) => {
    if (before.known.size === 0 && now.known.size > 0) void readWritten();
  });
}

/** Cells whose events are known as they were read last: not pending, and no news of them on the way. */
const freshKeys = rememberLast(
  (known: LiveState['known'], revision: number): ReadonlySet<string> =>
    new Set(
      [...known]
        .filter(([, cell]) => cell.summary.status === 'fresh' && cell.revision <= revision)
        .map(([key]) => key),
    ),
);

const drift = rememberFields(findDrift);
const none: readonly Drift[] = [];

function driftOf(plan: Plan | null, windows: ReturnType<typeof currentWindows>): readonly Drift[] {
  if (plan === null) return none;
  const { known, revision, occurrences: live } = useLiveStore.getState();
  return drift({
    planId: plan.id,
    organization: plan.organization,
    windows,
    live,
    freshCellKeys: freshKeys(known, revision),
    written: useWrittenStore.getState().written,
    nowMs: useSessionStore.getState().nowMs,
  });
}

/** Windows that AWS holds otherwise than they were pushed, by the last readings. */
export function useDrift(): readonly Drift[] {
  const windows = useWindows();
  useLiveStore((state) => state.known);
  useLiveStore((state) => state.revision);
  useLiveStore((state) => state.occurrences);
  useWrittenStore((state) => state.written);
  return driftOf(
    usePlanStore((state) => state.plan),
    windows,
  );
}

/** The same outside of React. */
export const currentDrift = (): readonly Drift[] =>
  driftOf(usePlanStore.getState().plan, currentWindows());

/** Lets the plan take over what AWS holds: one undoable step, the window's state kept. */
export function adoptDrift({ window, adoptable }: Drift): void {
  if (adoptable === null) return;
  const reason = 'Adopted from AWS';
  editPlan({
    label: `Adopt ${window.name} from AWS`,
    edit: (plan) => {
      if (adoptable.kind === 'gone') return removeWindow(plan, window.id, reason);
      const { startMs, endMs } = adoptable.range;
      const moved = moveWindow(plan, window.id, { startMs, reason });
      return resizeWindow(moved, window.id, (endMs - startMs) / minuteMs);
    },
  });
  void noteAudit({
    kind: adoptable.kind === 'gone' ? 'window-skipped' : 'window-moved',
    subject: window.name,
    before: windowTimeWords(window),
    after: driftTimeWords(adoptable, window.zone),
    reason: adoptWords,
  });
}

/** Puts the window into the choice of the push screen, alone, and shows it there. */
export function restoreDrift({ window }: Drift): void {
  if (usePushStore.getState().work !== 'none') return showScreen('push');
  startPushOver();
  usePushStore.setState({ tab: 'push' });
  choosePushWindows(new Set([window.id]));
  showScreen('push');
}
