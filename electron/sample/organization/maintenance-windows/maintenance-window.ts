/** Short forms for the facts of a live maintenance window. */
import type { CellRef } from '../../../../shared/model/target.ts';
import type { EpochMs } from '../../../../shared/time/time-range.ts';
import { minuteMs } from '../../../../shared/time/time-range.ts';
import type { SeedMaintenanceWindow, SeedTask } from '../../seed.ts';

type Execution = SeedMaintenanceWindow['executions'][number];

/** A task before it is registered: ids come with the window. */
export type TaskFacts = Pick<SeedTask, 'taskArn' | 'taskType' | 'parameters' | 'cutoffBehavior'>;

/** What people decide about a window; the rest follows. */
export interface MaintenanceWindowFacts {
  readonly name: string;
  readonly description?: string;
  readonly schedule: string;
  /** UTC when absent, as at AWS. */
  readonly zone?: string;
  readonly offsetDays?: number;
  readonly from?: string;
  readonly until?: string;
  readonly hours: number;
  readonly cutoffHours?: number;
  readonly disabled?: true;
  readonly tasks: readonly TaskFacts[];
  /** Value of `tag:PatchGroup`; absent: a window without targets. */
  readonly patchGroup?: string;
  readonly ran?: readonly {
    readonly at: string;
    readonly minutes: number;
    readonly status: Execution['status'];
  }[];
}

const createdAtMs: EpochMs = Date.UTC(2026, 5, 15, 8, 0);

/** Windows of one cell, with the ids AWS would have given them. */
export const maintenanceWindowsOf = (
  cell: CellRef,
  windows: readonly MaintenanceWindowFacts[],
): readonly SeedMaintenanceWindow[] =>
  windows.map((facts, index) => maintenanceWindow(idStem(cell, index + 1), facts));

function maintenanceWindow(stem: string, facts: MaintenanceWindowFacts): SeedMaintenanceWindow {
  const windowTargetId = uuid(stem, 0x7a);
  return {
    windowId: `mw-${stem}`,
    name: facts.name,
    ...(facts.description !== undefined && { description: facts.description }),
    enabled: facts.disabled !== true,
    durationHours: facts.hours,
    cutoffHours: facts.cutoffHours ?? 0,
    schedule: facts.schedule,
    ...(facts.zone !== undefined && { scheduleTimezone: facts.zone }),
    ...(facts.offsetDays !== undefined && { scheduleOffset: facts.offsetDays }),
    ...(facts.from !== undefined && { startDate: facts.from }),
    ...(facts.until !== undefined && { endDate: facts.until }),
    createdAtMs,
    allowUnassociatedTargets: facts.patchGroup === undefined,
    targets: facts.patchGroup === undefined ? [] : [targetOf(windowTargetId, facts.patchGroup)],
    tasks: facts.tasks.map((task, index) => ({
      windowTaskId: uuid(stem, index + 1),
      ...task,
      priority: index + 1,
      targetIds: facts.patchGroup === undefined ? [] : [windowTargetId],
    })),
    executions: (facts.ran ?? []).map((run, index) => ({
      windowExecutionId: uuid(stem, 0xe0 + index),
      status: run.status,
      startMs: Date.parse(run.at),
      endMs: Date.parse(run.at) + run.minutes * minuteMs,
    })),
  };
}

const targetOf = (windowTargetId: string, patchGroup: string) => ({
  windowTargetId,
  name: patchGroup,
  ownerInformation: 'Cloud operations',
  targets: [{ key: 'tag:PatchGroup', values: [patchGroup] }],
});

const regionCodes: Readonly<Record<string, string>> = {
  'us-east-1': '0e',
  'us-west-2': '0b',
  'eu-west-1': '1e',
  'ap-southeast-2': '2a',
};

// 12 digits of the account, 2 of the region, 3 of the window: 17 hex digits, unique by construction.
const idStem = ({ accountId, region }: CellRef, number: number): string =>
  `${accountId}${regionCodes[region] ?? 'ff'}${number.toString(16).padStart(3, '0')}`;

const uuid = (stem: string, number: number): string =>
  `${stem.slice(4, 12)}-${stem.slice(12, 16)}-4000-8${stem.slice(14, 17)}-${number
    .toString(16)
    .padStart(12, '0')}`;
