import type { CellRef } from '../../../../shared/model/target.ts';
import type { MaintenanceWindowFacts } from './maintenance-window.ts';

/** The maintenance windows of one cell. */
export interface CellWindows {
  readonly cell: CellRef;
  readonly windows: readonly MaintenanceWindowFacts[];
}
