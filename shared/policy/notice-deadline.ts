/** Until when a window must be agreed to keep its customer's notice period. */
import type { PatchWindow, WindowState } from '../model/series.ts';
import { addDays, daysBetween } from '../time/iso-date.ts';
import type { IsoDate, Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayOf } from './cadence.ts';

/** How a window stands against the notice its customer is owed. */
export interface NoticeDeadline {
  /** The last day on which agreeing keeps the notice, in the customer's zone. */
  readonly byDate: IsoDate;
  /** Days from today until then; 0 today, negative once it has passed. */
  readonly daysLeft: number;
  readonly status: 'agreed' | 'open' | 'passed';
}

const agreedStates: ReadonlySet<WindowState> = new Set(['agreed', 'notified', 'pushed', 'held']);

/** Whether its customer has said yes. */
export const isAgreed = ({ state }: Pick<PatchWindow, 'state'>): boolean => agreedStates.has(state);

/** Counts whole days of the customer's zone back from the day the window starts. */
export function noticeDeadlineOf(
  window: Pick<PatchWindow, 'startMs' | 'state'>,
  customer: { readonly noticeDays: number; readonly zone: Zone },
  nowMs: EpochMs,
): NoticeDeadline {
  const byDate = addDays(dayOf(window.startMs, customer.zone), -customer.noticeDays);
  const daysLeft = daysBetween(dayOf(nowMs, customer.zone), byDate);
  return {
    byDate,
    daysLeft,
    status: isAgreed(window) ? 'agreed' : daysLeft < 0 ? 'passed' : 'open',
  };
}
