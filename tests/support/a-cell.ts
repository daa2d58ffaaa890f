import type { CellSummary } from '../../shared/ipc/summaries.ts';

/** A cell of account 111111111111 in us-east-1, read at `readAtMs` (0) with 3 calendars and 5 windows. */
export const aCell = (differs: Partial<CellSummary> = {}): CellSummary => ({
  cell: { accountId: '111111111111', region: 'us-east-1' },
  status: 'fresh',
  readAtMs: 0,
  calendarCount: 3,
  maintenanceWindowCount: 5,
  problems: [],
  ...differs,
});

/** What a cell is that was never read. */
export const unread = { readAtMs: null, calendarCount: 0, maintenanceWindowCount: 0 } as const;
