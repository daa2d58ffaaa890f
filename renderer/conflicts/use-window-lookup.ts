import { useMemo } from 'react';
import type { PatchWindow } from '../../shared/model/series.ts';
import { useWindows } from '../state/derived.ts';

/** Looks up windows of the plan by id. */
export function useWindowLookup(): (windowId: string) => PatchWindow | undefined {
  const windows = useWindows();
  return useMemo(() => {
    const byId = new Map(windows.map((window) => [window.id, window]));
    return (windowId) => byId.get(windowId);
  }, [windows]);
}
