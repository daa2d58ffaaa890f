import { adatumWindows } from './adatum-windows.ts';
import { contosoWindows } from './contoso-windows.ts';
import { fabrikamWindows } from './fabrikam-windows.ts';
import { guidingCareWindows } from './guiding-care-windows.ts';
import { hrpNonprodWindows } from './hrp-nonprod-windows.ts';
import { litwareWindows } from './litware-windows.ts';
import { northwindWindows } from './northwind-windows.ts';
import { pooledWindows } from './pooled-windows.ts';
import { prosewareWindows } from './proseware-windows.ts';
import { sharedServicesWindows } from './shared-services-windows.ts';
import { sourceWindows } from './source-windows.ts';
import { wellframeWindows } from './wellframe-windows.ts';
import type { CellWindows } from './cell-windows.ts';

/** The live maintenance windows of all cells that have any. */
export const maintenanceWindows: readonly CellWindows[] = [
  ...adatumWindows,
  ...contosoWindows,
  ...fabrikamWindows,
  ...litwareWindows,
  ...northwindWindows,
  ...prosewareWindows,
  ...pooledWindows,
  ...hrpNonprodWindows,
  ...sharedServicesWindows,
  ...sourceWindows,
  ...guidingCareWindows,
  ...wellframeWindows,
];
