/** Accounts in one region, each with a calendar and a window of its own, for reading under faults. */
import type { SeedCell } from '../../electron/sample/seed.ts';
import { createStandIn, type StandIn } from '../../electron/sample/stand-in/stand-in.ts';
import type { SsmAccess } from '../../electron/aws/ssm-access.ts';
import type { CellRef } from '../../shared/model/target.ts';
import { calendarText, foreignEvent, nowMs } from './a-cloud.ts';
import { aMaintenanceWindow } from './a-maintenance-window.ts';

export const accountsOf = (count: number): readonly CellRef[] =>
  Array.from({ length: count }, (_, index) => ({
    accountId: String(200_000_000_000 + index),
    region: 'us-east-1',
  }));

/** What the calendar of an account says: no two are the same. */
export const textOf = ({ accountId }: CellRef): string =>
  calendarText(foreignEvent(`of-${accountId}`, '20270401'));

/** A stand-in that holds them, without delays and limits. */
export function standInOf(cells: readonly CellRef[]): StandIn {
  const seed = cells.map((cell): SeedCell => ({
    ...cell,
    documents: [
      { name: 'patching', versions: [{ text: textOf(cell), createdAtMs: nowMs - 86_400_000 }] },
    ],
    maintenanceWindows: [aMaintenanceWindow()],
    patchStates: [],
    behaviour: {},
  }));
  return createStandIn({ nowMs, cells: seed }, { now: () => nowMs, settleMs: 0 });
}

/** Credentials that the stand-in takes. */
export const sampleCredentials: SsmAccess['credentialsFor'] = ({ accountId }) => ({
  accessKeyId: `PWPSAMPLE${accountId}`,
  secretAccessKey: 'none',
});
