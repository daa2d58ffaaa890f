import type { SeedMaintenanceWindow } from '../../electron/sample/seed.ts';
import { nowMs } from './a-cloud.ts';

/** A maintenance window that installs nothing; each test names what it is about. */
export const aMaintenanceWindow = (
  differs: Partial<SeedMaintenanceWindow> = {},
): SeedMaintenanceWindow => ({
  windowId: 'mw-0123456789abcdef0',
  name: 'nightly',
  enabled: true,
  durationHours: 4,
  cutoffHours: 1,
  schedule: 'cron(0 2 ? * SUN *)',
  createdAtMs: nowMs - 86_400_000,
  allowUnassociatedTargets: false,
  targets: [],
  tasks: [],
  executions: [],
  ...differs,
});

/** Targets with ids of their own. */
export const targets = (count: number): SeedMaintenanceWindow['targets'] =>
  Array.from({ length: count }, (_, index) => ({
    windowTargetId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    targets: [{ key: 'tag:Patch Group', values: [`group-${index}`] }],
  }));
