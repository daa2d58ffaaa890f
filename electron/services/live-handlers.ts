/** Handlers that answer from the snapshot. */
import type { Handlers } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import { noSource, refuse } from './answers.ts';
import type { PlanSession } from './plan-session.ts';

/** Reads of what is live; all of them refuse while nothing live is open. */
export const liveHandlers = (
  session: PlanSession,
): Pick<
  Handlers,
  | 'snapshot:describe'
  | 'snapshot:refresh'
  | 'snapshot:cancel'
  | 'snapshot:seen'
  | 'live:read'
  | 'calendar:read'
> => ({
  'snapshot:describe': async () => {
    const live = session.live();
    return ok(live === null ? { revision: 0, cells: [] } : live.snapshot.describe());
  },
  'snapshot:refresh': async ({ cells }) => {
    const live = session.live();
    return live === null ? noSource() : ok({ started: live.snapshot.refresh(cells) });
  },
  'snapshot:cancel': async ({ cells }) => {
    const live = session.live();
    return live === null ? noSource() : ok({ cancelled: live.snapshot.cancel(cells) });
  },
  'snapshot:seen': async ({ cells }) => {
    const live = session.live();
    if (live === null) return noSource();
    live.snapshot.markSeen(cells);
    return ok({});
  },
  'live:read': async ({ range }) => {
    const live = session.live();
    if (live === null) return ok({ revision: 0, occurrences: [], calendars: [] });
    return ok(live.snapshot.occurrencesIn(range));
  },
  'calendar:read': async ({ calendarKey }) => {
    const calendar = session.live()?.snapshot.calendar(calendarKey) ?? null;
    return calendar === null
      ? refuse(
          'not-found',
          `${calendarKey} is not among the calendars that were read. Refresh its cell.`,
        )
      : ok(calendar);
  },
});
