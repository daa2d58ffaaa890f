import { toLocal } from '../../shared/time/zone.ts';
import { currentDisplayZone } from './derived.ts';
import { dismissPassing } from './notify.ts';
import { usePlanStore } from './plan-store.ts';
import { currentNowMs } from './session-store.ts';
import { openDialog } from './view-store.ts';
import { useYearStore } from './year-store.ts';

/** Opens the dialog for the year that the Year screen shows, else for this one; nothing without a plan. */
export function openPrint(): void {
  if (usePlanStore.getState().plan === null) return;
  const current = Number(toLocal(currentNowMs(), currentDisplayZone()).slice(0, 4));
  dismissPassing();
  openDialog({ kind: 'print', year: useYearStore.getState().year ?? current });
}
