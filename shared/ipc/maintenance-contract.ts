/** What the window may ask about maintenance windows, beside their runs in `live:read`. */
import { z } from 'zod';
import type { MaintenanceWindow } from '../model/snapshot.ts';

export const maintenanceContract = {
  /** A maintenance window as it was last read, schedule and all. */
  'maintenance-window:read': {
    input: z.strictObject({ windowKey: z.string().min(1).max(300) }),
    output: z.custom<MaintenanceWindow>(),
  },
} as const;
