/** Handlers that answer about maintenance windows, from the snapshot. */
import type { Handlers } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import { refuse } from './answers.ts';
import type { PlanSession } from './plan-session.ts';

/** One maintenance window by its key, as its cell was last read. */
export const maintenanceHandlers = (
  session: PlanSession,
): Pick<Handlers, 'maintenance-window:read'> => ({
  'maintenance-window:read': async ({ windowKey }) => {
    const window = session.live()?.snapshot.maintenanceWindow(windowKey) ?? null;
    return window === null
      ? refuse(
          'not-found',
          `${windowKey} is not among the maintenance windows that were read. Refresh its cell.`,
        )
      : ok(window);
  },
});
