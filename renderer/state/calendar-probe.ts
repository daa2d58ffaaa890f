import type { ProbedCalendars } from '../../shared/ipc/probe-contract.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { bridge } from '../bridge/client.ts';

/** Asks AWS itself whether calendars are open at an instant: GetCalendarState, which writes nothing. */
export const probeCalendars = (
  calendarKeys: readonly string[],
  atMs: EpochMs,
): Promise<Result<ProbedCalendars, BridgeError>> =>
  bridge['calendar:probe']({ calendarKeys: [...calendarKeys], atMs });
