/** Part of the composition root: which window an address of a view is for. */
import type { BrowserWindow } from 'electron';
import { parseViewAddress } from '../shared/formats/view-address.ts';
import type { Announce } from './ipc/announce.ts';
import type { PlanSession } from './services/plan-session.ts';
import type { WaitingPlan } from './shell/handed-plan.ts';
import { showWindow, type OpenWindows } from './shell/open-windows.ts';

/** What leading somebody to a view needs of a window. */
interface Led {
  readonly window: BrowserWindow;
  readonly session: Pick<PlanSession, 'opened'>;
  readonly announce: Announce;
  /** An address that its page has not taken yet. */
  readonly address: WaitingPlan;
}

/** To the window that has the plan; else to the one that asks, or that was used last, which says so. */
export function handAddress<W extends Led>(
  windows: OpenWindows<W>,
  address: string,
  asking: W | null = null,
): void {
  const read = parseViewAddress(address);
  const has = ({ session }: W): boolean => read.ok && session.opened()?.planId === read.value.plan;
  const its = windows.all().find(has) ?? asking ?? windows.front();
  if (its === null) return;
  its.address.put(address);
  showWindow(its.window);
  its.announce('view:handed', {});
}
