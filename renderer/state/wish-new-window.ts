import { adHocStartMs } from '../../shared/planning/ad-hoc.ts';
import { currentNowMs } from './session-store.ts';
import { openDialog, type NewWindowWish, useViewStore } from './view-store.ts';

/** Opens the dialog for a new window: as wished, or for the evening of the day that is shown. */
export function wishNewWindow(wish?: NewWindowWish): void {
  const evening = { kind: 'evening', date: useViewStore.getState().date } as const;
  openDialog({ kind: 'new-window', wish: wish ?? evening });
}

/** Opens it for a series that begins as the business unit's template has it. */
export function wishSeriesFromTemplate(): void {
  const { date } = useViewStore.getState();
  wishNewWindow({ kind: 'evening', date, begins: 'template' });
}

/** Opens it for a window out of the cycle, soon, whose reason is asked for first. */
export function wishAdHocWindow(): void {
  const startMs = adHocStartMs(currentNowMs());
  wishNewWindow({ kind: 'exact', startMs, durationMinutes: null, begins: 'ad-hoc' });
}

/** Opens it for what is missing of scans and installs in every account and region. */
export const askReadinessSet = (): void => openDialog({ kind: 'readiness' });
