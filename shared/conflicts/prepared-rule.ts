import type { PatchWindow, WindowState } from '../model/series.ts';
import type { Conflict } from './conflict.ts';

/** A rule with its indexes built: what it finds about one window, as the window is handed in. */
export type PreparedRule = (window: PatchWindow) => readonly Conflict[];

const history: ReadonlySet<WindowState> = new Set(['held', 'missed', 'cancelled']);

/** Whether the window is still meant to happen. History has no conflicts. */
export const isActive = ({ state }: PatchWindow): boolean => !history.has(state);

/** Whether the window changes anything. Scans only look. */
export const isWork = ({ kind }: PatchWindow): boolean => kind !== 'scan';
