import { openDialog, type NewWindowWish, useViewStore } from './view-store.ts';

/** Opens the dialog for a new window: as wished, or for the evening of the day that is shown. */
export function wishNewWindow(wish?: NewWindowWish): void {
  const evening = { kind: 'evening', date: useViewStore.getState().date } as const;
  openDialog({ kind: 'new-window', wish: wish ?? evening });
}
