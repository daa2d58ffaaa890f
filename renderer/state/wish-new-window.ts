import { toInstant } from '../../shared/time/zone.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { currentDisplayZone } from './derived.ts';
import { openDialog, useViewStore } from './view-store.ts';

/** Opens the dialog for a new window: at the given time, or at 22:00 on the day that is shown. */
export function wishNewWindow(wish?: {
  readonly startMs: EpochMs;
  readonly durationMinutes: number | null;
}): void {
  openDialog({ kind: 'new-window', wish: wish ?? { startMs: eveningMs(), durationMinutes: null } });
}

function eveningMs(): EpochMs {
  const { date } = useViewStore.getState();
  return toInstant(`${date}T22:00`, currentDisplayZone()).epochMs;
}
