import type { PatchWindow } from '../model/series.ts';

/** The start a window's rule gave it, on its own wall, where it is at another one now; else null. */
export const changedStart = ({
  originalStart,
  localStart,
}: Pick<PatchWindow, 'originalStart' | 'localStart'>): string | null =>
  originalStart === localStart ? null : originalStart;
