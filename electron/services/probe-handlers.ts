/** Handlers that ask AWS itself about calendars. */
import type { ProbedState } from '../../shared/ipc/probe-contract.ts';
import type { Handlers } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { noSource } from './answers.ts';
import { cloudErrorInWords } from './cloud-error-words.ts';
import type { LiveSide, PlanSession } from './plan-session.ts';

/** GetCalendarState of single calendars; refuses while nothing live is open. */
export const probeHandlers = (session: PlanSession): Pick<Handlers, 'calendar:probe'> => ({
  'calendar:probe': async ({ calendarKeys, atMs }) => {
    const live = session.live();
    if (live === null) return noSource();
    const states = await Promise.all(calendarKeys.map((key) => stateOf(live, key, atMs)));
    return ok({ atMs, states });
  },
});

async function stateOf(
  { snapshot, source }: LiveSide,
  calendarKey: string,
  atMs: EpochMs,
): Promise<ProbedState> {
  const calendar = snapshot.calendar(calendarKey);
  if (calendar === null) {
    const reason = `${calendarKey} is not among the calendars that were read. Refresh its cell.`;
    return { calendarKey, state: null, reason };
  }
  const answered = await source.cloud.document(calendar).state(atMs);
  return answered.ok
    ? { calendarKey, state: answered.value }
    : { calendarKey, state: null, reason: cloudErrorInWords(calendar.name, answered.error) };
}
