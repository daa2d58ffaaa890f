import type { PatchWindow } from '../../shared/model/series.ts';
import { dateIn } from '../presenters/format-time.ts';
import { showBoard } from './board-store.ts';
import { currentDisplayZone } from './derived.ts';
import { usePlanStore } from './plan-store.ts';
import { currentNowMs } from './session-store.ts';
import { showScreen } from './view-store.ts';

/** Goes to a window on the Board, where what was answered is written down. */
export function showNegotiation({ id, target, startMs }: PatchWindow): void {
  const customers = usePlanStore.getState().plan?.organization.customers ?? [];
  const customer = customers.find((each) => each.id === target.customerId);
  if (customer !== undefined) {
    const month = dateIn(startMs, customer.zone).slice(0, 7);
    const thisMonth = dateIn(currentNowMs(), currentDisplayZone()).slice(0, 7);
    showBoard({
      offset: monthNumber(month) - monthNumber(thisMonth),
      // Whatever the Board was narrowed to, this window is what is asked for.
      businessUnitId: '',
      onlyOpen: false,
      chosen: { customerId: customer.id, month, windowId: id },
    });
  }
  showScreen('board');
}

const monthNumber = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
