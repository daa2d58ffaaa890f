/** The windows that nearly every account has. */
import { agentTask, inventoryTask, scanTask } from './maintenance-tasks.ts';
import type { MaintenanceWindowFacts } from './maintenance-window.ts';

type Names = Pick<MaintenanceWindowFacts, 'name' | 'patchGroup'>;
type NamesAndTimes = Pick<MaintenanceWindowFacts, 'name' | 'patchGroup' | 'schedule' | 'zone'>;

/** Looks what is missing. */
export const scan = (facts: NamesAndTimes): MaintenanceWindowFacts => ({
  ...facts,
  hours: 2,
  cutoffHours: 1,
  tasks: [scanTask],
});

/** Renews the SSM agent. */
export const agents = (facts: NamesAndTimes): MaintenanceWindowFacts => ({
  ...facts,
  description: 'SSM agent and inventory',
  hours: 2,
  tasks: [agentTask, inventoryTask],
});

/** Takes stock on the first day of each quarter. */
export const inventory = (names: Names): MaintenanceWindowFacts => ({
  ...names,
  schedule: 'cron(0 12 1 1,4,7,10 ? *)',
  hours: 1,
  tasks: [inventoryTask],
});

/** A past execution that succeeded. */
export const ranWell = (at: string, minutes: number) => ({
  at,
  minutes,
  status: 'SUCCESS' as const,
});
