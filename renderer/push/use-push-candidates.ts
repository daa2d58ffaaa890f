import { useMemo } from 'react';
import { cellKey } from '../../shared/model/target.ts';
import { useWindows } from '../state/derived.ts';
import { isPending } from '../presenters/pending-cell.ts';
import { useLiveStore } from '../state/live-store.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { usePushStore } from '../state/push-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { leftoverEvents, type Leftover } from './leftover-events.ts';
import { isChosenAtFirst, pushCandidates, type PushCandidate } from './push-candidates.ts';

const dayMs = 86_400_000;

/** Windows further ahead than this are not chosen before the reader says so. */
export const firstChoiceDays = 92;

/** Windows of the plan that could be pushed, against what AWS holds by the last readings. */
export function usePushCandidates(): readonly PushCandidate[] {
  const plan = usePlanStore((state) => state.plan);
  const windows = useWindows();
  const live = useLiveStore(({ occurrences }) => occurrences);
  const cells = useLiveStore((state) => state.cells);
  const nowMs = useSessionStore((state) => state.nowMs);
  return useMemo(() => {
    if (plan === null) return [];
    const keysOf = (some: typeof cells) => new Set(some.map(({ cell }) => cellKey(cell)));
    return pushCandidates({
      planId: plan.id,
      organization: plan.organization,
      windows,
      live,
      readCellKeys: keysOf(cells.filter(({ readAtMs }) => readAtMs !== null)),
      rereadCellKeys: keysOf(cells.filter(isPending)),
      nowMs,
    });
  }, [plan, windows, live, cells, nowMs]);
}

/** Events of the plan that AWS still holds though their window is gone. */
export function useLeftovers(): readonly Leftover[] {
  const plan = usePlanStore((state) => state.plan);
  const windows = useWindows();
  const live = useLiveStore(({ occurrences }) => occurrences);
  const nowMs = useSessionStore((state) => state.nowMs);
  return useMemo(
    () => (plan === null ? [] : leftoverEvents({ plan, windows, live, nowMs })),
    [plan, windows, live, nowMs],
  );
}

/** Ids of the chosen windows: the reader's choice, else what is ready within the next months. */
export function useChosenIds(
  candidates: readonly PushCandidate[],
  leftovers: readonly Leftover[],
): ReadonlySet<string> {
  const chosenIds = usePushStore((flow) => flow.chosenIds);
  const nowMs = useSessionStore((state) => state.nowMs);
  return useMemo(() => {
    const possible = candidates.filter(({ standing }) => standing !== 'no-calendar');
    const chosen =
      chosenIds === null
        ? possible.filter(
            (candidate) =>
              isChosenAtFirst(candidate) &&
              candidate.window.startMs < nowMs + firstChoiceDays * dayMs,
          )
        : possible.filter(({ window }) => chosenIds.has(window.id));
    // Removing is never begun for the reader.
    const removed = leftovers.filter(({ windowId }) => chosenIds?.has(windowId));
    return new Set([
      ...chosen.map(({ window }) => window.id),
      ...removed.map(({ windowId }) => windowId),
    ]);
  }, [candidates, leftovers, chosenIds, nowMs]);
}
