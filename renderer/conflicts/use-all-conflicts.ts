import { useMemo } from 'react';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import { findStaleCells } from '../../shared/conflicts/coverage.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { useConflicts, useOrganization, useWindows } from '../state/derived.ts';
import { useLiveStore } from '../state/live-store.ts';
import { useSessionStore } from '../state/session-store.ts';

/**
 * All findings, and those windows ahead that could not be checked whole because a cell of theirs
 * was not read. The latter are left out while cells are still being read: they would come and go.
 */
export function useAllConflicts(): readonly Conflict[] {
  const conflicts = useConflicts();
  const organization = useOrganization();
  const windows = useWindows();
  const cells = useLiveStore((state) => state.cells);
  const isReading = useLiveStore(({ reading }) => reading);
  const nowMs = useSessionStore((state) => state.nowMs);
  return useMemo(() => {
    if (organization === null || isReading || cells.length === 0) return conflicts;
    const ahead = windows.filter(({ endMs }) => endMs > nowMs);
    return [...conflicts, ...findStaleCells({ windows: ahead, cells, organization })];
  }, [conflicts, organization, windows, cells, isReading, nowMs]);
}

/** Looks up windows of the plan by id. */
export function useWindowLookup(): (windowId: string) => PatchWindow | undefined {
  const windows = useWindows();
  return useMemo(() => {
    const byId = new Map(windows.map((window) => [window.id, window]));
    return (windowId) => byId.get(windowId);
  }, [windows]);
}
