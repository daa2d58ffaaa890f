/** Asks before an edit that breaks a promise: which, and by when; goes ahead where none breaks. */
import type { PatchWindow } from '../../shared/model/series.ts';
import { promisesIf } from './check/check-store.ts';
import { openDialog } from './view-store.ts';

/** An edit that takes windows out. */
export interface GuardedEdit {
  /** Completes "… anyway": "Skip this date", "Delete the series". */
  readonly verb: string;
  readonly name: string;
  /** The windows that would no longer count. */
  readonly windows: readonly PatchWindow[];
  readonly edit: () => void;
}

/** Makes the edit at once where it breaks nothing, or where nobody can tell: it can be undone. */
export async function guardPromises({ verb, name, windows, edit }: GuardedEdit): Promise<void> {
  const effect = await promisesIf(windows.map((window) => ({ ...window, state: 'cancelled' })));
  if (effect === null || effect.broken.length === 0) return edit();
  openDialog({ kind: 'promises', verb, name, effect, edit });
}
