/** Reads one cell whole: its calendars and its maintenance windows. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { CellReading } from '../../shared/model/snapshot.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { AwsError } from './aws-error.ts';
import { readCalendars } from './read-calendars.ts';
import { readMaintenanceWindows } from './read-maintenance-windows.ts';
import type { SsmDoor } from './ssm-door.ts';

/** A reading, and what of it could not be read. */
export interface CellOutcome extends CellReading {
  readonly unread: {
    /** All of them, or the keys of single ones. */
    readonly calendars: 'all' | readonly string[];
    readonly maintenanceWindows: 'all' | 'none';
  };
  /** Keys of what was listed as it was known, and not read again. */
  readonly unchanged: readonly string[];
}

/** Never throws for AWS's sake: a cell that cannot be read says why, by status and message. */
export async function readCell(
  door: SsmDoor,
  cell: CellRef,
  options: { readonly nowMs: () => EpochMs; readonly abortSignal: AbortSignal },
): Promise<CellOutcome> {
  const client = door.reader(cell);
  const [calendars, windows] = await Promise.all([
    readCalendars(client, cell, options.abortSignal),
    readMaintenanceWindows(client, cell, options.abortSignal),
  ]);
  const failure = !calendars.ok ? calendars.error : !windows.ok ? windows.error : null;
  return {
    cell,
    readAtMs: failure === null ? options.nowMs() : null,
    calendars: calendars.ok ? calendars.value.calendars : [],
    maintenanceWindows: windows.ok ? windows.value.maintenanceWindows : [],
    problems: [
      ...(calendars.ok ? calendars.value.problems : []),
      ...(windows.ok ? windows.value.problems : []),
    ],
    unread: {
      calendars: calendars.ok ? calendars.value.unreadKeys : 'all',
      maintenanceWindows: windows.ok ? 'none' : 'all',
    },
    unchanged: [],
    ...(failure === null ? { status: 'fresh' as const } : statusOf(failure)),
  };
}

function statusOf(error: AwsError): Pick<CellReading, 'status' | 'missingAction' | 'message'> {
  switch (error.kind) {
    case 'denied':
      return { status: 'denied', missingAction: error.action, message: error.message };
    case 'throttled':
      return { status: 'throttled', message: error.message };
    case 'unreachable':
      return { status: 'unreachable', message: error.message };
    case 'cancelled':
      return { status: 'waiting' };
    case 'refused':
      return { status: 'failed', message: `${error.action}: ${error.code}: ${error.message}` };
    default:
      return assertNever(error);
  }
}
